# SPDX-License-Identifier: GPL-3.0-or-later
"""Hundreds of parts one under the other, each as high as it wants to be for the width there is.

A column layout asks every part of it anew whenever one is added; this asks only what is new or has changed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme


class Pile(QWidget):
    """Grows with its parts. A part has a layout of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._height = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, part: QWidget) -> None:
        """Put a part under the others."""
        part.setParent(self)
        self._parts.append(part)
        self._place(part, self._height)
        part.show()
        self._grow_to(self._height + part.height())

    def sizeHint(self) -> QSize:
        """Return the height of all parts; the width is the column’s."""
        return QSize(theme().px(200), self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a pile never scrolls inside."""
        return QSize(theme().px(80), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place_all()

    def event(self, event: QEvent) -> bool:
        """Place the parts anew when one of them wants another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place_all()
        return super().event(event)

    def _place_all(self) -> None:
        height = 0
        for part in self._parts:
            self._place(part, height)
            height += part.height()
        self._grow_to(height)

    def _place(self, part: QWidget, top: int) -> None:
        width = self.width()
        layout = part.layout()
        if layout is not None:
            wanted = layout.totalHeightForWidth(width)
            part.setGeometry(0, top, width, wanted if wanted >= 0 else layout.sizeHint().height())

    def _grow_to(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)
