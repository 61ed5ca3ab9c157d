# SPDX-License-Identifier: GPL-3.0-or-later
"""The prompts in Settings, one at a time: never a list to get through."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.language.prompts import Prompt
from peerdesk.presenters.settings.prompt_settings import LONGEST_PROMPT, PromptSettings
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class PromptsPart(QWidget):
    """The prompt in hand, the ways to the others, those put away, and a field for one of the writer’s own."""

    toast_wanted = Signal(str, object)

    def __init__(self, prompts: PromptSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._away: tuple[Prompt, ...] = ()
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        self._count = Label("", "small", "ink2", parent=self)
        self._text = Label("", "prompt", "ink", parent=self)
        self._text.setMinimumHeight(2 * look.line("prompt"))
        column.addWidget(self._count)
        column.addWidget(self._text)
        column.addWidget(self._verbs())
        column.addSpacing(look.px(8))
        column.addLayout(self._own())
        self.away_part = FoldedPart(_("Put away"), inset=False, quiet=True, parent=self)
        self.away_list = _AwayList(self.away_part)
        self.away_list.brought_back.connect(self._prompts.bring_back)
        self.away_part.set_content(self.away_list)
        column.addWidget(self.away_part)
        self.refresh()

    def refresh(self) -> None:
        """Show the prompt in hand and what is put away."""
        self._count.setText(self._prompts.count_sentence())
        here = self._prompts.in_hand()
        self._text.setText(here.text if here else _("All of them are put away."))
        for button in (self.before_button, self.next_button, self.away_button):
            button.setEnabled(here is not None)
        away = self._prompts.away()
        self.away_part.setVisible(bool(away))
        if away != self._away:
            self._away = away
            self.away_list.show_prompts(away)

    def _verbs(self) -> QWidget:
        room = QWidget(self)
        flow = FlowLayout(room, theme().px(4), 0)
        self.before_button = QuietButton(_("The one before"), "arrow-left", parent=room)
        self.before_button.clicked.connect(self._turn_back)
        self.next_button = QuietButton(_("Another"), "arrow-right", parent=room)
        self.next_button.clicked.connect(self._turn_on)
        self.away_button = QuietButton(_("Put it away"), "minus-circle", parent=room)
        self.away_button.clicked.connect(self._put_away)
        for each in (self.before_button, self.next_button, self.away_button):
            flow.addWidget(each)
        return room

    def _own(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self.field = LineEdit(_("A question of your own"), _("A question of your own"), parent=self)
        self.field.setMaxLength(LONGEST_PROMPT)
        self.field.returnPressed.connect(self._write)
        self.add_button = PlainButton(_("Add it"), parent=self)
        self.add_button.clicked.connect(self._write)
        changes_journal(self.away_button, self.field, self.add_button)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        return row

    def _turn_on(self) -> None:
        self._prompts.turn(1)
        self.refresh()

    def _turn_back(self) -> None:
        self._prompts.turn(-1)
        self.refresh()

    def _put_away(self) -> None:
        here = self._prompts.in_hand()
        if here is not None:
            self._prompts.put_away(here.id)
            self.toast_wanted.emit(_("Put away."), partial(self._prompts.bring_back, here.id))

    def _write(self) -> None:
        self._prompts.write(self.field.text())
        self.field.clear()


class _AwayList(QWidget):
    """The prompts put away, each with a way back."""

    brought_back = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme().px(24), 0, 0, 0)
        self._column.setSpacing(theme().px(2))

    def show_prompts(self, prompts: tuple[Prompt, ...]) -> None:
        """Show these."""
        while (part := self._column.takeAt(0)) is not None:
            widget = part.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for prompt in prompts:
            row = _AwayRow(prompt, self)
            row.brought_back.connect(self.brought_back)
            self._column.addWidget(row)


class _AwayRow(QWidget):
    """One prompt that was put away."""

    brought_back = Signal(str)

    def __init__(self, prompt: Prompt, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = prompt.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(prompt.text, "body", "ink2", parent=self), 1)
        back = QuietButton(_("Bring back"), parent=self)
        back.setAccessibleDescription(prompt.text)
        back.clicked.connect(self._tell)
        changes_journal(back)
        row.addWidget(back)

    def _tell(self) -> None:
        self.brought_back.emit(self._id)
