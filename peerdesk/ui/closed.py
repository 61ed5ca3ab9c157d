# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk while no journal is open: start, unlock, first run, recovery, Help. One page at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.ui.lanes import Lane
from peerdesk.ui.pages.unlock_page import UnlockPage
from peerdesk.ui.parts.opening.opening_desk import OpeningDesk
from peerdesk.ui.widgets.told.announce import announce

if TYPE_CHECKING:
    from peerdesk.records.settings import Settings
    from peerdesk.ui.handing_on import HandedOn
    from peerdesk.ui.pages.first_run_page import FirstRunPage
    from peerdesk.ui.pages.help_page import HelpSheet
    from peerdesk.ui.pages.recover_page import RecoverPage
    from peerdesk.ui.pages.start_page import StartPage
    from peerdesk.vault.kdf import KdfProfile
    from peerdesk.vault.vault import Vault

    ClosedPage = StartPage | OpeningDesk | FirstRunPage | RecoverPage


class Closed(QWidget):
    """Shows the page that leads to an open journal. `opened` carries the Vault and, of a new journal, its Settings."""

    opened = Signal(object, object)
    opens_by_itself = Signal(object)
    """The folder that is to open when PeerDesk starts, or None."""
    watched = Signal(object)
    """A key or an open journal is on screen: lock as these Settings say. None: nothing is, any more."""

    def __init__(self, profile: KdfProfile | None = None) -> None:
        super().__init__()
        self._profile = profile
        self.is_demo = False
        self._making_demo: Lane | None = None
        self._folder: Path | None = None
        self._is_first = False
        self._has_new_passphrase = False
        self._page: ClosedPage | None = None
        self._help: HelpSheet | None = None
        self._came_from: QWidget | None = None
        self._show_again: Callable[[], None] | None = None
        """Builds the page that is shown anew; None for one that holds what was typed."""
        self._ask_again: Callable[[], None] | None = None
        """Shows the page that asks for the journal; None where none is asked for."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def begin(self, folder: Path | None, *, is_first: bool = False) -> None:
        """Show the unlock page of `folder`, or the start page where there is none.

        `is_first` says that PeerDesk was never used here.
        """
        self._folder, self._is_first = folder, is_first
        if folder is None:
            self.show_start()
        else:
            self.show_unlock()

    def go_on(self, handed: HandedOn) -> None:
        """Show what the process before this one handed on."""
        if handed.what == "demo":
            self.show_start()
            self.open_demo()
        elif handed.what == "open" or handed.folder is None:
            self.begin(handed.folder)
        elif handed.what == "erased":
            self._say_erased(handed.folder)
        else:
            self._folder, self._has_new_passphrase = handed.folder, handed.has_new_passphrase
            self.show_locked()
        if handed.what == "make":
            self.show_first_run()

    def refuse(self, folder: Path, reason: PeerDeskError) -> None:
        """Ask for the passphrase of `folder` once more, and say why what it had just opened cannot be read."""
        self._folder = folder
        show = self._ask_again or self.show_unlock
        show()
        if isinstance(self._page, OpeningDesk):
            self._page.opening.refuse(reason)

    def rebuild(self) -> None:
        """Build the page anew in the look that is in force; one that holds what was typed stays as it is.

        So does one from which a made-up journal is on its way: that comes in the new look.
        """
        if self._show_again is not None and self._making_demo is None:
            self._show_again()

    @property
    def folder(self) -> Path | None:
        """The journal that is asked for, or was just made; None on the start page."""
        return self._folder

    def take_focus(self) -> None:
        """Put the focus where the page is answered."""
        shown = self._help or self._page
        if shown is not None:
            shown.take_focus()

    def stop(self) -> None:
        """End what is under way here; to be called before the page is put away."""
        if self._making_demo is not None:
            self._making_demo.leave()
            self._making_demo = None
        if self._page is not None:
            self._page.stop()

    # Pages

    def show_start(self, said: str = "") -> None:
        """Offer to open a journal, to make one, or to look at a made-up one; `said` is what was just done."""
        from peerdesk.ui.pages.start_page import StartPage  # noqa: PLC0415  not before the first paint

        page = StartPage(is_first=self._is_first, said=said)
        page.open_wanted.connect(self.choose)
        page.make_wanted.connect(self.show_first_run)
        page.demo_wanted.connect(self.open_demo)
        page.letters_wanted.connect(partial(self.show_first_run, for_letters=True))
        page.help_wanted.connect(self.show_help)
        self._ask_again = None
        self._put(page, partial(self.show_start, said))

    def show_unlock(self) -> None:
        """Ask for the passphrase of the journal."""
        assert self._folder is not None  # noqa: S101  begin() has set it
        self._put_closed(UnlockPage(self._folder), self.show_unlock)

    def show_locked(self) -> None:
        """Ask for the passphrase of a journal of which nothing is shown."""
        from peerdesk.ui.pages.lock_page import LockPage  # noqa: PLC0415

        assert self._folder is not None  # noqa: S101  begin() has set it
        page = LockPage(self._folder, has_new_passphrase=self._has_new_passphrase)
        self._put_closed(page, self.show_locked)

    def show_first_run(self, *, for_letters: bool = False) -> None:
        """Make a journal, in three steps; or a desk that only reads letters, in two.

        Giving it up leads back to the journal that was asked for here, if one was, else to the start.
        """
        from peerdesk.ui.pages.first_run_page import FirstRunPage  # noqa: PLC0415

        back = self._ask_again
        page = FirstRunPage(self._profile, for_letters=for_letters, has_way_back=back is not None)
        page.made.connect(self._on_made)
        page.watched.connect(self._watch_made)
        page.given_up.connect(back or self.show_start)
        page.help_wanted.connect(self.show_help)
        self._put(page, None)

    def show_recovery(self) -> None:
        """Open the journal with its recovery key; giving it up leads back to where its passphrase is asked for."""
        from peerdesk.ui.pages.recover_page import RecoverPage  # noqa: PLC0415

        assert self._folder is not None  # noqa: S101  begin() has set it
        page = RecoverPage(self._folder)
        page.opened.connect(self._on_opened)
        page.given_up.connect(self._ask_again or self.show_unlock)
        page.watched.connect(self.watched)
        self._put(page, None)
        page.be_watched()

    def show_help(self, part: str) -> None:
        """Show a page of Help, with a way back to where the person was."""
        from peerdesk.ui.pages.help_page import HelpSheet  # noqa: PLC0415

        self._leave_help()
        self._came_from = QApplication.focusWidget()
        self._help = HelpSheet(part, with_back=True)
        self._help.back.connect(self._leave_help)
        self._column.addWidget(self._help)
        if self._page is not None:
            self._page.hide()
        self._help.take_focus()

    def choose(self) -> None:
        """Let the person show where a journal is."""
        from peerdesk.presenters.opening.another import no_journal  # noqa: PLC0415  seldom wanted
        from peerdesk.ui.dialogs.asking_place import ask_for_journal  # noqa: PLC0415  the same

        ask_for_journal(self, self._begin_with, no_journal)

    def open_demo(self) -> None:
        """Make and open a made-up journal, which is gone when PeerDesk ends: one, however often it is asked for."""
        if self._making_demo is None:
            self._making_demo = Lane("peerdesk-demo", self)
            self._making_demo.run(_made_up, self._on_made_up, self._on_not_made_up, _close)

    # Inside

    def _begin_with(self, chosen: str) -> None:
        self.begin(Path(chosen))

    def _put_closed(self, page: OpeningDesk, again: Callable[[], None]) -> None:
        page.opened.connect(self._on_opened)
        page.recovery_wanted.connect(self.show_recovery)
        page.another_wanted.connect(self.show_start)
        page.find_wanted.connect(self.choose)
        self._ask_again = again
        self._put(page, again)

    def _say_erased(self, folder: Path) -> None:
        """Show the start page and say that the journal of `folder` is erased, or why it is not."""
        from peerdesk.presenters.opening.erasing import found_after_erasing  # noqa: PLC0415  seldom wanted

        found = found_after_erasing(folder)
        if isinstance(found, PeerDeskError):
            self.refuse(folder, found)
        else:
            self.show_start(found)
            announce(self, found)

    def _put(self, page: ClosedPage, again: Callable[[], None] | None) -> None:
        self._leave_help()
        self.stop()
        self.watched.emit(None)
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        self._show_again = again
        self._column.addWidget(page)
        page.show()
        self.take_focus()

    def _leave_help(self) -> None:
        """Show the page again; what was typed in it stays as it is."""
        if self._help is not None:
            self._help.hide()
            self._help.deleteLater()
            self._help = None
        if self._page is not None:
            self._page.show()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        self._came_from = None

    def _on_opened(self, vault: Vault) -> None:
        self.opened.emit(vault, None)

    def _on_made_up(self, vault: Vault) -> None:
        self.is_demo = True
        self._on_opened(vault)

    def _on_not_made_up(self, reason: PeerDeskError) -> None:
        self.show_start(reason.sentence)
        announce(self, reason.sentence)

    def _watch_made(self, settings: Settings, folder: Path) -> None:
        self._folder, self._ask_again = folder, None
        self.watched.emit(settings)

    def _on_made(self, made: tuple[Vault, Settings, bool]) -> None:
        vault, settings, opens = made
        self.opens_by_itself.emit(vault.folder if opens else None)
        self.opened.emit(vault, settings)


def _made_up() -> Vault:
    from peerdesk.demo import open_demo  # noqa: PLC0415  never before somebody asks for it

    return open_demo()


def _close(vault: Vault) -> None:
    vault.close()
