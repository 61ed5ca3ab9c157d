# SPDX-License-Identifier: GPL-3.0-or-later
"""One open journal in the window: its session, the shell that shows it, made anew for each look, and its menus.

Never covers nor locks: it only keeps what is open and closes the journal when it is told to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from peerdesk import paths
from peerdesk.errors import PeerDeskError, ReadOnlyPlace
from peerdesk.records.settings import Settings
from peerdesk.ui.address import Address
from peerdesk.ui.ahead import Ahead
from peerdesk.ui.menus import Menus
from peerdesk.ui.middle import Middle
from peerdesk.ui.session import Session
from peerdesk.ui.shell import Shell
from peerdesk.wording import _


class OpenDesk(QObject):
    """There from the moment a journal is open; its `shell` a little later, once what was settled with it is kept."""

    made = Signal(object)
    """A Shell was made and is about to be shown: the first, or the same place in another look."""

    def __init__(self, session: Session, middle: Middle, menus: Menus, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.shell: Shell | None = None
        self._middle = middle
        self._menus = menus
        self._is_closing = False
        self._began_with = session.vault.header.gen
        session.refused.connect(middle.say_refused)
        session.whereabouts.gone.connect(middle.say_refused)
        session.whereabouts.back.connect(self._say_back)
        session.changed.connect(self._take_back_refused)
        menus.opening.connect(self._offer)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  there is no window without one
        application.focusChanged.connect(self._offer)

    @property
    def has_new_passphrase(self) -> bool:
        """Whether the passphrase was changed since the journal was opened."""
        return self.session.vault.header.gen != self._began_with

    def settle(self, settings: Settings, then: Callable[[], None]) -> None:
        """Keep the settings of a journal just made, and call `then`, even where they cannot be kept."""

        def refuse(reason: PeerDeskError) -> None:
            then()
            self._middle.say_refused(reason)

        made = replace(settings, made_on=self.session.desk.today().isoformat())
        self.session.writer.write(
            lambda journal: journal.put_settings(made), lambda _kept: then(), refuse
        )

    # Showing

    def put_up(self, size: QSize, ahead: Ahead | None) -> None:
        """Put up the shell with the parts that were made ahead, of `size` at once, so that it is laid out once."""
        shell = Shell(self.session, ahead, self._middle)
        shell.resize(size)
        self._put(shell)

    def say_how_it_is(self, *, is_demo: bool) -> None:
        """Say what there is to know of this journal before anything is written in it."""
        assert self.shell is not None  # noqa: S101  it is shown
        if self.session.vault.read_only:
            self._middle.say_refused(ReadOnlyPlace())
        if is_demo:
            self.shell.say(
                _("A made-up journal. What you write here is kept only until you close it.")
            )
        elif self.session.vault.is_older_than_last_seen:
            self.shell.say(_("This journal is older than the one last opened here."))

    def renew(self) -> None:
        """Build every page anew in the look that is in force now, at the same place."""
        if self.shell is not None:
            address = self.shell.address()
            self.shell.keep_what_is_open(partial(self._leave_the_old_look, address))

    def _leave_the_old_look(self, address: Address) -> None:
        """Build anew in a turn of its own; what is on the screen stays there until then."""
        self._middle.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, partial(self._put_up_anew, address))

    def _put_up_anew(self, address: Address) -> None:
        self._middle.setUpdatesEnabled(True)
        if self._is_closing or self.shell is None:
            return
        self.shell.hide()
        self.shell.deleteLater()
        shell = Shell(self.session, None, self._middle)
        self._put(shell)
        shell.go(address)

    def _put(self, shell: Shell) -> None:
        self.shell = shell
        self.made.emit(shell)
        self._menus.show_open(self._verbs(shell))
        for told in (shell.arrived, shell.did, shell.toast.turned):
            told.connect(self._offer)
        self._middle.put(shell)

    # What the menus ask for

    def _verbs(self, shell: Shell) -> dict[str, Callable[[], object]]:
        return {
            "undo": shell.undo,
            "redo": shell.redo,
            "new": shell.open_new_menu,
            "rest": shell.rest,
            "flag": shell.flag,
            "close_and_leave": shell.close_and_leave,
            "next_region": partial(self._move_region, 1),
            "previous_region": partial(self._move_region, -1),
        }

    def _offer(self, *_told: object) -> None:
        """Leave in the menus grey what would do nothing here."""
        if self.shell is not None and isValid(self.shell):
            self._menus.offer(self.shell.can())

    def _move_region(self, step: int) -> None:
        from peerdesk.ui.regions import move_focus  # noqa: PLC0415  seldom wanted

        if self.shell is not None:
            move_focus((*self.shell.rail_and_page(), self._middle.status), step)

    def choose_another(self, chosen: Callable[[Path], None]) -> None:
        """Ask where another journal is, and call `chosen` with its folder; where it cannot be opened, only say so."""
        from peerdesk.presenters.opening.another import no_journal  # noqa: PLC0415  seldom wanted
        from peerdesk.ui.dialogs.asking_place import ask_for_journal  # noqa: PLC0415  the same

        ask_for_journal(self._middle, partial(self._look_at_another, chosen), no_journal)

    def _look_at_another(self, chosen: Callable[[Path], None], at: str) -> None:
        from peerdesk.presenters.opening.another import why_not  # noqa: PLC0415  the same

        folder = Path(at)
        said = why_not(folder, instead_of=self.session.vault.folder)
        if not said:
            chosen(folder)
        elif self.shell is not None:
            self.shell.say(said)

    # Closing

    def close(self, then: Callable[[], None], refused: Callable[[PeerDeskError], None]) -> None:
        """Keep what is open and close the journal, then call `then`; where it cannot be kept, nothing is closed."""

        def stay_open(reason: PeerDeskError) -> None:
            self._is_closing = False
            refused(reason)

        self._is_closing = True
        if self.shell is None or self.session.vault.read_only:  # where nothing can be kept
            self.session.finish(then)
        else:
            self.shell.keep_what_is_open(partial(self.session.finish, then), stay_open)

    def erase(self, then: Callable[[], None]) -> None:
        """Close the journal, erase it, and call `then`, which finds what became of it."""
        self._is_closing = True
        self.session.finish(then, partial(self.session.vault.erase, paths.preferences_file()))

    def _take_back_refused(self, _revision: int) -> None:
        """Something was kept: what went wrong before is over."""
        self._middle.say_wrong("")

    def _say_back(self) -> None:
        self._middle.say_wrong("")
        if self.shell is not None:
            self.shell.say(_("The journal is there again."))
