# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of what can be begun: five kinds, each with a line that says what it is.

It paints itself with its flat shadow, in full colours and cut to its shape: a screen that blends no windows would show
whatever is see-through as black.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.option import PaintMark
from peerdesk.ui.widgets.drawn.drawing import box, words

_PADDING, _MARK, _TEXT_AT, _SHADOW = 6, 20, 46, 4


@dataclass(frozen=True, slots=True)
class NewItem:
    """One kind: its id, two lines, the key that is named beside it, and what paints its mark."""

    name: str
    title: str
    line: str
    key: str
    mark: PaintMark


class NewMenu(QMenu):
    """372 px wide, two lines an item. Digits from 1 and first letters choose; it deletes itself."""

    picked = Signal(str)
    """An item was chosen: its id."""

    def __init__(self, items: tuple[NewItem, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._items = items
        theme().dress(self, "new_menu")
        self.setAccessibleName(parent.accessibleName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # where a mask is not kept
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | flags)
        self.setFixedWidth(theme().px(tokens.NEW_MENU[0]) + _SHADOW)
        for item in items:
            action = QAction(item.title.replace("&", "&&"), self)
            action.setStatusTip(item.line)
            action.setData(item.name)
            self.addAction(action)
        self.triggered.connect(self._tell)

    def take_first(self) -> None:
        """Make the first item the one that Enter chooses."""
        self.setActiveAction(self.actions()[0])

    def sizeHint(self) -> QSize:
        """Return the size of all items, and room for the flat shadow."""
        height = len(self._items) * theme().px(tokens.NEW_MENU[1]) + 2 * theme().px(_PADDING)
        return QSize(theme().px(tokens.NEW_MENU[0]) + _SHADOW, height + _SHADOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or first letter."""
        letter = event.text().casefold()
        for place, action in enumerate(self.actions(), start=1):
            if letter and (letter == str(place) or action.text().casefold().startswith(letter)):
                action.trigger()
                self.close()
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the window to the paper and its shadow."""
        super().resizeEvent(event)
        paper = self._paper()
        self.setMask(QRegion(paper) + QRegion(paper.translated(_SHADOW, _SHADOW)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, its flat shadow and the items."""
        look = theme()
        painter = QPainter(self)
        paper = self._paper()
        painter.fillRect(paper.translated(_SHADOW, _SHADOW), _shadow())
        painter.fillRect(paper, look.colour("rule"))
        painter.fillRect(paper.adjusted(1, 1, -1, -1), look.colour("field"))
        for item, action in zip(self._items, self.actions(), strict=True):
            self._paint(painter, item, self.actionGeometry(action), action is self.activeAction())
        painter.end()

    def _paper(self) -> QRect:
        return self.rect().adjusted(0, 0, -_SHADOW, -_SHADOW)

    def _paint(self, painter: QPainter, item: NewItem, place: QRect, active: bool) -> None:
        look = theme()
        pad = look.px(_PADDING)
        rect = QRectF(pad, place.top(), self.width() - _SHADOW - 2 * pad, place.height())
        if active:
            box(painter, rect, look.px(tokens.UNIT), look.colour("wash"), None)
        size = look.px(_MARK)
        mark = QRectF(rect.left() + look.px(12), rect.center().y() - size / 2, size, size)
        item.mark(painter, mark)
        left = rect.left() + look.px(_TEXT_AT)
        width = rect.right() - look.px(78) - left
        upper = QRectF(left, rect.top() + look.px(8), width, look.line("emphasis"))
        lower = QRectF(left, upper.bottom(), width, look.line("small"))
        words(painter, upper, item.title, "chosen", look.colour("ink"))
        words(painter, lower, item.line, "small", look.colour("ink2"))
        key = QRectF(rect.left(), rect.top(), rect.width() - look.px(12), rect.height())
        right = Qt.AlignmentFlag.AlignRight
        words(painter, key, item.key, "small", look.colour("ink2"), right)

    def _tell(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))


def _shadow() -> QColor:
    """Return the shade as it lies on the desk, in full."""
    look = theme()
    ground = QImage(1, 1, QImage.Format.Format_RGB32)
    ground.fill(look.colour("desk"))
    painter = QPainter(ground)
    painter.fillRect(ground.rect(), look.colour("shade"))
    painter.end()
    return ground.pixelColor(0, 0)
