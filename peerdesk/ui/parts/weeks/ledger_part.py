# SPDX-License-Identifier: GPL-3.0-or-later
"""The love-labour ledger to read: part by part, each line leading to what it comes from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from peerdesk.presenters.weeks.ledger import LedgerLine, LedgerPart, LedgerShown
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, wash_name, words
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.lines import Lines
from peerdesk.wording import _

_DAY = 96
_DOWN = 4


class LedgerView(ArrowGroup):
    """Every line is one of the presses the arrows go through."""

    opened = Signal(object)
    """A line was pressed, which has ids behind it."""

    def __init__(self, shown: LedgerShown) -> None:
        super().__init__(_("The ledger"))
        px = theme().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(20))
        self._column.setSpacing(0)
        self._column.addWidget(Label(_("The ledger"), "page"))
        self._column.addWidget(Label(shown.title, "small", "ink2"))
        for part in shown.parts:
            self._add_part(part)
        self._column.addSpacing(px(14))
        for line in (shown.nothing, *shown.notes):
            if line:
                self._column.addWidget(Label(line, "small", "ink2"))
        self._column.addStretch(1)
        self.set_stops(self.lines())

    def lines(self) -> tuple[LedgerPress, ...]:
        """Return the lines, in order."""
        return tuple(self.findChildren(LedgerPress))

    def _add_part(self, part: LedgerPart) -> None:
        px = theme().px
        self._column.addSpacing(px(16))
        self._column.addWidget(Rule())
        self._column.addSpacing(px(12))
        self._column.addWidget(Heading(part.name))
        self._column.addSpacing(px(2))
        for line in part.lines:
            press = LedgerPress(line)
            press.opened.connect(self.opened)
            self._column.addWidget(press)


class LedgerPress(Press):
    """One line, wrapped as it needs; its day at the left where it has one."""

    opened = Signal(object)

    def __init__(self, line: LedgerLine) -> None:
        self.line = line
        super().__init__(line.said)
        self.setAccessibleName(", ".join(each for each in (line.day, line.said) if each))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setEnabled(bool(line.ids))
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(theme().px(280), theme().line("body") + 2 * theme().px(_DOWN))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow line: it wraps."""
        return QSize(theme().px(160), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Return True: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of the words in `width` px."""
        laid = Lines(self.line.said, "body", width - self._left())
        return laid.height() + 2 * theme().px(_DOWN)

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the day and the words, and a wash under the pointer."""
        look = theme()
        if self.is_pointed_at() or self.is_held():
            box(painter, rect, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        down = look.px(_DOWN)
        day = QRectF(0, down, look.px(_DAY), look.line("body"))
        words(painter, day, self.line.day, "small", look.colour("ink2"), Qt.AlignmentFlag.AlignLeft)
        laid = Lines(self.line.said, "body", rect.width() - self._left())
        laid.paint(painter, self._left(), down, look.colour("ink"))

    def _left(self) -> int:
        return theme().px(_DAY) if self.line.day else 0

    def _tell(self) -> None:
        self.opened.emit(self.line)
