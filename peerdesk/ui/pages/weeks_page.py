# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks: what it took and what it gave, as it was written. What is counted is read in a lane, never in this thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.weeks.since_supervision import SinceSupervision, SupervisionPaper
from peerdesk.presenters.weeks.span_choice import SpanChoice
from peerdesk.presenters.weeks.spans import SpanRefused, title_on_paper
from peerdesk.presenters.weeks.week_rows import WeeksShown
from peerdesk.presenters.weeks.weeks import Weeks
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.dialogs.on_paper import OnPaper
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.pages.page import Page
from peerdesk.ui.paper import Draw
from peerdesk.ui.parts.agenda.supervision_pages import SupervisionPages
from peerdesk.ui.parts.weeks.as_weeks import as_weeks
from peerdesk.ui.parts.weeks.bar import WeeksBar
from peerdesk.ui.parts.weeks.counts import WeeksCounts
from peerdesk.ui.parts.weeks.margin import WeeksMargin
from peerdesk.ui.parts.weeks.nothing_yet import NothingYet
from peerdesk.ui.parts.weeks.over import WeeksOver
from peerdesk.ui.parts.weeks.sheet import PADDING, WeeksSheet
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.almanac.paper import AlmanacPages
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.wording import _

_SHEET, _MARGIN = 748, 264
_WEEKS, _TABLE, _PAPER = "weeks", "table", "paper"
"""What is asked of the lane; a newer question about the same is the only one answered."""


class WeeksPage(Page):
    """The almanac of some days, what the counts say beside it, and what either leads to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Weeks"))
        self.choice = SpanChoice(session.desk)
        self._weeks, self._since = Weeks(session.desk), SinceSupervision(session.desk)
        self.bar, self.sheet, self.margin = WeeksBar(), WeeksSheet(), WeeksMargin()
        self._spread = Spread(
            self.sheet,
            self.margin,
            sheet_width=_SHEET,
            margin_width=_MARGIN,
            padding=PADDING,
            ends=True,
        )
        self.shown: WeeksShown | None = None
        self.paper: SupervisionPaper | None = None
        self.counts = WeeksCounts(session, self.margin.counts)
        self.over = WeeksOver(session, self.sheet)
        self._on_paper = OnPaper(self._pages, self)
        self.bar.offer(since=self.choice.has_supervision())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._spread, 1)
        self._connect()

    # What every page does

    def visit(self, address: Address) -> None:
        """Show the weeks; or the ledger or the early signs in their place, where the address says so."""
        if address.days:
            self.choice.take(address.days)
        self.over.put_back()
        if address.part == "signs":
            self.over.open_signs()
        elif address.part == "ledger":
            self._open_ledger()
        if self._seen >= 0 and address.days:
            self._look()

    def refresh(self) -> None:
        """Ask for what the journal holds now; what is looked at stays until it is there."""
        self.bar.offer(since=self.choice.has_supervision())
        self.bar.show_table(is_table=self.choice.as_table)
        self.sheet.be_table(is_table=self.choice.as_table)
        self._look()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay bar, sheet and margin out for this breadth of window."""
        self.bar.set_breadth(breadth)
        self._spread.set_breadth(breadth)
        self._fit()

    def keep_what_is_begun(self) -> None:
        """Keep early signs that are being written."""
        self.over.keep_what_is_begun()

    def take_focus(self) -> None:
        """Go to the weeks, or to what stands in their place."""
        self.sheet.take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar, the sheet and the margin."""
        return (self.bar, self.sheet, self.margin)

    def address(self) -> Address:
        """Return these days, and what stands in the place of the weeks where it can be come back to."""
        return Address("weeks", part=self.over.name, days=self.choice.days)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up; and count again what was left before it was counted, or was of another day."""
        is_stale = self.counts.is_waiting or self.choice.is_of_another_day()
        seen = self._seen
        super().showEvent(event)
        if is_stale and seen == self._seen:
            self._look()
        self.hint_changed.emit(_("Arrow keys move by week and day · Enter opens the day"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing be read or counted for a page that is not looked at."""
        super().hideEvent(event)
        for about in (_WEEKS, _TABLE, _PAPER):
            self.session.looking.give_up(about)
        self.counts.give_up()
        self.over.give_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the room they need."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the weeks on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.sheet.can_go_back():
            self._go_back()
        else:
            super().keyPressEvent(event)

    # Reading

    def _look(self) -> None:
        """Ask for the weeks of the days that are chosen, then for what the counts say."""
        span, looking = self.choice.span(), self.session.looking
        looking.ask(_WEEKS, self._weeks.ask(span), self._show_weeks)
        if self.choice.as_table:
            looking.ask(_TABLE, self._weeks.ask_table(span), self.sheet.show_table)
        if self.choice.is_since:
            looking.ask(_PAPER, self._since.ask(), self._show_paper)
        else:
            looking.give_up(_PAPER)
            self._show_paper(None)
        self.counts.look(span)

    def _show_weeks(self, weeks: WeeksShown) -> None:
        self.bar.show_span(self.choice.name, weeks.title)
        if weeks != self.shown:
            self.shown = weeks
            self.sheet.show_weeks(weeks)
            self.margin.hours.show_weeks(weeks)
        self._show_whether_empty()
        self._fit()
        self._put_in_order()
        QTimer.singleShot(0, self, self._count_when_painted)

    def _count_when_painted(self) -> None:
        """What was just shown is painted in this turn: the counting begins in the next one."""
        QTimer.singleShot(0, self, self._count)

    def _count(self) -> None:
        if self.isVisible():
            self.counts.count()

    def _show_paper(self, paper: SupervisionPaper | None) -> None:
        if paper != self.paper:
            self.paper = paper
            self.sheet.show_bring(paper)
            self._fit()

    def _show_whether_empty(self) -> None:
        is_empty = self.choice.is_empty_journal()
        self.margin.setVisible(not is_empty)
        self.bar.set_empty(is_empty=is_empty)
        if is_empty and self.sheet.over() is None:
            nothing = NothingYet()
            nothing.check_in.clicked.connect(partial(self.go.emit, Address()))
            note = Address("writing", kind=Kind.NOTE.value)
            nothing.note.clicked.connect(partial(self.go.emit, note))
            self.sheet.put_over(nothing, can_go_back=False)
        elif not is_empty and isinstance(self.sheet.over(), NothingYet):
            self.sheet.put_back()

    def _put_in_order(self) -> None:
        set_tab_order(self)

    def _fit(self) -> None:
        room = viewport_of(self._spread.sheet_scroll).height()
        self.sheet.fit_rows(room=room, is_stacked=self._spread.is_stacked())

    # Which days

    def _pick_span(self, days: str) -> None:
        self.choice.take(days)
        self.over.put_back()
        self._look()

    def _type_days(self, first: str, last: str) -> None:
        try:
            self.choice.take_typed(first, last)
        except SpanRefused as refused:
            self.bar.refuse(refused.sentence)
            return
        self.over.put_back()
        self._look()

    def _turn_to_table(self, is_table: bool) -> None:
        self.choice.keep_as_table(is_table=is_table)
        self.over.put_back()
        self.bar.show_table(is_table=is_table)
        self.sheet.be_table(is_table=is_table)
        if is_table:
            ask = self._weeks.ask_table(self.choice.span())
            self.session.looking.ask(_TABLE, ask, self.sheet.show_table)

    # What is opened

    def _open_place(self, place: int) -> None:
        entry_id = self._weeks.entry_at(place)
        if entry_id is not None:
            self.over.read(entry_id)

    def _open_ledger(self) -> None:
        self.over.open_ledger(self.choice.span())

    def _open_ahead(self) -> None:
        if self.shown is not None:
            self.over.open_ahead(self.shown)

    def _go_back(self) -> None:
        self.over.put_back()
        self._show_whether_empty()
        self.take_focus()

    # Paper

    def _print(self) -> None:
        if self.shown is not None:
            self._on_paper.ask()

    def _pages(self) -> Draw:
        if self.paper is not None:
            return SupervisionPages(self.paper)
        assert self.shown is not None  # noqa: S101  _print() has looked
        weeks = as_weeks(self.shown.rows)
        return AlmanacPages(weeks, year=self.shown.is_year, title=title_on_paper(self.shown.span))

    def _say_what_came_of_it(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    # The parts

    def _connect(self) -> None:
        bar, sheet, over = self.bar, self.sheet, self.over
        counts, hours = self.margin.counts, self.margin.hours
        bar.span_picked.connect(self._pick_span)
        bar.days_typed.connect(self._type_days)
        bar.table_wanted.connect(self._turn_to_table)
        bar.print_wanted.connect(self._print)
        sheet.opened.connect(self._open_place)
        sheet.row_opened.connect(over.read)
        sheet.day_wanted.connect(over.open_day)
        sheet.filled.connect(self._put_in_order)
        sheet.back_wanted.connect(self._go_back)
        sheet.bring.entry_wanted.connect(over.read)
        counts.opened.connect(over.open_observation)
        counts.filled.connect(self._put_in_order)
        hours.opened.connect(over.open_hours)
        hours.ledger_wanted.connect(self._open_ledger)
        hours.ahead_wanted.connect(self._open_ahead)
        hours.signs_wanted.connect(over.open_signs)
        over.go.connect(self.go)
        for each in (over, self.counts):
            each.toast_wanted.connect(self.toast_wanted)
        self._on_paper.said.connect(self._say_what_came_of_it)
