# SPDX-License-Identifier: GPL-3.0-or-later
"""The left column of the journal: search, filters, and what they leave; or the month; or the drawer."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.presenters.reading.day_spans import DaySpan
from peerdesk.presenters.reading.drawer import Drawer
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.ui.parts.journal.drawer_column import DrawerColumn
from peerdesk.ui.parts.journal.filter_row import FilterRow
from peerdesk.ui.parts.journal.listed import ROOM, Listed, with_room
from peerdesk.ui.parts.journal.listing import Listing
from peerdesk.ui.parts.journal.month_column import MonthColumn
from peerdesk.ui.parts.journal.nothing_part import NothingPart
from peerdesk.ui.parts.journal.own_days import OwnDays
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.icon_choice import IconChoice
from peerdesk.ui.widgets.fields.fields import SearchField
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_LEAST_LIST = 40

View = Literal["list", "month", "drawer"]


class ListColumn(QWidget):
    """Changes the timeline as filters and search ask for it, and has its rows listed."""

    opened = Signal(str)
    """An entry was chosen, in the list or under the month: its id."""
    entered = Signal()
    """Enter was pressed on what was found: read it."""
    sought = Signal()
    """Something else is sought; the rows follow."""
    narrowed = Signal()
    """The filters were changed; the rows follow."""
    begin_wanted = Signal(str)
    networks_wanted = Signal()

    def __init__(self, session: Session, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        desk = session.desk
        self._timeline = timeline
        self._is_large = False
        self.view: View = "list"
        self.switch = IconChoice(
            _("How to look at the journal"), {"list": "rows", "month": "calendar-blank"}
        )
        self.search = SearchField(_("Search the journal"), _("Search"))
        self.filters = FilterRow(desk, timeline)
        self.own_days = OwnDays(desk)
        self.said = Label("", "small", "ink2", wrap=False)
        self.order = LinkButton(_("Closest first"), "small")
        self.clear_link = LinkButton(_("Clear filters"), "small")
        self.list = EntryList(_("Entries"))
        self.listing = Listing(session, timeline, self.list)
        self.nothing = NothingPart()
        self.month = MonthColumn(desk)
        self.drawer = DrawerColumn(Drawer(desk))
        self.networks_link = LinkButton(_("Networks"), "small")
        self.drawer_link = LinkButton(_("The drawer"), "small")
        self._listed = Listed(self.list)
        self._stack = QStackedWidget()
        self._over_list = QWidget()
        self._foot = QWidget()
        self._lay_out()
        self._connect()
        self.show_view("list")

    # What is shown

    def show_view(self, view: View) -> None:
        """Show the list, the month, or the drawer."""
        self.view = view
        if view != "drawer":
            self.switch.set_chosen([view])
        self._over_list.setVisible(view == "list")
        self._top.setVisible(view != "drawer")
        self._place_links()
        self.own_days.setVisible(False)
        parts: dict[View, QWidget] = {"month": self.month, "drawer": self.drawer}
        self._stack.setCurrentWidget(parts.get(view, self._list_or_nothing()))
        self.refresh_view()

    def set_large(self, *, is_large: bool) -> None:
        """Leave the list more room where the text is large for the window."""
        self._is_large = is_large
        self._place_links()

    def _place_links(self) -> None:
        """Put the two links at the foot, or beside what is said over the list."""
        beside = self._is_large and self.view == "list"
        for link in (self.networks_link, self.drawer_link):
            if beside:
                self._line.addWidget(link)
            else:
                self._links.insertWidget(self._links.count() - 1, link)
        self._foot.setVisible(self.view != "drawer" and not beside)

    def refresh_view(self) -> None:
        """Show what month and drawer hold now, if one of them is looked at."""
        if self.view == "month":
            self.month.refresh()
        elif self.view == "drawer":
            self.drawer.refresh()

    def show_filters(self) -> None:
        """Show what is sought and narrowed, after it was changed from elsewhere."""
        if self.search.text() != self._timeline.typed:
            self.search.set_text(self._timeline.typed)
        self.filters.show_filters()

    def show_chosen(self, entry_id: str) -> None:
        """Show which entry is read."""
        self.list.set_chosen(entry_id)
        self.month.list.set_chosen(entry_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search field into the list with the arrow or Enter."""
        if self.search.edit.hasFocus() and event.key() == Qt.Key.Key_Down and self.listing.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # What was asked for

    def seek(self, typed: str) -> None:
        """Look for what was typed; an open month or drawer gives way to the list."""
        self._timeline.seek(typed)
        if self.view != "list":
            self.show_view("list")
        self.listing.load()  # no filter changes by typing
        self.sought.emit()

    def _narrowed(self) -> None:
        self._ask()

    def _ask(self) -> None:
        self.narrowed.emit()
        self.filters.show_filters()
        self.listing.load()

    def _turn_order(self) -> None:
        self._timeline.closest_first = not self._timeline.closest_first
        self._ask()

    def clear_filters(self) -> None:
        """List everything that is sought."""
        self._timeline.clear_filters()
        self.own_days.empty()
        self.own_days.hide()
        self._ask()

    def _clear_search(self) -> None:
        self.search.set_text("")
        self.seek("")
        self.search.setFocus()

    def _take_own_days(self, span: DaySpan | None) -> None:
        self._timeline.within(span)
        self._ask()

    def _open_own_days(self) -> None:
        self.own_days.show()
        self.own_days.first.setFocus()

    def _switched(self, chosen: list[str]) -> None:
        self.show_view("month" if chosen == ["month"] else "list")

    def _open_drawer(self) -> None:
        self.show_view("drawer")
        self.drawer.take_focus()

    def _close_drawer(self) -> None:
        self.show_view("list")
        self.drawer_link.setFocus(Qt.FocusReason.OtherFocusReason)

    # What came

    def _loaded(self) -> None:
        listing, timeline = self.listing, self._timeline
        count = listing.count()
        self.said.setText(self._said_over(count) if count else "")
        searching = not timeline.search.is_empty
        self.order.setVisible(searching and count > 1)
        self.order.set_words(_("Newest first") if timeline.closest_first else _("Closest first"))
        self.clear_link.setVisible(timeline.is_narrowed and count > 0)  # else it is offered below
        if not count:
            self.nothing.say(timeline.nothing())
        if self.view == "list":
            self._stack.setCurrentWidget(self._list_or_nothing())

    def _said_over(self, count: int) -> str:
        listing = self.listing
        return self._timeline.line(
            count,
            complete=listing.is_complete,
            only_begins=listing.only_begins(),
            from_oldest=listing.from_oldest,
        )

    def _list_or_nothing(self) -> QWidget:
        is_empty = self.listing.has_loaded and not self.listing.count()
        return self.nothing if is_empty else self._listed

    # The parts

    def _lay_out(self) -> None:
        px = theme().px
        self.switch.set_words([("list", _("Timeline")), ("month", _("Month"))])
        self._top = QWidget()
        top = _row(self._top, px(8))
        top.addWidget(self.switch)
        top.addWidget(self.search, 1)
        over = QVBoxLayout(self._over_list)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(px(8))
        over.addWidget(self.filters)
        over.addWidget(self.own_days)
        said = QWidget()
        said.setMinimumHeight(px(30))  # with or without a link in it
        self._line = line = _row(said, px(12))
        line.setContentsMargins(px(2), 0, px(2), 0)
        line.addWidget(self.said, 1)
        line.addWidget(self.order)
        line.addWidget(self.clear_link)
        over.addWidget(said)
        self._links = _row(self._foot, px(20))
        self._links.setContentsMargins(px(2), px(4), px(2), px(8))
        self._links.addStretch(1)
        for part in (self._listed, self.nothing, self.month, self.drawer):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(
            px(_LEAST_LIST)
        )  # it scrolls: sooner than what stands over it is cut
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(with_room(self._top))
        column.addSpacing(px(10))
        column.addLayout(with_room(self._over_list))
        column.addWidget(self._stack, 1)
        column.addLayout(with_room(self._foot))
        for part in (self.nothing, self.drawer):
            part.setContentsMargins(0, 0, px(ROOM), 0)

    def _connect(self) -> None:
        self.search.changed.connect(self.seek)
        self.search.entered.connect(self.entered)
        self.switch.changed.connect(self._switched)
        self.filters.changed.connect(self._narrowed)
        self.filters.own_days_wanted.connect(self._open_own_days)
        self.filters.networks_wanted.connect(self.networks_wanted)
        self.own_days.picked.connect(self._take_own_days)
        self.order.clicked.connect(self._turn_order)
        self.clear_link.clicked.connect(self.clear_filters)
        self.listing.loaded.connect(self._loaded)
        self.list.opened.connect(self.opened)
        self.month.opened.connect(self.opened)
        self.nothing.clear_search_wanted.connect(self._clear_search)
        self.nothing.clear_filters_wanted.connect(self.clear_filters)
        self.nothing.begin_wanted.connect(self.begin_wanted)
        self.drawer.back.connect(self._close_drawer)
        self.drawer_link.clicked.connect(self._open_drawer)
        self.networks_link.clicked.connect(self.networks_wanted)


def _row(holder: QWidget, gap: int) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    return row
