# SPDX-License-Identifier: GPL-3.0-or-later
"""A role and, if wanted, a made-up name: for a new seat, and for another name of one that is there.

Roles come first; a made-up name is never asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_LONGEST = 80
_OFFERED = 6


class SeatNaming(Group):
    """Role, Tab, made-up name, Enter. Esc puts it away."""

    named = Signal(str, str)
    """A role and a made-up name (or "") were given."""
    put_away = Signal()
    typed = Signal()
    """What stands in the fields has changed; `begun` says what it is."""
    name_changed = Signal(str)
    """The made-up name as it is being written; answer with `set_notice` if it needs a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Add a seat"), parent)
        self._roles: tuple[str, ...] = ()
        self._role = LineEdit(_("Role"), _("Role, such as aunt"), parent=self)
        self._name = LineEdit(_("Made-up name, if you like"), _("Made-up name"), parent=self)
        self._notice = Label("", "small", "ink2", parent=self)
        self._chips = ChipRow(_("Roles"), many=False, fold_after=_OFFERED, parent=self)
        self._keep = PlainButton(_("Add"), parent=self)
        self._leave = QuietButton(_("Put away"), parent=self)
        self._lay_out()
        self._connect()
        self.hide()

    def set_roles(self, roles: Sequence[str]) -> None:
        """Offer these roles as chips."""
        self._roles = tuple(roles)
        self._offer("")

    def roles_offered(self) -> tuple[str, ...]:
        """Return the roles offered now, those first that begin as what is being written does."""
        return self._chips.words()

    def press_role(self, role: str) -> None:
        """Press a role's chip, as a person would."""
        self._chips.toggle(role)

    def set_notice(self, notice: str) -> None:
        """Show a sentence about the made-up name; an empty one takes it away."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    def begun(self) -> tuple[str, str]:
        """Return the role and the made-up name as they stand in the open fields; empty ones while they are put away."""
        if self.isHidden():
            return "", ""
        return " ".join(self._role.text().split()), " ".join(self._name.text().split())

    def begin_adding(self) -> None:
        """Open for a new seat, with the focus in the role."""
        self._begin(_("Add a seat"), _("Add"), "", "")

    def begin_renaming(self, role: str, made_up_name: str) -> None:
        """Open with what a seat is called now."""
        self._begin(_("Rename"), _("Keep"), role, made_up_name)
        self._role.selectAll()

    def _begin(self, title: str, keep: str, role: str, name: str) -> None:
        self.setAccessibleName(title)
        self._keep.set_words(keep)
        self.set_notice("")
        self._role.setText(role)
        self._name.setText(name)
        self._offer("")
        self.show()
        self._role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(tokens.CHIP_GAP))
        fields = QHBoxLayout()
        fields.setSpacing(theme().px(6))
        for field in (self._role, self._name):
            field.setMaxLength(_LONGEST)
            fields.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().px(4))
        buttons.addWidget(self._keep)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column.addLayout(fields)
        column.addWidget(self._notice)
        column.addWidget(self._chips)
        column.addLayout(buttons)
        self._notice.hide()

    def _connect(self) -> None:
        self._role.textEdited.connect(self._offer)
        for field in (self._role, self._name):
            field.textChanged.connect(self.typed)
        self._name.textEdited.connect(self.name_changed)
        self._chips.changed.connect(self._take_role)
        self._keep.clicked.connect(self._finish)
        self._leave.clicked.connect(self._put_away)

    def _offer(self, begun: str) -> None:
        """Offer the roles that begin as what is being written does."""
        begun = begun.strip().casefold()
        fitting = [role for role in self._roles if _fits(role, begun)]
        self._chips.set_words([(role, role) for role in fitting])
        self._chips.setVisible(bool(fitting))

    def _take_role(self, chosen: list[str]) -> None:
        if chosen:
            self._role.setText(chosen[0])
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish on Enter, put away on Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        role, name = self.begun()
        if not role:
            self.set_notice(_("A role is enough: mother, neighbour, someone from their work."))
            self._role.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.named.emit(role, name)

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()


def _fits(role: str, begun: str) -> bool:
    return any(part.startswith(begun) for part in (role.casefold(), *role.casefold().split()))
