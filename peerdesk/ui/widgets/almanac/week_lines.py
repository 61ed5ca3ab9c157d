# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the weeks’ table, for the toolkit and to be read aloud: a blank is said to be one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import theme
from peerdesk.wording import _

Index = QModelIndex | QPersistentModelIndex


class WeekLine(NamedTuple):
    """One row: its cells in the order of the columns, and the key of its entry; None where there is none to open.

    `week` names the week in full, so that a row can be read on its own; it is shown once, at its first row.
    """

    week: str
    cells: tuple[str, ...]
    key: object = None


class WeekLines(QAbstractTableModel):
    """The week is the first column; in each row it is spoken, in the first of a week it is also seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = ()
        self.lines: tuple[WeekLine, ...] = ()

    def put(self, columns: Sequence[str], lines: Sequence[WeekLine]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.columns, self.lines = tuple(columns), tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as it is seen or spoken."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.said(row, column) if column or self.begins(row) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row, column) or _("not said")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().colour("ink2" if column == 0 or self.lines[row].key is None else "ink")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column’s head, or the week a row belongs to."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section]
        return self.lines[section].week

    def begins(self, row: int) -> bool:
        """Whether a week begins with this row."""
        return row == 0 or self.lines[row - 1].week != self.lines[row].week

    def said(self, row: int, column: int) -> str:
        """Return a cell’s words; of a row that says only one thing, that stands in the first cell after the week."""
        line = self.lines[row]
        if column == 0:
            return line.week
        return line.cells[column - 1] if column <= len(line.cells) else ""
