# SPDX-License-Identifier: GPL-3.0-or-later
"""A conversation about the work, peer-led first. Nobody is assumed to be a clinician, or to be there at all."""

from __future__ import annotations

from peerdesk.records.forms.strands import REWARD, TAKE_BACK, TOLL
from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

SUPERVISION = Form(
    (
        Part(
            "kind",
            _("What kind of conversation"),
            Place.SHEET,
            (
                Question(
                    "supervision_kind",
                    Ask.ONE,
                    _("What kind of conversation"),
                    words="supervision_kind",
                ),
                Question("with_roles", Ask.LINE, _("With"), invites=_("Roles, not names")),
            ),
        ),
        Part(
            "brought",
            _("What I brought"),
            Place.SHEET,
            (Question("brought", Ask.MANY, _("What I brought"), words="agenda"),),
        ),
        Part(
            "take_away",
            _("What I take away"),
            Place.SHEET,
            (
                Question(
                    "take_away", Ask.TEXT, _("What I take away"), invites=_("One thing is plenty")
                ),
            ),
        ),
        Part(
            "offered",
            _("What I offered someone else there"),
            Place.SHEET,
            (
                Question(
                    "offered",
                    Ask.TEXT,
                    _("What I offered someone else there"),
                    invites=_("It goes both ways, or it can"),
                ),
            ),
        ),
        Part(
            "agreed",
            _("What I agreed"),
            Place.SHEET,
            (Question("agreed", Ask.TEXT, _("What I agreed"), invites=_("Only what is yours")),),
        ),
        Part(
            "facts",
            _("Facts"),
            Place.FACTS,
            (Question("minutes", Ask.MINUTES, _("How long it was")),),
        ),
        Part("hour", _("The hour itself"), Place.MARGIN, (TOLL, REWARD)),
        Part(
            "felt",
            _("How it was"),
            Place.MARGIN,
            (
                Question("safe_enough", Ask.ONE, _("It felt safe enough"), words="safe_enough"),
                Question("also_manages_me", Ask.ONE, _("They also manage me"), words="yes_no"),
                Question(
                    "peer_values", Ask.MANY, _("Peer values that were near"), words="peer_values"
                ),
            ),
        ),
        Part(
            "shifted",
            _("What shifted"),
            Place.MORE,
            (
                Question("what_shifted", Ask.TEXT, _("What shifted"), invites=_("If anything did")),
                Question(
                    "values_check",
                    Ask.TEXT,
                    _("Peer values"),
                    invites=_("Did we stay close to them?"),
                ),
            ),
            hint=_("what moved, and how near the values were"),
        ),
        TAKE_BACK,
    )
)
