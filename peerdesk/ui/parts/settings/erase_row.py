# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing the whole journal from Settings: a row, the question behind it, and the passphrase tried."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError, ReadOnlyPlace
from peerdesk.presenters.opening.erasing import WHAT_IT_MEANS, is_name_of
from peerdesk.ui.dialogs.erase_dialog import EraseDialog
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.wording import _


class EraseRow(QWidget):
    """Asks, and says when it is to be done; the window does it, since nothing of the journal may be open then."""

    erase_wanted = Signal()
    """The person has typed the folder’s name and the passphrase."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.dialog: EraseDialog | None = None
        self.button = PlainButton(_("Erase…"), parent=self)
        self.button.clicked.connect(self._ask)
        row = SettingRow(
            _("Erase this journal"),
            self.button,
            _("All of it, for good. You are asked first."),
            last=True,
            parent=self,
        )
        self.button.setAccessibleName(_("Erase this journal…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def refresh(self) -> None:
        """Switch it off where nothing can be written."""
        self.button.off_because(ReadOnlyPlace().sentence if self._session.vault.read_only else "")

    def _ask(self) -> None:
        self.dialog = EraseDialog(self._session.vault.folder.stem, WHAT_IT_MEANS, self)
        self.dialog.wanted.connect(self._try)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self, _result: int) -> None:
        self.dialog = None

    def _try(self, name: str, passphrase: str) -> None:
        vault = self._session.vault
        if self.dialog is not None and not is_name_of(vault.folder, name):
            self.dialog.name_differs()
            return
        tries = partial(vault.ways_in.opens_with, passphrase)
        self._session.tasks.run(tries, self._tried, self._refused)

    def _tried(self, opens: bool) -> None:
        if self.dialog is None:
            return
        if opens:
            self.dialog.close_and_erase()
            self.erase_wanted.emit()
        else:
            self.dialog.passphrase_differs(
                _("That isn’t the passphrase of this journal. Nothing has changed.")
            )

    def _refused(self, reason: PeerDeskError) -> None:
        if self.dialog is not None:
            self.dialog.passphrase_differs(reason.sentence)
