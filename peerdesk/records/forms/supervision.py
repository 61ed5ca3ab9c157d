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
                    invites=_("Something of yours that was received, if there was"),
                ),
            ),
        ),
        Part(
            "agreed",
            _("What I agreed, mine only"),
            Place.SHEET,
            (
                Question(
                    "agreed",
                    Ask.TEXT,
                    _("What I agreed, mine only"),
                    invites=_("What you said you would do, if anything"),
                ),
            ),
        ),
        Part(
            "facts",
            _("Facts"),
            Place.FACTS,
            (
                Question("minutes", Ask.MINUTES, _("How long it was")),
                Question("with_whom", Ask.MANY, _("With"), words="supervision_with"),
                Question(
                    "with_roles",
                    Ask.LINE,
                    _("With, in your words"),
                    invites=_("Roles, not names"),
                ),
                Question("asked_for", Ask.ONE, _("What I asked of the hour"), words="asking_for"),
                Question("round_role", Ask.ONE, _("My part in the round"), words="round_role"),
            ),
        ),
        Part("hour", _("The hour itself"), Place.MARGIN, (TOLL, REWARD)),
        Part(
            "felt",
            _("How it was"),
            Place.MARGIN,
            (
                Question(
                    "safe_enough", Ask.ONE, _("Did it feel safe enough?"), words="safe_enough"
                ),
                Question(
                    "also_manages_me", Ask.ONE, _("This person also manages me"), words="yes_no"
                ),
                Question(
                    "peer_values", Ask.MANY, _("Which peer values felt close?"), words="peer_values"
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
