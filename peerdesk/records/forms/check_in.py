# SPDX-License-Identifier: GPL-3.0-or-later
"""What it took and what it gave, side by side and never netted. Two taps are a complete check-in."""

from __future__ import annotations

from peerdesk.records.forms.strands import REWARD, TOLL
from peerdesk.records.questions import Ask, Form, Part, Place, Question
from peerdesk.wording import _

CHECK_IN = Form(
    (
        Part(
            "took",
            _("What it took"),
            Place.SHEET,
            (
                TOLL,
                Question("took_feelings", Ask.MANY, _("It felt"), words="feelings"),
                Question("toll_sources", Ask.MANY, _("It came from"), words="toll_sources"),
            ),
        ),
        Part(
            "gave",
            _("What it gave"),
            Place.SHEET,
            (
                REWARD,
                Question("gave_feelings", Ask.MANY, _("It felt"), words="feelings"),
                Question("reward_sources", Ask.MANY, _("It came from"), words="reward_sources"),
            ),
        ),
        Part(
            "held",
            _("What held me"),
            Place.SHEET,
            (
                Question("held_by", Ask.MANY, _("What held me"), words="held_by"),
                Question("body", Ask.MANY, _("In the body"), words="body"),
                Question("one_line", Ask.TEXT, _("A line"), invites=_("One line, if there is one")),
            ),
        ),
        Part(
            "unseen",
            _("Unseen work"),
            Place.SHEET,
            (
                Question("unseen_minutes", Ask.MINUTES, _("Unseen, unpaid minutes today")),
                Question("unseen_time", Ask.LINE, _("Or in words"), invites=_("Half an evening")),
                Question("unseen_labour", Ask.MANY, _("It was"), words="unseen_labour"),
                Question(
                    "unseen_text", Ask.LINE, _("In words"), invites=_("What nobody saw you do")
                ),
            ),
        ),
        Part(
            "more",
            _("Said or not"),
            Place.MORE,
            (
                Question("faking", Ask.ONE, _("Today I"), words="faking"),
                Question(
                    "recognition_from",
                    Ask.MANY,
                    _("Recognition came from"),
                    words="recognition_from",
                ),
                Question("recognition_for", Ask.LINE, _("For"), invites=_("For what")),
                Question(
                    "support_available",
                    Ask.ONE,
                    _("Support was there"),
                    words="support_available",
                ),
                Question("support_used", Ask.ONE, _("I used it"), words="support_used"),
                Question(
                    "what_i_need",
                    Ask.TEXT,
                    _("What I need"),
                    invites=_("If something comes to mind"),
                ),
                Question("small_cut", Ask.LINE, _("A small cut"), invites=_("One line is enough")),
                Question("small_cut_named", Ask.ONE, _("I"), words="small_cut_named"),
            ),
            hint=_("being myself, recognition, support, a small cut"),
        ),
    )
)
