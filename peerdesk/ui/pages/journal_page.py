# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal: a list to look through at the left, one entry to read at the right; in a narrow window, one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.forms.ask_day import AskDay
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.journal.list_column import ListColumn
from peerdesk.ui.parts.journal.row_menu import RowMenu
from peerdesk.ui.parts.journal.side_by_side import SideBySide
from peerdesk.ui.parts.reading.reader import Reader
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.wording import _

_AFTER_TYPING_MS = 120
"""The reader follows the list when nobody has typed for this long; the list itself follows every key."""


class JournalPage(Page):
    """Joins list and reader. What is chosen in one is read in the other."""

    VERBS = frozenset({"rest", "flag"})

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Journal"))
        self._timeline = Timeline(session.desk)
        self._verbs = EntryVerbs(session.desk)
        self.column = ListColumn(session, self._timeline)
        self.reader = Reader(session.desk, self._verbs)
        self._sides = SideBySide(self.column, self.reader)
        self._wanted = ""
        self._asked_for = ""
        """An entry somebody came for: it stays read although the filters leave it out."""
        self._goes_to_chosen = False
        """Rows are on their way, and the one that is read is to be brought into sight among them."""
        self._from_below = False
        self._goes_to_search = False
        self._follow = QTimer(self, singleShot=True)
        self._follow.timeout.connect(self._read_chosen)
        self.setLayout(self._sides)
        self.set_breadth("wide")
        set_tab_order(self)
        self._connect()
        self._add_keys()

    # What every page does

    def visit(self, address: Address) -> None:
        """Show an entry, a network’s entries, the month, the drawer, or the search field.

        Where none of them is named the drawer gives way to the list.
        """
        self._goes_to_search = address.part == "search"
        if self._goes_to_search:
            self._sides.is_reading = False
        if address.network:
            self._asked_for = ""
            self._timeline.clear_filters()
            self._timeline.seek("")
            self._timeline.of_network(address.network)
        self.column.show_filters()
        view = address.part if address.part in {"month", "drawer"} else "list"
        is_named = bool(address.part or address.entry or address.network)
        if view != self.column.view and (is_named or self.column.view == "drawer"):
            self.column.show_view(view)  # type: ignore[arg-type]  # one of the three
        if address.entry:
            self._wanted = self._asked_for = address.entry
            self._sides.is_reading = True
            self.reader.show_entry(address.entry)
            self.column.show_chosen(address.entry)
        if address.network and self._seen >= 0:
            self.column.listing.load()
        self._sides.show_one_or_both()

    def refresh(self) -> None:
        """Show what the journal holds now; where one was looking stays in sight."""
        self.column.show_filters()
        self.column.listing.load_again()
        self.column.refresh_view()
        self.reader.refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Show list and reader side by side, or one at a time."""
        self._sides.set_breadth(breadth)

    def leave(
        self, then: Callable[[], None], refused: Callable[[PeerDeskError], None] | None = None
    ) -> None:
        """Keep a later look that is being written, and only then let another page come."""
        self.reader.leave(then, refused)

    def take_focus(self) -> None:
        """Go to the search field, or to what is read where an entry was asked for."""
        if self._sides.shows_reader_alone:
            self.reader.bar.back_link.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._wanted and not self._goes_to_search and self.column.view == "list":
            self.column.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.column.view == "list":
            self.column.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list and the reader."""
        return (self.column, self.reader)

    def address(self) -> Address:
        """Return what is read and how it was come to."""
        part = "" if self.column.view == "list" else self.column.view
        return Address(
            "journal",
            entry=self.reader.entry_id if self._sides.shows_reader else "",
            part=part,
        )

    def rest(self) -> None:
        """Keep a later look that is being written."""
        self.reader.keep_look()

    def flag(self) -> None:
        """Flag what is read for supervision, or take the flag off."""
        self.reader.flag()

    # Choosing and reading

    def _opened(self, entry_id: str) -> None:
        """A row was chosen. In a narrow window only a click or Enter opens it."""
        self._wanted = entry_id
        if not self._sides.is_narrow:
            self._follow.start(0)

    def _entered(self, index: QModelIndex) -> None:
        if index.isValid():
            self._read(self.column.list.chosen())

    def _entered_in_month(self, index: QModelIndex) -> None:
        if index.isValid():
            self._read(self.column.month.list.chosen())

    def _enter_first(self) -> None:
        """Enter in the search field: read what is chosen, else the first that was found."""
        listing = self.column.listing
        chosen = self._wanted if listing.has(self._wanted) else listing.first()
        if chosen:
            self._read(chosen)

    def _read(self, entry_id: str) -> None:
        self._wanted = entry_id
        self._sides.is_reading = True
        self._follow.stop()
        self._read_chosen()
        self._sides.show_one_or_both()
        if self._sides.is_narrow:
            self.take_focus()

    def _read_chosen(self) -> None:
        entry_id = self._wanted
        self.column.show_chosen(entry_id)
        if not entry_id:
            self.reader.clear()
            return
        self.reader.show_entry(entry_id)
        self.reader.matches.mark(self._timeline.search)
        if self._from_below:
            self.reader.matches.go_to_last()
        self._from_below = False

    def _loaded(self) -> None:
        """Rows came. What is read stays read while it is among them; else the first of them is."""
        listing = self.column.listing
        if self.column.view != "list":
            return
        searching = not self._timeline.search.is_empty
        if not self._stays_read():
            self._wanted = "" if self._sides.is_narrow else listing.first()
        elif self._goes_to_chosen and not listing.has(self._wanted) and listing.may_go_further:
            listing.load_far()
            return
        self.column.show_chosen(self._wanted)
        if self._goes_to_chosen:
            self.column.list.show_chosen_row()
        self._goes_to_chosen = False
        if self._sides.shows_reader:
            self._follow.start(_AFTER_TYPING_MS if searching else 0)

    def _stays_read(self) -> bool:
        if self.column.listing.has(self._wanted):
            return True
        is_alone = self._sides.shows_reader_alone
        if self._wanted and (self._wanted == self._asked_for or is_alone):
            return True
        is_whole = self._timeline.search.is_empty and not self._timeline.is_narrowed
        return bool(self._wanted) and is_whole

    def _narrowed(self) -> None:
        self._asked_for = ""

    def _sought(self) -> None:
        self._asked_for = ""
        self._goes_to_chosen = self._timeline.search.is_empty
        if self._timeline.search.is_empty:
            self.hint_changed.emit("")
        else:
            self.hint_changed.emit(_("F3 next match · Esc clears the search"))

    def _step(self, step: int) -> None:
        """Go to the next match, and from the last one of an entry on to the next entry."""
        if self._follow.isActive():
            self._follow.stop()
            self._read_chosen()
        if self._timeline.search.is_empty or self.reader.matches.step(step):
            return
        self._wanted = self.column.listing.beside(self.reader.entry_id, step)
        self._from_below = step < 0
        if self._wanted == self.reader.entry_id:
            self.reader.matches.mark(self._timeline.search)
        self._read_chosen()

    def _step_on(self) -> None:
        self._step(1)

    def _step_back(self) -> None:
        self._step(-1)

    def _back_to_list(self) -> None:
        self.reader.leave(self._show_list)

    def _show_list(self) -> None:
        self._sides.is_reading = False
        self._sides.show_one_or_both()
        self.column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What was done

    def _taken_away(self, entry_id: str) -> None:
        listing = self.column.listing
        below = listing.beside(entry_id, 1)
        self._wanted = "" if below == entry_id or self._sides.is_narrow else below
        self._sides.is_reading = False
        self._read_chosen()
        self._sides.show_one_or_both()
        back = partial(self._bring_back, entry_id)
        self.toast_wanted.emit(self._verbs.taken_away_sentence(), back)

    def _bring_back(self, entry_id: str) -> None:
        """Read again what was taken away, once it is back: what is done next is meant for it, not for its neighbour."""
        self._wanted = self._asked_for = entry_id
        self._goes_to_chosen = True
        self._verbs.bring_back(entry_id)

    def _brought_back(self, sentence: str) -> None:
        self.toast_wanted.emit(sentence, None)

    def _version_back(self, entry_id: str) -> None:
        undo = partial(self._verbs.take_version_back, entry_id)
        self.toast_wanted.emit(self._verbs.brought_back_sentence(), undo)

    def _look_kept(self) -> None:
        self.toast_wanted.emit(_("Your later look is kept."), None)

    def _ask_for_day(self) -> None:
        dialog = AskDay(self.session.desk, self.window())
        dialog.picked.connect(self.reader.ask_again)
        dialog.open()

    def _open_row_menu(self, entry_id: str, place: QPoint) -> None:
        self._row_menu.open_for(entry_id, place)

    @cached_property
    def _row_menu(self) -> RowMenu:
        """Made when it is first asked for."""
        menu = RowMenu(self.session.desk, self._verbs, self)
        menu.open_wanted.connect(self._read)
        menu.unfold_wanted.connect(self._unfold)
        menu.go.connect(self.go)
        menu.taken_away.connect(self._taken_away)
        return menu

    def _unfold(self, entry_id: str) -> None:
        self._read(entry_id)
        self.reader.unfold()

    def _begin(self, kind: str) -> None:
        self.go.emit(Address("writing", kind=kind))

    def _go_to_networks(self) -> None:
        self.go.emit(Address("networks"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc: from an earlier version to now, to the list where it is not beside; else clear the search."""
        if event.key() == Qt.Key.Key_Escape and self.reader.shows_earlier:
            self.reader.show_now()
        elif event.key() == Qt.Key.Key_Escape and self._sides.shows_reader_alone:
            self._back_to_list()
        elif event.key() == Qt.Key.Key_Escape and self._timeline.typed:
            self.column.search.set_text("")
            self.column.seek("")
        else:
            super().keyPressEvent(event)

    # The parts

    def _connect(self) -> None:
        column, reader = self.column, self.reader
        column.opened.connect(self._opened)
        column.list.clicked.connect(self._entered)
        column.list.activated.connect(self._entered)
        column.month.list.clicked.connect(self._entered_in_month)
        column.month.list.activated.connect(self._entered_in_month)
        column.entered.connect(self._enter_first)
        column.sought.connect(self._sought)
        column.narrowed.connect(self._narrowed)
        column.drawer.brought_back.connect(self._brought_back)
        column.listing.loaded.connect(self._loaded)
        column.begin_wanted.connect(self._begin)
        column.networks_wanted.connect(self._go_to_networks)
        for rows in (column.list, column.month.list):
            rows.menu_wanted.connect(self._open_row_menu)
        reader.go.connect(self.go)
        reader.back.connect(self._back_to_list)
        reader.day_wanted.connect(self._ask_for_day)
        reader.taken_away.connect(self._taken_away)
        reader.version_back.connect(self._version_back)
        reader.look_kept.connect(self._look_kept)
        reader.bar.step_wanted.connect(self._step)

    def _add_keys(self) -> None:
        for keys, step in (("F3", self._step_on), ("Shift+F3", self._step_back)):
            QShortcut(
                keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(step)
