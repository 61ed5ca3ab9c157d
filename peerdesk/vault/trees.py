# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rows of a damaged database belong to which table: by its trees, and where a branch is lost, by their shape.

A row that hangs on no tree can only be of a table with a lost branch; where its shape leaves two of those, it is
counted and not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from peerdesk.vault.cells import KINDS, Row, children_of, kind_of, rows_on
from peerdesk.vault.connection import Connection
from peerdesk.vault.pages import Pages

_TYPES: dict[str, type] = {"TEXT": str, "INTEGER": int, "INT": int, "BLOB": bytes}
_CONTENTS = "sqlite_schema"


class Shape(NamedTuple):
    """What a row of one table looks like: for each column its type (None for any) and whether it may be empty."""

    has_rowid: bool
    columns: tuple[tuple[type | None, bool], ...]

    def fits(self, row: Row) -> bool:
        """Whether `row`, as far as it can be read, could be one of these."""
        return (
            row.columns == len(self.columns)
            and self.has_rowid == (row.rowid is not None)
            and all(
                may_be_empty if value is None else wanted in (None, type(value))
                for value, (wanted, may_be_empty) in zip(row.values, self.columns, strict=False)
            )
        )


class Layout(NamedTuple):
    """Where in a new journal every table and index begins, and the shape of those that are wanted.

    `indexes` are, for each wanted table, those that name every row of it.
    """

    roots: dict[str, int]
    shapes: dict[str, Shape]
    indexes: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, connection: Connection, tables: Sequence[str]) -> Layout:
        """Return the layout of the database that `connection` reads, with the shapes of the wanted `tables`."""
        found = connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")
        roots = {_CONTENTS: 1, **dict(found.fetchall())}
        without_rowid = {
            name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE wr")
        }
        shapes = {
            name: _shape_of(connection, name, has_rowid=name not in without_rowid)
            for name in (_CONTENTS, *tables)
        }
        indexes = {name: _indexes_of(connection, name) for name in tables}
        return cls(roots, shapes, indexes)


@dataclass
class Found:
    """What a damaged database still gives: the rows of each wanted table, and those of each index.

    `strays` are rows of indexes that hang on none, `broken` the tables and indexes of which a page is lost, `unplaced`
    the rows that may be of one table or another, `pages` the pages that are lost.
    """

    rows: dict[str, list[Row]]
    indexed: dict[str, list[Row]] = field(default_factory=dict)
    strays: list[Row] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    unplaced: int = 0
    pages: int = 0

    def named_by(self, index: str) -> set[int | None] | None:
        """Return the row ids that `index` names; None where some of it is lost, or nobody knows where it begins."""
        rows = self.indexed.get(index)
        if rows is None or index in self.broken or not all(row.is_whole for row in rows):
            return None
        return {last_of(row) for row in rows}


def last_of(row: Row) -> int | None:
    """Return the row id in which a whole row of an index ends."""
    last = row.values[-1] if row.is_whole and row.values else None
    return last if isinstance(last, int) else None


def gather(pages: Pages, usual: Layout) -> Found:
    """Return every row on every page that proves itself. `usual` stands in for a table of contents that is lost."""
    return _Gathering(pages, usual).all()


class _Gathering:
    """One reading of a whole file. A page is read for its own rows once."""

    def __init__(self, pages: Pages, usual: Layout) -> None:
        self._pages = pages
        self._usual = usual
        self._seen: set[int] = set()
        self._lost: set[int] = set()
        self._found = Found({name: [] for name in usual.shapes})

    def all(self) -> Found:
        """Walk every tree from its root, then take what hangs on none."""
        for name, root in self._roots().items():
            if root in self._seen:  # it is of something else, so this one begins where nobody knows
                self._found.broken.add(name)
            if self._knows_roots and name not in self._usual.shapes:
                self._found.indexed[name] = []
            for row in self._walk(name, root):
                self._place(name, row)
        for number in range(1, self._pages.count + 1):
            if number not in self._seen:
                page = self._page(number)
                for row in self._rows(page, number) if page else ():
                    self._place_by_shape(row)
        self._found.pages = len(self._lost)
        return self._found

    def _roots(self) -> dict[str, int]:
        """Return where each tree begins: as the file says, else where it does in a new journal."""
        told = {}
        for row in self._walk(_CONTENTS, 1):
            if row.is_whole and self._usual.shapes[_CONTENTS].fits(row):
                told[str(row.values[1])] = row.values[3]
        usual = {name: root for name, root in self._usual.roots.items() if name != _CONTENTS}
        if self._knows_roots:
            usual = {}  # what it does not name is not there, as in a journal of an older format
        return {name: root for name, root in (usual | told).items() if root and type(root) is int}

    @property
    def _knows_roots(self) -> bool:
        """Whether the file itself says of all its trees where they begin; known once that was read."""
        return _CONTENTS not in self._found.broken

    def _walk(self, name: str, root: int) -> Iterator[Row]:
        ahead = [root]
        while ahead:
            number = ahead.pop()
            if number in self._seen:
                continue
            page = self._page(number)
            if page is None:
                self._found.broken.add(name)
                continue
            ahead += children_of(page, number)
            yield from self._rows(page, number)

    def _rows(self, page: bytes, number: int) -> Iterator[Row]:
        if kind_of(page, number) not in KINDS:
            return
        try:
            yield from rows_on(page, number, self._page)
        # It proves itself and makes no sense: nothing of ours wrote it.
        except (IndexError, ValueError):
            self._lost.add(number)

    def _page(self, number: int) -> bytes | None:
        self._seen.add(number)
        page = self._pages.page(number)
        if page is None:
            self._lost.add(number)
        return page

    def _place(self, name: str, row: Row) -> None:
        shape = self._usual.shapes.get(name)
        if name in self._found.indexed:
            self._found.indexed[name].append(row)
        elif shape is None:
            self._place_by_shape(row)
        elif shape.fits(row):
            self._found.rows[name].append(row)
        else:  # it begins elsewhere
            self._found.broken.add(name)
            self._place_by_shape(row)

    def _place_by_shape(self, row: Row) -> None:
        shapes = self._usual.shapes
        names = [each for each in self._found.broken if each in shapes and shapes[each].fits(row)]
        if len(names) == 1:
            self._found.rows[names[0]].append(row)
        elif names:
            self._found.unplaced += 1
        elif row.rowid is None:
            self._found.strays.append(row)


def _indexes_of(connection: Connection, table: str) -> tuple[str, ...]:
    found = connection.execute("SELECT name FROM pragma_index_list(?) WHERE NOT partial", (table,))
    return tuple(name for (name,) in found)


def _shape_of(connection: Connection, name: str, *, has_rowid: bool) -> Shape:
    columns = connection.execute(
        'SELECT type, "notnull", pk FROM pragma_table_info(?)', (name,)
    ).fetchall()
    keys = [kind for kind, _filled, key in columns if key]
    is_rowid = has_rowid and keys == ["INTEGER"]  # then the row itself has nothing in its place
    return Shape(
        has_rowid,
        tuple(
            (_TYPES.get(kind), (has_rowid and not filled) or (is_rowid and bool(key)))
            for kind, filled, key in columns
        ),
    )
