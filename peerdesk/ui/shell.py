# SPDX-License-Identifier: GPL-3.0-or-later
"""The open journal: the rail, the page that is shown, and the way from one to the other. Decides nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QStackedWidget, QWidget
from shiboken6 import delete

from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.ui import rooms
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.ahead import Ahead
from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.pages.page import Page
from peerdesk.ui.pages.today_page import TodayPage
from peerdesk.ui.parts.today.today_parts import TodayParts
from peerdesk.ui.rail import Rail
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.undoing import can_redo, can_undo, part_that_undoes
from peerdesk.ui.widgets.layout.tab_order import first_stop
from peerdesk.ui.widgets.told.toast import Toast
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.presenters.letters.opened import Opened
    from peerdesk.ui.parts.letters.letter_opening import LetterOpening

_FOR_LETTERS = frozenset({"letters", "letter", "people", "settings", "help"})
"""The pages of a desk that only reads letters."""


class Shell(QWidget):
    """Rail and pages of one open journal. `arrived` says which page is shown and which hint belongs to it."""

    arrived = Signal(Address)
    hint_changed = Signal(str)
    did = Signal(str)
    lock_wanted = Signal()
    erase_wanted = Signal()
    look_changed = Signal(object)

    def __init__(
        self, session: Session, ahead: Ahead | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        if ahead is not None:
            ahead.finish()
        self._today_parts = ahead.today if ahead is not None else None
        self._rooms = rooms.Rooms(self)
        self._pages: dict[PageName, Page] = {}
        self._shown: Page | None = None
        self.rail = ahead.rail if ahead is not None else Rail()
        self.rail.set_name(session.desk.settings.name)
        self._stack = QStackedWidget()
        self.toast = Toast(parent or self)  # over the status bar, which stands beside this
        self.destroyed.connect(self.toast.deleteLater)
        self.toast.undone.connect(self._on_undone)
        self._undo: Callable[[], None] | None = None
        self.letter_opening: LetterOpening | None = None
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.rail)
        self._layout.addWidget(self._stack, 1)
        self.rail.go.connect(self.go)
        self.rail.new_wanted.connect(self.begin)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.leave_wanted.connect(self.close_and_leave)
        self.rail.letter_wanted.connect(self.open_letter)
        session.changed.connect(self._show_letters_row)
        theme().changing.connect(self._let_go_of_unseen)
        self._show_letters_row(0)

    def go(self, address: Address) -> None:
        """Show the page the address names. What is being written is kept first."""
        if self._shown is None:
            self._show(address)
        else:
            self._shown.leave(lambda: self._show(address))

    def _show(self, address: Address) -> None:
        if self._session.desk.settings.desk_only and address.page not in _FOR_LETTERS:
            address = Address("letters")
        if address.page == "writing" and not self._session.desk.can_write:
            address = Address("journal", entry=address.entry) if address.entry else Address()
        self._rooms.open(address.page, partial(self._enter, address))

    def _enter(self, address: Address) -> None:
        page = self._page(address.page)
        page.set_breadth(breadth_of(self.width()))
        self.hint_changed.emit("")  # what the last page said there belongs to it alone
        try:
            page.visit(address)
        except NotFoundError:  # it was erased, or the address is of another journal
            self._show(Address())
            return
        self._shown = page
        self._stack.setCurrentWidget(page)
        self.rail.setVisible(address.page != "small")
        self.rail.mark(page.stands_under() or address.page)
        self.rail.show_writing(is_open=address.page == "writing")
        self.arrived.emit(address)
        page.take_focus()
        focus = self.window().focusWidget()
        if not self._session.desk.can_write and not (focus and page.isAncestorOf(focus)):
            (first_stop(page) or page).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_new_menu(self) -> None:
        """Open the menu of what can be begun."""
        self.rail.new_button.open_menu()

    def begin(self, kind: str) -> None:
        """Begin a new entry of this kind."""
        self.go(Address("writing", kind=kind))

    def open_letter(self, path: Path | None = None) -> None:
        """Open the sealed file at `path`, chosen now where it is None. What it says is shown and not kept."""
        if path is not None:
            self._rooms.open("letter", partial(self._begin_letter, path))
            return
        from peerdesk.ui.dialogs.asking_place import ask_for_file  # noqa: PLC0415  a quarter of a megabyte

        title = _("Choose the sealed letter, its name ends in .age")
        ask_for_file(self, title, self._on_letter_chosen)

    def _on_letter_chosen(self, chosen: str) -> None:
        self.open_letter(Path(chosen))

    def _begin_letter(self, path: Path) -> None:
        from peerdesk.ui.parts.letters.letter_opening import (  # noqa: PLC0415  its room is open now
            LetterOpening,
        )

        if self.letter_opening is None:
            self.letter_opening = LetterOpening(self._session, self)
            self.letter_opening.opened.connect(self._show_letter)
            self.letter_opening.ended.connect(self._end_letter_opening)
            self.letter_opening.begin(path)

    def _show_letter(self, opened: Opened) -> None:
        self._session.letter_in_hand = opened
        standing = opened.standing
        if standing is not None and standing.content:
            self.say(_("You already have this one."))
            self.go(Address("letter", entry=standing.id))
        else:
            self.go(Address("letter"))

    def _end_letter_opening(self) -> None:
        if self.letter_opening is not None:
            self.letter_opening.deleteLater()
            self.letter_opening = None

    def rest(self) -> None:
        """Rest or keep what is being written; nothing happens on pages where nothing is."""
        if self._shown is not None:
            self._shown.rest()

    def flag(self) -> None:
        """Flag what is being written or read for supervision, or take the flag off."""
        if self._shown is not None:
            self._shown.flag()

    def close_and_leave(self) -> None:
        """Keep every word of what is open, fold it, and show a place to stop. Nothing happens on other pages."""
        if self._shown is not None:
            self._shown.close_and_leave()

    def can(self) -> dict[str, bool]:
        """Return which of the verbs in the menus have a use on the page that is shown."""
        can_write = self._session.desk.can_write
        verbs = self._shown.VERBS if self._shown is not None else frozenset()
        return {
            "new": can_write,
            "rest": can_write and "rest" in verbs,
            "flag": can_write and "flag" in verbs,
            "close_and_leave": "close_and_leave" in verbs,
            "undo": can_undo() or self.toast.can_take_back() or part_that_undoes() is not None,
            "redo": can_redo(),
        }

    def undo(self) -> None:
        """Take back what was done last: in the field, else by the way back that is offered, else in the part."""
        part = QApplication.focusWidget() if can_undo() else part_that_undoes()
        if not can_undo() and self.toast.can_take_back():
            self.toast.take_back()
        elif part is not None:
            part.undo()  # type: ignore[attr-defined]  # both kinds have it

    def redo(self) -> None:
        """Do again in the field what was taken back."""
        field = QApplication.focusWidget()
        if can_redo() and field is not None:
            field.redo()  # type: ignore[attr-defined]  # every such field has it

    def keep_what_is_open(
        self, then: Callable[[], None], refused: Callable[[PeerDeskError], None] | None = None
    ) -> None:
        """Keep what is being written, because the window is about to be locked, closed or built anew."""
        self._rooms.stay()
        if self._shown is None:
            then()
        else:
            self._shown.leave(then, refused)

    def address(self) -> Address:
        """Return where the window is now."""
        return self._shown.address() if self._shown is not None else Address()

    def say(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Show a short sentence for a while, with Undo where `undo` says what that does."""
        self._undo = undo
        self.toast.say(sentence, _("Undo") if undo is not None else "")

    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._shown

    def rail_and_page(self) -> tuple[QWidget, ...]:
        """Return the regions F6 goes through, in order."""
        regions = self._shown.regions() if self._shown is not None else ()
        return (self.rail, *regions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rail and page out for the new breadth."""
        super().resizeEvent(event)
        breadth = breadth_of(self.width())
        on_top = breadth == "large"
        self._layout.setDirection(
            QBoxLayout.Direction.TopToBottom if on_top else QBoxLayout.Direction.LeftToRight
        )
        self.rail.set_breadth(breadth)
        if self._shown is not None:
            self._shown.set_breadth(breadth)

    def _show_letters_row(self, _revision: int) -> None:
        any_there = self._session.desk.reading.letters.any_came()
        self.rail.show_letters(shown=any_there, only_letters=self._session.desk.settings.desk_only)

    def _on_undone(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _let_go_of_unseen(self) -> None:
        """Let every page go that is not shown; what was begun there was kept when it was left."""
        for name, page in tuple(self._pages.items()):
            if page is not self._shown:
                del self._pages[name]
                delete(page)

    def _make_page(self, name: PageName) -> Page:
        if name == "today":
            parts, self._today_parts = self._today_parts or TodayParts(), None
            return TodayPage(self._session, parts, self._stack)
        return rooms.page(name, self._session)

    def _page(self, name: PageName) -> Page:
        if name not in self._pages:
            page = self._make_page(name)
            page.go.connect(self.go)
            page.hint_changed.connect(self.hint_changed)
            page.did.connect(self.did)
            page.toast_wanted.connect(self.say)
            page.letter_wanted.connect(self.open_letter)
            page.look_changed.connect(self.look_changed)
            page.lock_wanted.connect(self.lock_wanted)
            page.erase_wanted.connect(self.erase_wanted)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]
