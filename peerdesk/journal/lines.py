# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list shows of an entry, and what a list may be narrowed to. Never a whole body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from peerdesk.journal.places import day_at, first_place, last_place
from peerdesk.records.entry import Belongs, Kind, State

PREVIEW = 240
"""Characters of an entry’s text that a list reads."""

_END = 1 << 62
"""Above every place."""

LINE_COLUMNS = (
    "entry.place, entry.id, entry.kind, entry.mark, entry.state, entry.title, entry.network, entry.belongs_to,"
    " entry.belongs, entry.flagged, entry.private_lock, entry.folded, entry.toll, entry.reward,"
    f" CASE entry.folded WHEN 1 THEN '' ELSE substr(entry.words, 1, {PREVIEW}) END,"
    f" CASE WHEN entry.folded OR entry.words <> '' THEN '' ELSE substr(entry.labels, 1, {PREVIEW}) END"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as a list shows it. A folded one shows its date alone: title, preview and strands are empty.

    `chosen` are the words chosen from lists, where nothing was written. `matches` are (start, end) pairs in
    `preview`, in characters, for a search; empty otherwise.
    """

    place: int
    id: str
    day: date
    kind: Kind
    mark: str | None
    state: State
    title: str
    network: str | None
    belongs_to: str | None
    belongs: Belongs | None
    flagged: bool
    private_lock: bool
    folded: bool
    toll: int | None
    reward: int | None
    preview: str
    chosen: str = ""
    matches: tuple[tuple[int, int], ...] = ()


def line_from_row(
    row: tuple[Any, ...], found: str | None = None, matches: tuple[tuple[int, int], ...] = ()
) -> Line:
    """Read a row of `LINE_COLUMNS`. What a search has `found`, with its `matches`, stands for the beginning."""
    place, entry_id, kind, mark, state, title, network, belongs_to, *rest = row
    belongs, flagged, private_lock, folded, toll, reward, preview, chosen = rest
    return Line(
        place=place,
        id=entry_id,
        day=day_at(place),
        kind=Kind(kind),
        mark=None if folded else mark,
        state=State(state),
        title="" if folded else title,
        network=None if folded else network,
        belongs_to=None if folded else belongs_to,
        belongs=Belongs(belongs) if belongs and not folded else None,
        flagged=bool(flagged),
        private_lock=bool(private_lock),
        folded=bool(folded),
        toll=None if folded else toll,
        reward=None if folded else reward,
        preview=preview if folded or found is None else found,
        chosen=chosen,
        matches=() if folded else matches,
    )


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a list is narrowed to; nothing set is the whole journal. Days are local, first and last included."""

    kind: Kind | None = None
    network: str | None = None
    lens: str | None = None
    flagged: bool = False
    first_day: date | None = None
    last_day: date | None = None

    def span(self, before: int | None = None) -> tuple[int, int]:
        """Return the lowest place it leaves, and the first one above all it leaves below `before`."""
        first = first_place(self.first_day) if self.first_day else 0
        end = last_place(self.last_day) + 1 if self.last_day else _END
        return first, min(end, before or _END)

    def conditions(self) -> tuple[list[str], list[Any]]:
        """Return SQL conditions on `entry` for all but the days, and the values for them."""
        conditions: list[str] = []
        values: list[Any] = []
        for condition, value in (
            ("entry.kind = ?", self.kind.value if self.kind else None),
            ("entry.network = ?", self.network),
            ("entry.place IN (SELECT place FROM lens WHERE lens = ?)", self.lens),
        ):
            if value is not None:
                conditions.append(condition)
                values.append(value)
        if self.flagged:
            conditions.append("entry.flagged")
        return conditions, values

    @property
    def is_wide_open(self) -> bool:
        """Say whether nothing narrows the list."""
        return self == Narrowing()
