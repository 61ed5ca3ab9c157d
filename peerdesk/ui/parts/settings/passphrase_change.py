# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing the passphrase, in place under its row: the one there is, the new one twice, and what it means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError, WrongPassphrase
from peerdesk.ui.parts.opening.passphrase_part import PassphrasePart
from peerdesk.ui.parts.opening.working import Working
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import PassphraseField
from peerdesk.ui.widgets.layout.sheet import bring_into_sight
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

_WIDTH = 440


class PassphraseChange(QWidget):
    """Asks. It keeps nothing that was typed: `clear` empties it."""

    wanted = Signal(str, str)
    """The passphrase there is, and the new one."""
    given_up = Signal()
    """The person leaves it as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QWidget(self)
        self._working = Working(
            _("Locking the journal anew"),
            _(
                "All of it is written once more under new keys. Then PeerDesk locks, and opens with the new passphrase."
            ),
            self,
        )
        self._working.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(8), 0, theme().px(18))
        column.addWidget(self._form)
        column.addWidget(self._working)
        self._build(QVBoxLayout(self._form))

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.current.setFocus()

    def clear(self) -> None:
        """Empty every field."""
        self.current.clear()
        self.current.needs_another_look("")
        self.part.clear()
        self._notice.hide()
        self._form.show()
        self._working.hide()

    def refused(self, reason: PeerDeskError) -> None:
        """Say why nothing was changed."""
        self._form.show()
        if isinstance(reason, WrongPassphrase):
            self.current.needs_another_look(
                _("That isn’t the passphrase of this journal. Nothing has changed.")
            )
            self.current.setFocus()
            self.current.edit.selectAll()
            bring_into_sight(self.current)
        else:
            self._notice.say(reason.sentence)
            self._notice.show()
            self.change_button.setFocus()
            bring_into_sight(self._notice)
        self._working.hide()

    def _build(self, column: QVBoxLayout) -> None:
        look = theme()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = _(
            "The journal gets new keys, which takes a moment. Your recovery key stays good. Copies of the folder made "
            "before still open with the old passphrase; make a fresh copy and remove those if that matters to you."
        )
        column.addWidget(Label(said, "small", "ink2", parent=self._form))
        column.addSpacing(look.px(16))
        label = Label(_("Passphrase now"), "label", "ink", parent=self._form)
        column.addWidget(label)
        column.addSpacing(look.px(9))
        self.current = PassphraseField(_("Passphrase now"), self._form)
        self.current.setMaximumWidth(look.px(_WIDTH))
        self.current.changed.connect(self._look)
        self.current.entered.connect(self._enter)
        label.setBuddy(self.current.edit)
        column.addWidget(self.current)
        column.addSpacing(look.px(16))
        self.part = PassphrasePart(_("New passphrase"), self._form)
        self.part.changed.connect(self._look)
        self.part.entered.connect(self._want)
        column.addWidget(self.part)
        self._notice = NoticeStrip("", parent=self._form)
        self._notice.hide()
        column.addSpacing(look.px(16))
        column.addWidget(self._notice)
        column.addSpacing(look.px(8))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self.not_now_button = PlainButton(_("Not now"), parent=self._form)
        self.not_now_button.clicked.connect(self.given_up)
        self.change_button = FilledButton(_("Change and lock"), parent=self._form)
        self.change_button.clicked.connect(self._want)
        row.addWidget(self.not_now_button)
        row.addWidget(self.change_button)
        row.addStretch(1)
        self._look()
        return row

    def _look(self) -> None:
        self.current.needs_another_look("")
        whole = bool(self.current.text() and self.part.passphrase())
        self.change_button.off_because("" if whole else _("Fill in all three fields first."))

    def _enter(self) -> None:
        if self.part.passphrase():
            self._want()
        else:
            self.part.take_focus()

    def _want(self) -> None:
        if self.current.text() and self.part.passphrase():
            self._notice.hide()
            self._show_working()
            self.wanted.emit(self.current.text(), self.part.passphrase())

    def _show_working(self) -> None:
        self._working.show()
        self._working.setFocus()
        self._form.hide()
        bring_into_sight(self._working)
