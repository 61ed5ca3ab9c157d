# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks: their made-up names, their meetings, and what is said about a series. Nothing about anyone is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from peerdesk.clock import instant_at
from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.journal.lines import Line
from peerdesk.language.pet_names import could_be_a_name, suggest
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import first_words, mark_of_line
from peerdesk.presenters.writing.own_words import add_own_word
from peerdesk.records.answers import Answer, One, Silence, Word
from peerdesk.records.entry import Entry, Kind, Moment, Precision, State, When, new_id
from peerdesk.records.forms import NETWORK
from peerdesk.records.network import Network
from peerdesk.records.questions import Place, Question
from peerdesk.unguessable import one_of
from peerdesk.wording import _

LONGEST_NAME = 60
"""Letters in the name of a network."""


def _nobody(_kept: Moment) -> None:
    """Take an answer nobody waits for."""


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """One network of the list: its name, how it stands if that was said, and the day of its newest meeting."""

    id: str
    name: str
    said: str
    day: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting of a network, with the marks of what came with it. Folded, it is its day and nothing else."""

    id: str
    title: str
    day: str
    line: str
    marks: tuple[str, ...] = ()
    is_written: bool = True
    folded: bool = False


class PetNames:
    """Offers made-up names, and says one gentle line about a name that could be somebody’s."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def suggested(self) -> str:
        """Return a name no network has yet."""
        return suggest(list(self._desk.reading.network_names().values()), one_of)

    def notice(self, name: str) -> str:
        """Return what is said about a name while it is typed; it may be kept all the same."""
        if could_be_a_name(name):
            return _("That could be someone’s name. A made-up word keeps them safer.")
        return ""

    def tidy(self, name: str) -> str:
        """Return a name on one line and no longer than it may be."""
        return " ".join(name.split())[:LONGEST_NAME].rstrip()


class Networks:
    """The list of networks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self) -> tuple[NetworkRow, ...]:
        """Return every network, by name."""
        return tuple(self._row(network) for network in self._desk.reading.networks())

    def add(self, name: str, done: Callable[[str], None]) -> None:
        """Add a network under this name; `done` hears its id once it is kept."""
        network = Network(new_id(), name, self._desk.moment())
        self._desk.pen.write(
            lambda journal: journal.put_network(network), lambda kept: done(kept.id)
        )

    def _row(self, network: Network) -> NetworkRow:
        stands = network.answers.get("how_it_stands")
        newest = self._desk.reading.meetings_of(network.id, limit=1)
        day = shown.short_day(newest[0].day, self._desk.today()) if newest else ""
        said = stands.word.label if isinstance(stands, One) else ""
        return NetworkRow(network.id, network.pet_name, said, day)


class NetworkPresenter:
    """One network: what is shown of it, and what is said about it, question by question."""

    def __init__(self, desk: Desk, network_id: str) -> None:
        self._desk = desk
        self.id = network_id
        self._own: dict[str, Word] = {}
        self._before: dict[str, Answer | None] = {}
        self._id_to_be = new_id()

    # What is shown

    @property
    def network(self) -> Network:
        """The network as it is kept. Raises NotFoundError."""
        network = self._desk.reading.network(self.id)
        if network is None:
            raise NotFoundError
        return network

    def meetings(self, most: int = 30) -> tuple[MeetingRow, ...]:
        """Return its newest meetings, newest first: `most` of them at the most."""
        reading, name = self._desk.reading, self.network.pet_name
        marks: dict[str, list[str]] = {}
        for line in reading.beside_meetings_of(self.id):
            if mark := mark_of_line(line):
                marks.setdefault(line.belongs_to or "", []).append(mark)
        return tuple(
            self._meeting(line, name, tuple(marks.get(line.id, ())))
            for line in reading.meetings_of(self.id, most)
        )

    def texts(self) -> tuple[Question, ...]:
        """Return the questions that are answered in writing."""
        return tuple(self._questions(Place.SHEET))

    def choices(self) -> tuple[Question, ...]:
        """Return the questions that are answered with a word."""
        return tuple(self._questions(Place.MARGIN))

    def words_for(self, question: Question) -> tuple[Word, ...]:
        """Return the words offered, one chosen earlier and gone from the list included."""
        offered = self._desk.words.words(question.words)
        answer = self.network.answers.get(question.key)
        if isinstance(answer, One) and answer.word.id not in {word.id for word in offered}:
            return (*offered, answer.word)
        return offered

    def takes_own_words(self, question: Question) -> bool:
        """Say whether the writer may add words to the list of this question."""
        return self._desk.words.list(question.words).own

    # What is done

    def rename(self, name: str) -> None:
        """Give the network another name; titles that began with the old one begin with the new."""
        self._change(lambda network: replace(network, pet_name=name))

    def write(
        self,
        key: str,
        text: str,
        kept: Callable[[Moment], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Keep what was written under a question; nothing but white space is blank."""
        self._answer(key, text if text.strip() else None, kept, refused)

    def choose(self, question: Question, word_id: str | None) -> None:
        """Answer with a word; None is blank."""
        words = {word.id: word for word in self.words_for(question)} | self._own
        word = words.get(word_id or "")
        self._answer(question.key, One(word) if word else None)

    def stay_silent(self, question: Question, silence: Silence | None) -> None:
        """Answer with unsure or not now; None takes that back."""
        self._answer(question.key, silence)

    def begin_own_word(self, question: Question, label: str) -> None:
        """Answer with a word of the writer’s own as it is typed so far; an empty one gives back what stood there."""
        key = question.key
        if label.strip():
            self._before.setdefault(key, self.network.answers.get(key))
            self._answer(key, One(Word(self._id_to_be, " ".join(label.split()))))
        elif key in self._before:
            self._answer(key, self._before.pop(key))

    def add_own_word(self, question: Question, label: str) -> Word:
        """Answer with a word of the writer’s own, and keep it in the list."""
        word = add_own_word(self._desk, question.words, label)
        self._own[word.id] = word  # the list on the disk may not have it yet
        self._answer(question.key, One(word))
        return word

    def add_unwritten(self, day: date) -> None:
        """Add a meeting that was and is not written about."""
        zone = self._desk.clock.zone()
        noon = instant_at(day, time(12), zone)
        entry = Entry(
            id=new_id(),
            kind=Kind.MEETING,
            made=self._desk.moment(),
            when=When(Moment(noon, zone, day), Precision.DAY),
            state=State.RESTED,
            network=self.id,
        )
        self._desk.pen.write(lambda journal: journal.keep(entry))

    # Inside

    def _questions(self, place: Place) -> list[Question]:
        return [each for part in NETWORK.parts if part.place is place for each in part.questions]

    def _answer(
        self,
        key: str,
        answer: Answer | None,
        kept: Callable[[Moment], None] = _nobody,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        def change(network: Network) -> Network:
            answers = {name: each for name, each in network.answers.items() if name != key}
            return replace(network, answers=answers if answer is None else {**answers, key: answer})

        self._change(change, kept, refused)

    def _change(
        self,
        change: Callable[[Network], Network],
        kept: Callable[[Moment], None] = _nobody,
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        network_id, moment = self.id, self._desk.moment()
        self._desk.pen.write(
            lambda journal: journal.change_network(network_id, change),
            lambda _network: kept(moment),
            refused,
        )

    def _meeting(self, line: Line, name: str, marks: tuple[str, ...]) -> MeetingRow:
        day = shown.short_day(line.day, self._desk.today())
        if line.folded:
            return MeetingRow(line.id, "", day, "", folded=True)
        text = first_words(line, self._desk.words) or shown.first_line(line.chosen)
        is_written = bool(text) or not self._desk.reading.entry(line.id).is_empty
        return MeetingRow(
            id=line.id,
            title=_within(name, shown.title(line.kind, line.title)),
            day=day,
            line=text if is_written else _("Not written about"),
            marks=marks,
            is_written=is_written,
        )


def _within(name: str, title: str) -> str:
    """Return a title without the name of the network it is read under."""
    bare = title.removeprefix(shown.meeting_title(name, 1).partition(",")[0]).lstrip(", ")
    return bare[:1].upper() + bare[1:] if bare else title
