# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list shows of an entry, and what a list may be narrowed to. Never a whole body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from peerdesk.journal.labels import UNDER_LABELS
from peerdesk.journal.places import day_at, first_place, last_place
from peerdesk.journal.quoting import HOLDS_UNQUOTED, quotable
from peerdesk.records.answers import Silence
from peerdesk.records.entry import Belongs, Kind, State

PREVIEW = 240
"""Characters of an entry’s text that a list reads."""

_END = 1 << 62
"""Above every place."""

_MOST = 32_000
"""Characters that are read where something among them is left out."""

_SHUT = "entry.folded OR entry.private_lock"
_IS_SILENT = """NOT entry.folded AND instr(entry.record, '"silence"')"""
LINE_COLUMNS = (
    "entry.place, entry.id, entry.kind, entry.mark, entry.state, entry.title, entry.network, entry.belongs_to,"
    " entry.belongs, entry.flagged, entry.private_lock, entry.folded, entry.toll, entry.reward,"
    f" CASE WHEN {_IS_SILENT} THEN json_extract(entry.record, '$.answers.toll.silence') END,"
    f" CASE WHEN {_IS_SILENT} THEN json_extract(entry.record, '$.answers.reward.silence') END,"
    f" CASE WHEN {_SHUT} THEN '' ELSE substr(entry.words, 1, iif({HOLDS_UNQUOTED}, {_MOST}, {PREVIEW})) END,"
    f" CASE WHEN {_SHUT} OR entry.words <> '' THEN '' ELSE substr(entry.labels, 1, {PREVIEW}) END,"
    f" CASE WHEN {_SHUT} THEN '' WHEN {HOLDS_UNQUOTED} THEN entry.record ELSE '' END"
)
"""The last is the record where something in it is never quoted; the words before it are more than a preview then."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as a list shows it. A folded one shows its date alone: title, preview and strands are empty.

    `preview` and `chosen`, the words chosen from lists where nothing was written, are never of what is only for the
    writer. `matches` are (start, end) pairs in `preview`, in characters, for a search; empty otherwise.
    `found_unquoted` says that it was found in what is only for the writer. A strand is its order, or a silence, or
    neither: a blank.
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
    found_unquoted: bool = False
    toll_silence: Silence | None = None
    reward_silence: Silence | None = None


def line_from_row(row: tuple[Any, ...]) -> Line:
    """Read a row of `LINE_COLUMNS`."""
    place, entry_id, kind, mark, state, title, network, belongs_to, *rest = row
    belongs, flagged, private_lock, folded, toll, reward, toll_silence, reward_silence, *rest = rest
    preview, chosen, record = rest
    if record:
        preview, chosen = quotable(preview, record)
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
        preview=preview[:PREVIEW],
        chosen="" if preview else chosen.partition(UNDER_LABELS)[0][:PREVIEW],
        toll_silence=_silence(toll_silence),
        reward_silence=_silence(reward_silence),
    )


def _silence(name: str | None) -> Silence | None:
    return Silence(name) if name else None


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a list is narrowed to; nothing set is the whole journal. Days are local, first and last included."""

    kind: Kind | None = None
    network: str | None = None
    lens: str | None = None
    flagged: bool = False
    first_day: date | None = None
    last_day: date | None = None

    def span(self, before: int | None = None, above: int | None = None) -> tuple[int, int]:
        """Return the lowest place it leaves above `above`, and the first one above all it leaves below `before`."""
        first = first_place(self.first_day) if self.first_day else 0
        if above is not None:
            first = max(first, above + 1)
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
