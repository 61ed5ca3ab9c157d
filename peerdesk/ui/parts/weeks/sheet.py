# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of the Weeks page: the almanac or its table, and what is put in their place for a while."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.weeks.since_supervision import SupervisionPaper
from peerdesk.presenters.weeks.week_rows import WeeksShown, WeeksTable
from peerdesk.ui.parts.weeks.as_weeks import as_lines, as_weeks
from peerdesk.ui.parts.weeks.bring_part import BringPart
from peerdesk.ui.parts.weeks.picked_view import PickedView
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.almanac import Almanac
from peerdesk.ui.widgets.almanac.week_table import WeekTable
from peerdesk.ui.widgets.layout.sheet import Sheet, bring_into_sight
from peerdesk.ui.widgets.layout.tab_order import first_stop
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.wording import _

PADDING = (28 - 12, 16)
"""Across and down, px at 100 %; the almanac’s columns begin 12 px from its own edge."""
_INSET = 12
_UNDER_END = 14
"""What the page leaves under a sheet that ends, px at 100 %."""
_FREE = 16_777_215
_ALL = 1000


class WeeksSheet(Sheet):
    """What is put over the weeks has a way back above it; the weeks stand where they were."""

    opened = Signal(object)
    """A bead or a mark: the place of its entry."""
    row_opened = Signal(object)
    """A row of the table: the id of its entry."""
    day_wanted = Signal(str)
    back_wanted = Signal()
    filled = Signal()
    """Something was put over the weeks: the page puts its parts in order."""

    def __init__(self) -> None:
        super().__init__()
        self.almanac = Almanac()
        self.table = WeekTable()
        self.bring = BringPart()
        self._over: QWidget | None = None
        self._can_go_back = True
        self._is_table = False
        self._is_since = False
        self._goes_on = False
        self.back = LinkButton(_("Back to the weeks"), "small")
        self._weeks: WeeksShown | None = None
        self._place = QVBoxLayout()
        self._place.setContentsMargins(theme().px(_INSET), 0, theme().px(_INSET), 0)
        self._place.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.almanac)
        self.body.addWidget(self.table, _ALL)
        self.body.addWidget(self.bring)
        self.body.addLayout(self._place, _ALL)
        self.body.addStretch(1)
        self._show_what_is_there()
        self.almanac.opened.connect(self.opened)
        self.almanac.day_wanted.connect(self.day_wanted)
        self.table.opened.connect(self.row_opened)
        self.back.clicked.connect(self.back_wanted)

    # The weeks

    def show_weeks(self, weeks: WeeksShown) -> None:
        """Show these weeks; the one that was chosen stays chosen where it is still there."""
        rows = as_weeks(weeks.rows)
        starts = [row.start for row in rows]
        before = self._chosen_week()
        chosen = starts.index(before) if before in starts else None
        if chosen is None and not weeks.is_year:
            chosen = len(rows) - 1
        self._weeks = weeks
        self.almanac.set_weeks(rows, year=weeks.is_year, chosen=chosen)

    def show_table(self, table: WeeksTable) -> None:
        """Show the same weeks as a table."""
        self.table.set_lines(as_lines(table), table.columns[1:])
        self._fit_lists()

    def be_table(self, *, is_table: bool) -> None:
        """Show the table in place of the almanac, or the other way round."""
        shown = self.table if self._is_table else self.almanac.rows
        had_focus = shown.hasFocus()
        self._is_table = is_table
        self._show_what_is_there()
        if had_focus:
            self.take_focus()

    def show_bring(self, paper: SupervisionPaper | None) -> None:
        """Show under the weeks what is flagged and what waits, or nothing."""
        self._is_since = paper is not None
        if paper is not None:
            self.bring.show_paper(paper)
        self._show_what_is_there()

    def fit_rows(self, *, room: int, is_stacked: bool) -> None:
        """Let nothing scroll in what scrolls: rows and lists are as high as all they hold where the page goes on.

        The page goes on where it `is_stacked`, and where the weeks of one look are not seen whole in `room` px.
        """
        self._goes_on = is_stacked
        rows = self.almanac.rows
        usual, whole = rows.sizeHint(), rows.whole_height()
        bar = rows.horizontalScrollBar().sizeHint().height() if rows.width() < usual.width() else 0
        rows.setFixedHeight((whole if is_stacked else usual.height()) + bar)
        seen = room - theme().px(_UNDER_END)
        if whole > usual.height() and self.body.totalHeightForWidth(self.width()) > seen:
            rows.setFixedHeight(whole + bar)
        self._fit_lists()

    def _fit_lists(self) -> None:
        lists: list[WeekTable | EntryList] = [self.table]
        if isinstance(self._over, PickedView):
            lists.append(self._over.list)
        for each in lists:
            each.setMinimumHeight(each.whole_height() if self._goes_on else 0)
            each.setMaximumHeight(each.whole_height() if self._goes_on else _FREE)

    # What is put over them

    def put_over(self, part: QWidget, *, can_go_back: bool = True) -> None:
        """Put `part` in the place of the weeks, with a way back to them unless there are none."""
        self._drop()
        self._over, self._can_go_back = part, can_go_back
        self._place.addWidget(part, 1)
        self._fit_lists()
        part.show()  # it is to have the focus before the layout comes to it
        self._show_what_is_there()
        self.filled.emit()
        bring_into_sight(self.back if can_go_back else part)

    def put_back(self) -> None:
        """Show the weeks again."""
        self._drop()
        self._show_what_is_there()
        (self.table if self._is_table else self.almanac.rows).staying.begin()

    def over(self) -> QWidget | None:
        """Return what stands in the place of the weeks, or None."""
        return self._over

    def can_go_back(self) -> bool:
        """Say whether something stands in the place of weeks that are there."""
        return self._over is not None and self._can_go_back

    def take_focus(self) -> None:
        """Go to the weeks, or into what stands in their place."""
        reason = Qt.FocusReason.OtherFocusReason
        if self._over is not None:
            (first_stop(self._over) or self.back).setFocus(reason)
        else:
            (self.table if self._is_table else self.almanac.rows).setFocus(reason)

    def _drop(self) -> None:
        over, self._over = self._over, None
        if over is not None:
            self._place.removeWidget(over)
            over.hide()
            over.deleteLater()

    def _show_what_is_there(self) -> None:
        free = self._over is None
        self.almanac.setVisible(free and not self._is_table)
        self.table.setVisible(free and self._is_table)
        self.bring.setVisible(free and self._is_since)
        self.back.setVisible(self.can_go_back())

    def _chosen_week(self) -> date | None:
        row = self.almanac.chosen()
        return self._weeks.rows[row].start if self._weeks and row is not None else None
