# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of six columns under one head: day, who, what, which parts, how many, and what came of it.

Where there is no room for six columns, the same is said in three lines, and nothing is cut.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import words
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.lines import Lines
from peerdesk.wording import _

_HEIGHT, _HEAD, _GAP = 48, 34, 12
_SHARES = (126, 88, 290, 170, 78, 222)
_NAMES = (_("Sealed"), _("For"), _("Entries"), _("Parts"), _("Left out"), _("Reply"))
_ROLES = ("body", "body", "chosen", "body", "body", "body")
_INKS = ("ink", "ink", "ink", "ink2", "ink2", "ink2")

_NARROW = 760
"""Px at 100 % below which there are no columns."""
_PAD = 10

Cells = tuple[str, str, str, str, str, str]


class LedgerHead(QWidget):
    """The names of the columns, over a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(_policy())

    def sizeHint(self) -> QSize:
        """Return 34 px at 100 %."""
        return QSize(theme().px(300), theme().px(_HEAD))

    def hasHeightForWidth(self) -> bool:
        """Return true: where there are no columns they have no names."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return 34 px at 100 %, or the line alone."""
        return 1 if _is_narrow(width) else theme().px(_HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names."""
        painter = QPainter(self)
        named = () if _is_narrow(self.width()) else _NAMES
        for place, name in zip(_places(QRectF(self.rect())), named, strict=False):
            words(painter, place, name, "label", theme().colour("ink2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().colour("rule2"))
        painter.end()


class LedgerRow(Press):
    """Pressing it, or bringing the focus to it and Space, chooses it."""

    opened = Signal(str)
    """It was chosen: its id."""

    def __init__(self, name: str, cells: Cells, parent: QWidget | None = None) -> None:
        super().__init__(", ".join(cells[:3]), parent)
        self.name = name
        self._cells = cells
        self._current = False
        self.setSizePolicy(_policy())
        said = [f"{head}: {cell}" for head, cell in zip(_NAMES, cells, strict=True) if cell]
        self.setAccessibleName(", ".join(said))
        self.clicked.connect(self._tell)

    def set_current(self, current: bool) -> None:
        """Show it as the one that is chosen."""
        self._current = current
        self.setAccessibleDescription(_("Chosen") if current else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return 48 px at 100 %."""
        return QSize(theme().px(300), theme().px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Return true: without room for columns it has lines, which wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return 48 px at 100 %, or the height of its lines."""
        if not _is_narrow(width):
            return theme().px(_HEIGHT)
        return sum(lines.height() for lines, _ink in self._lines(width)) + 2 * theme().px(_PAD)

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the cells over a hairline."""
        look = theme()
        if self._current or self.is_pointed_at():
            painter.fillRect(rect, look.colour("wash"))
        if _is_narrow(self.width()):
            top = rect.top() + look.px(_PAD)
            for lines, ink in self._lines(self.width()):
                lines.paint(painter, rect.left() + look.px(4), top, look.colour(ink))
                top += lines.height()
        else:
            for place, cell, role, ink in zip(
                _places(rect), self._cells, _ROLES, _INKS, strict=True
            ):
                words(painter, place, cell, role, look.colour(ink))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, look.colour("hair"))

    def _lines(self, width: int) -> list[tuple[Lines, str]]:
        day, who, what, parts, left_out, came = self._cells
        out = f"{_NAMES[4]}: {left_out}"
        said = (
            (f"{day} · {who}", "body"),
            (what, "chosen"),
            (" · ".join(each for each in (parts, out, came) if each), "body"),
        )
        room = width - theme().px(8)
        inks = ("ink", "ink", "ink2")
        return [
            (Lines(text, role, room), ink)
            for (text, role), ink in zip(said, inks, strict=True)
            if text
        ]

    def _tell(self) -> None:
        self.opened.emit(self.name)


def _is_narrow(width: int) -> bool:
    return width < theme().px(_NARROW)


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _places(rect: QRectF) -> list[QRectF]:
    whole, left = sum(_SHARES), rect.left() + theme().px(4)
    room = rect.width() - theme().px(8)
    found = []
    for share in _SHARES:
        wide = room * share / whole
        found.append(QRectF(left, rect.top(), wide - theme().px(_GAP), rect.height()))
        left += wide
    return found
