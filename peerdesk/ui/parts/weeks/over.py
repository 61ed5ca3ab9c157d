# SPDX-License-Identifier: GPL-3.0-or-later
"""What is put in the place of the weeks for a while: a list of entries, the ledger, the writer’s early signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.insights.written import Span
from peerdesk.journal.reading import Reading
from peerdesk.presenters.weeks.early_signs import EarlySignsPresenter
from peerdesk.presenters.weeks.ledger import LedgerLine, LedgerShown, LoveLabour
from peerdesk.presenters.weeks.observations import ObservationRow
from peerdesk.presenters.weeks.picked_entries import Picked, PickedEntries
from peerdesk.presenters.weeks.week_rows import HoursRow, WeeksShown
from peerdesk.ui.address import Address
from peerdesk.ui.parts.weeks.ledger_part import LedgerView
from peerdesk.ui.parts.weeks.picked_view import PickedView
from peerdesk.ui.parts.weeks.sheet import WeeksSheet
from peerdesk.ui.parts.weeks.signs_part import SignsView
from peerdesk.ui.session import Session
from peerdesk.wording import _

_OVER = "over"


class WeeksOver(QObject):
    """Reads what is wanted in the lane and puts it on the sheet. `name` is what an address calls it, or nothing."""

    go = Signal(Address)
    toast_wanted = Signal(str, object)

    def __init__(self, session: Session, sheet: WeeksSheet) -> None:
        super().__init__(sheet)
        self._session, self._sheet = session, sheet
        self._labour = LoveLabour(session.desk)
        self._picked = PickedEntries(session.desk)
        self._signs = EarlySignsPresenter(session.desk)
        self.name = ""

    def open_day(self, day: str) -> None:
        """List everything of one day, as 2026-04-13."""
        when = date.fromisoformat(day)
        self._list(self._picked.day_title(when), self._picked.ask_day(when))

    def open_observation(self, row: ObservationRow) -> None:
        """List exactly what its first number counts; what waits on the agenda is there."""
        if row.opens_agenda:
            self.go.emit(Address("supervision"))
            return
        self._list(row.sentence, self._picked.ask(row.behind))

    def open_hours(self, row: HoursRow) -> None:
        """List where these hours were noted."""
        self._list(row.name, self._picked.ask_places(row.places))

    def open_ahead(self, weeks: WeeksShown) -> None:
        """List what is dated after today."""
        self._list(weeks.ahead, self._picked.ask_places(weeks.ahead_places))

    def open_ledger(self, span: Span) -> None:
        """Read the ledger of these days."""
        self.name = "ledger"
        self._session.looking.ask(_OVER, self._labour.ask(span), self._show_ledger)

    def open_signs(self) -> None:
        """Show the writer’s own words, or let them be written."""
        words = [word.label for word in self._session.desk.words.strand("took")]
        view = SignsView(self._signs, words)
        view.kept.connect(self._say_kept)
        view.filled.connect(self._sheet.filled)
        self._put(view, "signs")

    def put_back(self) -> None:
        """Show the weeks again. What was begun is kept."""
        self.keep_what_is_begun()
        self.name = ""
        self.give_up()
        self._sheet.put_back()

    def keep_what_is_begun(self) -> None:
        """Keep early signs that are being written."""
        over = self._sheet.over()
        if isinstance(over, SignsView):
            over.keep_what_is_begun()

    def give_up(self) -> None:
        """Read no further: the page is not looked at."""
        self._session.looking.give_up(_OVER)

    def read(self, entry_id: str) -> None:
        """Go to one entry."""
        self.go.emit(Address("journal", entry=entry_id))

    def _list(self, title: str, ask: Callable[[Reading], Picked]) -> None:
        self._session.looking.ask(_OVER, ask, partial(self._show_list, title))

    def _show_list(self, title: str, picked: Picked) -> None:
        view = PickedView(self._picked.show(picked, title))
        view.entry_wanted.connect(self.read)
        self._put(view)

    def _show_ledger(self, shown: LedgerShown) -> None:
        view = LedgerView(shown)
        view.opened.connect(self._open_line)
        self._put(view, "ledger")

    def _open_line(self, line: LedgerLine) -> None:
        if len(line.ids) == 1:
            self.read(line.ids[0])
        else:
            self._list(line.said, self._picked.ask(line.ids))

    def _put(self, part: QWidget, name: str = "") -> None:
        self.keep_what_is_begun()
        self.name = name
        self._sheet.put_over(part)
        if self._sheet.isVisible():
            self._sheet.take_focus()

    def _say_kept(self) -> None:
        self.toast_wanted.emit(_("Kept."), None)
