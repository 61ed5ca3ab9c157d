# SPDX-License-Identifier: GPL-3.0-or-later
"""Something of mine: shared, or held back. Both are whole answers, with the same questions in the same places."""

from __future__ import annotations

from dataclasses import replace

from peerdesk.records.forms.strands import REWARD, TAKE_BACK, TOLL
from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

HOW = "disclosure_kind"
"""The question whose answer rewords the others; its words are the four tiles."""

HELD_BACK = "held_back"
BEING_THERE = "being_there"

_HOW = Part(
    "how",
    _("How was it in the room?"),
    Place.SHEET,
    (Question(HOW, Ask.ONE, _("How was it in the room?"), words="disclosure_kind"),),
)

_WRITING = Part(
    "discernment",
    _("Discernment"),
    Place.SHEET,
    (
        Question(
            "discernment",
            Ask.TEXT,
            _("Discernment"),
            invites=_("How did you know, or not know?"),
            reworded_by=HOW,
            reworded={BEING_THERE: _("How did you know it mattered?")},
        ),
        Question(
            "for_whom",
            Ask.MANY,
            _("Who was it for?"),
            words="for_whom",
            reworded_by=HOW,
            reworded={HELD_BACK: _("Who would it have been for?")},
        ),
        Question(
            "how_met",
            Ask.MANY,
            _("How was it met?"),
            words="how_met",
            reworded_by=HOW,
            reworded={HELD_BACK: _("What happened instead?")},
            other_words={HELD_BACK: "what_happened_instead"},
        ),
    ),
)

_NOW = Part(
    "now",
    _("Now"),
    Place.MARGIN,
    (
        replace(
            TOLL,
            label=_("It is taking"),
            reworded_by=HOW,
            reworded={HELD_BACK: _("Keeping it takes")},
        ),
        replace(
            REWARD,
            label=_("It is giving"),
            reworded_by=HOW,
            reworded={HELD_BACK: _("Keeping it gives")},
        ),
    ),
)

_ONLY_FOR_ME = Part(
    "only_for_me",
    _("Only for me"),
    Place.MARGIN,
    (
        Question(
            "only_for_me",
            Ask.TEXT,
            _("Only for me"),
            invites=_("What I almost said"),
            never_suggested=True,
        ),
    ),
    hint=_("Never offered when you choose what to share."),
)

_ROOM = Part(
    "how_it_came",
    _("How it came"),
    Place.MORE,
    (
        Question("disclosure_how", Ask.MANY, _("It came about"), words="disclosure_how"),
        Question("came_by", Ask.MANY, _("What led me"), words="discernment"),
        Question("setting", Ask.ONE, _("Where"), words="setting"),
        Question("stirred", Ask.ONE, _("It stirred something"), words="stirred"),
        Question("stepped_back_by", Ask.MANY, _("I stepped back by"), words="stepped_back_by"),
    ),
    hint=_("what led there, where it was"),
)

_SAFE = Part(
    "safe",
    _("Safe enough"),
    Place.MORE,
    (
        Question("safety_self", Ask.ONE, _("For me"), words="safety"),
        Question("safety_others", Ask.ONE, _("For others"), words="safety"),
        Question("supportive_space", Ask.MANY, _("A space that held it"), words="supportive_space"),
        Question("supportive_who", Ask.LINE, _("With"), invites=_("A role")),
        Question(
            "still_ok",
            Ask.ONE,
            _("I am at ease with it being known"),
            words="still_ok",
            reworded_by=HOW,
            reworded={HELD_BACK: _("I am at ease with having kept it")},
        ),
    ),
    hint=_("for me, for others, who held it"),
)

_STORY = Part(
    "story",
    _("The story itself"),
    Place.MORE,
    (
        Question(
            "hope_behind_it",
            Ask.TEXT,
            _("What I hoped for"),
            invites=_("What might it make room for?"),
        ),
        Question(
            "themes",
            Ask.MANY,
            _("What it touched on"),
            words="shared_themes",
            reworded_by=HOW,
            reworded={HELD_BACK: _("What it would have touched on")},
        ),
        Question(
            "what_i_kept", Ask.TEXT, _("What stayed mine"), invites=_("What part did you keep?")
        ),
        Question("kept_glad", Ask.ONE, _("I am glad I kept it"), words="kept_glad"),
    ),
    hint=_("what I hoped, what stayed mine"),
)

_AFTER = Part(
    "opened",
    _("What it opened"),
    Place.MORE,
    (
        Question(
            "opened",
            Ask.MANY,
            _("What it opened"),
            words="opened",
            reworded_by=HOW,
            reworded={HELD_BACK: _("What it left room for")},
        ),
        Question(
            "colleague_reactions", Ask.MANY, _("How colleagues were"), words="colleague_reactions"
        ),
        Question("energy_now", Ask.LINE, _("Energy now"), invites=_("In your own words")),
    ),
    hint=_("in the room, among colleagues"),
)

_CONSIDERING = Part(
    "considering",
    _("Still considering it"),
    Place.MORE,
    (
        Question("for_me", Ask.TEXT, _("For me"), invites=_("What might it be, for you?")),
        Question("for_them", Ask.TEXT, _("For them"), invites=_("What might it be, for them?")),
        Question(
            "who_decides",
            Ask.LINE,
            _("Who decides"),
            invites=_("Whose decision does it feel like?"),
        ),
        Question(
            "what_i_would_need",
            Ask.TEXT,
            _("What I would need"),
            invites=_("No decision is a place to rest, too"),
        ),
    ),
    hint=_("no decision is a resting place"),
)

DISCLOSURE = Form(
    (_HOW, _WRITING, _NOW, _ONLY_FOR_ME, _ROOM, _SAFE, _STORY, _AFTER, _CONSIDERING, TAKE_BACK)
)
