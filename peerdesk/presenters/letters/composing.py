# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter as it is being chosen: every click gives the letter anew, and what it gives is what would be sealed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.choosable import Choosable
from peerdesk.presenters.letters.letter_names import LetterNames
from peerdesk.presenters.letters.lost_marks import MarksLost
from peerdesk.records.entry import new_id
from peerdesk.records.letters import (
    Altered,
    Choice,
    Chosen,
    Dates,
    Direction,
    KeptLetter,
    Passage,
    Person,
    Shared,
    Stage,
    Swap,
)
from peerdesk.sharing.card import Card
from peerdesk.sharing.compose import Composed, Spot, compose
from peerdesk.sharing.letter import Letter, changed, written
from peerdesk.sharing.passages import place_of
from peerdesk.sharing.sealing import OwnKeys, addressed


class Composing:
    """One unsent letter. Everything asked of it changes the choice, and the letter is made from it anew."""

    def __init__(self, desk: Desk, unsent: KeptLetter | None = None) -> None:
        self._desk = desk
        self.letter_id = unsent.id if unsent else new_id()
        self.choice = (unsent.choice if unsent else None) or Choice()
        self.choosable = Choosable(desk)
        self.names = LetterNames(desk)
        self._is_kept = unsent is not None
        self._composed: Composed | None = None
        self._look_up_chosen()

    # Choosing

    def begin_with_flagged(self) -> None:
        """Choose the flagged entries for a new letter and none of their answers, so that it says nothing yet."""
        flagged = [line.id for line in self.choosable.flagged() if self.choosable.source(line.id)]
        self._change(entries=tuple(map(Chosen, flagged)), agenda=())

    def begin_with_nothing(self) -> None:
        """Choose nothing at all: how a letter to somebody who also manages the writer begins."""
        self._change(entries=(), agenda=())

    def choose_again(self, choice: Choice) -> None:
        """Go back to an earlier choice, or begin anew with another."""
        self.choice = choice
        self._composed = None
        self._look_up_chosen()

    def choose_entry(self, entry_id: str, *, chosen: bool) -> None:
        """Choose an entry, with none of its answers yet; or let it go, with what was chosen of it."""
        others = tuple(each for each in self.choice.entries if each.entry != entry_id)
        standing = self.choice.of(entry_id)
        if not chosen:
            self._change(entries=others)
        elif standing is None and self.choosable.source(entry_id) is not None:
            self._change(entries=(*others, Chosen(entry_id)))

    def choose_field(self, entry_id: str, key: str, *, chosen: bool) -> None:
        """Choose one answer of an entry (or its title, under `compose.TITLE`), or let it go."""
        self.choose_entry(entry_id, chosen=True)
        standing = self.choice.of(entry_id)
        if standing is not None:
            questions = standing.questions | {key} if chosen else standing.questions - {key}
            self._put(replace(standing, questions=questions))

    def choose_line(self, line_id: str, *, chosen: bool) -> None:
        """Choose a line of the agenda in its own words, or let it go."""
        others = tuple(each for each in self.choice.agenda if each != line_id)
        self._change(agenda=(*others, line_id) if chosen else others)

    def mark(self, spot: Spot, piece: int, start: int, end: int, instead: str | None) -> bool:
        """Leave out what is selected in the letter, or put `instead` in its place; say whether that could be done.

        Only answers can be marked, not titles, dates or agenda lines.
        """
        composed = self.composed()
        entry_id, keys = composed.keys[spot.item]
        span = composed.written_at(spot, piece, start, end)
        if entry_id is None or spot.field < 0 or span is None:
            return False
        standing, source = self.choice.of(entry_id), self.choosable.source(entry_id)
        if standing is None or source is None:
            return False
        key = keys[spot.field]
        text = next(each.text for each in source.fields if each.key == key)
        at, until = span
        kept = [
            each
            for each in standing.passages
            if each.question != key or not _touches(text, each, at, until)
        ]
        marked = Passage(key, at, text[at:until], instead)
        self._put(replace(standing, passages=(*kept, marked)))
        return True

    def swap(self, said: str, instead: str) -> None:
        """Put `instead` wherever `said` stands in the letter; empty takes the line off the table."""
        swaps = {each.said: each.instead for each in self.choice.swaps}
        swaps[said] = instead  # one that is there already keeps its place
        kept = tuple(Swap(name, other) for name, other in swaps.items() if other.strip())
        self._change(swaps=kept)

    def coarsen(self, dates: Dates) -> None:
        """Say when things were as coarsely as this."""
        self._change(dates=dates)

    def say(self, line: str) -> None:
        """Put a line of one’s own at the head of the letter."""
        self._change(line=line)

    def ask_for(self, asking: str, *, asked: bool) -> None:
        """Ask the reader for something, or no longer."""
        others = tuple(each for each in self.choice.asks_for if each != asking)
        self._change(asks_for=(*others, asking) if asked else others)

    def show_left_out(self, *, shown: bool) -> None:
        """Let the reader see that something was left out, or not."""
        self._change(shows_left_out=shown)

    def seal_for(self, people: tuple[str, ...]) -> None:
        """Choose who it is sealed for: ids of people."""
        self._change(people=people)

    # What comes of it

    def composed(self) -> Composed:
        """Return the letter as it would be sealed now."""
        if self._composed is None:
            lines = [
                self.choosable.lines[each]
                for each in self.choice.agenda
                if each in self.choosable.lines
            ]
            self._composed = compose(self.letter_id, self.choice, self.choosable.sources, lines)
        return self._composed

    def is_empty(self) -> bool:
        """Say whether there is nothing to seal yet."""
        letter = self.composed().letter
        return not letter.line and not any(item.fields or item.title for item in letter.items)

    def keep(self, done: Callable[[KeptLetter], None] = lambda _: None) -> None:
        """Keep the letter unsent in the vault, to be gone on with later."""
        unsent = self._kept_letter(self.letter_id, Stage.UNSENT)
        self._is_kept = True
        self._desk.pen.write(lambda journal: journal.letters.put_letter(unsent), done)

    def drop(self) -> None:
        """Let the unsent letter go."""
        if self._is_kept:
            self._desk.pen.write(lambda journal: journal.letters.drop_letter(self.letter_id))

    def for_reader(self, person: Person | None, own: OwnKeys, name: str) -> Letter:
        """Return the letter for one reader (or for spoken words), with an id of its own and who it is from.

        Raises MarksLost.
        """
        self.want_every_mark()
        letter = changed(self.composed().letter, letter=new_id())
        if person is None:
            return letter
        return addressed(letter, own, name, (Card(person.name, person.age_key, person.box_key),))

    def let_lost_go(self) -> None:
        """Clear the answers in which a mark was lost, and all that was marked in them."""
        for entry_id, lost in self.composed().lost:
            standing = self.choice.of(entry_id)
            if standing is not None:
                kept = tuple(each for each in standing.passages if each.question != lost.question)
                questions = standing.questions - {lost.question}
                self._put(replace(standing, questions=questions, passages=kept))

    def want_every_mark(self) -> None:
        """Let nothing be sealed while something that was left out or reworded is not found. Raises MarksLost."""
        if self.composed().lost:
            raise MarksLost

    def sealed_row(self, letter: Letter, person: Person | None) -> KeptLetter:
        """Return what the register keeps of a letter that was sealed: its words, and none that were left out of it."""
        sealed = self._kept_letter(letter.letter, Stage.SEALED)
        return replace(
            sealed,
            person=person.id if person else None,
            choice=None,
            content=written(letter),
            altered=tuple(
                Altered(*each.spot, each.piece, each.start, each.end)
                for each in self.composed().changes
            ),
        )

    # Inside

    def _kept_letter(self, letter_id: str, stage: Stage) -> KeptLetter:
        composed = self.composed()
        reading = self._desk.reading.letters
        entries = [entry for entry, _keys in composed.keys if entry is not None]
        return KeptLetter(
            letter_id,
            Direction.OUT,
            stage,
            self._desk.moment(),
            choice=self.choice,
            shared=tuple(Shared(each, reading.revision_of(each)) for each in entries),
            left_out=composed.left_out,
        )

    def _look_up_chosen(self) -> None:
        for chosen in self.choice.entries:
            self.choosable.source(chosen.entry)

    def _put(self, chosen: Chosen) -> None:
        self._change(
            entries=tuple(
                chosen if each.entry == chosen.entry else each for each in self.choice.entries
            )
        )

    def _change(self, **parts: object) -> None:
        self.choice = replace(self.choice, **parts)  # type: ignore[arg-type]
        self._composed = None


def _touches(text: str, passage: Passage, at: int, until: int) -> bool:
    """Say whether `passage`, where it stands in `text` now, shares a character with `at` to `until`."""
    start = place_of(text, passage)
    return start is not None and start < until and at < start + len(passage.quote)
