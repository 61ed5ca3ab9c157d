# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences that count check-ins. What it took and what it gave have the same sentences, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from peerdesk.insights.phrasing.said import (
    Said,
    either,
    listed,
    own,
    say,
    sentences,
    word,
    words_in_so_many,
    words_with_counts,
)
from peerdesk.insights.tally import Counted
from peerdesk.records.answers import Word
from peerdesk.wording import _, ngettext


def took_a_lot(
    number: int, whole: int, weeks: int, took: Sequence[Word], also_gave: Said | None
) -> Said:
    """Say how often it took a lot or more, and in how many of those it gave a lot or more too (1)."""
    over = ngettext("{weeks} week", "{weeks} weeks", weeks).format(weeks=weeks)
    many = ngettext(
        "In {whole} check-ins over {over} you wrote that it took {words} once.",
        "In {whole} check-ins over {over} you wrote that it took {words} {number} times.",
        number,
    )
    said = say(many, whole=whole, over=over, words=_strand_words(took), number=number)
    return sentences(said, also_gave)


def gave_a_lot(
    number: int, whole: int, weeks: int, gave: Sequence[Word], also_took: Said | None
) -> Said:
    """Say the same, beginning with what it gave (1)."""
    over = ngettext("{weeks} week", "{weeks} weeks", weeks).format(weeks=weeks)
    many = ngettext(
        "In {whole} check-ins over {over} you wrote that it gave {words} once.",
        "In {whole} check-ins over {over} you wrote that it gave {words} {number} times.",
        number,
    )
    said = say(many, whole=whole, over=over, words=_strand_words(gave), number=number)
    return sentences(said, also_took)


def also_gave(number: int, words: Sequence[Word]) -> Said:
    """Say in how many of those it gave a lot or more too."""
    return say(
        _("In {number} of those it also gave {words}."), number=number, words=_strand_words(words)
    )


def also_took(number: int, words: Sequence[Word]) -> Said:
    """Say in how many of those it took a lot or more too."""
    return say(
        _("In {number} of those it also took {words}."), number=number, words=_strand_words(words)
    )


def gave_not_said(number: int) -> str:
    """Say in how many of those nothing was said about what it gave."""
    return _("What it gave was not said in {number} of them.").format(number=number)


def took_not_said(number: int) -> str:
    """Say in how many of those nothing was said about what it took."""
    return _("What it took was not said in {number} of them.").format(number=number)


def took_said(said: int, blank: int) -> Said:
    """Say how many check-ins say what it took, and how many leave it blank (2)."""
    many = ngettext(
        "You said what it took in {said} check-in and left it blank in {blank}.",
        "You said what it took in {said} check-ins and left it blank in {blank}.",
        said,
    )
    return sentences(say(many, said=said, blank=blank), _blanks_are_blank())


def gave_said(said: int, blank: int) -> Said:
    """Say how many check-ins say what it gave, and how many leave it blank (2)."""
    many = ngettext(
        "You said what it gave in {said} check-in and left it blank in {blank}.",
        "You said what it gave in {said} check-ins and left it blank in {blank}.",
        said,
    )
    return sentences(say(many, said=said, blank=blank), _blanks_are_blank())


def source(one: Counted, whole: int, *, most_often: bool) -> Said:
    """Say in how many check-ins with a source this one appears (3)."""
    said = say(
        _("{word} appeared in {number} of the {whole} check-ins that say what it took came from."),
        word=word(one.word),
        number=len(one),
        whole=whole,
    )
    if not most_often:
        return said
    return sentences(said, Said(_("It is the source you chose most often in this span.")))


def held_by(words: Sequence[Counted], whole: int) -> Said:
    """Say what was most often said to have held the writer (8)."""
    many = ngettext(
        "{words} is what you most often said held you, in {whole} check-ins.",
        "{words} are what you most often said held you, in {whole} check-ins.",
        len(words),
    )
    return say(many, words=words_with_counts(words), whole=whole)


def recognition(whole: int, none: Counted | None, someone: int) -> Said:
    """Say in how many check-ins none came, and in how many someone is named (11)."""
    named = say(_("someone named in {number}"), number=someone)
    parts = [words_in_so_many([none])] if none else []
    parts += [named] if someone else []
    template = _("You answered about recognition in {whole} check-ins: {parts}.")
    return say(template, whole=whole, parts=listed(parts))


def unseen(words: Sequence[Counted], whole: int) -> Said:
    """Say which unseen work is noted, and how often (12)."""
    return say(
        _("Unseen work you noted in {whole} check-ins: {words}."),
        whole=whole,
        words=words_with_counts(words),
    )


def felt_together(one: Word, other: Word, number: int, whole: int) -> Said:
    """Say how often two words for how it felt stand in one check-in (13)."""
    return say(
        _(
            "{one} and {other} appeared together in {number} of the {whole} check-ins that say how it felt."
        ),
        one=word(one),
        other=word(other),
        number=number,
        whole=whole,
    )


def performed(words: Sequence[Word], forms: Sequence[tuple[Word, int, int]]) -> Said:
    """Say by the form of the meeting in how many check-ins the writer wrote that they performed (17)."""
    parts = [
        say(
            _("{number} of {whole} that belong to a meeting {form}"),
            number=number,
            whole=whole,
            form=word(form),
        )
        for form, number, whole in forms
    ]
    template = _("{words} was marked in these check-ins: {parts}.")
    return say(template, words=either([word(one) for one in words]), parts=listed(parts))


def performed_elsewhere(number: int) -> str:
    """Say how many check-ins answered the same but are not in that list."""
    return ngettext(
        "{number} other check-in answered this. Its meeting’s form is not said, or came too seldom to count.",
        "{number} other check-ins answered this. Their meeting’s form is not said, or came too seldom to count.",
        number,
    ).format(number=number)


def gave_sources(words: Sequence[Counted], whole: int) -> Said:
    """Say which sources of what it gave were chosen most often (21)."""
    return say(
        _(
            "Across {whole} check-ins that say what it gave came from, you most often chose {words}."
        ),
        whole=whole,
        words=words_with_counts(words),
    )


def sources_together(one: Word, other: Word, number: int, whole: int) -> Said:
    """Say how often two sources stand in one check-in, and offer company (22)."""
    said = say(
        _(
            "{one} and {other} appeared together in {number} of the {whole} check-ins that say what it took came from."
        ),
        one=word(one),
        other=word(other),
        number=number,
        whole=whole,
    )
    return sentences(said, Said(_("Would you want company in thinking about that?")))


def _strand_words(words: Sequence[Word]) -> Said:
    return either([own(one.label) for one in words])


def _blanks_are_blank() -> Said:
    return Said(_("Blanks aren’t counted as anything."))
