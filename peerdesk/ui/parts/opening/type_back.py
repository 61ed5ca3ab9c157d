# SPDX-License-Identifier: GPL-3.0-or-later
"""Two groups of a recovery key, drawn by chance, typed back from the paper: that it was written is checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.opening.first_run import is_group, two_groups
from peerdesk.ui.parts.opening.group_field import GroupField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.recovery_key import DIGITS, RecoveryKey
from peerdesk.wording import _

_WIDTH = 170
_LONGEST = 12


class TypeBack(QWidget):
    """Asks for two groups of `key`. What is typed is looked at once a group is whole, or left."""

    changed = Signal(bool)
    """Something was typed; true once both groups are right."""
    entered = Signal()
    """Enter was pressed with both groups right."""

    def __init__(self, key: RecoveryKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.places = two_groups()
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(9))
        asked = _("Type groups {one} and {other}, to show you have them").format(
            one=self.places[0] + 1, other=self.places[1] + 1
        )
        column.addWidget(Label(asked, "label", "ink", parent=self))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.fields = tuple(GroupField(place, _WIDTH, _LONGEST, self) for place in self.places)
        for field in self.fields:
            field.changed.connect(self._typed)
            field.left.connect(self._look)
            field.entered.connect(self._enter)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        self._sentence = Label(
            "", "small", "ink", parent=self
        )  # its room is kept: nothing moves when it is said
        column.addWidget(self._sentence)

    def is_done(self) -> bool:
        """Return whether both groups are right."""
        return all(self._is_right(field) for field in self.fields)

    def sentence(self) -> str:
        """Return what is said about the first group that is not right, or nothing."""
        return self._sentence.text()

    def take_focus(self) -> None:
        """Put the cursor into the first group."""
        self.fields[0].setFocus()

    def _typed(self) -> None:
        for field in self.fields:
            is_whole = len(_digits(field.text())) >= DIGITS
            field.mark(wrong=is_whole and not self._is_right(field))
        self._name_the_first()
        first, second = self.fields
        if self._is_right(first) and first.edit.hasFocus() and not second.text():
            second.arrive()
        self.changed.emit(self.is_done())

    def _look(self) -> None:
        for field in self.fields:
            field.mark(wrong=bool(field.text()) and not self._is_right(field))
        self._name_the_first()

    def _name_the_first(self) -> None:
        wrong = next((field.place + 1 for field in self.fields if field.is_wrong), None)
        said = _("Group {group} doesn’t look right. Check it against the paper.")
        self._sentence.setText("" if wrong is None else said.format(group=wrong))

    def _enter(self) -> None:
        self._look()
        if self.is_done():
            self.entered.emit()

    def _is_right(self, field: GroupField) -> bool:
        return is_group(self._key, field.place, field.text())


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())
