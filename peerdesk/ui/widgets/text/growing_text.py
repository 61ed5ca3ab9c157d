# SPDX-License-Identifier: GPL-3.0-or-later
"""Long text that is as high as its lines, scrolls with its page and never inside, and is copied as plain text."""

from __future__ import annotations

import math

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text import paragraphs
from peerdesk.ui.widgets.text.slices import Slices

_USUAL_WIDTH, _LEAST_WIDTH = 192, 80


class GrowingText(QTextEdit):
    """Text in a role of type, on the ground it lies on. `name` is what it is called."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = paragraphs.SETTINGS[role]
        self._slices = Slices(self)
        self._slices.timeout.connect(self._fit)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)

    def text(self) -> str:
        """Return the text as written, its lines parted by line feeds."""
        return paragraphs.text_of(self.document()) + self._slices.rest()

    def sizeHint(self) -> QSize:
        """Return the height of the text; the width is the column's."""
        return QSize(theme().px(_USUAL_WIDTH), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: it never scrolls inside."""
        return QSize(theme().px(_LEAST_WIDTH), self._wanted_height())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text only."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return copied

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow or shrink with what the new width makes of the lines."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _dress(self) -> None:
        paragraphs.dress(self, self._setting)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def _wanted_height(self) -> int:
        height = math.ceil(self.document().size().height())
        return max(height, theme().line(self._setting.role))

    def _fit(self) -> None:
        wanted = self._wanted_height()
        if self.minimumHeight() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)
