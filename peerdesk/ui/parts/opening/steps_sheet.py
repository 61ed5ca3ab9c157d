# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet of steps: their list at the left, one step at a time beside it, and a foot with the ways on and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui.parts.opening.name_row import NameRow
from peerdesk.ui.parts.opening.step_list import StepList
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.text.label import Label

_LIST, _ACROSS, _DOWN, _FOOT = 252, 48, 40, 32


class StepsSheet(Sheet):
    """`show_step` puts a step and the buttons of its foot on the sheet; the ones before are only hidden."""

    def __init__(self, heading: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.pad(0, 0)
        self.steps = StepList(titles)
        self._side = self._build_side(heading)
        self._line = _DownRule(self)
        self._inside = QVBoxLayout()
        self._foot = QHBoxLayout()
        self._shown: tuple[QWidget, ...] = ()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._line)
        row.addLayout(self._build_main(), 1)
        self.body.addLayout(row, 1)

    def show_step(
        self, number: int, step: QWidget, left: QWidget | None, right: QWidget | None
    ) -> None:
        """Show `step`, the `number`th in the list from 0, with what stands left and right in the foot."""
        self.steps.set_current(number)
        for each in self._shown:
            each.hide()
        if self._inside.indexOf(step) < 0:
            self._inside.addWidget(step)
        if left is not None and self._foot.indexOf(left) < 0:
            self._foot.insertWidget(0, left)
        if right is not None and self._foot.indexOf(right) < 0:
            self._foot.addWidget(right)
        self._shown = tuple(each for each in (step, left, right) if each is not None)
        for each in self._shown:
            each.show()

    def show_list(self, *, shown: bool) -> None:
        """Show the list of steps, or leave it out where there is no room for it."""
        self._side.setVisible(shown)
        self._line.setVisible(shown)

    def _build_side(self, heading: str) -> QWidget:
        look = theme()
        side = QWidget(self)
        side.setFixedWidth(look.px(_LIST))
        column = QVBoxLayout(side)
        column.setContentsMargins(look.px(33), look.px(40), look.px(16), look.px(_FOOT))
        column.setSpacing(0)
        column.addWidget(NameRow(side))
        column.addSpacing(look.px(28))
        column.addWidget(Label(heading, "small", "ink2", parent=side))
        column.addSpacing(look.px(10))
        column.addWidget(self.steps)
        column.addStretch(1)
        return side

    def _build_main(self) -> QVBoxLayout:
        look = theme()
        column = QVBoxLayout()
        column.setContentsMargins(
            look.px(_ACROSS), look.px(_DOWN), look.px(_ACROSS), look.px(_FOOT)
        )
        column.setSpacing(0)
        column.addLayout(self._inside)
        column.addStretch(1)
        column.addSpacing(look.px(14))
        self._foot.setSpacing(look.px(8))
        self._foot.addStretch(1)
        column.addLayout(self._foot)
        return column


class _DownRule(QWidget):
    """A hairline down."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the thickness of the line."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("hair"))
        painter.end()
