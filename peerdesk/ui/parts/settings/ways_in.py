# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens the journal: its passphrase, this computer’s keyring, the recovery key. Each is changed in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError, ReadOnlyPlace, WrongPassphrase
from peerdesk.presenters.opening.first_run import keyring_answers
from peerdesk.presenters.settings.settings import JournalSettings
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.settings.new_key_part import NewKeyPart
from peerdesk.ui.parts.settings.passphrase_change import PassphraseChange
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.wording import _


class WaysIn(QWidget):
    """Three rows; under the first and the last opens what they need."""

    lock_wanted = Signal()
    """The journal has new keys, and is to be locked at once."""
    toast_wanted = Signal(str, object)

    def __init__(
        self, session: Session, settings: JournalSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._keyring_is_there = self._keyring_is_asked = False
        self.change: PassphraseChange | None = None
        self.new_key: NewKeyPart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build_passphrase()
        self._build_keyring()
        self._build_recovery()
        session.tasks.run(partial(keyring_answers, session.hurry), self._keyring_answered)
        self.refresh()

    def refresh(self) -> None:
        """Show which ways are open; while the keyring is asked, its switch stays as it was put."""
        if self._keyring_is_asked:
            return
        self.keyring.setChecked(self._session.vault.ways_in.has_keyring)
        can_write = self._session.desk.can_write
        self._show_keyring(self._why_no_keyring() if can_write else ReadOnlyPlace().sentence)

    def show_recovery(self, sentence: str) -> None:
        """Say how things stand with the recovery key."""
        self._key_row.set_line(sentence)

    def switch_keyring_off(self) -> None:
        """Let the keyring no longer open the journal."""
        if self._session.vault.ways_in.has_keyring and not self._session.vault.read_only:
            self._session.writer.change_keys(
                partial(self._session.vault.ways_in.remove_keyring, self._session.hurry),
                self._keyring_changed,
            )

    def close_up(self) -> None:
        """Fold what was begun, and forget what was typed or shown there."""
        self._close_passphrase()
        self._close_key()

    # The passphrase

    def _build_passphrase(self) -> None:
        self.change_button = PlainButton(_("Change…"), parent=self)
        self.change_button.clicked.connect(self._open_passphrase)
        changes_journal(self.change_button)
        self._add(
            _("Passphrase"),
            self.change_button,
            _("Copies made before still open with the one they had."),
        )
        self._change_at = self._column.count()

    def _open_passphrase(self) -> None:
        self._close_key()
        if self.change is None:
            self.change = PassphraseChange(self)
            self.change.given_up.connect(self._give_up_passphrase)
            self.change.wanted.connect(self._change_passphrase)
            self._column.insertWidget(self._change_at, self.change)
        self.change.show()
        self.change.take_focus()
        QTimer.singleShot(0, self.change, self._show_whole_change)

    def _show_whole_change(self) -> None:
        """Scroll until the form is in sight: its place is known only once it is laid out."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, ScrollArea):
            area = area.parentWidget()
        if area is not None and self.change is not None:
            area.show_place(self.change, self.change.rect())

    def _give_up_passphrase(self) -> None:
        self._close_passphrase()
        self.change_button.setFocus()

    def _close_passphrase(self) -> None:
        if self.change is not None:
            self.change.clear()
            self.change.hide()

    def _change_passphrase(self, now: str, new: str) -> None:
        work = partial(_change, self._session, now, new)
        self._session.writer.change_keys(work, self._passphrase_changed, self._passphrase_refused)

    def _passphrase_changed(self, _nothing: object) -> None:
        self.lock_wanted.emit()

    def _passphrase_refused(self, reason: PeerDeskError) -> None:
        if self.change is not None:
            self.change.refused(reason)

    # The keyring

    def _build_keyring(self) -> None:
        self.keyring = Switch(_("This computer’s keyring"), self)
        self.keyring.clicked.connect(self._want_keyring)
        changes_journal(self.keyring)
        self._keyring_row = self._add(_("This computer’s keyring"), self.keyring, _keyring_line())

    def _want_keyring(self, wanted: bool) -> None:
        if (
            self._keyring_is_asked
        ):  # not switched off meanwhile: the focus would go on to a stranger
            self.keyring.setChecked(not wanted)
            return
        self._keyring_is_asked = True
        ways_in = self._session.vault.ways_in
        work = partial(
            ways_in.add_keyring if wanted else ways_in.remove_keyring, self._session.hurry
        )
        self._keyring_row.set_line(_("Asking the keyring. It may ask you for its own password."))
        self._session.writer.change_keys(work, self._keyring_changed, self._keyring_refused)

    def _keyring_changed(self, _nothing: object) -> None:
        self._keyring_is_asked = False
        self.refresh()

    def _keyring_refused(self, reason: PeerDeskError) -> None:
        self._keyring_is_asked = False
        self.refresh()
        self._keyring_row.set_line(reason.sentence)

    def _keyring_answered(self, answers: bool) -> None:
        self._keyring_is_there = answers
        self.refresh()

    def _why_no_keyring(self) -> str:
        if self._session.vault.ways_in.has_keyring:
            return ""
        if not self._settings.now.whose.offers_keyring:
            return _(
                "Not on a shared computer: whoever uses your account here could open the journal."
            )
        return "" if self._keyring_is_there else _("No keyring answers on this computer.")

    def _show_keyring(self, reason: str) -> None:
        self.keyring.setEnabled(not reason)
        self.keyring.setToolTip(reason)
        self._keyring_row.set_line(reason or _keyring_line())

    # The recovery key

    def _build_recovery(self) -> None:
        self.key_button = PlainButton(_("Make a new one…"), parent=self)
        self.key_button.clicked.connect(self._open_key)
        changes_journal(self.key_button)
        self._key_row = self._add(_("Recovery key"), self.key_button, "", last=True)

    def _open_key(self) -> None:
        self._close_passphrase()
        self._close_key()
        self.new_key = NewKeyPart(self._session.vault.ways_in.new_recovery_key(), self)
        self.new_key.written.connect(self._confirm_key)
        self.new_key.given_up.connect(self._give_up_key)
        self._column.addWidget(self.new_key)
        self.new_key.show()
        self.new_key.take_focus()

    def _give_up_key(self) -> None:
        self._close_key()
        self.key_button.setFocus()

    def _close_key(self) -> None:
        if self.new_key is not None:
            self.new_key.card.show_key(())
            self.new_key.hide()
            self.new_key.deleteLater()
            self.new_key = None

    def _confirm_key(self, key: RecoveryKey) -> None:
        if self.new_key is not None:
            work = partial(self._session.vault.ways_in.confirm_recovery_key, key)
            self._session.writer.change_keys(work, self._key_confirmed, self.new_key.refused)

    def _key_confirmed(self, _nothing: object) -> None:
        self._give_up_key()
        self._settings.recovery_key_is_written()
        self.toast_wanted.emit(_("The new key counts. The old one opens nothing any more."), None)

    def _add(self, title: str, control: QWidget, line: str, *, last: bool = False) -> SettingRow:
        row = SettingRow(title, control, line, last=last, parent=self)
        self._column.addWidget(row)
        return row


def _change(session: Session, now: str, new: str) -> None:
    ways_in = session.vault.ways_in
    if not ways_in.opens_with(now):
        raise WrongPassphrase
    ways_in.change_passphrase(new, hurry=session.hurry)


def _keyring_line() -> str:
    return _("Anyone signed in as you on this computer could open the journal.")
