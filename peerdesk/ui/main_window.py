# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window. It shows the closed desk or the open one, covers, locks and closes; it formats and decides nothing.

A process lives through one line only: closed, open, gone. Locking keeps what is open, closes the journal, starts a
fresh locked process at the same place and ends this one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk import paths
from peerdesk.errors import PeerDeskError, ReadOnlyPlace
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.closed import Closed
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.looks import Looks
from peerdesk.ui.menus import Menus
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.ui.widgets.told.status_bar import StatusBar
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.clock import Clock
    from peerdesk.records.settings import Settings
    from peerdesk.ui.ahead import Ahead
    from peerdesk.ui.curtain import Curtain
    from peerdesk.ui.session import Session
    from peerdesk.ui.shell import Shell
    from peerdesk.ui.stillness import Stillness
    from peerdesk.vault.vault import Vault

USUAL_SIZE = QSize(1280, 800)
_SMALLEST = QSize(900, 620)
_ERASED = "erased"


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
        self._session: Session | None = None
        self._shell: Shell | None = None
        self._ahead: Ahead | None = None
        self._stillness: Stillness | None = None
        self._watched: Settings | None = None
        self._return_to = Address()
        self._is_closing = False
        self._is_demo = False
        self._is_painted = False
        self.setWindowTitle("PeerDesk")
        self.setMinimumSize(_SMALLEST)
        bar = QMenuBar(self)
        self.setMenuBar(bar)
        self.menus = Menus(bar, self._verbs())
        self.menus.address_wanted.connect(self.go)
        self.addActions(self.menus.over_dialogs)  # a dialog takes them over from here
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.status = StatusBar()
        self.closed_desk: Closed | None = closed
        closed.opened.connect(self.open_journal)
        closed.opens_by_itself.connect(self._open_by_itself)
        closed.watched.connect(self._watch)
        self._column.addWidget(closed, 1)
        self._column.addWidget(self.status)
        self.setCentralWidget(self._middle)
        self._ring = FocusRing(self)
        self._letter: Path | None = None
        self.setAcceptDrops(True)
        self.menus.opening.connect(self._show_what_can_be_done)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no window without one
        application.focusChanged.connect(self._show_what_can_be_done)
        looks.changed.connect(self.rebuild)
        theme().changed.connect(self.rebuild)

    # Opening

    def begin(self, folder: Path | None, handed: HandedOn | None = None) -> None:
        """Show the unlock page of `folder`, else of the journal chosen to open by itself, else the start page."""
        assert self.closed_desk is not None  # noqa: S101  a window begins closed
        if handed is None:
            known, is_used = self._looks.preferences.opens, self._looks.preferences.geometry
            self.closed_desk.begin(folder or known, is_first=not (known or is_used))
        elif handed.what == _ERASED:
            self._begin_after_erasing(handed.folder)
        elif handed.what:
            self.closed_desk.begin_anew(handed.what)
        else:
            self._return_to = handed.address
            self.setWindowTitle(_("PeerDesk, locked"))
            self.closed_desk.begin(folder, locked=True)

    def _begin_after_erasing(self, folder: Path) -> None:
        from peerdesk.presenters.opening.erasing import found_after_erasing  # noqa: PLC0415

        assert self.closed_desk is not None  # noqa: S101  a window begins closed
        found = found_after_erasing(folder)
        if isinstance(found, PeerDeskError):
            self.closed_desk.refuse(folder, found)
        else:
            self.closed_desk.show_start(found)
            announce(self.status, found)

    def make_ready(self) -> None:
        """Make what an open journal is shown in, while somebody types. To be called once all of it is imported."""
        from peerdesk.ui.ahead import Ahead  # noqa: PLC0415  not before the first paint

        if self._session is None:
            self._drop_ahead()
            self._ahead = Ahead(self)
            self._ahead.begin(self._middle.size())

    def open_letter(self, path: Path | None = None) -> None:
        """Open a sealed letter, chosen now where `path` is None; while no journal is open, once one is."""
        if self._shell is None:
            self._letter = path
            self.status.say_wrong(
                _(
                    "A letter is opened with the keys in your vault. Open that first, or begin a desk for letters."
                )
            )
        elif path is None:
            self._shell.open_letter()
        else:
            self._shell.open_letter_at(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that is dragged here."""
        if _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped as a letter."""
        path = _file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, partial(self.open_letter, path))

    def open_journal(self, vault: Vault, settings: Settings | None = None) -> None:
        """Show the journal that has just been opened; `settings` are those of a journal just made."""
        from peerdesk.ui.session import Session  # noqa: PLC0415  not before the first paint

        shown = threading.Event()
        try:
            self._session = Session(vault, self._clock, self, shown if settings is None else None)
        except PeerDeskError as reason:  # gone between the passphrase and now
            vault.close()
            assert self.closed_desk is not None  # noqa: S101  nothing is open
            self.closed_desk.refuse(vault.folder, reason)
            return
        self.opened.connect(partial(_after_painting, self, shown.set))
        self._session.refused.connect(self._say_refused)
        self._session.whereabouts.gone.connect(self._say_refused)
        self._session.whereabouts.back.connect(self._say_back)
        self._session.changed.connect(self._take_back_refused)
        if settings is None:
            self._show_open()
        else:
            made = replace(settings, made_on=self._session.desk.today().isoformat())
            self._session.writer.write(
                lambda journal: journal.put_settings(made),
                lambda _kept: self._show_open(),
                self._show_open_unsettled,
            )

    def _show_open_unsettled(self, reason: PeerDeskError) -> None:
        self._show_open()
        self._say_refused(reason)

    def _show_open(self) -> None:
        from peerdesk.ui.shell import Shell  # noqa: PLC0415  not before the first paint

        assert self._session is not None  # noqa: S101  open_journal() has set it
        self._shell = self._make_shell(Shell)
        if self.closed_desk is not None:
            self._is_demo = self.closed_desk.is_demo
            self.closed_desk.stop()
            self.closed_desk.hide()
            left = self.closed_desk
            self.opened.connect(partial(_after_painting, left, left.deleteLater))
            self.closed_desk = None
        self.setWindowTitle("PeerDesk")
        self.menus.show_open(is_open=True)
        self._shell.go(self._return_to)
        self._heed_settings(0)
        self._session.changed.connect(self._heed_settings)
        if self._session.vault.read_only:
            self._say_refused(ReadOnlyPlace())
        if self._is_demo:
            self._shell.say(_("A made-up journal. Nothing you write here is kept."))
        elif self._session.vault.is_older_than_last_seen:
            self._shell.say(_("This journal is older than the one last opened here."))
        self.opened.emit()
        if self._letter is not None:
            path, self._letter = self._letter, None
            self.status.say_wrong("")
            self._shell.open_letter_at(path)

    def _heed_settings(self, _revision: int) -> None:
        if self._session is not None:
            self._watch(self._session.desk.settings)

    def _watch(self, settings: Settings | None) -> None:
        """Lock after the quiet minutes of `settings`, and by the keys. None: there is nothing to hide."""
        self._watched = settings
        self.menus.show_lockable(is_lockable=settings is not None)
        if settings is None:
            if self._stillness is not None:
                self._stillness.deleteLater()
                self._stillness = None
        elif self._stillness is not None:
            self._stillness.set_minutes(settings.idle_minutes)
        else:
            self._stillness = self._make_stillness(settings.idle_minutes)
        self._show_idle()

    def _make_stillness(self, minutes: int) -> Stillness:
        from peerdesk.ui.menu_keys import MenuKeys  # noqa: PLC0415  not before the first paint
        from peerdesk.ui.stillness import Stillness  # noqa: PLC0415  the same

        stillness = Stillness(minutes, self)
        stillness.noticed.connect(self._notice_lock)
        stillness.called_off.connect(self._call_off_lock)
        stillness.over.connect(self.lock_unattended)
        MenuKeys(self.menus.over_dialogs, stillness)
        return stillness

    def shell(self) -> Shell:
        """Return the open desk. Only to be asked while a journal is open."""
        assert self._shell is not None  # noqa: S101  stated above
        return self._shell

    @property
    def session(self) -> Session | None:
        """The open journal, or None."""
        return self._session

    # Covering, locking, closing

    def cover(self) -> None:
        """Cover the window at once; on a shared computer it locks then, elsewhere any key lifts it for a minute."""
        if self._watched is None:
            return
        from peerdesk.records.settings import Whose  # noqa: PLC0415

        locks = self._watched.whose is Whose.SHARED
        self._middle.hide()
        self.curtain.fall(locks=locks)

    def lock(self) -> None:
        """Keep what is open, close the journal, and go on in a fresh process that knows nothing of it."""
        if self._watched is not None:
            address = self._shell.address() if self._shell is not None else Address()
            self._close_journal(lambda: self.locked.emit(self._handed_on(address)))

    def erase(self) -> None:
        """Erase the open journal, and go on in a fresh process that knows only where it was."""
        if self._session is None or self._is_closing:
            return
        self._is_closing = True
        self.curtain.fall(locks=False, stays=True)
        handed = self._handed_on(Address(), _ERASED)
        erase = partial(self._session.vault.erase, paths.preferences_file())
        self._session.finish(partial(self.locked.emit, handed), erase)

    def lock_unattended(self) -> None:
        """Lock because nobody is there. Where words cannot be kept, the window stays open, covered, and tries again."""
        if self._watched is not None:
            self._middle.hide()
            self.lock()

    def end(self) -> None:
        """Keep what is open, close the journal and end."""
        self._close_journal(self.ended.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends PeerDesk, once everything is kept."""
        self._remember_place()
        event.ignore()
        self.end()

    def _close_journal(self, then: Callable[[], None]) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        self.curtain.fall(locks=False, stays=True)
        if self._session is None:
            assert self.closed_desk is not None  # noqa: S101  closed, so it is there
            self.closed_desk.stop()
            then()
            return
        session = self._session
        if self._shell is None or session.vault.read_only:  # where nothing can be kept
            session.finish(then)
        else:
            self._shell.keep_what_is_open(lambda: session.finish(then), self._on_not_kept)

    def _on_not_kept(self, reason: PeerDeskError) -> None:
        """What is open cannot be kept: nothing is closed over it, and the writer sees why."""
        self._is_closing = False
        if self._middle.isHidden():
            self.curtain.fall(locks=False)
        else:
            self.curtain.lift()
        self._say_refused(reason)

    def _handed_on(self, address: Address, what: str = "") -> HandedOn:
        known = self._session.vault.folder if self._session is not None else None
        folder = known or (self.closed_desk.folder if self.closed_desk is not None else None)
        assert folder is not None  # noqa: S101  only where a journal is open or was asked for
        place = self.geometry()
        return HandedOn(
            folder,
            (place.x(), place.y(), place.width(), place.height()),
            address,
            is_maximised=self.isMaximized(),
            what=what or ("demo" if self._is_demo else ""),
        )

    @cached_property
    def curtain(self) -> Curtain:
        """What covers the window; made when it first falls."""
        from peerdesk.ui.curtain import Curtain  # noqa: PLC0415  not before the first paint

        curtain = Curtain(self)
        curtain.lock_wanted.connect(self.lock_unattended)
        curtain.lifted.connect(self._after_curtain)
        return curtain

    def _after_curtain(self) -> None:
        self._middle.show()
        page = self._shell.page() if self._shell is not None else None
        if page is not None:
            page.take_focus()
        elif self.closed_desk is not None:
            self.closed_desk.take_focus()

    def _notice_lock(self) -> None:
        sentence = _("Locking in 20 seconds. Your words are kept. Press any key to stay open.")
        self.status.say_keys(sentence)
        if self._shell is not None:
            self._shell.say(sentence)
        else:
            announce(self.status, sentence)

    def _call_off_lock(self) -> None:
        self.status.say_keys("")

    # Appearance

    def rebuild(self) -> None:
        """Build every page anew in the look that is in force now, at the same place."""
        if self._is_closing:
            return
        self._renew_status()
        if self._shell is not None:
            address = self._shell.address()
            self._shell.keep_what_is_open(lambda: self._leave_the_old_look(address))
        elif self.closed_desk is not None:
            self.closed_desk.rebuild()
            if self._ahead is not None:
                self.make_ready()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what the status bar says where the text is large for the window."""
        super().resizeEvent(event)
        self.status.set_breadth(breadth_of(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when everything has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _show_what_can_be_done(self, *_told: object) -> None:
        """Leave in the menus grey what would do nothing here."""
        if self._shell is not None and isValid(self._shell):
            self.menus.offer(self._shell.can())

    def _renew_status(self) -> None:
        standing, self.status = self.status, StatusBar()
        self.status.say_wrong(standing.wrong())
        self.status.set_breadth(breadth_of(self.width()))
        self._column.replaceWidget(standing, self.status)
        standing.deleteLater()
        self._show_idle()

    def _show_idle(self) -> None:
        if self._watched is None:
            self.status.set_idle("")
            return
        locks = _("Locks after {count} min idle").format(count=self._watched.idle_minutes)
        self.status.set_idle(_("A made-up journal") if self._is_demo else locks)

    def _leave_the_old_look(self, address: Address) -> None:
        """Build anew in a turn of its own; what is on the screen stays there until then."""
        self._middle.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, lambda: self._put_up_anew(address))

    def _put_up_anew(self, address: Address) -> None:
        self._middle.setUpdatesEnabled(True)
        if self._is_closing or self._shell is None:
            return
        self._shell.hide()
        self._shell.deleteLater()
        self._shell = self._make_shell(type(self._shell))
        self._shell.go(address)

    def _open_by_itself(self, folder: Path | None) -> None:
        self._looks.remember(replace(self._looks.preferences, opens=folder))

    def _remember_place(self) -> None:
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._looks.remember(replace(self._looks.preferences, geometry=place))

    # What the menus ask for

    def _verbs(self) -> dict[str, Callable[[], object]]:
        return {
            "open": partial(self._begin_anew, "open"),
            "make": partial(self._begin_anew, "make"),
            "open_letter": self.open_letter,
            "lock": self.lock,
            "cover": self.cover,
            "close": self.close,
            "undo": lambda: self.shell().undo(),
            "redo": partial(_tell_field, "redo"),
            "new": lambda: self.shell().open_new_menu(),
            "rest": lambda: self.shell().rest(),
            "flag": lambda: self.shell().flag(),
            "close_and_leave": lambda: self.shell().close_and_leave(),
            "larger": self._looks.larger,
            "smaller": self._looks.smaller,
            "usual": self._looks.usual,
            "still": self._looks.turn_still,
            "next_region": lambda: self._move_region(1),
            "previous_region": lambda: self._move_region(-1),
        }

    def go(self, address: Address) -> None:
        """Show the page the address names; while no journal is open, only Help is there to go to."""
        if self._shell is not None:
            self._shell.go(address)
        elif self.closed_desk is not None and address.page == "help":
            self.closed_desk.show_help(address.part)

    def _begin_anew(self, what: str) -> None:
        if self._session is None:
            assert self.closed_desk is not None  # noqa: S101  closed, so it is there
            self.closed_desk.begin_anew(what)
        else:
            self._close_journal(lambda: self.locked.emit(self._handed_on(Address(), what)))

    def _move_region(self, step: int) -> None:
        from peerdesk.ui.regions import move_focus  # noqa: PLC0415  the same

        move_focus((*self.shell().rail_and_page(), self.status), step)

    def _take_back_refused(self, _revision: int) -> None:
        """Something was kept: what went wrong before is over."""
        self.status.say_wrong("")

    def _say_back(self) -> None:
        self.status.say_wrong("")
        if self._shell is not None:
            self._shell.say(_("The journal is there again."))

    def _say_refused(self, reason: PeerDeskError) -> None:
        self.status.say_wrong(reason.sentence)
        announce(self.status, reason.sentence)

    def _drop_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead.deleteLater()
            self._ahead = None

    def _make_shell(self, made: type[Shell]) -> Shell:
        assert self._session is not None  # noqa: S101  called with an open journal
        shell = made(self._session, self._ahead, self._middle)
        if self.closed_desk is not None:
            shell.resize(self.closed_desk.size())  # it comes in its place, and is laid out once
        self._drop_ahead()
        shell.lock_wanted.connect(self.lock)
        shell.erase_wanted.connect(self.erase)
        shell.look_changed.connect(self._looks.set)
        shell.hint_changed.connect(self.status.say_keys)
        shell.did.connect(self.status.say_passing)
        for told in (shell.arrived, shell.did, shell.toast.turned):
            told.connect(self._show_what_can_be_done)
        self._column.insertWidget(0, shell, 1)
        self.status.raise_()  # assistive technology reads it last, where it stands
        return shell


def _after_painting(whose: QObject, then: Callable[[], None]) -> None:
    # What is painted next was asked for before: a timer comes after it, one in it would come before.
    QTimer.singleShot(0, whose, lambda: QTimer.singleShot(0, whose, then))


def _file_in(dragged: QMimeData) -> Path | None:
    urls = dragged.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _tell_field(verb: str) -> None:
    field = QApplication.focusWidget()
    if field is not None and hasattr(field, verb):
        getattr(field, verb)()
