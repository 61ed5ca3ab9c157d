# SPDX-License-Identifier: GPL-3.0-or-later
"""What is only listed: small cuts, later looks, own words, networks, the agenda, months without entries.

Kinds 4, 14, 15, 19, 20 and 23. They have no minimum, and nothing is made of how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from peerdesk.insights.kinds.telling import listing, word_groups
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside, listings
from peerdesk.insights.phrasing.said import a_day
from peerdesk.insights.tally import asked, count_words, with_word
from peerdesk.insights.written import Written, day_of
from peerdesk.records.answers import Word, words_of
from peerdesk.records.around import AgendaState
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms import FORMS
from peerdesk.records.network import Network

_QUESTIONS = {
    kind: {question.key: question for question in form.questions() if question.words}
    for kind, form in FORMS.items()
}


def small_cuts(written: Written) -> Iterator[Observation]:
    """The small cuts, in check-ins and meetings (4)."""
    looked_at = written.of(Kind.CHECK_IN, Kind.MEETING)
    found = asked(looked_at, "small_cut").said
    if found:
        said = listings.small_cuts(len(found), len(looked_at))
        groups = {"count": found, "whole": looked_at}
        yield listing(4, "small_cuts", said, groups, (beside.nothing_assumed(),))


def later_looks(written: Written) -> Iterator[Observation]:
    """The entries with a later look (14)."""
    found = tuple(entry for entry in written.counted if entry.later_looks)
    if found:
        said = listings.later_looks(len(found), len(written.counted))
        yield listing(14, "later_looks", said, {"count": found, "whole": written.counted})


def own_words(written: Written) -> Iterator[Observation]:
    """The words the writer added to a list and chose in this span (15)."""
    found = {e.id: _own_words_in(e, written.own_words) for e in written.counted}
    whole = tuple(entry for entry in written.counted if found[entry.id])
    words = count_words(whole, lambda entry: found[entry.id])
    if words:
        said = listings.own_words(words, len(whole))
        yield listing(15, "own_words", said, {**word_groups(words), "whole": whole})


def networks(written: Written) -> Iterator[Observation]:
    """The entries about each network, by its pet name (19). They are listed; nothing is counted about it."""
    for id_, network in sorted(written.networks.items()):
        found = tuple(entry for entry in written.counted if entry.network == id_)
        if found:
            yield _about(network, found, written.today)


def agenda(written: Written) -> Iterator[Observation]:
    """What waits on the agenda (20). The ids are those of its lines."""
    waiting = [line for line in written.agenda if line.state is AgendaState.WAITING]
    if waiting:
        waiting.sort(key=lambda line: (line.made.local_date, line.id))
        oldest = waiting[0].made.local_date
        coming = written.agenda_day
        said = listings.agenda(
            len(waiting),
            oldest,
            written.today,
            coming if coming and coming >= written.today else None,
        )
        lines = tuple(line.id for line in waiting)
        groups = {"count": lines, "whole": lines}
        yield Observation("agenda", 20, said.text, (), said.quoted, groups)


def months_without(written: Written) -> Iterator[Observation]:
    """The months between two entries that have none (23). A folded entry is an entry, too."""
    days = sorted(day_of(entry) for entry in (*written.counted, *written.folded))
    months = list(_months_between(days[0], days[-1])) if days else []
    empty = [month for month in months if month not in {day.replace(day=1) for day in days}]
    if empty:
        said = listings.months_without(empty, written.today)
        yield Observation("months_without", 23, said.text)


def _own_words_in(entry: Entry, own: frozenset[tuple[str, str]]) -> tuple[Word, ...]:
    questions = _QUESTIONS[entry.kind]
    return tuple(
        word
        for key, answer in entry.answers.items()
        if key in questions
        for word in words_of(answer)
        if (questions[key].words_beside(entry.answers), word.id) in own
    )


def _about(network: Network, found: tuple[Entry, ...], today: date) -> Observation:
    days = sorted({day_of(entry) for entry in found})
    first_met = next(iter(with_word(found, "first_meeting", "yes")), None)
    said = listings.network(
        network.pet_name,
        len(found),
        [a_day(day, today) for day in days],
        a_day(day_of(first_met), today) if first_met else "",
    )
    lines = tuple(listings.kept_in(word) for word in words_of(network.answers.get("kept_in")))
    return listing(19, f"network:{network.id}", said, {"count": found, "whole": found}, lines)


def _months_between(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)
