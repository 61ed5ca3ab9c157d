# SPDX-License-Identifier: GPL-3.0-or-later
"""A column whose rows are put in anew as a whole, such as a short list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


class ColumnOf(QVBoxLayout, Generic[Row]):
    """Rows of one kind, without a gap."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.rows: list[Row] = []

    def put(self, rows: Iterable[Row]) -> None:
        """Put these in; those before are deleted."""
        for row in self.rows:
            self.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        for row in self.rows:
            self.addWidget(row)
