# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said to a whole letter: that it was heard, and words in three forms. Nothing here rates or approves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.letter_shown import FORMS
from peerdesk.sharing.letter import LONGEST_TEXT, AnswerForm
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

_QUESTIONS: dict[AnswerForm, str] = {
    "touched": _("What stayed with you as you read?"),
    "question": _("Something you would like to hear more about?"),
    "mine": _("Something of your own, if it wants to be here?"),
}


class AnswerForms(QWidget):
    """The tick and the three fields of one answer."""

    changed = Signal()
    """Something was said, or taken back."""
    keep_wanted = Signal()
    """A moment has passed since the last key, or the writer went elsewhere."""

    def __init__(self, answering: Answering) -> None:
        super().__init__()
        self._answering = answering
        said = {each.form: each.text for each in answering.reply.answers}
        self.fields: dict[AnswerForm, WritingField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(tokens.SECTION_GAP), 0, theme().px(24))
        column.setSpacing(theme().px(8))
        column.addWidget(Rule())
        column.addSpacing(theme().px(8))
        column.addWidget(Heading(_("Your reply"), colour="seal"))
        line = _("All of it is optional. It is kept here, unsent, as you write.")
        column.addWidget(Label(line, "small", "ink2"))
        for form, label in FORMS:
            if form == "heard":
                self.heard = TickBox(label)
                self.heard.setChecked(form in said)
                self.heard.toggled.connect(self._hear)
                changes_journal(self.heard)
                column.addWidget(self.heard)
                continue
            column.addSpacing(theme().px(8))
            column.addWidget(Heading(label))
            field = WritingField(label, _QUESTIONS[form], "observation", longest=LONGEST_TEXT)
            field.set_text(said.get(form, ""))
            field.setProperty("form", form)
            field.changed.connect(self._say)
            field.paused.connect(self.keep_wanted)
            field.left.connect(self.keep_wanted)
            self.fields[form] = field
            changes_journal(field)
            column.addWidget(field)

    def _hear(self, heard: bool) -> None:
        self._answering.heard(heard=heard)
        self.changed.emit()
        self.keep_wanted.emit()

    def _say(self) -> None:
        field = self.sender()
        if isinstance(field, WritingField):
            self._answering.say(field.property("form"), field.text())
            self.changed.emit()
