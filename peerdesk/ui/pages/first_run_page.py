# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a journal in three calm steps. It is made between the second and the third; until then nothing is written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.clock import SystemClock
from peerdesk.errors import PeerDeskError
from peerdesk.presenters.opening.first_run import (
    MadeJournal,
    NewJournal,
    keyring_answers,
    later_sentence,
)
from peerdesk.ui import tokens
from peerdesk.ui.lanes import Lane
from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.key_step import KeyStep
from peerdesk.ui.parts.opening.passphrase_step import PassphraseStep
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.parts.opening.steps_sheet import StepsSheet
from peerdesk.ui.parts.opening.what_step import WhatStep
from peerdesk.ui.parts.opening.whose_step import WhoseStep
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.presses.buttons import Button, FilledButton, LinkButton, PlainButton
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keyring_slot import Hurry
from peerdesk.wording import _

_WIDTH, _HEIGHT = 920, 560


class FirstRunPage(QWidget):
    """Makes a journal. `profile` is what one guess costs, and `place` where it is kept if nobody says otherwise;
    left out, this machine is measured and the place is the usual one. With `for_letters` it only reads letters.
    `has_way_back` says that giving up leads to a journal, not to the start page.
    """

    made = Signal(object)
    """It is made and open; carries its Vault, its first Settings, and whether it opens when PeerDesk starts."""
    watched = Signal(object, object)
    """A key is on screen: lock as these Settings say, the journal in this folder (Path)."""
    given_up = Signal()
    """The person has a journal already, or wants none now."""
    help_wanted = Signal(str)
    """A page of Help is wanted: its name."""

    def __init__(
        self,
        profile: KdfProfile | None = None,
        place: Path | None = None,
        *,
        for_letters: bool = False,
        has_way_back: bool = False,
    ) -> None:
        super().__init__()
        name = _("Make a desk for letters") if for_letters else _("Make your journal")
        self.setAccessibleName(name)
        self.new = NewJournal.for_letters() if for_letters else NewJournal()
        if place is not None:
            self.new.place = place
        self._profile = profile
        self._made: MadeJournal | None = None
        self._hurry = Hurry()
        self._lane = Lane("peerdesk-making", self)
        self.sheet = StepsSheet(
            name,
            [_("What this is"), _("Computer and passphrase"), _("Recovery key")],
        )
        self._build_steps(has_way_back=has_way_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Centred(self.sheet, _WIDTH, _HEIGHT))
        # In a thread of its own that nobody waits for: a keyring may take its time, and making must not.
        self._asking = Lane("peerdesk-keyring", QApplication.instance())
        self._asking.run(keyring_answers, self._keyring_answered)
        if for_letters:
            self._show_whose()
        else:
            self._show_what()

    def take_focus(self) -> None:
        """Put the focus where this step is answered, or on the way on where nothing is asked."""
        if self._step is self.what_step:
            self.continue_buttons[0].setFocus()
        else:
            self._step.take_focus()

    def stop(self) -> None:
        """End the thread, and close a journal that was made and not handed on; what was settled is kept in it.

        To be called before the page is put away.
        """
        self._hurry.set()
        self._asking.leave()
        self._lane.stop()
        if self._made is not None:
            _put_off(self._made)
            self._made = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape while nothing was answered yet; later it is too near to losing what was typed."""
        if event.key() == Qt.Key.Key_Escape and self._step is self.what_step:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of steps out where there is no room for it."""
        super().resizeEvent(event)
        self.sheet.show_list(shown=self.width() / theme().scale >= tokens.COMPACT_FROM)

    # The steps

    def _show_what(self) -> None:
        self._show(0, self.what_step, self.leave_button, self.continue_buttons[0])

    def _show_whose(self) -> None:
        self._show(1, self.whose_step, self.back_buttons[0], self.continue_buttons[1])

    def _show_passphrase(self) -> None:
        self.passphrase_step.offer_keyring()
        self._show(1, self.passphrase_step, self.back_buttons[1], self.continue_buttons[2])

    def _show_key(self, made: MadeJournal) -> None:
        self._made = made
        self.passphrase_step.part.clear()
        self.key_step = KeyStep(made.recovery_key, opens_at_start=self.new.opens_at_start)
        self.key_step.say(made.keyring_sentence)
        self.key_step.changed.connect(self._look_at_reason)
        self.key_step.entered.connect(self._finish_with_key)
        self._show(2, self.key_step, self.later_button, self.open_button)
        self.watched.emit(made.settings, made.vault.folder)

    def _show(self, number: int, step: Step, left: QWidget | None, right: Button | None) -> None:
        self._step, self._onward = step, right
        self.sheet.show_step(number, step, left, right)
        self._look_at_reason()
        self.take_focus()

    def _look_at_reason(self) -> None:
        if self._onward is not None:
            self._onward.off_because(self._step.reason())

    def _keyring_answered(self, answers: bool) -> None:
        self._asking.stop()
        self.passphrase_step.a_keyring_answers(answers)

    # Making

    def _make(self) -> None:
        passphrase = self.passphrase_step.part.passphrase()
        if not passphrase:
            return
        self.passphrase_step.say("")
        self.sheet.show_step(1, self._working, None, None)
        self._working.setFocus()
        work = partial(self.new.make, passphrase, self._profile, self._hurry)
        self._lane.run(work, self._show_key, self._refused, _put_off)

    def _refused(self, reason: PeerDeskError) -> None:
        self.passphrase_step.say(reason.sentence)
        self._show_passphrase()

    # Finishing

    def _ask_later(self) -> None:
        dialog = AskDialog(
            _("Leave the key for another time?"),
            later_sentence(),
            [("back", _("Back to the key"), "plain"), ("later", _("Later"), "filled")],
            icon="key",
            parent=self,
        )
        dialog.finished.connect(self._later_answered)
        dialog.open()

    def _later_answered(self, answered: int) -> None:
        if answered:
            self._finish(written=False)
        else:
            self.key_step.take_focus()

    def _finish_with_key(self) -> None:
        if self.key_step.typed.is_done():
            self._finish(written=True)

    def _finish(self, *, written: bool) -> None:
        made = self._made
        if made is None:
            return
        self._made = None
        self.key_step.forget()
        self._lane.stop()
        settings = replace(made.settings, recovery_written=written)
        self.made.emit((made.vault, settings, self.key_step.opens.isChecked()))

    # Building

    def _build_steps(self, *, has_way_back: bool) -> None:
        self.what_step = WhatStep()
        self.what_step.read_wanted.connect(self.help_wanted)
        self.whose_step = WhoseStep(self.new)
        self.whose_step.entered.connect(self._whose_entered)
        self.passphrase_step = PassphraseStep(self.new)
        self.passphrase_step.entered.connect(self._make)
        for step in (self.whose_step, self.passphrase_step):
            step.changed.connect(self._look_at_reason)
        self._working = Working(_("Making your journal"), _making_line())
        self.leave_button = (
            PlainButton(_("Back to my journal"), large=True)
            if has_way_back
            else LinkButton(_("I already have a journal…"))
        )
        self.leave_button.clicked.connect(self.given_up)
        onward = (self._show_whose, self._show_passphrase, self._make)
        self.continue_buttons = tuple(FilledButton(_("Continue"), large=True) for _each in onward)
        for button, goes in zip(self.continue_buttons, onward, strict=True):
            button.clicked.connect(goes)
        self.back_buttons = tuple(PlainButton(_("Back"), large=True) for _each in range(2))
        before = self.given_up.emit if self.new.desk_only else self._show_what
        for back, goes in zip(self.back_buttons, (before, self._show_whose), strict=True):
            back.clicked.connect(goes)
        self.later_button = PlainButton(_("Later…"), large=True)
        self.later_button.clicked.connect(self._ask_later)
        self.open_button = FilledButton(_("Open my journal"), large=True)
        self.open_button.clicked.connect(self._finish_with_key)

    def _whose_entered(self) -> None:
        if not self.whose_step.reason():
            self._show_passphrase()


def _put_off(made: MadeJournal) -> None:
    made.put_off(SystemClock())


def _making_line() -> str:
    return _(
        "This takes a few seconds, once. PeerDesk measures how much this computer can do to keep it safe."
    )
