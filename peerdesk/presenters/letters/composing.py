# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter as it is being chosen: every click gives the letter anew, and what it gives is what would be sealed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from peerdesk.errors import PeerDeskError
from peerdesk.journal.lines import Line, Narrowing
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.naming import Naming
from peerdesk.presenters.reading.entry_row import EntryRow, row_of
from peerdesk.presenters.weeks.sources import may_be_shared, source_of
from peerdesk.records.entry import new_id
from peerdesk.records.letters import (
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
from peerdesk.sharing.compose import TITLE, Composed, Source, Spot, compose
from peerdesk.sharing.letter import Letter, changed, written
from peerdesk.sharing.passages import place_of
from peerdesk.sharing.pointing import Pointer, pointers
from peerdesk.sharing.sealing import OwnKeys, addressed
from peerdesk.sharing.swaps import places_in, still_there
from peerdesk.wording import _

_QUOTED = 60
"""Characters of a passage that are repeated in a sentence about it."""

OFFERED = 60
"""Entries offered at once to choose from."""


class MarksLost(PeerDeskError):
    """Something that was left out or reworded is not found in its entry any more."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Something you left out or reworded was changed in its entry since, so that answer stays out of the "
                "letter. Clear the entry, choose it again, and look it through."
            )
        )


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One answer that may be chosen: its name, whether it is, and how many passages of it are left out."""

    key: str
    label: str
    is_chosen: bool
    left_out: int


@dataclass(frozen=True, slots=True)
class SwapRow:
    """One line of the table of names: `still` counts where the words can still be read in the letter."""

    said: str
    instead: str
    still: int


class Place(NamedTuple):
    """Characters `start` to `end` of a piece of a letter; `item` and `field` as in `Spot`."""

    item: int
    field: int
    piece: int
    start: int
    end: int


class Composing:
    """One unsent letter. Everything asked of it changes the choice, and the letter is made from it anew."""

    def __init__(self, desk: Desk, unsent: KeptLetter | None = None) -> None:
        self._desk = desk
        self.letter_id = unsent.id if unsent else new_id()
        self.choice = (unsent.choice if unsent else None) or Choice()
        self._sources: dict[str, Source] = {}
        self._lines: dict[str, str] = {
            line.id: line.text
            for line in desk.reading.agenda.waiting()
            if line.entry is None or self._source(line.entry) is not None
        }
        self._is_kept = unsent is not None
        self._composed: Composed | None = None
        self._naming: Naming | None = None
        for chosen in self.choice.entries:
            self._source(chosen.entry)

    # What there is to choose from

    def offered(self, *, flagged_only: bool, before: int | None = None) -> tuple[Line, ...]:
        """Return a page of entries that may be chosen from, newest first: never a private one, never a folded one."""
        narrowed = Narrowing(flagged=True) if flagged_only else Narrowing()
        lines = self._desk.reading.newest(OFFERED, before, narrowed)
        return tuple(line for line in lines if not line.private_lock and not line.folded)

    def begin_with_flagged(self) -> None:
        """Choose the flagged entries for a new letter and none of their answers, so that it says nothing yet."""
        offered = self.offered(flagged_only=True)
        flagged = [line for line in offered if self._source(line.id) is not None]
        self._change(entries=tuple(Chosen(line.id) for line in flagged), agenda=())

    def begin_with_nothing(self) -> None:
        """Choose nothing at all: how a letter to somebody who also manages the writer begins."""
        self._change(entries=(), agenda=())

    def fields(self, entry_id: str) -> tuple[FieldRow, ...]:
        """Return the answers of an entry that may be chosen. What was left blank is not among them."""
        chosen = self._chosen(entry_id)
        source = self._source(entry_id)
        questions = chosen.questions if chosen else frozenset()
        passages = chosen.passages if chosen else ()
        return tuple(
            FieldRow(
                each.key,
                each.label,
                each.key in questions,
                sum(mark.question == each.key and mark.instead is None for mark in passages),
            )
            for each in (source.fields if source else ())
        )

    def line_rows(self) -> tuple[FieldRow, ...]:
        """Return the lines of the agenda that have words of their own, by their ids, in the order of the agenda."""
        return tuple(
            FieldRow(line_id, text, line_id in self.choice.agenda, 0)
            for line_id, text in self._lines.items()
            if text.strip()
        )

    def entry_rows(
        self, *, flagged_only: bool, pages: int = 1
    ) -> tuple[tuple[EntryRow, ...], bool]:
        """Return `pages` pages of entries to choose from, flagged ones first, and whether there are more.

        Entries that are chosen already are always among them.
        """
        names = self._desk.reading.network_names()
        flagged = self.offered(flagged_only=True)
        lines = list(flagged)
        before, more = None, False
        for _page in range(0 if flagged_only else pages):
            page = self._desk.reading.newest(OFFERED, before)
            lines += [each for each in page if not each.private_lock and not each.folded]
            more = len(page) == OFFERED
            before = page[-1].place if page else before
        chosen = [self._desk.reading.line_of(each.entry) for each in self.choice.entries]
        lines += [line for line in chosen if line is not None and self._source(line.id)]
        unique = {line.id: line for line in lines}
        today = self._desk.today()
        rows = [
            replace(
                row_of(line, today, names, self._desk.words), day=shown.short_day(line.day, today)
            )
            for line in unique.values()
        ]
        return tuple(rows), more

    def as_title(self, row: FieldRow) -> FieldRow:
        """Return the title of an entry as one of its answers is listed."""
        return replace(row, label=_("Title"))

    def suggested_rows(self) -> tuple[SwapRow, ...]:
        """Return names and roles that stand in the letter and have nothing instead of them yet, names first."""
        if self._naming is None:
            self._naming = Naming(self._desk.reading.networks())
        texts = _texts(self.composed().letter)
        found = self._naming.found(texts, {each.said for each in self.choice.swaps})
        return tuple(SwapRow(said, "", still_there(said, texts)) for said in found)

    def title_row(self, entry_id: str) -> FieldRow | None:
        """Return the title of an entry as something that may be chosen; None where it may not be chosen from."""
        source, chosen = self._source(entry_id), self._chosen(entry_id)
        if source is None:
            return None
        return FieldRow(TITLE, source.title, chosen is not None and TITLE in chosen.questions, 0)

    # Choosing

    def choose_again(self, choice: Choice) -> None:
        """Go back to an earlier choice, or begin anew with another."""
        self.choice = choice
        self._composed = None
        for chosen in choice.entries:
            self._source(chosen.entry)

    def choose_entry(self, entry_id: str, *, chosen: bool) -> None:
        """Choose an entry, with none of its answers yet; or let it go, with what was chosen of it."""
        others = tuple(each for each in self.choice.entries if each.entry != entry_id)
        standing = self._chosen(entry_id)
        if not chosen:
            self._change(entries=others)
        elif standing is None and self._source(entry_id) is not None:
            self._change(entries=(*others, Chosen(entry_id)))

    def choose_field(self, entry_id: str, key: str, *, chosen: bool) -> None:
        """Choose one answer of an entry (or its title, under `compose.TITLE`), or let it go."""
        self.choose_entry(entry_id, chosen=True)
        standing = self._chosen(entry_id)
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
        standing, source = self._chosen(entry_id), self._source(entry_id)
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
            lines = [self._lines[each] for each in self.choice.agenda if each in self._lines]
            self._composed = compose(self.letter_id, self.choice, self._sources, lines)
        return self._composed

    def swaps(self) -> tuple[SwapRow, ...]:
        """Return the table of names, each with how often it can still be read."""
        texts = _texts(self.composed().letter)
        return tuple(
            SwapRow(each.said, each.instead, still_there(each.said, texts))
            for each in self.choice.swaps
        )

    def pointers(self) -> tuple[Pointer, ...]:
        """Return what in the letter could still point to someone."""
        names = tuple(self._desk.reading.network_names().values())
        return pointers(self.composed().letter, names)

    def places_of(self, said: str) -> tuple[Place, ...]:
        """Return every place in the letter where these words can still be read, in the order it is read."""
        return tuple(
            Place(*spot, *place)
            for spot, text in _spots(self.composed().letter)
            for place in places_in(text, said)
        )

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

    def lost_sentences(self) -> tuple[str, ...]:
        """Return a sentence for every mark whose words are not in their entry any more, saying which it was."""
        return tuple(
            _(
                "“{words}” in {part} of {title} was left out or reworded, and is not there any more as it was. "
                "That answer stays out of the letter."
            ).format(words=_shortened(passage.quote), part=part, title=title)
            for entry_id, passage in self.composed().lost
            for part, title in (self._said_of(entry_id, passage.question),)
        )

    def let_lost_go(self) -> None:
        """Clear the answers in which a mark was lost, and all that was marked in them."""
        for entry_id, lost in self.composed().lost:
            standing = self._chosen(entry_id)
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
            sealed, person=person.id if person else None, choice=None, content=written(letter)
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

    def _source(self, entry_id: str) -> Source | None:
        """Return what an entry may be chosen from; None where it is private, folded, in the drawer or erased."""
        if entry_id not in self._sources:
            if self._desk.reading.line_of(entry_id) is None:
                return None
            entry = self._desk.reading.entry(entry_id)
            if not may_be_shared(entry):
                return None
            self._sources[entry_id] = source_of(entry)
        return self._sources[entry_id]

    def _said_of(self, entry_id: str, key: str) -> tuple[str, str]:
        source = self._source(entry_id)
        if source is None:
            return "", ""
        label = next((each.label for each in source.fields if each.key == key), "")
        return label, source.title

    def _chosen(self, entry_id: str) -> Chosen | None:
        return next((each for each in self.choice.entries if each.entry == entry_id), None)

    def _put(self, chosen: Chosen) -> None:
        self._change(
            entries=tuple(
                chosen if each.entry == chosen.entry else each for each in self.choice.entries
            )
        )

    def _change(self, **parts: object) -> None:
        self.choice = replace(self.choice, **parts)  # type: ignore[arg-type]
        self._composed = None


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED].rstrip() + "…"


def _touches(text: str, passage: Passage, at: int, until: int) -> bool:
    """Say whether `passage`, where it stands in `text` now, shares a character with `at` to `until`."""
    start = place_of(text, passage)
    return start is not None and start < until and at < start + len(passage.quote)


def _spots(letter: Letter) -> Iterator[tuple[tuple[int, int, int], str]]:
    """Yield every text of the items of a letter and where it stands: item, field, piece."""
    for item, said in enumerate(letter.items):
        yield (item, -1, 0), said.title
        for field, parts in enumerate(said.fields):
            for piece, text in enumerate(parts.pieces):
                yield (item, field, piece), text


def _texts(letter: Letter) -> list[str]:
    """Return every text of a letter in which a name could stand."""
    texts = [letter.line]
    for item in letter.items:
        texts.append(item.title)
        for field in item.fields:
            texts += field.pieces
    return texts
