# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to read. Always plain text: what was written in a journal is never taken for markup."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.lines import Lines, elided, natural_width

_WIDEST = 16_000
_NARROWEST = 48
"""Below this no word can be read: a layout asks for it to know the least there could be, and paragraphs cost much."""
_HEADINGS = ("display", "title", "page")


class Label(QLabel):
    """Words in a role of type and a colour; wrapped, or on one line and elided."""

    is_heading = False
    """Whether it names a page or a part of it, which assistive technology can go to."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        colour: str = "ink",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._wraps = role, colour, wrap
        self.is_heading = self.is_heading or role in _HEADINGS
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font(role))
        # Not Fixed: a box layout would hold wrapped words to the height of one line.
        rise = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, rise)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` instead. It is measured once: a layout asks many times over how large it is."""
        self._natural = natural_width(text, self._role)
        self._heights: dict[int, int] = {}
        super().setText(text)

    def sizeHint(self) -> QSize:
        """Return one line's size, or the lines the words have of themselves."""
        lines = self.text().count("\n") + 1 if self._wraps else 1
        return QSize(self._natural, lines * theme().line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Return room for a short word; more words wrap or are elided."""
        return QSize(min(self._natural, theme().px(24)), theme().line(self._role))

    def hasHeightForWidth(self) -> bool:
        """Return whether a narrower place makes it taller."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of the words in `width` px."""
        narrowest = theme().px(_NARROWEST)
        if self._wraps and width < narrowest:
            return math.ceil(self._natural / narrowest) * theme().line(self._role)
        height = self._heights.get(width)
        if height is None:
            height = Lines(self.text(), self._role, width, wrap=self._wraps).height()
            self._heights[width] = height
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in lines of a fixed height."""
        text = self.text()
        if not self._wraps:
            text = elided(text, self._role, self.width())
        width = self.width() if self._wraps else _WIDEST
        lines = Lines(text, self._role, width, wrap=self._wraps)
        painter = QPainter(self)
        top = 0 if self._wraps else (self.height() - lines.height()) / 2
        colour = theme().colour(self._colour if self.isEnabled() else "ink3")
        lines.paint(painter, 0, top, colour)
        painter.end()


class Heading(Label):
    """A section's name: small, strong, in ink2 so that it does not outshout what is written."""

    is_heading = True

    def __init__(
        self,
        text: str = "",
        role: str = "label",
        colour: str = "ink2",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, colour, wrap=wrap, parent=parent)
