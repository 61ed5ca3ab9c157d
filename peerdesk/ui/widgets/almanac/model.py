# SPDX-License-Identifier: GPL-3.0-or-later
"""The weeks as a list for the toolkit and for assistive technology: one line a week, read out in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.almanac.rows import Week

Index = QModelIndex | QPersistentModelIndex


class WeekList(QAbstractListModel):
    """The weeks shown, oldest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.weeks: tuple[Week, ...] = ()

    def put(self, weeks: Sequence[Week]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.weeks = tuple(weeks)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many weeks there are."""
        return 0 if parent is not None and parent.isValid() else len(self.weeks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a week's label, or to be spoken its read-out."""
        if not index.isValid() or index.row() >= len(self.weeks):
            return None
        week = self.weeks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return week.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return week.sentence()
        return None
