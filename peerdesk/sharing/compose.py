# SPDX-License-Identifier: GPL-3.0-or-later
"""From a choice to a letter. What this returns is shown as the preview and then sealed: there is no other path.

Pure, and blind to everything that was not chosen: an entry, a question or a word that is not in the choice cannot
change one byte of the letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from peerdesk.records.entry import When
from peerdesk.records.letters import Choice, Chosen, Dates, Passage
from peerdesk.sharing.coarsen import begins, said_when
from peerdesk.sharing.letter import Asking, Field, Id, Item, Letter
from peerdesk.sharing.passages import Changed, Cut, Run, cut_up
from peerdesk.sharing.swaps import Swaps

ItemKind = Literal["meeting", "disclosure", "check_in", "note", "supervision", "line"]

TITLE = "title"
"""The key under which the title of an entry is chosen."""

TITLE_AT, WHEN_AT = -1, -2
"""Where the title of an item stands, and when it was, as the `field` of a `Spot`."""


@dataclass(frozen=True, slots=True)
class SourceField:
    """One answer of an entry in words. `label_beside` is its label where the question `decided_by` is chosen too."""

    key: str
    label: str
    text: str
    decided_by: str = ""
    label_beside: str = ""

    def label_among(self, chosen: AbstractSet[str]) -> str:
        """Return the label as it stands in a letter with these questions, so that it tells nothing of any other."""
        return self.label_beside if self.decided_by in chosen and self.label_beside else self.label


@dataclass(frozen=True, slots=True)
class Source:
    """An entry as it may be chosen from: never one that is private, never an answer that is."""

    id: str
    kind: ItemKind
    when: When
    title: str
    fields: tuple[SourceField, ...] = ()


class Spot(NamedTuple):
    """One text of a letter: `item` and `field` count from 0; `field` may be `TITLE_AT` or `WHEN_AT`."""

    item: int
    field: int


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that is not as it was written: characters `start` to `end` of piece number `piece` of a text."""

    spot: Spot
    piece: int
    start: int
    end: int
    what: Changed


class Origin(NamedTuple):
    """Characters `start` to `end` of a piece of a letter stand for `at` to `until` of what was written."""

    piece: int
    start: int
    end: int
    at: int
    until: int
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter, where it differs from what was written, and how many passages were left out of it.

    `keys` say for each item which entry it is (None for a line of the agenda) and which question each field is.
    `lost` are passages whose words are not in the entry any more. The whole answer stays out of the letter then, and
    nothing is sealed before it was looked at.
    """

    letter: Letter
    keys: tuple[tuple[str | None, tuple[str, ...]], ...]
    changes: tuple[Change, ...] = ()
    left_out: int = 0
    lost: tuple[tuple[str, Passage], ...] = ()
    origins: Mapping[Spot, tuple[Origin, ...]] = field(default_factory=dict)

    def written_at(self, spot: Spot, piece: int, start: int, end: int) -> tuple[int, int] | None:
        """Return the characters of what was written that a stretch of the letter stands for; None where it is empty.

        A stretch that touches something replaced or reworded takes in the whole of it.
        """
        spans = [
            (each.at, each.until)
            if each.is_changed
            else (each.at + max(start - each.start, 0), each.until - max(each.end - end, 0))
            for each in self.origins.get(spot, ())
            if each.piece == piece and max(each.start, start) < min(each.end, end)
        ]
        return (min(at for at, _ in spans), max(until for _, until in spans)) if spans else None


def compose(
    letter_id: Id, choice: Choice, sources: Mapping[str, Source], lines: Sequence[str] = ()
) -> Composed:
    """Return the letter `choice` makes of `sources` by entry id; `lines` are the chosen agenda lines in words."""
    composing = _Composing(choice)
    for source, chosen in _in_order(choice, sources):
        composing.add(source, chosen)
    for line in lines:
        composing.add_line(line)
    letter = Letter(
        1,
        letter_id,
        "letter",
        asks_for=tuple(each for each in get_args(Asking) if each in choice.asks_for),
        line=choice.line.strip(),
        items=tuple(composing.items),
    )
    return Composed(
        letter,
        tuple(composing.keys),
        tuple(composing.changes),
        composing.left_out,
        tuple(composing.lost),
        {spot: tuple(origins) for spot, origins in composing.origins.items()},
    )


def _in_order(choice: Choice, sources: Mapping[str, Source]) -> list[tuple[Source, Chosen]]:
    """Return what is chosen, in the order it stands in the letter: by when it is said to have been, oldest first.

    What is said alike stands by its words in the letter. The order it was ticked in is mostly that of a list by time,
    and a title that was not chosen would tell by where it sorts: this order says nothing the letter doesn’t say.
    """
    wanted = [
        (source, chosen)
        for chosen in choice.entries
        if (source := sources.get(chosen.entry)) is not None and chosen.questions
    ]
    alone = _Composing(choice)
    for source, chosen in wanted:
        alone.add(source, chosen)
    said = [
        (
            begins(source.when, choice.dates),
            (item.kind, item.title, [(each.label, each.pieces) for each in item.fields]),
        )
        for (source, _chosen), item in zip(wanted, alone.items, strict=True)
    ]
    return [wanted[at] for at in sorted(range(len(wanted)), key=said.__getitem__)]


class _Composing:
    """Items as they come together, and what was done to them on the way."""

    def __init__(self, choice: Choice) -> None:
        self._swaps = Swaps(choice.swaps)
        self._dates = choice.dates
        self._shows_left_out = choice.shows_left_out
        self.items: list[Item] = []
        self.keys: list[tuple[str | None, tuple[str, ...]]] = []
        self.changes: list[Change] = []
        self.lost: list[tuple[str, Passage]] = []
        self.origins: dict[Spot, list[Origin]] = {}
        self.left_out = 0

    def add(self, source: Source, chosen: Chosen) -> None:
        """Add what was chosen of one entry."""
        item = len(self.items)
        title = ""
        if TITLE in chosen.questions:
            (title,) = self._pieces([_whole(source.title)], Spot(item, TITLE_AT))
        fields = [each for each in source.fields if self._is_whole(each, chosen)]
        self.items.append(
            Item(
                source.kind,
                self._when(source.when, Spot(item, WHEN_AT)),
                title,
                tuple(
                    Field(
                        each.label_among(chosen.questions),
                        self._field(each, chosen, Spot(item, number)),
                    )
                    for number, each in enumerate(fields)
                ),
            )
        )
        self.keys.append((source.id, tuple(each.key for each in fields)))

    def add_line(self, line: str) -> None:
        """Add one line of the agenda in its own words."""
        pieces = self._pieces([_whole(line)], Spot(len(self.items), 0))
        self.items.append(Item("line", "", "", (Field("", pieces),)))
        self.keys.append((None, ("",)))

    def _when(self, when: When, spot: Spot) -> str:
        said = said_when(when, self._dates)
        if said != said_when(when, Dates.DAY):
            self.changes.append(Change(spot, 0, 0, len(said), Changed.COARSENED))
        return said

    def _is_whole(self, source: SourceField, chosen: Chosen) -> bool:
        """Say whether an answer is chosen and all that was marked in it is found; one with a lost mark stays out."""
        if source.key not in chosen.questions:
            return False
        lost = _cut(source, chosen).lost
        self.lost += [(chosen.entry, each) for each in lost]
        return not lost

    def _field(self, source: SourceField, chosen: Chosen, spot: Spot) -> tuple[str, ...]:
        runs = _cut(source, chosen).runs
        self.left_out += sum(run is None for run in runs)
        return self._pieces(runs, spot)

    def _pieces(self, runs: Sequence[Run | None], spot: Spot) -> tuple[str, ...]:
        """Return the text of `runs`, parted where something was left out, and note what was changed in it."""
        pieces = [""]
        origins = self.origins.setdefault(spot, [])
        for run in runs:
            if run is None:
                if self._shows_left_out and (pieces[-1] or len(pieces) == 1):
                    pieces.append("")  # two passages side by side look like one
                continue
            for text, start, end, is_swapped in self._swaps.in_text(run.text):
                begin = len(pieces[-1])
                pieces[-1] += text
                what = Changed.SWAPPED if is_swapped else run.what
                stretch = len(pieces) - 1, begin, len(pieces[-1])
                stands_for = (run.at, run.until) if run.what else (run.at + start, run.at + end)
                origins.append(Origin(*stretch, *stands_for, what is not None))
                if what is not None and text:
                    self.changes.append(Change(spot, *stretch, what))
        return tuple(pieces)


def _cut(source: SourceField, chosen: Chosen) -> Cut:
    return cut_up(source.text, [each for each in chosen.passages if each.question == source.key])


def _whole(text: str) -> Run:
    return Run(text, 0, len(text))
