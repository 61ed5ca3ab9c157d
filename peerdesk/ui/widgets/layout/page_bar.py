# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over a page: the way back or the page's name at the left, what is kept and what to do at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, picture, wash_name, words
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Label

_ABOVE, _ICON = 12, 20


class _Back(Press):
    """An arrow and the name of where it leads."""

    def sizeHint(self) -> QSize:
        look = theme()
        width = round(advance(self.words(), "emphasis")) + look.px(_ICON + 20)
        return QSize(width, look.px(tokens.PAGE_BAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(tokens.PAGE_BAR))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        if self.is_pointed_at():
            box(painter, rect, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        place = QRectF(rect.left() + look.px(4), rect.top(), look.px(_ICON), rect.height())
        picture(painter, place, look.picture("arrow-left", "ink2", _ICON))
        place = rect.adjusted(look.px(_ICON + 11), 0, -look.px(4), 0)
        words(painter, place, self.words(), "emphasis", look.colour("ink2"))


class KeptWords(QWidget):
    """A tick and words such as “Draft kept 14:32”; no tick while nothing is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._kept = False
        self._said = Label("", "small", "ink2", wrap=False, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(20), 0, 0, 0)
        row.addWidget(self._said)

    def say(self, text: str, *, kept: bool = True) -> None:
        """Change the words; `kept` puts a tick before them."""
        self._said.setText(text)
        self.setAccessibleName(text)
        self._kept = kept and bool(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the words."""
        return self._said.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick."""
        if self._kept:
            painter = QPainter(self)
            place = QRectF(0, 0, theme().px(15), self.height())
            picture(painter, place, theme().picture("check", "ink2", 15))
            painter.end()


class PageBar(QWidget):
    """36 px, with 12 above it and below it. Put the one filled button last."""

    back = Signal()
    """The way back was taken."""

    def __init__(self, back_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(tokens.PAGE_BAR) + 2 * look.px(_ABOVE))
        self._row = QHBoxLayout(self)
        gutter = look.px(tokens.GUTTER)
        self._row.setContentsMargins(gutter, look.px(_ABOVE), gutter, look.px(_ABOVE))
        self._row.setSpacing(look.px(8))
        self._back = _Back(back_text, self)
        self._back.setVisible(bool(back_text))
        self._back.clicked.connect(self.back)
        self._row.addWidget(self._back)
        self._row.addStretch(1)
        self._kept = KeptWords(self)
        self._row.addWidget(self._kept)
        self._row.addSpacing(look.px(8))

    def set_place(self, name: str, line: str = "") -> None:
        """Show a page's own name at the left instead of a way back, and a line beside it."""
        self._back.hide()
        title = Label(name, "page", "ink", wrap=False, parent=self)
        self._row.insertWidget(0, title)
        if line:
            beside = Label(line, "body", "ink2", wrap=False, parent=self)
            self._row.insertWidget(1, beside)
            self._row.insertSpacing(1, theme().px(6))

    def set_kept(self, text: str, *, kept: bool = True) -> None:
        """Say what is kept; `kept=False` leaves the tick out, for “Keeping…” and “Not kept yet”."""
        self._kept.say(text, kept=kept)

    def kept(self) -> str:
        """Return what it says about keeping."""
        return self._kept.text()

    def add_action(self, action: QWidget) -> None:
        """Add a button at the right end."""
        self._row.addWidget(action)
