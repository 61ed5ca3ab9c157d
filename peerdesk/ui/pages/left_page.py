# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to stop, after close and leave. Three equal ways on; nothing here asks what it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout
from shiboken6 import isValid

from peerdesk.presenters.today.left import LeftPresenter
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.small.quiet_part import QuietPart
from peerdesk.ui.parts.small.stopping_part import StoppingPart
from peerdesk.ui.parts.small.their_people import TheirPeople
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.wording import _


class LeftPage(Page):
    """“You can stop here.” The entry is kept and folded before this page is shown."""

    VERBS = frozenset({"rest"})

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("You can stop here"))
        self._presenter = LeftPresenter(session.desk)
        self.stopping = StoppingPart()
        self.people = TheirPeople(self._presenter.people)
        self.quiet = QuietPart()
        self._parts = QStackedLayout()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(self._parts)  # first, or what is added would flash up as a window
        for part in (self.stopping, self.people):
            self._parts.addWidget(ScrollArea(part))
        self._parts.addWidget(self.quiet)
        self._connect()

    def visit(self, address: Address) -> None:
        """Stand after the entry of this address."""
        self._presenter.left(address.entry)
        self.stopping.offer_tomorrow(offered=self._presenter.can_ask_tomorrow)
        self._say_who_is_there()
        self.quiet.show_text("")
        self._parts.setCurrentIndex(0)

    def refresh(self) -> None:
        """Show the writer’s people as they are now."""
        self.people.part.refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave less room around where the window is narrow."""
        self.stopping.set_narrow(breadth == "large")
        self.people.set_narrow(breadth == "large")

    def keep_what_is_begun(self) -> None:
        """Keep what is being written, unfinished."""
        self.people.part.keep_what_is_begun()
        self._presenter.leave_quiet_line()

    def take_focus(self) -> None:
        """Put the focus where it rests in the part that is shown."""
        part = (self.stopping, self.people, self.quiet)[self._parts.currentIndex()]
        part.take_focus()
        self._from_the_top()

    def rest(self) -> None:
        """Keep the quiet line, if it is being written."""
        if self._parts.currentWidget() is self.quiet:
            self._keep_quiet_line()

    def address(self) -> Address:
        """Return Today: a place to stop is not come back to."""
        return Address()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc: from the list to where it was opened, else to Today. What was written stays."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._parts.currentIndex() == 1:
            self._show_stopping()
        else:
            self._go_to_today()

    # The ways on

    def _show_people(self) -> None:
        self._show(1)

    def _show_quiet(self) -> None:
        self.quiet.show_text(self._presenter.quiet_line)
        self._show(2)

    def _say_who_is_there(self) -> None:
        self.stopping.say_who_is_there(anybody=bool(self.session.desk.reading.supporters()))

    def _show_stopping(self) -> None:
        self._say_who_is_there()
        self._show(0)

    def _show(self, place: int) -> None:
        self._parts.setCurrentIndex(place)
        self.take_focus()

    def _from_the_top(self) -> None:
        scroll = self._parts.currentWidget()
        if isinstance(scroll, ScrollArea):
            scroll.verticalScrollBar().setValue(0)

    def _go_to_today(self) -> None:
        if isValid(self):
            self.go.emit(Address())

    def _keep_quiet_line(self) -> None:
        self._presenter.keep_quiet_line(self._quiet_line_kept)

    def _quiet_line_kept(self, _entry: object) -> None:
        self._go_to_today()

    def _let_quiet_line_go(self) -> None:
        self._presenter.drop_quiet_line()
        self._go_to_today()

    def _keep_quiet_draft(self) -> None:
        self._presenter.keep_draft(_nobody)

    def _ask_tomorrow(self, wanted: bool) -> None:
        self._presenter.ask_tomorrow(wanted=wanted)

    def _connect(self) -> None:
        self.stopping.people_wanted.connect(self._show_people)
        self.stopping.quiet_wanted.connect(self._show_quiet)
        self.stopping.nothing_wanted.connect(self._go_to_today)
        self.stopping.tomorrow.connect(self._ask_tomorrow)
        self.people.go.connect(self.go)
        self.people.back_wanted.connect(self._show_stopping)
        self.people.today_wanted.connect(self._go_to_today)
        self.people.part.toast_wanted.connect(self.toast_wanted)
        self.quiet.changed.connect(self._presenter.write_quiet_line)
        self.quiet.paused.connect(self._keep_quiet_draft)
        self.quiet.kept.connect(self._keep_quiet_line)
        self.quiet.let_go.connect(self._let_quiet_line_go)
        self.quiet.back_wanted.connect(self._go_to_today)


def _nobody(_moment: object) -> None:
    """Take an answer nobody waits for."""
