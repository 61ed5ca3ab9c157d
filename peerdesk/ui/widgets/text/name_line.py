# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of a list of names: the name as it is read, a few words after it, and a day at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, wash_name, words
from peerdesk.ui.widgets.presses.press import Press

_HEIGHT = 54

REACH = 12
"""Px at 100 % by which a row reaches out of the column its words stand in, for a wash and a ring around them."""


class NameLine(Press):
    """Pressing it opens what is called so."""

    opened = Signal(str)
    """It was pressed: the id."""

    def __init__(
        self, name: str, text: str, said: str, day: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._name, self._said, self._day = name, said, day
        self.setAccessibleName(", ".join(part for part in (text, said, day) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(theme().px(280), theme().px(_HEIGHT))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the name, the words after it and the day, over a hairline."""
        look = theme()
        if self.is_pointed_at():
            wide = rect.adjusted(0, 0, 0, -1)
            box(painter, wide, look.px(tokens.UNIT), look.colour(wash_name(self)), None)
        side = look.px(REACH)
        rect = rect.adjusted(side, 0, -side, 0)
        right = Qt.AlignmentFlag.AlignRight
        words(painter, rect, self._day, "small", look.colour("ink2"), right)
        room = rect.width() - advance(self._day, "small") - look.px(24)
        wide_name = min(advance(self.words(), "page") + 1, room)
        name = QRectF(rect.left(), rect.top(), wide_name, rect.height())
        words(painter, name, self.words(), "page", look.colour("ink"))
        after = QRectF(name.right() + look.px(12), rect.top() + look.px(3), 0, rect.height())
        after.setRight(rect.left() + room)
        if after.width() > look.px(tokens.FOLD_ROW):
            words(painter, after, self._said, "body", look.colour("ink2"))
        hair = look.colour("hair" if on_paper(self) else "desk_hair")
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), hair)

    def _tell(self) -> None:
        self.opened.emit(self._name)
