# SPDX-License-Identifier: GPL-3.0-or-later
"""A chip: one word in a rounded line. Also the dashed chip that adds one, and the chip with a caret."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.drawn.drawing import (
    advance,
    box,
    dashed_box,
    on_paper,
    picture,
    rule_name,
    wash_name,
    words,
)
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

_PADDING, _MARK, _MARK_GAP, _BEFORE_MARK = 13, 14, 6, 10
_TIGHT, _AIR, _FIRST_LETTERS = 10, 2, 36


def _paint_ground(chip: Press, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
    look = theme()
    paper = on_paper(chip)
    if not chip.isEnabled():
        box(painter, rect, rect.height() / 2, None, look.colour("hair" if paper else "desk_hair"))
        return
    ground = None
    if chosen or chip.is_held():
        ground = look.colour("desk" if paper else "sheet")
    elif chip.is_pointed_at():
        ground = look.colour(wash_name(chip))
    line = look.colour("ink2" if chosen else rule_name(chip))
    box(painter, rect, rect.height() / 2, ground, line)


class Chip(WordPress):
    """A word to choose: ticked when chosen, with an x when it can be taken out of its list."""

    taken_out = Signal(str)
    """The x was pressed, or Delete: the word's id."""

    def __init__(
        self, name: str, label: str, parent: QWidget, *, removable: bool = False, own: bool = False
    ) -> None:
        super().__init__(name, label, parent)
        self._removable, self._own = removable, own
        self.ring_radius = theme().px(tokens.CHIP) / 2
        if removable:
            self.setCheckable(False)
            self.setAccessibleDescription(_("Delete takes it out"))

    def sizeHint(self) -> QSize:
        """Return the words' width in the face they have now, with room for tick or x."""
        width = self._before_words() + advance(self.words(), self._role()) + theme().px(_PADDING)
        if self._removable:
            width += theme().px(_MARK + _MARK_GAP)
        return QSize(ceil(width), theme().px(tokens.CHIP))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the line, the tick or x, and the word."""
        look = theme()
        chosen = self.isChecked()
        _paint_ground(self, painter, rect, chosen=chosen)
        left = rect.left() + self._before_words()
        if chosen:
            tick = QRectF(
                rect.left() + look.px(_BEFORE_MARK), rect.top(), look.px(_MARK), rect.height()
            )
            picture(painter, tick, look.picture("check-bold", "ink", _MARK))
        ink = "ink3" if not self.isEnabled() else "ink" if chosen or self._own else "ink2"
        end = rect.right() - (self._x_place().width() if self._removable else look.px(_PADDING))
        place = QRectF(left, rect.top(), end - left, rect.height())
        words(painter, place, self.words(), self._role(), look.colour(ink))
        if self._removable:
            x_mark = look.picture("x", "ink" if self.is_pointed_at() else "ink2", _MARK)
            picture(painter, self._x_place(), x_mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the word out when the x is pressed."""
        super().mouseReleaseEvent(event)
        if self._removable and self._x_place().contains(event.position()):
            self.taken_out.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the word out on Delete."""
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.taken_out.emit(self.name)
            return
        super().keyPressEvent(event)

    def _role(self) -> str:
        if self.isChecked():
            return "chosen"
        return "emphasis" if self._own else "body"

    def _before_words(self) -> int:
        """Return the px left of the words, each part of it on whole px."""
        if self.isChecked():
            return theme().px(_BEFORE_MARK) + theme().px(_MARK + _MARK_GAP)
        return theme().px(_PADDING)

    def _x_place(self) -> QRectF:
        width = theme().px(_MARK + _MARK_GAP + _BEFORE_MARK)
        return QRectF(self.width() - width, 0, width, self.height())


class AddChip(Press):
    """A dashed chip with a plus: a place for a word of one's own. Without words, the plus alone."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.ring_radius = theme().px(tokens.CHIP) / 2

    def sizeHint(self) -> QSize:
        """Return room for the plus and the words."""
        look = theme()
        width = look.px(2 * _PADDING + _MARK)
        if self.words():
            width += look.px(_MARK_GAP) + round(advance(self.words(), "body"))
        return QSize(width, look.px(tokens.CHIP))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dashed line, the plus and the words."""
        look = theme()
        if self.is_pointed_at():
            box(painter, rect, rect.height() / 2, look.colour(wash_name(self)), None)
        dashed_box(painter, rect, rect.height() / 2, look.colour(rule_name(self)))
        left = rect.left() + look.px(_PADDING)
        place = QRectF(left, rect.top(), look.px(_MARK), rect.height())
        picture(painter, place, look.picture("plus", "ink2", _MARK))
        place = rect.adjusted(look.px(_PADDING + _MARK + _MARK_GAP), 0, -look.px(4), 0)
        words(painter, place, self.words(), "body", look.colour("ink2"))


class CaretChip(Press):
    """A chip with a caret: “8 more”, or a filter that opens a menu."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._chosen = False
        super().__init__(label, parent)
        self._menu: QMenu | None = None
        self.ring_radius = theme().px(tokens.CHIP) / 2

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu under the chip when it is pressed."""
        self._menu = menu
        menu.setParent(self, menu.windowFlags())
        self.clicked.connect(self._open)

    def set_chosen(self, chosen: bool) -> None:
        """Show it ticked: the filter it stands for is in force."""
        self._chosen = chosen
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return room for the words with less around them; of what was chosen in a menu, for the first letters."""
        look = theme()
        width = min(self._advance(), look.px(_FIRST_LETTERS)) if self._chosen else self._advance()
        width += look.px(_TIGHT) + look.px(_AIR) + look.px(_BEFORE_MARK + _MARK)
        return QSize(ceil(width), look.px(tokens.CHIP))

    def sizeHint(self) -> QSize:
        """Return room for the words and the caret, and the tick when chosen."""
        look = theme()
        width = self._advance()
        width += look.px(2 * _PADDING + _MARK + _MARK_GAP)
        if self._chosen:
            width += look.px(_MARK + _MARK_GAP + _BEFORE_MARK - _PADDING)
        return QSize(round(width), look.px(tokens.CHIP))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the line, the words and the caret. The tick gives way first where there is less room than asked for."""
        look = theme()
        _paint_ground(self, painter, rect, chosen=self._chosen)
        is_tight = rect.width() < self.sizeHint().width()
        left = rect.left() + look.px(_TIGHT if is_tight else _PADDING)
        if self._chosen and not is_tight:
            left = rect.left() + look.px(_BEFORE_MARK)
            place = QRectF(left, rect.top(), look.px(_MARK), rect.height())
            picture(painter, place, look.picture("check-bold", "ink", _MARK))
            left += look.px(_MARK + _MARK_GAP)
        end = rect.right() - look.px(_BEFORE_MARK + _MARK)
        place = QRectF(left, rect.top(), end - left - look.px(_AIR), rect.height())
        role, ink = ("chosen", "ink") if self._chosen else ("body", "ink2")
        words(painter, place, self.words(), role, look.colour(ink))
        place = QRectF(end, rect.top(), look.px(_MARK), rect.height())
        picture(painter, place, look.picture("caret-down", "ink2", _MARK))

    def _advance(self) -> float:
        return advance(self.words(), "chosen" if self._chosen else "body")

    def _open(self) -> None:
        if self._menu:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
