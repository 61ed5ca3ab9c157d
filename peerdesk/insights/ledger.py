# SPDX-License-Identifier: GPL-3.0-or-later
"""The love-labour ledger: seen and unseen work, who noticed, small cuts, support, supervision. Only what was written.

Hours are real amounts and are added. What it took and what it gave are not in here at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from peerdesk.insights.phrasing import beside
from peerdesk.insights.phrasing import ledger as phrasing
from peerdesk.insights.tally import Counted, asked, by_word, chosen, ids, is_said
from peerdesk.insights.written import Written, day_of
from peerdesk.records.answers import Word
from peerdesk.records.around import AgendaLine, AgendaState
from peerdesk.records.entry import Entry, Kind, Precision
from peerdesk.records.week import week_mark

A_DAY = 24 * 60
NONE_CAME = "none_came"


@dataclass(frozen=True, slots=True)
class Hours:
    """An amount of time in whole minutes, the ids of the entries that note it, and of those asked that do not."""

    minutes: int
    behind: tuple[str, ...]
    not_said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was written, with the entry and the day it stands in, and the words chosen beside it."""

    entry: str
    day: date
    text: str
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversations:
    """Supervision in the span: the ids of the conversations, the last one up to today, and what waits."""

    behind: tuple[str, ...]
    last: Entry | None
    waiting: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was written about the work itself.

    `unseen_kinds` are the kinds of unseen work with their entries. `in_words` say what it was, `time_in_words` how
    long. A line of `recognition` has who noticed as its words and what for as its text; `none_came` are the ids of
    the check-ins that say so. `small_cuts` have what was done about it as their words, `support` what there was
    and whether it was used. `sentences` say the hours and the conversations, `notes` what must be known beside.
    """

    seen: Hours
    unseen: Hours
    supervision: Hours
    unseen_kinds: tuple[Counted, ...]
    in_words: tuple[Line, ...]
    time_in_words: tuple[Line, ...]
    recognition: tuple[Line, ...]
    none_came: tuple[str, ...]
    small_cuts: tuple[Line, ...]
    support: tuple[Line, ...]
    conversations: Conversations
    sentences: tuple[str, ...]
    notes: tuple[str, ...]


def ledger(written: Written) -> Ledger:
    """Return the ledger of what was written in the span."""
    check_ins = written.of(Kind.CHECK_IN)
    seen, unseen, supervision = _seen(written), _unseen(written), _supervision(written)
    conversations = _conversations(written)
    recognition = _lines(check_ins, "recognition_for", "recognition_from")
    return Ledger(
        seen=seen,
        unseen=unseen,
        supervision=supervision,
        unseen_kinds=by_word(check_ins, "unseen_labour"),
        in_words=_lines(check_ins, "unseen_text"),
        time_in_words=_lines(check_ins, "unseen_time"),
        recognition=tuple(line for line in recognition if not _none_came(line)),
        none_came=tuple(line.entry for line in recognition if _none_came(line)),
        small_cuts=_cuts(written),
        support=_lines(check_ins, "", "support_available", "support_used"),
        conversations=conversations,
        sentences=_sentences(written, (seen, unseen, supervision), conversations),
        notes=(*_over_full_days(written), *beside.left_out(written)),
    )


def _seen(written: Written) -> Hours:
    return _hours(
        (entry for entry in written.of(Kind.MEETING) if _counts_as(entry) == "seen"),
        lambda entry: week_mark(entry, 0).seen,
    )


def _unseen(written: Written) -> Hours:
    meetings = [entry for entry in written.of(Kind.MEETING) if _counts_as(entry) == "unseen"]
    return _hours(
        [*written.of(Kind.CHECK_IN), *meetings],
        lambda entry: week_mark(entry, 0).unseen,
    )


def _supervision(written: Written) -> Hours:
    return _hours(written.of(Kind.SUPERVISION), lambda entry: week_mark(entry, 0).supervision)


def _hours(entries: Iterable[Entry], minutes: Callable[[Entry], int | None]) -> Hours:
    said = {entry.id: minutes(entry) for entry in entries}
    noted = {id_: length for id_, length in said.items() if length is not None}
    return Hours(sum(noted.values()), tuple(noted), tuple(id_ for id_ in said if id_ not in noted))


def _counts_as(meeting: Entry) -> str:
    """Return "seen" unless the writer said that this meeting’s length is "unseen", or "neither"."""
    said = [word.id for word in chosen(meeting, "length_counts")]
    return said[0] if said and said[0] in {"unseen", "neither"} else "seen"


def _lines(entries: Iterable[Entry], text: str, *words: str) -> tuple[Line, ...]:
    """Return a line for each entry that says something under `text` or chose a word under `words`."""
    return tuple(
        Line(entry.id, day_of(entry), _text(entry, text), chosen(entry, *words))
        for entry in entries
        if _text(entry, text) or chosen(entry, *words)
    )


def _cuts(written: Written) -> tuple[Line, ...]:
    with_a_line = asked(written.of(Kind.CHECK_IN, Kind.MEETING), "small_cut").said
    return _lines(with_a_line, "small_cut", "small_cut_named")


def _text(entry: Entry, key: str) -> str:
    said = entry.answers.get(key)
    return said if isinstance(said, str) and is_said(said) else ""


def _none_came(line: Line) -> bool:
    return any(word.id == NONE_CAME for word in line.words)


def _conversations(written: Written) -> Conversations:
    here = written.of(Kind.SUPERVISION)
    waiting = [line for line in written.agenda if line.state is AgendaState.WAITING]
    waiting.sort(key=lambda line: (line.made.local_date, line.id))
    last = max((*here, *_before(written)), key=lambda e: (day_of(e), e.id), default=None)
    return Conversations(ids(here), last, tuple(waiting))


def _before(written: Written) -> tuple[Entry, ...]:
    last = written.last_supervision
    return (last,) if last and not last.folded and day_of(last) <= written.today else ()


def _sentences(
    written: Written, hours: tuple[Hours, Hours, Hours], conversations: Conversations
) -> tuple[str, ...]:
    said = []
    for one, speaks in zip(hours, _SPEAKS, strict=True):
        if one.behind:
            said.append(speaks(one.minutes, len(one.behind)))
        if one.behind and one.not_said:
            said[-1] += " " + phrasing.no_length(len(one.not_said))
    here = written.of(Kind.SUPERVISION)
    last = here[-1] if here else conversations.last
    day = day_of(last) if last else None
    said.append(phrasing.conversations(len(here), day, written.today))
    if conversations.waiting:
        said.append(phrasing.waiting(len(conversations.waiting)))
    return tuple(said)


_SPEAKS = (phrasing.seen, phrasing.unseen, phrasing.supervision)


def _over_full_days(written: Written) -> tuple[str, ...]:
    """Name the days on which more than 24 hours are noted; an entry about a whole week belongs to no one day."""
    noted: dict[date, int] = {}
    for entry in written.counted:
        if entry.when.precision in {Precision.EXACT, Precision.DAY}:
            mark = week_mark(entry, 0)
            lengths = (mark.seen, mark.unseen, mark.supervision)
            noted[mark.day] = noted.get(mark.day, 0) + sum(each or 0 for each in lengths)
    return tuple(
        phrasing.over_full(day, written.today)
        for day, minutes in sorted(noted.items())
        if minutes > A_DAY
    )
