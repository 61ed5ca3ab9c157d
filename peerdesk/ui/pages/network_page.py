# SPDX-License-Identifier: GPL-3.0-or-later
"""One network: its meetings, what is carried from it, a goodbye note, and what may be said of it in a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.reading.networks import NetworkPresenter
from peerdesk.records.entry import Kind, Moment
from peerdesk.ui import tokens
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.networks.network_body import NetworkBody
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class NetworkPage(Page):
    """What is written here is kept in place: at every pause, and when a field or the page is left."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Network"))
        self._presenter = NetworkPresenter(session.desk, "")
        self._breadth: Breadth = "wide"
        self.bar = PageBar(_("Networks"))
        self.only_these = PlainButton(_("Show only these in Journal"))
        self.begin = PlainButton(_("Meeting"), "plus")
        changes_journal(self.begin)
        self.bar.add_action(self.only_these)
        self.bar.add_action(self.begin)
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._body, 1)
        self.bar.back.connect(self._go_back)
        self.only_these.clicked.connect(self._show_only_these)
        self.begin.clicked.connect(self._begin_meeting)

    # What every page does

    def visit(self, address: Address) -> None:
        """Show this network."""
        if address.network != self._presenter.id:
            self._presenter = NetworkPresenter(self.session.desk, address.network)
            self.bar.set_kept("")
            self._build()

    def refresh(self) -> None:
        """Show what is said and written now; a field that is being written in is left alone."""
        body = self.body
        if body is not None:
            body.refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay sheet and margin out for this breadth of window."""
        self._breadth = breadth
        if self.body is not None:
            self.body.spread.set_breadth(breadth)

    def leave(
        self, then: Callable[[], None], refused: Callable[[PeerDeskError], None] | None = None
    ) -> None:
        """Keep what is being written, and only then let another page come."""
        if self.body is None:
            then()
        else:
            self.body.leave(then, refused)

    def take_focus(self) -> None:
        """Go to the newest meeting, or to the button that begins one."""
        rows = self.body.meetings.rows() if self.body else []
        (rows[0] if rows else self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar, the sheet and the margin."""
        if self.body is None:
            return (self.bar,)
        return (self.bar, self.body.spread.sheet, self.body.choices)

    def address(self) -> Address:
        """Return this network."""
        return Address("network", network=self._presenter.id)

    @property
    def body(self) -> NetworkBody | None:
        """What is shown of the network; None while there is none."""
        return self._body if isinstance(self._body, NetworkBody) else None

    # What is done

    def _build(self) -> None:
        old = self._body
        try:
            self._body = NetworkBody(self.session, self._presenter, self)
        except NotFoundError:
            self._body = _not_there()
        if self.body is not None:
            self.body.kept.connect(self._say_kept)
            self.body.not_kept.connect(self._say_not_kept)
            self.body.opened.connect(self._read)
            self.body.unwritten_opened.connect(self._write)
            self.body.spread.set_breadth(self._breadth)
        there = self.body is not None
        self.only_these.setVisible(there)
        self.begin.setVisible(there)
        self._column.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        set_tab_order(self)

    def _say_kept(self, moment: Moment) -> None:
        if isValid(self):
            self.bar.set_kept(_("Kept {time}").format(time=shown.clock_time(moment)))

    def _say_not_kept(self, reason: PeerDeskError) -> None:
        self.bar.set_kept(_("Not kept yet"), kept=False)
        self.session.refused.emit(reason)

    def _read(self, entry_id: str) -> None:
        self.go.emit(Address("journal", entry=entry_id))

    def _write(self, entry_id: str) -> None:
        self.go.emit(Address("writing", entry=entry_id))

    def _show_only_these(self) -> None:
        self.go.emit(Address("journal", network=self._presenter.id))

    def _begin_meeting(self) -> None:
        self.go.emit(Address("writing", kind=Kind.MEETING.value, network=self._presenter.id))

    def _go_back(self) -> None:
        self.go.emit(Address("networks"))


def _not_there() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    side = theme().px(tokens.GUTTER)
    column.setContentsMargins(side, side, side, side)
    column.addWidget(Label(_("That network is not here any more."), "page"))
    column.addStretch(1)
    return page
