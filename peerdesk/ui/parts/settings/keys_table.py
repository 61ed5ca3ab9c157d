# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key in one real table, so that assistive technology reads it row by row."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from peerdesk.presenters.settings.keys import KEYS
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.wording import _

_ROW, _GROUP_ROW = 30, 46


class KeysTable(QTableWidget):
    """Two columns, keys and what they do, in groups. It is as high as its rows; the sheet around it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setAccessibleName(_("All keys"))
        self.setHorizontalHeaderLabels([_("Keys"), _("What they do")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._fill()
        self.setRowHeight(0, theme().px(_ROW))
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(theme().px(480), self.verticalHeader().length() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and a hairline above each but the first of a group."""
        painter = QPainter(viewport_of(self))
        for row in range(1, self.rowCount()):
            if self.columnSpan(row, 0) == 1 and self.columnSpan(row - 1, 0) == 1:
                top = self.rowViewportPosition(row)
                painter.fillRect(0, top, viewport_of(self).width(), 1, theme().colour("hair"))
        painter.end()
        super().paintEvent(event)

    def _fill(self) -> None:
        for title, keys in KEYS:
            self._add(_GROUP_ROW, (title, "chosen", "ink"))
            self.setSpan(self.rowCount() - 1, 0, 1, 2)
            for key in keys:
                self._add(_ROW, (key.keys, "emphasis", "ink"), (key.does, "body", "ink2"))

    def _add(self, height: int, *cells: tuple[str, str, str]) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, (text, role, colour) in enumerate(cells):
            cell = QTableWidgetItem(text)
            cell.setFont(theme().font(role))
            cell.setForeground(theme().colour(colour))
            low = (
                Qt.AlignmentFlag.AlignBottom
                if height == _GROUP_ROW
                else Qt.AlignmentFlag.AlignVCenter
            )
            cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | low)
            self.setItem(row, column, cell)
        self.setRowHeight(row, theme().px(height))

    def _fit(self) -> None:
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, theme().px(190))
