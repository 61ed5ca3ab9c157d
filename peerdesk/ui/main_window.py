# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window. It shows the closed desk or the open one, covers, locks and closes; it formats and decides nothing.

A process lives through one line only: closed, open, gone. Locking keeps what is open, closes the journal, starts a
fresh locked process at the same place and ends this one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from peerdesk.errors import PeerDeskError
from peerdesk.ui.address import Address
from peerdesk.ui.closed import Closed
from peerdesk.ui.handing_on import HandedOn, What
from peerdesk.ui.letters_handed_in import LettersHandedIn
from peerdesk.ui.looks import Looks
from peerdesk.ui.menus import Menus
from peerdesk.ui.middle import Middle
from peerdesk.ui.theme import theme
from peerdesk.ui.watch import Watch
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.presses.menu_bar import MenuBar
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.clock import Clock
    from peerdesk.records.settings import Settings
    from peerdesk.ui.ahead import Ahead
    from peerdesk.ui.open_desk import OpenDesk
    from peerdesk.ui.session import Session
    from peerdesk.ui.shell import Shell
    from peerdesk.ui.widgets.told.status_bar import StatusBar
    from peerdesk.vault.vault import Vault

USUAL_SIZE = QSize(1280, 800)
_SMALLEST = QSize(900, 620)


class MainWindow(QMainWindow):
    """The window of PeerDesk. `locked` asks the application to start a fresh process and end; `ended` only to end."""

    locked = Signal(HandedOn)
    ended = Signal()
    opened = Signal()
    painted = Signal()
    """The window and all in it were painted for the first time."""

    def __init__(self, looks: Looks, clock: Clock, closed: Closed) -> None:
        super().__init__()
        self._looks = looks
        self._clock = clock
        self._desk: OpenDesk | None = None
        self._ahead: Ahead | None = None
        self._return_to = Address()
        self._is_closing = False
        self._is_demo = False
        self._is_painted = False
        self.setWindowTitle("PeerDesk")
        self.setMinimumSize(_SMALLEST)
        self.letters = LettersHandedIn(self)
        self._bar = MenuBar(self)
        self.setMenuBar(self._bar)
        self.menus = Menus(self._bar, self._verbs())
        self.menus.address_wanted.connect(self.go)
        self.addActions(self.menus.over_dialogs)  # a dialog takes them over from here
        self.closed_desk: Closed | None = closed
        closed.opened.connect(self.open_journal)
        closed.opens_by_itself.connect(looks.open_by_itself)
        self._middle = Middle(closed)
        self.setCentralWidget(self._middle)
        self.watch = Watch(self, self._middle, self.menus.over_dialogs)
        closed.watched.connect(self.watch.heed)
        self.watch.noticed.connect(self._notice_lock)
        self.watch.over.connect(self.lock_unattended)
        self.watch.lifted.connect(self._take_focus)
        self.letters.waits.connect(self._middle.say_wrong)
        self.letters.wanted.connect(self._open_letter)
        self._ring = FocusRing(self)
        looks.changed.connect(self.rebuild)
        theme().changed.connect(self.rebuild)

    # Opening

    def begin(self, folder: Path | None, handed: HandedOn | None = None) -> None:
        """Show the unlock page of `folder`, else of the journal chosen to open by itself, else the start page."""
        assert self.closed_desk is not None  # noqa: S101  a window begins closed
        if handed is None:
            known, is_used = self._looks.preferences.opens, self._looks.preferences.geometry
            self.closed_desk.begin(folder or known, is_first=not (known or is_used))
            return
        if not handed.what:
            self._return_to = handed.address
            self.setWindowTitle(_("PeerDesk, locked"))
        self.closed_desk.go_on(handed)

    def make_ready(self) -> None:
        """Make what an open journal is shown in, while somebody types. To be called once all of it is imported."""
        from peerdesk.ui.ahead import Ahead  # noqa: PLC0415  not before the first paint

        if self._desk is None:
            self._drop_ahead()
            self._ahead = Ahead(self)
            self._ahead.begin(self._middle.size())

    def open_journal(self, vault: Vault, settings: Settings | None = None) -> None:
        """Show the journal that has just been opened; `settings` are those of a journal just made."""
        from peerdesk.ui.open_desk import OpenDesk  # noqa: PLC0415  not before the first paint
        from peerdesk.ui.session import Session  # noqa: PLC0415  the same

        shown = threading.Event()
        try:
            session = Session(vault, self._clock, self, shown if settings is None else None)
        except PeerDeskError as reason:  # gone between the passphrase and now
            vault.close()
            assert self.closed_desk is not None  # noqa: S101  nothing is open
            self.closed_desk.refuse(vault.folder, reason)
            return
        self.opened.connect(partial(_after_painting, self, shown.set))
        self._desk = OpenDesk(session, self._middle, self.menus, self)
        self._desk.made.connect(self._tie)
        if settings is None:
            self._show_open()
        else:
            self._desk.settle(settings, self._show_open)

    def _show_open(self) -> None:
        assert self._desk is not None  # noqa: S101  open_journal() has set it
        assert self.closed_desk is not None  # noqa: S101  a window opens one journal
        left, self.closed_desk = self.closed_desk, None
        self._is_demo = left.is_demo
        self._desk.put_up(left.size(), self._ahead)
        self._drop_ahead()
        left.stop()
        left.hide()
        self.opened.connect(partial(_after_painting, left, left.deleteLater))
        self.setWindowTitle("PeerDesk")
        self.shell().go(self._return_to)
        self._heed_settings(0)
        self._desk.session.changed.connect(self._heed_settings)
        self._desk.say_how_it_is(is_demo=self._is_demo)
        self.opened.emit()
        self.letters.go_on()

    def _tie(self, shell: Shell) -> None:
        shell.lock_wanted.connect(self.lock)
        shell.erase_wanted.connect(self.erase)
        shell.look_changed.connect(self._looks.set)

    def _open_letter(self, path: Path | None) -> None:
        self.shell().open_letter(path)

    def _drop_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead.deleteLater()
            self._ahead = None

    # What is there

    def shell(self) -> Shell:
        """Return the open desk. Only to be asked while a journal is open."""
        shell = self._shell
        assert shell is not None  # noqa: S101  stated above
        return shell

    @property
    def _shell(self) -> Shell | None:
        return self._desk.shell if self._desk is not None else None

    @property
    def session(self) -> Session | None:
        """The open journal, or None."""
        return self._desk.session if self._desk is not None else None

    @property
    def status(self) -> StatusBar:
        """The line at the foot; another one in each look."""
        return self._middle.status

    # Covering, locking, closing

    def _heed_settings(self, _revision: int) -> None:
        if self._desk is not None:
            self.watch.heed(self._desk.session.desk.settings)
            self.status.set_idle(
                _("A made-up journal") if self._is_demo else self.watch.idle_line()
            )

    def _notice_lock(self, sentence: str) -> None:
        self.status.say_keys(sentence)
        if sentence and self._shell is not None:
            self._shell.say(sentence)
        elif sentence:
            announce(self.status, sentence)

    def lock(self) -> None:
        """Keep what is open, close the journal, and go on in a fresh process that knows nothing of it."""
        if self.watch.is_on():
            address = self._shell.address() if self._shell is not None else Address()
            self._close_journal(lambda: self.locked.emit(self._handed_on(address)))

    def erase(self) -> None:
        """Erase the open journal, and go on in a fresh process that knows only where it was."""
        if self._desk is None or self._is_closing:
            return
        self._is_closing = True
        self.watch.stay_covered()
        self._desk.erase(partial(self.locked.emit, self._handed_on(Address(), "erased")))

    def lock_unattended(self) -> None:
        """Lock because nobody is there. Where words cannot be kept, the window stays open, covered, and tries again."""
        if self.watch.is_on():
            self._middle.hide()
            self.lock()

    def end(self) -> None:
        """Keep what is open, close the journal and end."""
        self._close_journal(self.ended.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends PeerDesk, once everything is kept."""
        self._looks.stand_at(bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        event.ignore()
        self.end()

    def _close_journal(self, then: Callable[[], None]) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        self.watch.stay_covered()
        if self._desk is not None:
            self._desk.close(then, self._on_not_kept)
        else:
            assert self.closed_desk is not None  # noqa: S101  closed, so it is there
            self.closed_desk.stop()
            then()

    def _on_not_kept(self, reason: PeerDeskError) -> None:
        """What is open cannot be kept: nothing is closed over it, and the writer sees why."""
        self._is_closing = False
        self.watch.uncover()
        self._middle.say_refused(reason)

    def _handed_on(self, address: Address, what: What = "") -> HandedOn:
        known = self.session.vault.folder if self.session is not None else None
        folder = known or (self.closed_desk.folder if self.closed_desk is not None else None)
        assert folder is not None  # noqa: S101  only where a journal is open or was asked for
        place = self.geometry()
        return HandedOn(
            folder,
            (place.x(), place.y(), place.width(), place.height()),
            address,
            is_maximised=self.isMaximized(),
            what=what or ("demo" if self._is_demo else ""),
            has_new_passphrase=self._desk is not None and self._desk.has_new_passphrase,
        )

    def _take_focus(self) -> None:
        page = self._shell.page() if self._shell is not None else None
        if page is not None:
            page.take_focus()
        elif self.closed_desk is not None:
            self.closed_desk.take_focus()

    # Appearance

    def rebuild(self) -> None:
        """Build every page anew in the look that is in force now, at the same place."""
        if self._is_closing:
            return
        self._bar.wear_look()
        self._middle.renew_status()
        if self._desk is not None and self._desk.shell is not None:
            self._desk.renew()
        elif self.closed_desk is not None:
            self.closed_desk.rebuild()
            if self._ahead is not None:
                self.make_ready()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when everything has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    # What the menus ask for

    def _verbs(self) -> dict[str, Callable[[], object]]:
        return {
            "open": self._open_another,
            "make": self._make_another,
            "open_letter": self.letters.open,
            "lock": self.lock,
            "cover": lambda: self.watch.cover(),  # noqa: PLW0108  it is made after the menus
            "close": self.close,
            "larger": self._looks.larger,
            "smaller": self._looks.smaller,
            "usual": self._looks.usual,
            "still": self._looks.turn_still,
        }

    def go(self, address: Address) -> None:
        """Show the page the address names; while no journal is open, only Help is there to go to."""
        if self._shell is not None:
            self._shell.go(address)
        elif self.closed_desk is not None and address.page == "help":
            self.closed_desk.show_help(address.part)

    def _open_another(self) -> None:
        if self._desk is not None:
            self._desk.choose_another(partial(self._leave_for, "open"))
        elif self.closed_desk is not None:
            self.closed_desk.choose()

    def _make_another(self) -> None:
        if self._desk is not None:
            self._leave_for("make", None if self._is_demo else self._desk.session.vault.folder)
        elif self.closed_desk is not None:
            self.closed_desk.show_first_run()

    def _leave_for(self, what: What, folder: Path | None) -> None:
        """Close this journal, and go on in a fresh process with another one."""
        handed = self._handed_on(Address(), what)._replace(folder=folder)
        self._close_journal(partial(self.locked.emit, handed))


def _after_painting(whose: QObject, then: Callable[[], None]) -> None:
    # What is painted next was asked for before: a timer comes after it, one in it would come before.
    QTimer.singleShot(0, whose, lambda: QTimer.singleShot(0, whose, then))
