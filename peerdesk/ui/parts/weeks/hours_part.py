# SPDX-License-Identifier: GPL-3.0-or-later
"""The hours that were noted, each leading to where it was; the ledger, and at the foot the writer’s early signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from peerdesk.presenters.weeks.week_rows import HoursRow, WeeksShown
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, wash_name, words
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _, ngettext

_REACH = 6
_CLOSER, _UNDER = 3, 8
"""How much nearer the second line stands to the first, and the room under it, px at 100 %."""


class HoursPart(ArrowGroup):
    """Seen, unseen, supervision received. Pressing one lists the entries it was noted in."""

    opened = Signal(object)
    """One sort of hours: its row."""
    ledger_wanted = Signal()
    signs_wanted = Signal()
    """The writer’s own early signs are asked for."""
    ahead_wanted = Signal()
    """What is dated after today is to be listed."""

    def __init__(self) -> None:
        super().__init__(_("Hours you noted"))
        self.ledger = LinkButton(_("The ledger"), "small")
        self.ledger.clicked.connect(self.ledger_wanted)
        self._rows: ColumnOf[HoursPress] = ColumnOf()
        self._line = Label("", "small", "ink2")
        self._folded = Label("", "small", "ink2")
        self._ahead = Label("", "small", "ink2")
        self.ahead = LinkButton("", "small")
        self.ahead.clicked.connect(self.ahead_wanted)
        self.signs = LinkButton(_("What I notice first, and what helps"), "small")
        self.signs.clicked.connect(self.signs_wanted)
        head = QHBoxLayout()
        head.addWidget(Heading(_("Hours you noted")), 1)
        self.ledger.setFixedHeight(theme().px(24))
        head.addWidget(self.ledger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addLayout(head)
        column.addLayout(self._rows)
        for part in (self._line, self._folded, self._ahead, self.ahead):
            column.addWidget(part)
        column.addSpacing(theme().px(8))
        column.addWidget(self.signs)

    def show_weeks(self, weeks: WeeksShown) -> None:
        """Show the hours of these weeks, and what else is to be known of them."""
        self._rows.put(self._press(row) for row in weeks.hours)
        self.set_stops(self.presses())
        for label, said in (
            (self._line, weeks.hours_line),
            (self._folded, weeks.folded),
            (self._ahead, weeks.ahead),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        count = len(weeks.ahead_places)
        self.ahead.set_words(
            ngettext("Open it", "Open the {count}", count).format(count=count) if count else ""
        )
        self.ahead.setAccessibleDescription(weeks.ahead)
        self.ahead.setVisible(bool(weeks.ahead))

    def presses(self) -> Sequence[HoursPress]:
        """Return the sorts of hours, in order."""
        return self._rows.rows

    def _press(self, row: HoursRow) -> HoursPress:
        press = HoursPress(row)
        press.opened.connect(self.opened)
        return press


class HoursPress(Press):
    """One sort of hours: its name and the amount, and what it was counted from."""

    opened = Signal(object)

    def __init__(self, row: HoursRow) -> None:
        self.row = row
        super().__init__(row.name)
        said = (row.name, row.spoken, row.line)
        self.setAccessibleName(", ".join(each for each in said if each))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(bool(row.places))
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        look = theme()
        below = look.line("small") + look.px(_UNDER - _CLOSER) if self.row.line else 0
        return QSize(look.px(200), look.line("page") + below + look.px(2))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the name, the amount, and the line under them."""
        look = theme()
        if self.is_pointed_at() or self.is_held():
            wide = rect.adjusted(-look.px(_REACH), 0, look.px(_REACH), 0)
            box(painter, wide, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        upper = QRectF(0, 0, rect.width(), look.line("page"))
        role = "page" if self.row.places else "small"
        amount = advance(self.row.short, role)
        name = upper.adjusted(0, 0, -amount - look.px(8), 0)
        words(painter, name, self.row.name, "emphasis", look.colour("ink"))
        ink = look.colour("ink" if self.row.places else "ink2")
        words(painter, upper, self.row.short, role, ink, Qt.AlignmentFlag.AlignRight)
        lower = QRectF(0, upper.bottom() - look.px(_CLOSER), rect.width(), look.line("small"))
        words(painter, lower, self.row.line, "small", look.colour("ink2"))

    def _tell(self) -> None:
        self.opened.emit(self.row)
