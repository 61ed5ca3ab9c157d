# SPDX-License-Identifier: GPL-3.0-or-later
"""Just writing. Spaces, lines and blank lines are kept exactly, and nothing is counted or looked into."""

from __future__ import annotations

from peerdesk.records.forms.strands import TAKE_BACK
from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

POEM = "poem"
"""The word of `note_form` that keeps short lines unwrapped."""

NOTE = Form(
    (
        Part(
            "form",
            _("Form"),
            Place.SHEET,
            (Question("note_form", Ask.ONE, _("Form"), words="note_form"),),
        ),
        Part(
            "text",
            _("Writing"),
            Place.SHEET,
            (
                Question(
                    "text", Ask.TEXT, _("Writing"), invites=_("Crooked, in pieces, or one word")
                ),
            ),
        ),
        Part(
            "shape",
            _("A shape, if one helps"),
            Place.MORE,
            (Question("note_shape", Ask.ONE, _("A shape"), words="note_shape"),),
            hint=_("what, so what, now what; or none"),
        ),
        TAKE_BACK,
    )
)
