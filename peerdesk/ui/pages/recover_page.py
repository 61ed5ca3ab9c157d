# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back without the passphrase: the recovery key, a new passphrase, and a new recovery key.

Nothing changes until the new passphrase is set. The old sheet stays good until two groups of the new are typed back.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.opening import opening
from peerdesk.presenters.opening.opening import NOTHING, Despite, Offer, Opening
from peerdesk.records.settings import Settings
from peerdesk.ui import tokens
from peerdesk.ui.lanes import Lane
from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.key_entry_step import KeyEntryStep
from peerdesk.ui.parts.opening.key_step import KeyStep
from peerdesk.ui.parts.opening.new_passphrase_step import NewPassphraseStep
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.parts.opening.steps_sheet import StepsSheet
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import Button, FilledButton, PlainButton
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keyring_slot import Hurry
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.vault import Vault
from peerdesk.wording import _

_WIDTH, _HEIGHT = 920, 560


class RecoverPage(QWidget):
    """Opens the journal in `folder` with its recovery key. `profile` is what one guess costs; left out, as before."""

    opened = Signal(object)
    """The journal is open under a new passphrase; carries its Vault."""
    watched = Signal(object)
    """What stands here is to lock as these Settings say: a key that is typed, then an open journal."""
    given_up = Signal()
    """The person goes back to the passphrase."""

    def __init__(self, folder: Path, profile: KdfProfile | None = None) -> None:
        super().__init__()
        self.setAccessibleName(_("Open with the recovery key"))
        self._folder, self._profile = folder, profile
        self._opening, self._despite = Opening(folder), NOTHING
        self._vault: Vault | None = None
        self._key: RecoveryKey | None = None
        self._hurry = Hurry()
        self._lane = Lane("peerdesk-recovering", self)
        self.sheet = StepsSheet(
            _("Open without the passphrase"),
            [_("Recovery key"), _("New passphrase"), _("New recovery key")],
        )
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Centred(self.sheet, _WIDTH, _HEIGHT))
        self._show(0, self.entry_step, self.back_button, self.open_button)

    def be_watched(self) -> None:
        """Ask for a lock after a while untouched, as in a journal of which nothing else is known."""
        self.watched.emit(Settings())

    def take_focus(self) -> None:
        """Put the focus where this step is answered."""
        self._step.take_focus()

    def stop(self) -> None:
        """End the thread, and close a journal that was not handed on. Before the page is put away."""
        self._hurry.set()
        self._lane.stop()
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of steps out where there is no room for it."""
        super().resizeEvent(event)
        self.sheet.show_list(shown=self.width() / theme().scale >= tokens.COMPACT_FROM)

    # The key from the paper

    def _open(self) -> None:
        if not self.entry_step.entry.is_whole():
            return
        self._show_working(0, _("Opening your journal"))
        typed = self.entry_step.entry.typed()
        work = partial(_opened_with_settings, self._folder, typed, self._despite)
        self._lane.run(work, self._opened, self._refused, _close)

    def _opened(self, opened: tuple[Vault, Settings]) -> None:
        self._vault, settings = opened
        self.watched.emit(settings)
        self.window().setWindowTitle(
            "PeerDesk"
        )  # no longer locked; there is no way back to that from here
        self.entry_step.entry.clear()
        self._show(1, self.passphrase_step, None, self.change_button)

    def _refused(self, reason: PeerDeskError) -> None:
        offer = self._opening.refusal(reason).offer
        actions = [(offer.value, _OFFERS[offer])] if offer in _OFFERS else []
        self._show(0, self.entry_step, self.back_button, self.open_button)
        self.entry_step.say(reason, actions)

    def _act(self, offer: str) -> None:
        match Offer(offer):
            case Offer.OPEN_ANYWAY:
                self._despite = self._despite._replace(foreign_lock=True)
            case Offer.OTHER_COPY:
                self._despite = self._despite._replace(changed_copy=True)
        self._open()

    # The new passphrase

    def _change(self) -> None:
        passphrase = self.passphrase_step.part.passphrase()
        if self._vault is None or not passphrase:
            return
        self._show_working(1, _("Locking the journal anew"))
        change = self._vault.ways_in.change_passphrase
        work = partial(change, passphrase, profile=self._profile, hurry=self._hurry)
        self._lane.run(work, self._changed, self._change_refused)

    def _changed(self, _nothing: object) -> None:
        if self._vault is None:
            return
        self.passphrase_step.part.clear()
        self._key = self._vault.ways_in.new_recovery_key()
        self.key_step = KeyStep(self._key)
        self.key_step.say(
            _("Until you type the two groups, the paper you have goes on opening this journal.")
        )
        self.key_step.changed.connect(self._look_at_reason)
        self.key_step.entered.connect(self._finish)
        self._show(2, self.key_step, self.later_button, self.finish_button)

    def _change_refused(self, reason: PeerDeskError) -> None:
        self._show(1, self.passphrase_step, None, self.change_button)
        self.passphrase_step.say(reason.sentence)

    # The new key

    def _finish(self) -> None:
        if self._vault is None or self._key is None or not self.key_step.typed.is_done():
            return
        self._lane.run(
            partial(self._vault.ways_in.confirm_recovery_key, self._key),
            self._confirmed,
            self._not_confirmed,
        )

    def _confirmed(self, _nothing: object) -> None:
        self._hand_on()

    def _not_confirmed(self, reason: PeerDeskError) -> None:
        self.key_step.say(reason.sentence)

    def _hand_on(self) -> None:
        vault, self._vault = self._vault, None
        self.key_step.forget()
        self._lane.stop()
        self.opened.emit(vault)

    # What is shown

    def _show(self, number: int, step: Step, left: QWidget | None, right: Button) -> None:
        self._step, self._onward = step, right
        self.sheet.show_step(number, step, left, right)
        self._look_at_reason()
        step.take_focus()

    def _show_working(self, number: int, title: str) -> None:
        self._working.say(title)
        self.sheet.show_step(number, self._working, None, None)
        self._working.setFocus()

    def _look_at_reason(self) -> None:
        self._onward.off_because(self._step.reason())

    def _build(self) -> None:
        self.entry_step = KeyEntryStep()
        self.entry_step.entered.connect(self._open)
        self.entry_step.acted.connect(self._act)
        self.passphrase_step = NewPassphraseStep()
        self.passphrase_step.entered.connect(self._change)
        for step in (self.entry_step, self.passphrase_step):
            step.changed.connect(self._look_at_reason)
        self._working = Working("")
        self.back_button = PlainButton(_("Back"), large=True)
        self.back_button.clicked.connect(self.given_up)
        self.open_button = FilledButton(_("Open journal"), large=True)
        self.open_button.clicked.connect(self._open)
        self.change_button = FilledButton(_("Set this passphrase"), large=True)
        self.change_button.clicked.connect(self._change)
        self.later_button = PlainButton(_("Keep the old paper"), large=True)
        self.later_button.clicked.connect(self._hand_on)
        self.finish_button = FilledButton(_("Open my journal"), large=True)
        self.finish_button.clicked.connect(self._finish)


def _opened_with_settings(folder: Path, typed: str, despite: Despite) -> tuple[Vault, Settings]:
    vault = opening.open_with_recovery_key(folder, typed, despite)
    try:
        return vault, opening.settings_of(vault)
    except PeerDeskError:
        vault.close()
        raise


def _close(opened: tuple[Vault, Settings]) -> None:
    opened[0].close()


_OFFERS = {
    Offer.TRY_AGAIN: _("Try again"),
    Offer.OPEN_ANYWAY: _("Open it here"),
    Offer.OTHER_COPY: _("Open with its second copy"),
}
