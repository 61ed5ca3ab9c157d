# SPDX-License-Identifier: GPL-3.0-or-later
"""One person letters go to: who they are to the writer, whether they manage them, and the number to compare."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.correspondents import PersonRow
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.key_number import KeyNumber
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

MANAGES = (("yes", _("Yes")), ("no", _("No")), ("", _("Not said")))
"""Whether somebody also manages the writer."""


class PersonKeys(QWidget):
    """`changed` carries the id, the role chosen and whether they manage the writer (“yes”, “no” or nothing)."""

    changed = Signal(str, str, str)
    compared = Signal(str)
    remove_wanted = Signal(str)

    def __init__(
        self,
        row: PersonRow,
        role: str,
        roles: Sequence[tuple[str, str]],
        numbers: Sequence[str],
        takes_place: bool,
    ) -> None:
        super().__init__()
        self.person = row.id
        self.setAccessibleName(row.name)
        self.role = DropDown(_("Who {name} is to you").format(name=row.name))
        self.role.set_words([("", _("Role not said")), *roles])
        self.role.set_chosen(role)
        self.manages = JoinedChoice(_("{name} also manages me").format(name=row.name))
        self.manages.set_words(MANAGES)
        self.manages.set_chosen([_manages(row)])
        self.compare = PlainButton(_("We compared them by voice"), "check")
        self.remove = QuietButton(_("Take off the list…"))
        self.role.picked.connect(self._tell)
        self.manages.changed.connect(self._tell)
        self.compare.clicked.connect(self._tell_compared)
        self.remove.clicked.connect(self._tell_remove)
        changes_journal(self.role, self.manages, self.compare, self.remove)
        self._lay_out(row, numbers, takes_place=takes_place)

    def _lay_out(self, row: PersonRow, numbers: Sequence[str], *, takes_place: bool) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(10))
        column.setSpacing(px(8))
        column.addWidget(Label(row.name, "page"))
        column.addWidget(Label(row.checked, "small", "ink2"))
        if takes_place:
            said = _(
                "This is another key than the one known under that name. Until you have compared the number by voice, "
                "treat them as somebody new."
            )
            column.addWidget(Label(said, "label", "ink"))
        who = QHBoxLayout()
        who.addWidget(self.role)
        who.addSpacing(px(16))
        who.addWidget(Label(_("Also manages me"), "body", wrap=False))
        who.addWidget(self.manages, 1)
        column.addLayout(who)
        if numbers:
            column.addWidget(
                Heading(_("Read this number to each other by voice; it is the same on both sides"))
            )
            column.addWidget(KeyNumber(numbers))
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.compare.setVisible(bool(numbers) and not row.is_checked)
        column.addWidget(Rule())

    def _tell(self) -> None:
        chosen = self.manages.chosen()
        self.changed.emit(self.person, self.role.chosen(), chosen[0] if chosen else "")

    def _tell_compared(self) -> None:
        self.compared.emit(self.person)

    def _tell_remove(self) -> None:
        self.remove_wanted.emit(self.person)


def _manages(row: PersonRow) -> str:
    return "yes" if row.manages_me else "no" if row.manages == _("does not manage you") else ""


def yes_or_no(said: str) -> bool | None:
    """Return what was chosen of `MANAGES`; None where it was not said."""
    return {"yes": True, "no": False}.get(said)
