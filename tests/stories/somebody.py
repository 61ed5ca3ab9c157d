# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at their journal, doing what a person can do there and seeing what a person would see."""

from __future__ import annotations

from peerdesk.clock import FixedClock
from peerdesk.language.pet_names import suggest
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.pieces import Piece
from peerdesk.presenters.reading.reading_view import EntryRead, read_entry
from peerdesk.presenters.reading.timeline import Timeline, TimelineRow
from peerdesk.presenters.today.follow_ups import Asked
from peerdesk.presenters.today.left import LeftPresenter
from peerdesk.presenters.today.small import SmallPresenter
from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Strand
from peerdesk.records.circle import Circle, Seat
from peerdesk.records.entry import Entry, Kind, new_id
from peerdesk.records.network import Network
from peerdesk.records.questions import Question

A_DAY = 24 * 3600


class Somebody:
    """The one who writes. Every page they open is opened anew, as it is after a lock."""

    def __init__(self, desk: Desk, clock: FixedClock) -> None:
        self.desk = desk
        self._clock = clock

    # Time

    def waits(self, *, hours: float = 0, days: float = 0) -> None:
        self._clock.advance(hours * 3600 + days * A_DAY)

    # Writing

    def begins(self, kind: Kind) -> PageInHand:
        return PageInHand(self.desk, Writing.begin(self.desk, kind))

    def opens(self, entry: Entry) -> PageInHand:
        return PageInHand(self.desk, Writing.open(self.desk, entry.id))

    def adds_a_later_look(self, entry: Entry, text: str) -> None:
        EntryVerbs(self.desk).keep_look(entry.id, text, lambda: None)

    def opens_the_small_view(self) -> SmallPresenter:
        return SmallPresenter(self.desk)

    # Seeing

    def sees_today(self) -> TodayPresenter:
        return TodayPresenter(self.desk)

    def is_asked(self) -> tuple[Asked, ...]:
        return self.sees_today().follow_ups.waiting().questions

    def sees_after_leaving(self, entry: Entry) -> LeftPresenter:
        left = LeftPresenter(self.desk)
        left.left(entry.id)
        return left

    def reads(self, entry: Entry, *, unfolded: bool = False) -> EntryRead:
        return read_entry(self.desk, entry.id, unfolded=unfolded)

    def lists(self, search: str = "") -> tuple[TimelineRow, ...]:
        timeline = Timeline(self.desk)
        timeline.seek(search)
        return timeline.rows(timeline.ask()(self.desk.reading))


class PageInHand:
    """An entry being written, answered by what its questions and words are called."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        self._desk = desk
        self._writing = writing

    @property
    def entry(self) -> Entry:
        return self._writing.entry

    def accepts_the_offered_name(self) -> str:
        """A made-up name is offered for a new network, and taken as it is."""
        taken = self._desk.reading.network_names().values()
        name = suggest(tuple(taken), lambda names: names[0])
        network = Network(new_id(), name, self._desk.moment())
        self._desk.pen.write(lambda journal: journal.put_network(network))
        self._writing.in_network(network.id)
        return name

    def taps(self, key: str, *labels: str) -> None:
        """Choose the words that are shown so; on a strand, the one word."""
        question = self._question(key)
        if question.words in ("took_words", "gave_words"):
            offered = [word.label for word in self._desk.words.words(question.words)]
            self._writing.answer(key, Strand(offered.index(labels[0]) + 1, labels[0]))
            return
        ids = {word.label: word.id for word in self._writing.words_for(question)}
        self._writing.choose(question, [ids[label] for label in labels])

    def types(self, key: str, text: str) -> None:
        self._writing.answer(self._question(key).key, text)

    def seats(self, *seats: Seat) -> None:
        """Draw the circle: the writer's own seat and these."""
        self._writing.answer("circle", Circle((Seat.of_writer(), *seats)))

    # Keeping

    def leaves(self) -> Entry:
        kept: list[Entry] = []
        self._writing.leave(kept.append)
        return kept[0]

    def rests(self) -> Entry:
        kept: list[Entry] = []
        self._writing.rest(kept.append)
        return kept[0]

    def closes_and_leaves(self) -> Entry:
        kept: list[Entry] = []
        self._writing.close_and_leave(kept.append)
        return kept[0]

    def _question(self, key: str) -> Question:
        return next(each for each in self._writing.form.questions() if each.key == key)


def pieces_of(read: EntryRead) -> list[Piece]:
    return [piece for section in read.sections for piece in section.pieces]


def words_of(read: EntryRead) -> str:
    """Everything that is read, as one text."""
    said = [read.title, read.day, *(fact.said for fact in read.facts)]
    for section in read.sections:
        said.append(section.title)
        said += [
            f"{piece.label} {getattr(piece, 'text', '')}"
            for piece in section.pieces
            if hasattr(piece, "label")
        ]
    said += [f"{look.day} {look.text}" for look in read.looks]
    return "\n".join(said)
