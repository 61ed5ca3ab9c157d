# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of a network meeting: five that lie open, and deep parts that stay folded until they are wanted.

No diagnosis, no outcome, no summary for anyone’s record, and no field for one.
"""

from __future__ import annotations

from peerdesk.records.forms.strands import REWARD, TAKE_BACK, TOLL
from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

_FACTS = Part(
    "facts",
    _("Facts"),
    Place.FACTS,
    (
        Question("minutes", Ask.MINUTES, _("How long it was")),
        Question("length_counts", Ask.ONE, _("Its length counts as"), words="length_counts"),
        Question("place", Ask.ONE, _("Where"), words="meeting_place"),
        Question("modality", Ask.ONE, _("How we met"), words="meeting_modality"),
        Question("form", Ask.ONE, _("How we sat"), words="meeting_form"),
        Question("first_meeting", Ask.ONE, _("A first meeting"), words="first_meeting"),
        Question("crisis", Ask.ONE, _("In a crisis"), words="crisis"),
    ),
)

_OPEN = (
    Part(
        "happened",
        _("What happened"),
        Place.SHEET,
        (
            Question(
                "what_happened",
                Ask.TEXT,
                _("What happened"),
                invites=_("What happened, in the order it comes to you?"),
            ),
        ),
    ),
    Part(
        "voices",
        _("Voices"),
        Place.SHEET,
        (
            Question(
                "voices",
                Ask.TEXT,
                _("Voices"),
                invites=_("Whose voice was here, and whose was missing?"),
            ),
            Question("circle", Ask.CIRCLE, _("The circle"), words="voice_roles"),
        ),
    ),
    Part(
        "power",
        _("Power in the room"),
        Place.SHEET,
        (
            Question(
                "power",
                Ask.TEXT,
                _("Power in the room"),
                invites=_("Who could end the conversation? Who was waited for?"),
            ),
        ),
    ),
    Part(
        "not_knowing",
        _("Not-knowing"),
        Place.SHEET,
        (
            Question(
                "dont_know_yet",
                Ask.TEXT,
                _("Not-knowing"),
                invites=_("What don’t you know, and can leave unknown?"),
            ),
        ),
    ),
    Part(
        "carry",
        _("What I carry"),
        Place.SHEET,
        (
            Question(
                "what_i_carry", Ask.TEXT, _("What I carry"), invites=_("What came home with you?")
            ),
            TOLL,
            REWARD,
        ),
    ),
)

_LENSES = Part(
    "lenses",
    _("Lenses"),
    Place.MARGIN,
    (Question("lenses", Ask.MANY, _("Lenses"), words="lenses"),),
)

_THERE = Part(
    "how_i_was_there",
    _("How I was there"),
    Place.MORE,
    (
        Question("peer_role", Ask.ONE, _("My place in it"), words="peer_role"),
        Question(
            "co_practitioners",
            Ask.LINE,
            _("Who I worked beside"),
            invites=_("Roles say enough: a nurse, another peer"),
        ),
        Question("only_peer", Ask.ONE, _("The only peer in the room"), words="yes_no"),
        Question("felt_alongside", Ask.ONE, _("I felt someone alongside"), words="felt_alongside"),
        Question("pace", Ask.ONE, _("The pace"), words="pace"),
        Question("near_the_pain", Ask.ONE, _("With the pain, I"), words="pain"),
        Question("being_with", Ask.ONE, _("With them, I was"), words="being_with"),
        Question("what_i_met", Ask.MANY, _("What I met"), words="what_i_met"),
    ),
    hint=_("my place, who was beside me, the pace"),
)

_POWER_MORE = Part(
    "power_more",
    _("Power, in words"),
    Place.MORE,
    (Question("power_was", Ask.MANY, _("It showed in"), words="power"),),
    hint=_("whose words, whose agenda, power shared"),
)

_UNCERTAINTY = Part(
    "uncertainty_more",
    _("With not-knowing"),
    Place.MORE,
    (
        Question("uncertainty", Ask.ONE, _("I"), words="uncertainty"),
        Question(
            "who_wanted_an_answer",
            Ask.MANY,
            _("Who wanted an answer"),
            words="who_wanted_an_answer",
        ),
    ),
    hint=_("stayed with it, moved to answers, or both"),
)

_MOVED = Part(
    "moved",
    _("Moved, and rippling"),
    Place.MORE,
    (
        Question(
            "how_i_was_moved",
            Ask.TEXT,
            _("How I was moved"),
            invites=_("Were you moved, and by what?"),
        ),
        Question(
            "ripples",
            Ask.TEXT,
            _("Ripples"),
            invites=_("Has anything rippled out since? This can wait for weeks."),
        ),
        Question(
            "making_sense",
            Ask.MANY,
            _("Ways of making sense that were there"),
            words="making_sense",
        ),
    ),
    hint=_("what moved me, what it set going"),
)

_REFLECTING = Part(
    "reflecting",
    _("Reflecting conversation"),
    Place.MORE,
    (
        Question("reflecting", Ask.ONE, _("There was one"), words="reflecting"),
        Question("reflecting_with", Ask.LINE, _("With"), invites=_("A role")),
        Question(
            "reflecting_offered", Ask.TEXT, _("What I offered"), invites=_("What did you offer?")
        ),
        Question(
            "reflecting_unsaid",
            Ask.TEXT,
            _("What I left unsaid"),
            invites=_("What did you leave out?"),
        ),
        Question(
            "reflecting_answered",
            Ask.TEXT,
            _("How the network answered"),
            invites=_("How was it answered, or left?"),
        ),
        Question("stepped_back", Ask.ONE, _("I used it to step back"), words="yes_no"),
    ),
    hint=_("what was offered, what was left unsaid"),
)

_DECISIONS = Part(
    "decisions",
    _("Decisions"),
    Place.MORE,
    (
        Question("decisions", Ask.ONE, _("They were made"), words="decisions"),
        Question("who_held_it", Ask.LINE, _("Who held it"), invites=_("Who held it?")),
    ),
    hint=_("where they were made, who held them"),
)

_FORCE = Part(
    "force",
    _("Force, or its threat"),
    Place.MORE,
    (
        Question(
            "force",
            Ask.MANY,
            _("What was there"),
            words="restrictive_practice",
            never_suggested=True,
        ),
        Question(
            "force_position", Ask.ONE, _("I"), words="restrictive_position", never_suggested=True
        ),
        Question(
            "force_text",
            Ask.TEXT,
            _("From where I sat"),
            invites=_("As much or as little as you want. You need not say what."),
            never_suggested=True,
        ),
        Question(
            "force_echoes",
            Ask.ONE,
            _("Does it echo something of mine?"),
            words="echoes",
            never_suggested=True,
        ),
        Question(
            "force_need", Ask.MANY, _("What I need first"), words="need_now", never_suggested=True
        ),
        Question(
            "force_raise",
            Ask.ONE,
            _("If I ever want to raise it"),
            words="raise_it",
            never_suggested=True,
        ),
    ),
    hint=_("what was there, from where I sat"),
    said=(
        _("It makes sense if this stays."),
        _(
            "The facts of an incident belong in the service’s own record. "
            "This page is yours, and is never suggested for sharing."
        ),
    ),
)

_DRIFT = Part(
    "role_drift",
    _("Role drift"),
    Place.MORE,
    (
        Question("role_drift", Ask.MANY, _("I was"), words="role_drift"),
        Question("role_drift_text", Ask.TEXT, _("About it"), invites=_("Where did the role bend?")),
    ),
    hint=_("given tasks, asked to persuade, used as proof…"),
)

_SMALL_CUT = Part(
    "small_cut",
    _("A small cut"),
    Place.MORE,
    (
        Question("small_cut", Ask.LINE, _("A small cut"), invites=_("One line is enough")),
        Question("small_cut_named", Ask.ONE, _("I"), words="small_cut_named"),
    ),
    hint=_("one line, if there was one"),
)

_LANGUAGE = Part(
    "language",
    _("Language I noticed"),
    Place.MORE,
    (
        Question(
            "language_noticed",
            Ask.ROWS,
            _("Phrases"),
            rows=(
                Question("phrase", Ask.LINE, _("The words"), invites=_("The words, as said")),
                Question("said_by", Ask.LINE, _("Said by"), invites=_("A role")),
                Question("mine", Ask.ONE, _("My own"), words="yes_no"),
                Question("did", Ask.LINE, _("What it did"), invites=_("What did it do?")),
                Question(
                    "another_way",
                    Ask.LINE,
                    _("Another way to name it"),
                    invites=_("Perhaps another way to name it"),
                ),
            ),
        ),
    ),
    hint=_("their words, mine, and what they did"),
)

_SAFETY = Part(
    "safety",
    _("Safe with each other"),
    Place.MORE,
    (Question("safety", Ask.MANY, _("There was"), words="relational_safety"),),
    hint=_("heard, not judged, no need for all the answers"),
)

_CLOSER = Part(
    "through_the_lenses",
    _("Through the lenses"),
    Place.MORE,
    (
        Question(
            "antennae",
            Ask.TEXT,
            _("What my antennae picked up"),
            invites=_("A sense, an image, something in the body"),
        ),
        Question(
            "validation",
            Ask.TEXT,
            _("What I took as real"),
            invites=_("What did you treat as real, without proof?"),
        ),
        Question("mutuality", Ask.MANY, _("Between us"), words="mutuality"),
        Question("connection", Ask.MANY, _("Words for it"), words="connection_words"),
        Question(
            "story_met",
            Ask.TEXT,
            _("How their story and mine met"),
            invites=_("Did they touch, anywhere?"),
        ),
        Question(
            "answer_that_stayed",
            Ask.TEXT,
            _("An answer that stayed"),
            invites=_("Is there one you still hear?"),
        ),
        Question(
            "of_this_mine",
            Ask.TEXT,
            _("What of this was mine"),
            invites=_("Something of yours may have been in the room"),
        ),
    ),
    hint=_("antennae, what was real, how stories met"),
)

_PRINCIPLES = Part(
    "principles",
    _("Seven principles, as questions"),
    Place.MORE,
    (
        Question(
            "immediate_help", Ask.TEXT, _("Help at once"), invites=_("How soon did anyone come?")
        ),
        Question(
            "network_perspective",
            Ask.TEXT,
            _("The network"),
            invites=_("Who was thought of as belonging?"),
        ),
        Question(
            "flexibility",
            Ask.TEXT,
            _("Flexible and mobile"),
            invites=_("What moved, and for whom?"),
        ),
        Question(
            "responsibility",
            Ask.TEXT,
            _("Responsibility"),
            invites=_("Who responded first, and how?"),
        ),
        Question("continuity", Ask.TEXT, _("Continuity"), invites=_("Who kept coming?")),
        Question(
            "tolerance",
            Ask.TEXT,
            _("Staying with uncertainty"),
            invites=_("What was left open, on purpose?"),
        ),
        Question(
            "dialogism",
            Ask.TEXT,
            _("Dialogue and many voices"),
            invites=_("Which voices answered each other?"),
        ),
    ),
    hint=_("aspirations, never a checklist"),
)

MEETING = Form(
    (
        _FACTS,
        *_OPEN,
        _LENSES,
        _THERE,
        _POWER_MORE,
        _UNCERTAINTY,
        _MOVED,
        _REFLECTING,
        _DECISIONS,
        _FORCE,
        _DRIFT,
        _SMALL_CUT,
        _LANGUAGE,
        _SAFETY,
        _CLOSER,
        _PRINCIPLES,
        TAKE_BACK,
    )
)
