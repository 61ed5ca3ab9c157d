# SPDX-License-Identifier: GPL-3.0-or-later
"""A recovery key typed from paper: a field for each group, and the group that cannot be right is named."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.parts.opening.group_field import GroupField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault.recovery_key import DIGITS, GROUPS, group_is_plausible
from peerdesk.wording import _

_WIDTH = 133
_LONGEST = 120
"""Letters a field takes in, so that a whole key can be pasted into the first one."""


class KeyEntry(Group):
    """Eight fields. A whole group moves on to the next; a whole key pasted into one fills those after it."""

    changed = Signal()
    """Something was typed."""
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Recovery key, eight groups of six digits"), parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        groups = QWidget(self)
        flow = FlowLayout(groups, theme().px(12), theme().px(12))
        self.fields = tuple(_GroupField(place, groups) for place in range(GROUPS))
        for field in self.fields:
            field.typed.connect(self._typed)
            field.left.connect(self._look)
            field.entered.connect(self.entered)
            field.emptied.connect(self._go_back)
            flow.addWidget(field)
        column.addWidget(groups)
        self._sentence = Label("", "small", "ink", parent=self)
        column.addWidget(self._sentence)

    def typed(self) -> str:
        """Return what was typed, group after group."""
        return " ".join(field.text().strip() for field in self.fields)

    def is_whole(self) -> bool:
        """Return whether every group is there and checks."""
        return all(group_is_plausible(field.text()) for field in self.fields)

    def needs_another_look(self, group: int) -> None:
        """Name the group, from 1, that cannot be right, and go there."""
        field = self.fields[group - 1]
        field.mark(wrong=True)
        self._name_the_first()
        field.setFocus()

    def sentence(self) -> str:
        """Return what is said about the first group that cannot be right, or nothing."""
        return self._sentence.text()

    def clear(self) -> None:
        """Empty every field."""
        for field in self.fields:
            field.set_text("")
            field.mark(wrong=False)
        self._name_the_first()

    def take_focus(self) -> None:
        """Put the cursor into the first group that is not whole."""
        first = next(
            (each for each in self.fields if not group_is_plausible(each.text())), self.fields[0]
        )
        first.setFocus()

    def _typed(self, place: int) -> None:
        self._spread(place)
        field = self.fields[place]
        fits = group_is_plausible(field.text())
        field.mark(wrong=not fits and len(_digits(field.text())) >= DIGITS)
        self._name_the_first()
        if fits and field.edit.hasFocus() and place + 1 < GROUPS:
            self.fields[place + 1].arrive()
        self.changed.emit()

    def _spread(self, place: int) -> None:
        """Share out what was pasted into one field over it and those after it."""
        digits = _digits(self.fields[place].text())
        if len(digits) <= DIGITS:
            return
        for field in self.fields[place:]:
            group, digits = digits[:DIGITS], digits[DIGITS:]
            if group:
                field.set_text(group)
        self._look()

    def _look(self) -> None:
        for field in self.fields:
            fits = not field.text() or group_is_plausible(field.text())
            if fits or not field.edit.hasFocus():
                field.mark(wrong=not fits)
        self._name_the_first()

    def _name_the_first(self) -> None:
        wrong = next((place for place, field in enumerate(self.fields, 1) if field.is_wrong), None)
        said = _("Group {group} doesn’t look right. Check it against the paper.")
        self._sentence.setText("" if wrong is None else said.format(group=wrong))

    def _go_back(self, place: int) -> None:
        if place:
            self.fields[place - 1].setFocus()


class _GroupField(GroupField):
    """One group."""

    typed = Signal(int)
    emptied = Signal(int)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(place, _WIDTH, _LONGEST, parent)
        self.changed.connect(self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back a field when there is nothing left to take out."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self.text()
        ):
            self.emptied.emit(self.place)
            return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.typed.emit(self.place)


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())
