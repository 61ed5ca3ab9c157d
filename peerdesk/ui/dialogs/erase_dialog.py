# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks before a whole journal is erased: says what it means, and wants its name and the passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.fields.fields import Field, PassphraseField
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class EraseDialog(AskDialog):
    """`wanted` carries the name and the passphrase that were typed. It closes once it is told that they are right."""

    wanted = Signal(str, str)

    def __init__(self, name: str, meanings: Sequence[str], parent: QWidget) -> None:
        super().__init__(
            _("Erase this journal?"),
            "\n\n".join(meanings),
            [("keep", _("Keep it"), "plain"), ("erase", _("Erase it"), "quiet")],
            parent=parent,
        )
        self.name = Field(_("Name of the journal"))
        self.passphrase = PassphraseField(_("Passphrase"))
        self._ask(_("To go on, type the name of the journal: {name}").format(name=name), self.name)
        self._ask(_("Passphrase"), self.passphrase)
        for field in (self.name, self.passphrase):
            field.changed.connect(self._look)
            field.entered.connect(self._try)
        self._look()

    def answer_with(self, name: str) -> None:
        """Close, or first let it be looked at what was typed."""
        if name == "erase":
            self._try()
        else:
            self.passphrase.clear()
            super().answer_with(name)

    def name_differs(self) -> None:
        """Say that what was typed is another name."""
        self._refuse(self.name, _("That is not its name. Nothing has changed."))

    def passphrase_differs(self, sentence: str) -> None:
        """Say why the passphrase was not taken."""
        self._refuse(self.passphrase, sentence)

    def close_and_erase(self) -> None:
        """Close: name and passphrase are right."""
        self.passphrase.clear()
        super().answer_with("erase")

    def _ask(self, words: str, field: Field) -> None:
        label = Label(words, "label", "ink", parent=self)
        label.setBuddy(field.edit)
        self.body.addSpacing(8)
        self.body.addWidget(label)
        self.body.addWidget(field)

    def _look(self, _typed: str = "") -> None:
        self.name.needs_another_look("")
        self.passphrase.needs_another_look("")
        whole = bool(self.name.text().strip() and self.passphrase.text())
        self.button("erase").off_because("" if whole else _("Fill in both fields first."))

    def _try(self) -> None:
        if self.button("erase").isEnabled():
            self.passphrase.setFocus()  # before the button is off, or “Keep it” might get the focus
            self.button("erase").off_because(_("The passphrase is being tried."))
            self.wanted.emit(self.name.text(), self.passphrase.text())

    def _refuse(self, field: Field, sentence: str) -> None:
        self._look()
        field.needs_another_look(sentence)
        field.setFocus()
        field.edit.selectAll()
