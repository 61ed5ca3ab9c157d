# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the rail: places to go, the foot's outlined buttons, and New."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, picture, words
from peerdesk.ui.widgets.presses.new_menu import NewItem, NewMenu
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

Shape = Literal["row", "stack", "top", "close", "tight"]
"""Icon beside the word; icon over it in a narrow rail; the same in a bar at the top; in a bar where places stand
close together; and, where a bar has no room for every word, a place’s icon alone, while New and what is outlined
keep their word under the icon.
"""

_ICON, _TEXT_AT, _BARE = 20, 44, 36
_BESIDE_WORD, _BESIDE_WORD_CLOSE = 16, 8
_IN_A_BAR = frozenset({"top", "close", "tight"})


def _paint_stacked(
    painter: QPainter, rect: QRectF, icon: str, text: str, role: str, ink: str
) -> None:
    look = theme()
    size, line = look.px(_ICON), look.line("nav")
    top = rect.center().y() - (size + line) / 2
    place = QRectF(rect.left(), top, rect.width(), size)
    picture(painter, place, look.picture(icon, ink, _ICON))
    place = QRectF(rect.left(), top + size - 1, rect.width(), line)
    words(painter, place, text, role, look.colour(ink), Qt.AlignmentFlag.AlignHCenter)


class NavRow(Press):
    """A place to go, with a bar beside it when it is where you are.

    `outlined` is for Lock and Close and leave; `hint` names a key at the right; `short` is the word
    where the rail is narrow.
    """

    def __init__(
        self,
        text: str,
        icon: str,
        *,
        outlined: bool = False,
        hint: str = "",
        short: str = "",
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._outlined, self._hint = icon, outlined, hint
        self._short, self._low = short or text, low
        self._chosen = False
        self._shape: Shape = "row"
        super().__init__(text, parent)
        self.set_shape("row")

    def set_shape(self, shape: Shape) -> None:
        """Lay it out for the rail, the narrow rail, or the bar at the top."""
        self._shape = shape
        across = QSizePolicy.Policy.Fixed if shape in _IN_A_BAR else QSizePolicy.Policy.Expanding
        if self._is_bare():
            across = QSizePolicy.Policy.Preferred  # the only ones that may give room to the rest
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.words() if self._is_bare() else "")
        self.updateGeometry()
        self.update()

    def _is_bare(self) -> bool:
        return self._shape == "tight" and not self._outlined

    def set_chosen(self, chosen: bool) -> None:
        """Show it as the place where you are, or not."""
        self._chosen = chosen
        self.setAccessibleDescription(_("you are here") if chosen else "")
        self.update()

    def is_chosen(self) -> bool:
        """Return whether it is shown as the place where you are."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Return the height of its shape and room for its word."""
        look = theme()
        if self._shape == "row":
            width = look.px(_TEXT_AT + 12) + round(advance(self.words(), "chosen"))
            return QSize(width, look.px(38 if self._low else tokens.NAV_ROW))
        if self._shape == "top" and self._outlined:
            width = look.px(2 * 12 + _ICON + 4) + round(advance(self._short, "emphasis"))
            return QSize(width, look.px(tokens.NAV_ROW))
        beside = _BESIDE_WORD_CLOSE if self._shape == "close" else _BESIDE_WORD
        width = round(advance(self._short, "nav_chosen")) + look.px(beside)
        if self._is_bare():
            width = look.px(_BARE)
        height = 46 if self._shape in _IN_A_BAR else tokens.NAV_ROW_COMPACT
        return QSize(width, look.px(height))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for the icon."""
        narrow = self.sizeHint()
        if self._is_bare():
            narrow.setWidth(theme().px(_ICON + 4))
        elif self._shape not in _IN_A_BAR:
            narrow.setWidth(theme().px(_TEXT_AT))
        return narrow

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the bar, the icon and the word."""
        look = theme()
        chosen = self._chosen
        ground = look.colour("desk_wash") if chosen or self.is_pointed_at() else None
        line = look.colour("rule") if self._outlined else None
        box(painter, rect, look.px(tokens.RADIUS), ground, line)
        if chosen:
            self._paint_bar(painter, rect)
        strong = chosen or self._outlined or self.is_pointed_at()
        ink = "ink" if strong else "ink2"
        if self._shape == "row" or (self._shape == "top" and self._outlined):
            self._paint_row(painter, rect, ink)
        elif self._is_bare():
            picture(painter, rect, look.picture(self._icon, ink, _ICON))
        else:
            role = "nav_chosen" if chosen else "nav"
            if chosen and advance(self._short, role) > rect.width() - 2 * look.px(tokens.NAV_BAR):
                role = "nav_narrow"  # the bar at the left must not lie over its first letter
            _paint_stacked(painter, rect, self._icon, self._short, role, ink)

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        ink = look.colour("ink")
        if self._shape in _IN_A_BAR:
            bar = QRectF(rect.left(), rect.bottom() - tokens.NAV_BAR, rect.width(), tokens.NAV_BAR)
        else:
            inset = look.px(9 if self._shape == "row" else 13)
            bar = QRectF(rect.left(), rect.top() + inset, tokens.NAV_BAR, rect.height() - 2 * inset)
        box(painter, bar, 1, ink, None)

    def _paint_row(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        look = theme()
        place = QRectF(rect.left() + look.px(12), rect.top(), look.px(_ICON), rect.height())
        picture(painter, place, look.picture(self._icon, ink, _ICON))
        role = "chosen" if self._chosen else "emphasis"
        text = self._short if self._shape == "top" else self.words()
        text_at = 12 + _ICON + 8 if self._shape == "top" else _TEXT_AT
        place = rect.adjusted(look.px(text_at), 0, -look.px(6), 0)
        words(painter, place, text, role, look.colour(ink))
        beside = look.px(text_at) + advance(text, role) + look.px(8)
        if self._hint and self._shape == "row":
            place = rect.adjusted(beside, 0, -look.px(12), 0)
            if place.width() >= advance(self._hint, "small"):
                right = Qt.AlignmentFlag.AlignRight
                words(painter, place, self._hint, "small", look.colour("ink2"), right)


class NewButton(Press):
    """New: pressing any of it opens the menu of what can be begun."""

    opens_menu = True

    picked = Signal(str)
    """What the person wants to begin: an item's id."""

    def __init__(self, items: tuple[NewItem, ...], parent: QWidget | None = None) -> None:
        self._shape: Shape = "row"
        super().__init__(_("New"), parent)
        self._items = items
        self._menu: NewMenu | None = None
        self.setAccessibleDescription(_("opens a menu"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def set_shape(self, shape: Shape) -> None:
        """Lay it out for the rail, the narrow rail, or the bar at the top."""
        self._shape = shape
        across = QSizePolicy.Policy.Fixed if shape in _IN_A_BAR else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Open the menu under the button, with its first item ready."""
        self._menu = NewMenu(self._items, self)
        self._menu.picked.connect(self.picked)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme().px(8))))
        self._menu.take_first()

    def sizeHint(self) -> QSize:
        """Return the height of its shape and room for its word."""
        look = theme()
        if self._shape == "stack":
            return QSize(look.px(72), look.px(tokens.NAV_ROW_COMPACT))
        if self._shape == "tight":
            return QSize(round(advance(self.words(), "nav_chosen")) + look.px(20), look.px(46))
        height = tokens.NAV_ROW if self._shape == "top" else tokens.NEW_BUTTON
        width = look.px(2 * 12 + _ICON + 8) + round(advance(self.words(), "chosen"))
        return QSize(width, look.px(height))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the plus, the word, and a caret behind a thin line."""
        look = theme()
        ink = "on_fill" if self.isEnabled() else "ink3"
        if self.isEnabled():
            ground = "ink3" if self.is_held() else "ink2" if self.is_pointed_at() else "fill"
            box(painter, rect, look.px(tokens.RADIUS), look.colour(ground), None)
        else:
            box(painter, rect, look.px(tokens.RADIUS), None, look.colour("desk_hair"))
        if self._shape in {"stack", "tight"}:
            _paint_stacked(painter, rect, "plus", self.words(), "nav_chosen", ink)
            return
        place = QRectF(rect.left() + look.px(11), rect.top(), look.px(_ICON), rect.height())
        picture(painter, place, look.picture("plus", ink, _ICON))
        place = rect.adjusted(look.px(40), 0, 0, 0)
        words(painter, place, self.words(), "chosen", look.colour(ink))
        if self._shape == "row":
            faint = look.colour(ink)
            faint.setAlphaF(0.3)
            x = rect.right() - look.px(37)
            painter.fillRect(
                QRectF(x, rect.top() + look.px(9), 1, rect.height() - look.px(18)), faint
            )
            place = QRectF(x, rect.top(), look.px(36), rect.height())
            picture(painter, place, look.picture("caret-down", ink, 16))
