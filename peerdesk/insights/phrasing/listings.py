# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences that list what is there. They have no minimum and say only that these entries can be opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from peerdesk.insights.phrasing.said import (
    Said,
    a_day,
    a_month,
    listed,
    own,
    say,
    sentences,
    word,
    words_with_counts,
)
from peerdesk.insights.tally import Counted
from peerdesk.number_words import beginning
from peerdesk.records.answers import Word
from peerdesk.wording import _, ngettext


def small_cuts(number: int, whole: int) -> Said:
    """Say how many small cuts are noted (4)."""
    many = ngettext(
        "You noted a small cut once, in {whole} check-ins and meetings. Here it is, if you want it.",
        "You noted a small cut {number} times, in {whole} check-ins and meetings. Here they are, if you want them.",
        number,
    )
    return say(many, number=number, whole=whole)


def not_yet_spoken(number: int, whole: int) -> Said:
    """Say in how many meetings “not yet spoken” is marked in the circle (9)."""
    many = ngettext(
        "In {number} of the {whole} meetings with a circle you marked {word}. "
        "Here it is, if you want to add what came later.",
        "In {number} of the {whole} meetings with a circle you marked {word}. "
        "Here they are, if you want to add what came later.",
        number,
    )
    return say(many, number=number, whole=whole, word=word(Word("", _("not yet spoken"))))


def only_peer(number: int, whole: int) -> Said:
    """Say in how many meetings the writer was the only peer (10)."""
    return say(
        _(
            "You were the only peer in the room in {number} of the {whole} meetings where you answered that."
        ),
        number=number,
        whole=whole,
    )


def later_looks(number: int, whole: int) -> Said:
    """Say how many entries have a later look (14)."""
    return say(
        _(
            "You added a later look to {number} of {whole} entries. What you wrote first stands beside it."
        ),
        number=number,
        whole=whole,
    )


def own_words(words: Sequence[Counted], whole: int) -> Said:
    """Name the words the writer added to a list and chose in this span (15)."""
    many = ngettext(
        "A word you added yourself stands in {whole} of these entries: {words}.",
        "Words you added yourself stand in {whole} of these entries: {words}.",
        len(words),
    )
    return say(many, words=words_with_counts(words), whole=whole)


def force(number: int, whole: int, answers: Sequence[Counted], left_alone: int) -> Said:
    """Say how many entries write about force or its threat, and what was answered later (16)."""
    many = ngettext(
        "You wrote about force or its threat in {number} of {whole} meetings and check-ins.",
        "You wrote about force or its threat in {number} of {whole} meetings and check-ins.",
        number,
    )
    later = alone = None
    if answers:
        later = say(_("Follow-ups you answered: {words}."), words=words_with_counts(answers))
    if left_alone:
        one = _("{number} was left alone, which is fine.")
        many_alone = _("{number} were left alone, which is fine.")
        alone = say(one if left_alone == 1 else many_alone, number=beginning(left_alone))
    return sentences(say(many, number=number, whole=whole), later, alone)


def network(name: str, number: int, days: Sequence[str], first_met: str) -> Said:
    """Say which entries are about a network, by its pet name (19)."""
    if len(days) == 1:
        many = ngettext(
            "You wrote {number} entry about {name}, on {first}.",
            "You wrote {number} entries about {name}, on {first}.",
            number,
        )
        said = say(many, number=number, name=own(name), first=days[0])
    else:
        template = _("You wrote {number} entries about {name}, from {first} to {last}.")
        said = say(template, number=number, name=own(name), first=days[0], last=days[-1])
    if not first_met:
        return said
    return sentences(
        said, Said(_("A first meeting is among them, on {day}.").format(day=first_met))
    )


def kept_in(answer: Word) -> str:
    """Say what is marked about having been kept in."""
    return _("To “Was I kept in?” you answered “{word}”.").format(word=own(answer.label).text)


def agenda(number: int, oldest: date, today: date, conversation: date | None) -> Said:
    """Say how many lines wait on the agenda and from when the oldest is (20)."""
    day = a_day(oldest, today)
    many = ngettext(
        "{number} thing is waiting on your agenda, from {day}. You can let it go.",
        "{number} things are waiting on your agenda. The oldest is from {day}. You can let it go.",
        number,
    )
    said = say(many, number=beginning(number), day=day)
    if conversation is None:
        return said
    coming = _("The next conversation you noted is on {day}.").format(
        day=a_day(conversation, today)
    )
    return sentences(said, Said(coming))


def months_without(months: Sequence[date], today: date) -> Said:
    """Say which months have no entries, and that nothing follows from it (23)."""
    names = listed([Said(a_month(month, today)) for month in months])
    one = _("There are no entries for {months}. Nothing is assumed about {months}.")
    several = _("There are no entries for {months}. Nothing is assumed about them.")
    return say(one if len(months) == 1 else several, months=names)
