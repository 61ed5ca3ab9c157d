# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming back without the passphrase begins here: the key from the paper, or the truth where there is no paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError, RecoveryKeyMisread
from peerdesk.presenters.opening.opening import NO_SHEET
from peerdesk.ui.parts.opening.key_entry import KeyEntry
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _


class KeyEntryStep(Step):
    """Asks for the recovery key. Nothing counts the tries, and nothing is ever erased."""

    acted = Signal(str)
    """What a refusal offered was chosen: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Your recovery key"),
            _(
                "Eight groups of six digits, from the paper or the picture you kept. Take your time."
            ),
            parent,
        )
        look = theme()
        self.column.addSpacing(look.px(24))
        self.entry = KeyEntry(self)
        self.entry.changed.connect(self._typed)
        self.entry.entered.connect(self._enter)
        self.column.addWidget(self.entry)
        self.column.addSpacing(look.px(16))
        self.notice = NoticeStrip("", parent=self)
        self.notice.acted.connect(self.acted)
        self.notice.hide()
        self.column.addWidget(self.notice)
        self.no_sheet_link = LinkButton(_("There is no such paper"), parent=self)
        self.no_sheet_link.clicked.connect(self._tell_the_truth)
        self.column.addWidget(self.no_sheet_link)
        self._truth = self._build_truth()
        self.column.addWidget(self._truth)

    def reason(self) -> str:
        """Return what is still to be typed."""
        return "" if self.entry.is_whole() else _("Type all eight groups first.")

    def take_focus(self) -> None:
        """Put the cursor into the first group that is not whole."""
        self.entry.take_focus()

    def say(self, reason: PeerDeskError, actions: list[tuple[str, str]]) -> None:
        """Say why it stayed closed, at the group where that can be told."""
        if isinstance(reason, RecoveryKeyMisread) and reason.group is not None:
            self.entry.needs_another_look(reason.group)
            return
        self.notice.say(reason.sentence, actions)
        self.notice.show()

    def _typed(self) -> None:
        self.notice.hide()
        self.changed.emit()

    def _enter(self) -> None:
        if not self.reason():
            self.entered.emit()

    def _tell_the_truth(self) -> None:
        self._truth.show()
        self.no_sheet_link.hide()

    def _build_truth(self) -> QWidget:
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        for place, sentence in enumerate(NO_SHEET):
            role, colour = ("question", "ink") if place == 0 else ("body", "ink2")
            column.addWidget(Label(sentence, role, colour, parent=room))
        room.hide()
        return room
