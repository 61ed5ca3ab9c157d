# SPDX-License-Identifier: GPL-3.0-or-later
"""The two strands, asked in the same words wherever they stand, and the questions every kind shares."""

from __future__ import annotations

from peerdesk.records.questions import Ask, Part, Place, Question
from peerdesk.wording import _

TOLL = Question("toll", Ask.STRAND, _("What it took"), words="took_words")
REWARD = Question("reward", Ask.STRAND, _("What it gave"), words="gave_words")

TAKE_BACK = Part(
    "take_back",
    _("Back to the room"),
    Place.MORE,
    (
        Question(
            "take_back_note",
            Ask.TEXT,
            _("What might be better said in the room than here"),
            invites=_("A few words to remember it by"),
        ),
        Question(
            "where_standing",
            Ask.TEXT,
            _("Where I am standing"),
            invites=_("What of me is in how this is told?"),
        ),
    ),
    hint=_("what to say there rather than here, where I stand"),
)
