# SPDX-License-Identifier: GPL-3.0-or-later
"""A recovery key to be written down: eight groups of six digits, and two ways to put them on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.dialogs.recovery_sheet import RecoverySheet
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.layout.equal_grid import EqualGrid
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_RADIUS, _COLUMNS = 4, 4


class KeyCard(Group):
    """Shows a key that is nowhere kept. Show it nothing as soon as it is done with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Your recovery key, eight groups"), parent)
        self.setProperty("ground", "field")
        look = theme()
        self._groups: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        digits = QWidget(self)
        digits.setContentsMargins(look.px(20), look.px(16), look.px(8), look.px(14))
        self._digits = EqualGrid(_COLUMNS, look.px(8), look.px(8), digits)
        column.addWidget(digits)
        column.addWidget(Rule(self))
        column.addWidget(self._ways_out())

    def show_key(self, groups: Sequence[str]) -> None:
        """Show these groups; none to take them off the screen."""
        self._groups = tuple(groups)
        while (part := self._digits.takeAt(0)) is not None:
            shown = part.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        for number, group in enumerate(self._groups, start=1):
            self._digits.addWidget(_Group(number, group, self))

    def say(self, sentence: str) -> None:
        """Say what came of printing or saving."""
        self._came_of_it.setText(sentence)
        self._came_of_it.setVisible(bool(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        look = theme()
        painter = QPainter(self)
        line = look.colour("rule")
        box(painter, QRectF(self.rect()), look.px(_RADIUS), look.colour("field"), line)
        painter.end()

    def _ways_out(self) -> QWidget:
        room = QWidget(self)
        look = theme()
        room.setContentsMargins(look.px(9), look.px(7), look.px(9), look.px(7))
        row = FlowLayout(room, look.px(8), 0)
        self.print_button = QuietButton(_("Print…"), "printer", parent=room)
        self.print_button.clicked.connect(self._print)
        self.save_button = QuietButton(_("Save as picture…"), "floppy-disk", parent=room)
        self.save_button.clicked.connect(self._save)
        self._came_of_it = Label("", "small", "ink2", parent=room)
        self._came_of_it.hide()
        for each in (self.print_button, self.save_button, self._came_of_it):
            row.addWidget(each)
        return room

    def _print(self) -> None:
        self._sheet().ask_and_print()

    def _save(self) -> None:
        self._sheet().ask_and_save()

    def _sheet(self) -> RecoverySheet:
        sheet = RecoverySheet(self._groups, self)
        sheet.said.connect(self.say)
        return sheet


class _Group(QWidget):
    """One group and its number; spoken digit by digit."""

    def __init__(self, number: int, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        small = Label(str(number), "small", "ink2", wrap=False, parent=self)
        row.addWidget(small, 0, Qt.AlignmentFlag.AlignVCenter)
        digits = Label(group, "key", "ink", wrap=False, parent=self)
        spoken = _("Group {number}: {digits}").format(number=number, digits=" ".join(group))
        digits.setAccessibleName(spoken)
        row.addWidget(digits, 1, Qt.AlignmentFlag.AlignVCenter)
