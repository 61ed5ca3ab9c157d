# SPDX-License-Identifier: GPL-3.0-or-later
"""The number of a key, which two people read to each other: groups of digits in even lines, never three and one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.lines import Lines, natural_width

_ROLE, _BETWEEN = "key", "  "
_MOST = 4


class KeyNumber(Label):
    """Groups of digits in lines of four, of two where four have no room, else under each other."""

    def __init__(self, groups: Sequence[str] = (), parent: QWidget | None = None) -> None:
        self._groups: tuple[str, ...] = ()
        super().__init__("", _ROLE, parent=parent)
        self.set_groups(groups)

    def set_groups(self, groups: Sequence[str]) -> None:
        """Show these groups; none take the number off the screen."""
        self._groups = tuple(groups)
        self.setText(self._in_lines(_MOST))

    def minimumSizeHint(self) -> QSize:
        """Return room for one group: none is ever broken."""
        one = natural_width(self._in_lines(1), _ROLE)
        return QSize(one, super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of the lines there are at `width` px."""
        return (self._at(width).count("\n") + 1) * theme().line(_ROLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines there is room for."""
        painter = QPainter(self)
        lines = Lines(self._at(self.width()), _ROLE, self.width(), wrap=False)
        lines.paint(painter, 0, 0, theme().colour("ink"))
        painter.end()

    def _at(self, width: int) -> str:
        for count in (_MOST, _MOST // 2):
            if natural_width(lines := self._in_lines(count), _ROLE) <= width:
                return lines
        return self._in_lines(1)

    def _in_lines(self, count: int) -> str:
        starts = range(0, len(self._groups), count)
        return "\n".join(_BETWEEN.join(self._groups[at : at + count]) for at in starts)
