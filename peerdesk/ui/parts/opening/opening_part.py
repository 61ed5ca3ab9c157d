# SPDX-License-Identifier: GPL-3.0-or-later
"""The passphrase and the ways to open, and what is said when it stays closed. Never waits in the window’s thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from peerdesk.errors import OpeningGivenUp, PeerDeskError
from peerdesk.presenters.opening import opening
from peerdesk.presenters.opening.opening import NOTHING, Offer, Opening
from peerdesk.ui.lanes import Lane
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import PassphraseField
from peerdesk.ui.widgets.presses.buttons import FilledButton, LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.ui.parts.opening.working import Working
    from peerdesk.vault.vault import Vault

_ACTIONS = {
    Offer.TRY_AGAIN: _("Try again"),
    Offer.OPEN_ANYWAY: _("Open it here…"),
    Offer.OTHER_COPY: _("Open with its second copy"),
    Offer.FIND_IT: _("Show where it is…"),
}


class OpeningPart(QWidget):
    """Opens the journal in `folder`. `locked` words and lays it out for a journal that was open a moment ago."""

    opened = Signal(object)
    """The journal is open; carries its Vault."""
    find_wanted = Signal()
    """The person wants to show where the journal is now."""
    working = Signal(bool)
    """An opening began, or ended with the journal still closed."""

    def __init__(
        self, folder: Path, *, locked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._opening = Opening(folder)
        self._despite = NOTHING
        self._last_try: Callable[[], None] = self._open
        self._lane = Lane("peerdesk-opening", self)
        self._instead: LinkButton | None = None
        """The way back, while a keyring takes its time."""
        self._is_warm = False
        self._locked = locked
        self._build()

    def warm_up(self) -> None:
        """Fetch what an opening needs, in a thread of its own, and say at once where there is no journal."""
        if not self._is_warm:
            self._is_warm = True
            self._lane.run(self._opening.warm_up, self._make_ring, self._refused_early)

    def stop(self) -> None:
        """End the process beside the window, whatever it waits for, then the thread; before the page is put away."""
        self._opening.end()
        self._lane.stop()

    def take_focus(self) -> None:
        """Put the cursor into the passphrase."""
        self.field.setFocus()

    def refuse(self, reason: PeerDeskError) -> None:
        """Say why the journal cannot be read, though it was opened just now."""
        self._is_warm = True  # what is said first is this
        self._say(reason)

    # Trying

    def _open(self) -> None:
        if not self.field.text():
            self.take_focus()
            return
        self._last_try = self._open
        self._try(partial(self._opening.with_passphrase, self.field.text(), self._despite))

    def _open_with_keyring(self) -> None:
        self._last_try = self._open_with_keyring
        line = _("Asking this computer’s keyring. It may ask you for its own password.")
        self._try(partial(self._opening.with_keyring, self._despite), line)
        self._instead = self._instead or self._make_instead()
        self._instead.show()
        self._ring.setFocus()  # nobody means to answer to a second Enter

    def _give_up_keyring(self) -> None:
        """Wait for it no longer. What it says in this very moment still opens the journal."""
        self._opening.end()
        self._opening = Opening(self._folder)

    def _try(self, work: Callable[[], Vault], line: str = "") -> None:
        self._is_warm = True
        self._lane.run(work, self._done, self._refused, _close)
        self._ring.say(_("Opening your journal"), line)
        self._show_working(working=True)

    def _done(self, vault: Vault) -> None:
        self.field.clear()
        self.stop()
        self.opened.emit(vault)

    def _refused(self, reason: PeerDeskError) -> None:
        self._show_working(working=False)
        if not isinstance(reason, OpeningGivenUp):
            self._say(reason)
        self.take_focus()

    def _refused_early(self, reason: PeerDeskError) -> None:
        if self._form.isVisible() and self._notice_room.isHidden():
            self._say(reason)

    # Saying

    def _say(self, reason: PeerDeskError) -> None:
        refusal = self._opening.refusal(reason)
        in_field = refusal.about_passphrase
        self.field.needs_another_look(refusal.sentence if in_field else "")
        if in_field:
            self.field.edit.selectAll()
        label = _ACTIONS.get(refusal.offer)
        self.notice.say(refusal.sentence, [(refusal.offer.value, label)] if label else [])
        self._notice_room.setVisible(not in_field)

    def _act(self, offer: str) -> None:
        match Offer(offer):
            case Offer.FIND_IT:
                self.find_wanted.emit()
            case Offer.OPEN_ANYWAY:
                self._ask_about_the_other_computer()
            case Offer.OTHER_COPY:
                self._despite = self._despite._replace(changed_copy=True)
                self._last_try()
            case _:
                self._last_try()

    def _ask_about_the_other_computer(self) -> None:
        from peerdesk.ui.widgets.layout.dialog import AskDialog  # noqa: PLC0415  not before the first paint

        dialog = AskDialog(
            _("Open it here?"),
            _(
                "If it is still open on the other computer, what is written there and here could cross each "
                "other out. "
                "If it is closed there, nothing can happen."
            ),
            [("not", _("Leave it closed"), "plain"), ("open", _("Open it here"), "filled")],
            icon="warning-circle",
            parent=self,
        )
        dialog.finished.connect(self._other_computer_answered)
        dialog.open()

    def _other_computer_answered(self, answered: int) -> None:
        if answered:
            self._despite = self._despite._replace(foreign_lock=True)
            self._last_try()

    def _show_working(self, *, working: bool) -> None:
        self.setMinimumHeight(self.height() if working else 0)
        self._form.setVisible(not working)
        self._ring.setVisible(working)
        if self._instead is not None:
            self._instead.hide()
        self.working.emit(working)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up waiting for a keyring."""
        if event.key() == Qt.Key.Key_Escape and self._instead and self._instead.isVisible():
            self._give_up_keyring()
        else:
            super().keyPressEvent(event)

    # Building

    @cached_property
    def _ring(self) -> Working:
        """Not made before the first paint: nobody sees it until an opening begins."""
        from peerdesk.ui.parts.opening.working import Working  # noqa: PLC0415  not before the first paint

        ring = Working(_("Opening your journal"), parent=self)
        ring.hide()
        self._column.insertWidget(1, ring)
        return ring

    def _make_instead(self) -> LinkButton:
        link = LinkButton(_("Use the passphrase instead"), parent=self._ring)
        link.clicked.connect(self._give_up_keyring)
        self._ring.offer(link)
        return link

    def _make_ring(self, _nothing: None) -> None:
        self._ring.ensurePolished()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._form = QWidget(self)
        column.addWidget(self._form)
        column.addStretch(1)
        self._column = column
        self._build_form(QVBoxLayout(self._form))

    def _build_form(self, column: QVBoxLayout) -> None:
        look = theme()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.field = PassphraseField(_("Passphrase"), self._form)
        self.field.entered.connect(self._open)
        label = Label(_("Passphrase"), "label", "ink", parent=self._form)
        label.setBuddy(self.field.edit)
        column.addWidget(label)
        column.addSpacing(look.px(9))
        column.addWidget(self.field)
        column.addSpacing(look.px(18))
        column.addWidget(self._build_notice())
        self._build_buttons(column)

    def _build_notice(self) -> QWidget:
        self.notice = NoticeStrip("")
        self.notice.acted.connect(self._act)
        room = QWidget(self._form)
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, theme().px(18))
        column.addWidget(self.notice)
        room.hide()
        self._notice_room = room
        return room

    def _build_buttons(self, column: QVBoxLayout) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        buttons = QBoxLayout(across if self._locked else down)
        buttons.setSpacing(theme().px(10))
        said = _("Unlock") if self._locked else _("Open journal")
        self.open_button = FilledButton(said, large=True, parent=self._form)
        self.open_button.clicked.connect(self._open)
        self.open_button.fill_width()
        buttons.addWidget(self.open_button, 1)
        said = _("Use keyring") if self._locked else _("Unlock with this computer’s keyring")
        self.keyring_button = PlainButton(said, "key", large=True, parent=self._form)
        self.keyring_button.clicked.connect(self._open_with_keyring)
        self.keyring_button.setVisible(opening.has_keyring_slot(self._folder))
        if not self._locked:
            self.keyring_button.fill_width()
        buttons.addWidget(self.keyring_button)
        column.addLayout(buttons)


def _close(vault: Vault) -> None:
    vault.close()
