# SPDX-License-Identifier: GPL-3.0-or-later
"""The title of what is being read, with the words of a search marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.marked_lines import Span, paint_marked

_ROLE = "title"


class MarkedTitle(Label):
    """A title in as many lines as it needs."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, _ROLE, "ink", parent=parent)
        self._spans: Sequence[Span] = ()

    def set_highlights(self, spans: Sequence[Span]) -> None:
        """Mark these places, as (start, length)."""
        self._spans = spans
        self.update()

    def set_current(self, _current: int) -> None:
        """All marks of a title look alike: it is seen at a glance."""

    def place_of(self, _span: Span) -> QRect:
        """Return where a mark is, to scroll to: the title itself."""
        return self.rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks and the words."""
        painter = QPainter(self)
        lines = max(1, round(self.height() / theme().line(_ROLE)))
        paint_marked(
            painter,
            QRectF(self.rect()),
            self.text(),
            theme().colour("ink"),
            self._spans,
            role=_ROLE,
            lines=lines,
        )
        painter.end()
