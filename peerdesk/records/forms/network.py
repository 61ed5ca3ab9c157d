# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said about a series of meetings. There is no outcome, and no place for one."""

from __future__ import annotations

from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

NETWORK = Form(
    (
        Part(
            "carry",
            _("What I carry from here"),
            Place.SHEET,
            (
                Question(
                    "holding_note",
                    Ask.TEXT,
                    _("What I carry from here"),
                    invites=_("What stays with you from this network?"),
                ),
                Question(
                    "goodbye_note",
                    Ask.TEXT,
                    _("A goodbye note"),
                    invites=_("If there was an ending, or there should have been"),
                ),
            ),
        ),
        Part(
            "standing",
            _("How it stands"),
            Place.MARGIN,
            (
                Question(
                    "was_at_start", Ask.ONE, _("Was I there at the start?"), words="network_start"
                ),
                Question("kept_in", Ask.ONE, _("Was I kept in?"), words="network_kept_in"),
                Question("how_it_began", Ask.ONE, _("How it began"), words="network_began"),
                Question("how_it_stands", Ask.ONE, _("How it stands"), words="network_standing"),
                Question("my_place", Ask.ONE, _("My place here"), words="peer_role"),
            ),
        ),
    )
)
