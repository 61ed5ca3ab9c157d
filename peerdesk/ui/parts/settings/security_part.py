# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, Security: when it locks, what opens it, where it is and whether it is whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from peerdesk.presenters.opening.first_run import WHOSE_MEANINGS, WHOSE_NAMES, whose_meaning
from peerdesk.presenters.settings.settings import (
    IDLE_MINUTES,
    JournalSettings,
    minutes_said,
    place_sentence,
    recovery_sentence,
)
from peerdesk.records.settings import Whose
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.settings.erase_row import EraseRow
from peerdesk.ui.parts.settings.look_over_row import LookOverRow
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.parts.settings.ways_in import WaysIn
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.fields.drop_down import DropDown, align
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.wording import _


class SecurityPart(SettingsSheet):
    """What keeps this journal closed to others and open to its writer."""

    opens_at_start_changed = Signal(bool)
    """Whether this journal opens when PeerDesk starts."""
    left_out_changed = Signal(bool)
    """Whether PeerDesk is left out of screenshots and shared screens."""
    lock_wanted = Signal()
    """The journal has new keys, and is to be locked at once."""
    erase_wanted = Signal()
    """The journal is to be erased at once."""

    def __init__(self, session: Session, settings: JournalSettings) -> None:
        super().__init__(_("Security"))
        self._session, self._settings = session, settings
        self._build_locking()
        self.heading(_("Ways in"))
        self.ways = WaysIn(session, settings, self)
        self.ways.lock_wanted.connect(self.lock_wanted)
        self.ways.toast_wanted.connect(self.toast_wanted)
        self.body.addWidget(self.ways)
        self._build_place()
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force."""
        now = self._settings.now
        self.whose.set_chosen(now.whose.value)
        self._whose_row.set_line(whose_meaning(now.whose, now.idle_minutes))
        self.idle.set_chosen(str(now.idle_minutes))
        self.ways.refresh()
        self.erase.refresh()
        self.ways.show_recovery(recovery_sentence(now))

    def show_opens_at_start(self, *, opens: bool) -> None:
        """Show whether this journal opens when PeerDesk starts."""
        self.opens.setChecked(opens)

    def offer_left_out(self, *, left_out: bool) -> None:
        """Offer to be left out of screenshots and shared screens or not; only where the system can do that."""
        self.left_out.setChecked(left_out)
        self._left_out_row.show()

    def controls(self) -> dict[str, QWidget]:
        """Return the two that hold outside this journal, and the recovery key that Today leads to, by their names."""
        return {"opens": self.opens, "left_out": self.left_out, "recovery": self.ways.key_button}

    def close_up(self) -> None:
        """Fold away a passphrase or key that was begun, and stop a look that is under way."""
        self.ways.close_up()
        self.look_over.stop()

    # Locking

    def _build_locking(self) -> None:
        self.heading(_("Locking"))
        self.whose = DropDown(_("This computer is"), self)
        self.whose.set_words([(each.value, WHOSE_NAMES[each]) for each in Whose])
        self.whose.picked.connect(self._belong_on)
        changes_journal(self.whose)
        self._whose_row = self.row(_("This computer is"), self.whose, WHOSE_MEANINGS[Whose.SHARED])
        self.idle = DropDown(_("Lock when idle for"), self)
        self.idle.set_words([(str(each), minutes_said(each)) for each in IDLE_MINUTES])
        self.idle.picked.connect(self._lock_after)
        changes_journal(self.idle)
        align(self.whose, self.idle)
        self.row(
            _("Lock when idle for"), self.idle, _("What you were writing is always kept first.")
        )
        self.said(
            _("Lock when this computer sleeps or its screen locks"),
            _("Where the computer tells PeerDesk of it."),
            _("Always"),
        )
        self.said(
            _("Cover the window at once"),
            _(
                "Shows an empty desk. Any key lifts it during the first minute; then it locks. On a shared computer "
                "it locks straight away."
            ),
            "F9",
        )
        self._build_left_out()
        self.opens = Switch(_("Open this journal when PeerDesk starts"), self)
        self.opens.clicked.connect(self.opens_at_start_changed)
        self.row(
            _("Open this journal when PeerDesk starts"),
            self.opens,
            _(
                "PeerDesk then remembers where it is, and asks for the passphrase. It remembers no other journal."
            ),
            last=True,
        )

    def _build_left_out(self) -> None:
        self.left_out = Switch(_("Stay out of screenshots and shared screens"), self)
        self.left_out.clicked.connect(self.left_out_changed)
        self._left_out_row = self.row(
            _("Stay out of screenshots and shared screens"),
            self.left_out,
            _(
                "Others do not see PeerDesk there, or see it empty. Switch it off for a screen magnifier, for help "
                "from afar, or to hold a round on a shared screen."
            ),
        )
        self._left_out_row.hide()

    def _belong_on(self, chosen: str) -> None:
        whose = Whose(chosen)
        self._settings.belongs_on(whose)
        if whose is Whose.SHARED:
            self.ways.switch_keyring_off()
            self._session.vault.remember_nowhere()
        if not whose.opens_again and self.opens.isChecked():
            self.opens.setChecked(False)
            self.opens_at_start_changed.emit(False)

    def _lock_after(self, minutes: str) -> None:
        self._settings.lock_after(int(minutes))

    # Where things are

    def _build_place(self) -> None:
        folder = self._session.vault.folder
        self.heading(_("Where things are"))
        copy = PlainButton(_("Copy the path"), parent=self)
        copy.clicked.connect(self._copy_path)
        self.row(_("Your journal"), copy, place_sentence(folder))
        self.look_over = LookOverRow(self._session, self)
        self.body.addWidget(self.look_over)
        self.said(
            _("Other computers, and copies"),
            _(
                "Close PeerDesk, then copy the whole .peerdesk folder, never single files out of it. The copy is as "
                "well locked as the first. Open the journal on one computer at a time."
            ),
        )
        self.erase = EraseRow(self._session, self)
        self.erase.erase_wanted.connect(self.erase_wanted)
        self.body.addWidget(self.erase)

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._session.vault.folder))
        self.toast_wanted.emit(_("The path is on the clipboard."), None)
