# SPDX-License-Identifier: GPL-3.0-or-later
"""A new passphrase, typed twice; or six words that the program makes. Its length is told in words, not by a bar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.opening.first_run import (
    length_sentence,
    match_sentence,
    passphrase_can_be_used,
)
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import PassphraseField
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.sheet import bring_into_sight
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.vault.passphrase import six_words
from peerdesk.wording import _

_WIDTH = 440


class PassphrasePart(QWidget):
    """Two fields. `passphrase` is what both say, once it can be used."""

    changed = Signal()
    """Something was typed."""
    entered = Signal()
    """Enter was pressed and both fields say the same, usable thing."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.first = self._field(column, name or _("Passphrase"))
        self._length = Label("", "small", "ink2", parent=self)
        column.addSpacing(look.px(5))
        column.addWidget(self._length)
        self._offered = self._offer()
        column.addWidget(self._offered)
        column.addSpacing(look.px(14))
        self.again = self._field(column, _("Once more"))
        self.again.left.connect(self._compare)

    def passphrase(self) -> str:
        """Return the new passphrase; empty until both fields say the same and it can be used."""
        typed = self.first.text()
        same = typed == self.again.text()
        return typed if same and passphrase_can_be_used(typed) else ""

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.first.setFocus()

    def clear(self) -> None:
        """Empty both fields, and take six words off the screen."""
        self.first.clear()
        self.again.clear()
        self._words.setText("")
        self._words.setAccessibleName("")
        self._show_offer(shown=False)
        self._length.setText("")

    # Six words

    def offer_words(self) -> None:
        """Show six new words, drawn by chance."""
        self.show_words(six_words())

    def show_words(self, words: str) -> None:
        """Show `words`, all of them in sight, beside what takes them over."""
        self._words.setText(words)
        self._show_offer(shown=True)
        spoken = _("Six words made for you: {words}").format(words=words)
        self._words.setAccessibleName(spoken)
        announce(self._words, spoken)
        bring_into_sight(self._offered)

    def use_words(self) -> None:
        """Put the six words into the first field, readable, to be written down and typed once more."""
        self.first.set_text(self._words.text())
        if not self.first.is_readable():
            self.first.press.click()
        self._typed()
        self.again.setFocus()

    def _offer(self) -> QWidget:
        room = QWidget(self)
        row = FlowLayout(room, theme().px(18), 0)
        self._words = Label("", "observation", "ink", parent=room)
        self.make_link = LinkButton(_("Make six words for me"), "small", room)
        self.make_link.clicked.connect(self.offer_words)
        self.use_link = LinkButton(_("Use these"), "small", room)
        self.use_link.clicked.connect(self.use_words)
        for each in (self._words, self.use_link, self.make_link):
            row.addWidget(each)
        self._show_offer(shown=False)
        return room

    def _show_offer(self, *, shown: bool) -> None:
        self._words.setVisible(shown)
        self.use_link.setVisible(shown)
        self.make_link.set_words(_("Six others") if shown else _("Make six words for me"))

    # Typing

    def _field(self, column: QVBoxLayout, name: str) -> PassphraseField:
        field = PassphraseField(name, self)
        field.setMaximumWidth(theme().px(_WIDTH))
        field.changed.connect(self._typed)
        field.entered.connect(self._enter)
        label = Label(name, "label", "ink", parent=self)
        label.setBuddy(field.edit)
        column.addWidget(label)
        column.addSpacing(theme().px(9))
        column.addWidget(field)
        return field

    def _typed(self) -> None:
        self._length.setText(length_sentence(self.first.text()))
        if self.first.text() == self.again.text():
            self.again.needs_another_look("")
        self.changed.emit()

    def _compare(self) -> None:
        self.again.needs_another_look(match_sentence(self.first.text(), self.again.text()))

    def _enter(self) -> None:
        self._compare()
        if self.passphrase():
            self.entered.emit()
        elif self.first.edit.hasFocus():
            self.again.setFocus()
