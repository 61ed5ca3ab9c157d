# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing someone down: a name or nickname, how, and when it helps. Kept while it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.records.around import Supporter
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.wording import _

_LONGEST = 400


class PersonForm(Group):
    """Three fields. `person` is whom they are about, or None for somebody new."""

    written = Signal(str, str, str)
    """A pause, or a field was left: name, how, and when it helps, as they are now."""
    done = Signal()
    taken_off = Signal()
    moved = Signal(int)

    def __init__(self, person: Supporter | None) -> None:
        super().__init__(_("Somebody of yours"))
        self.person = person
        self.name = Field(_("A name or a nickname"), _("A name or a nickname"))
        self.how = Field(_("How"), _("How: a number, a place, a way"))
        self.helps_when = Field(_("When it helps"), _("When it helps"))
        self._fields = (self.name, self.how, self.helps_when)
        self._pause = QTimer(self, singleShot=True, interval=tokens.WRITING_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.done_button = PlainButton(_("Done"))
        self.done_button.clicked.connect(self._end)
        self._said = (person.name, person.how, person.helps_when) if person else ("", "", "")
        self._fill()
        self._listen()
        self._lay_out(is_new=person is None)

    def keep(self) -> None:
        """Say what is written now, if it differs from what was said last."""
        self._pause.stop()
        now = self.name.text(), self.how.text(), self.helps_when.text()
        if now != self._said:
            self._said = now
            self.written.emit(*now)

    def take_focus(self) -> None:
        """Put the caret into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done on Esc; nothing is lost by it."""
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        for field, text in zip(self._fields, self._said, strict=True):
            field.set_text(text)
            field.set_longest(_LONGEST)

    def _listen(self) -> None:
        for field in self._fields:
            field.changed.connect(self._wait)
            field.left.connect(self.keep)
            field.entered.connect(self._end)

    def _lay_out(self, *, is_new: bool) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(10))
        column.setSpacing(px(8))
        for field in self._fields:
            column.addWidget(field)
        row = QWidget()
        flow = FlowLayout(row, px(4), px(4))
        flow.addWidget(self.done_button)
        if not is_new:
            for button in self._make_more():
                flow.addWidget(button)
        column.addWidget(row)

    def _make_more(self) -> tuple[QuietButton, ...]:
        self.higher_button = QuietButton(_("Higher"))
        self.higher_button.clicked.connect(self._move_higher)
        self.lower_button = QuietButton(_("Lower"))
        self.lower_button.clicked.connect(self._move_lower)
        self.off_button = QuietButton(_("Take off the list"))
        self.off_button.clicked.connect(self.taken_off)
        return self.higher_button, self.lower_button, self.off_button

    def _wait(self, _text: str) -> None:
        self._pause.start()

    def _end(self) -> None:
        self.keep()
        self.done.emit()

    def _move_higher(self) -> None:
        self.moved.emit(-1)

    def _move_lower(self) -> None:
        self.moved.emit(1)
