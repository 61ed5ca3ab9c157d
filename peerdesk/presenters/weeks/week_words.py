# SPDX-License-Identifier: GPL-3.0-or-later
"""A week and a day of it in words. Counts check-ins only; of a week without any it says no more than that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from peerdesk.number_words import beginning
from peerdesk.presenters import shown
from peerdesk.presenters.weeks.week_rows import Said
from peerdesk.records.answers import Silence, StrandSaid
from peerdesk.records.entry import Kind
from peerdesk.records.week import WeekMark
from peerdesk.wording import _, ngettext

StrandsSaid = Mapping[int, tuple[StrandSaid, StrandSaid]]
"""What a check-in said of what it took and what it gave, by its place."""

_SILENT = {
    Silence.UNSURE: _("{often} unsure"),
    Silence.NOT_NOW: _("{often} not now"),
    "": _("{often} not said"),
}


def week_in_words(name: str, check_ins: Sequence[WeekMark], words: StrandsSaid) -> tuple[Said, ...]:
    """Return “13 April, 3 check-ins: took a lot twice, … · gave some, once not said”; `name` is the week’s."""
    if not check_ins:
        return (Said(_("{week}, no check-ins").format(week=name), "week"),)
    counted = ngettext("{week}, {count} check-in", "{week}, {count} check-ins", len(check_ins))
    said = [words.get(mark.place, ("", "")) for mark in check_ins]
    return (
        Said(counted.format(week=name, count=len(check_ins)), "week"),
        Said(_(": took ")),
        *_strand_in_words([took for took, _gave in said]),
        Said(_(" · gave ")),
        *_strand_in_words([gave for _took, gave in said]),
    )


def week_to_come(name: str) -> tuple[Said, ...]:
    """Return “18 May, still to come”."""
    return (Said(_("{week}, still to come").format(week=name), "week"),)


def day_in_words(day: date, marks: Sequence[WeekMark], words: StrandsSaid) -> str:
    """Return “Thursday 14 May. Took a lot, gave some. One meeting.”; what is folded away is only named as that."""
    said = [shown.long_day(day)]
    said += [each for mark in marks if (each := _check_in(words.get(mark.place), mark)) is not None]
    said += _others(marks)
    return "".join(f"{sentence}. " for sentence in said).rstrip()


def _strand_in_words(said: Sequence[StrandSaid]) -> Iterator[Said]:
    """Each word in the order it was first said, with how often; once is only named beside something oftener.

    After them how often there was a silence, and how often a blank: never one for the other.
    """
    counts = Counter(word for word in said if isinstance(word, str) and word)
    names_once = any(count > 1 for count in counts.values())
    between = ""
    for word, count in counts.items():
        if between:
            yield Said(between)
        yield Said(word, "word")
        if names_once or count > 1:
            yield Said(f" {_so_often(count)}")
        between = _(", ")
    for silence, sentence in _SILENT.items():
        if count := said.count(silence):
            yield Said(f"{between}{sentence.format(often=_so_often(count))}")
            between = _(", ")


def _so_often(count: int) -> str:
    if count == 1:
        return _("once")
    if count == 2:
        return _("twice")
    return _("{count} times").format(count=count)


def _check_in(said: tuple[StrandSaid, StrandSaid] | None, mark: WeekMark) -> str | None:
    if mark.kind is not Kind.CHECK_IN or mark.folded:
        return None
    return shown.strands(*(said or ("", ""))) or _("A check-in without its two words")


def _others(marks: Sequence[WeekMark]) -> Iterator[str]:
    """Name what else there is, kind by kind; folded away, an entry says nothing but that it is there."""
    open_ = [mark for mark in marks if not mark.folded and mark.kind is not Kind.CHECK_IN]
    for kind, count in Counter(gutter_kind(mark) for mark in open_).items():
        yield _named(kind, count).format(number=beginning(count))
    if folded := sum(mark.folded for mark in marks):
        yield ngettext("{number} entry folded away", "{number} entries folded away", folded).format(
            number=beginning(folded)
        )


def gutter_kind(mark: WeekMark) -> str:
    """Return the word a mark is drawn for: how something of one’s own was in the room, or its kind."""
    return mark.how or mark.kind.value


def _named(kind: str, count: int) -> str:
    match kind:
        case "meeting":
            return ngettext("{number} meeting", "{number} meetings", count)
        case "supervision":
            return ngettext("{number} supervision", "{number} supervisions", count)
        case "note":
            return ngettext("{number} note", "{number} notes", count)
        case "shared":
            return ngettext("{number} shared directly", "{number} shared directly", count)
        case "reflecting":
            return ngettext(
                "{number} shared in a reflecting conversation",
                "{number} shared in reflecting conversations",
                count,
            )
        case "being_there":
            return ngettext("{number} by being there", "{number} by being there", count)
        case "held_back":
            return ngettext("{number} held back", "{number} held back", count)
        case _:
            return ngettext("{number} disclosure", "{number} disclosures", count)
