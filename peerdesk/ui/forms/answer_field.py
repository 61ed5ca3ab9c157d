# SPDX-License-Identifier: GPL-3.0-or-later
"""What every field of a question is: it shows what stands under it and tells when the writer changed it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.questions import Question
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Heading


class AnswerField(QWidget):
    """One question and its answer.

    It is made where it will stand: with each other parent that a part is given, the toolkit styles all of it anew.
    """

    touched = Signal()
    """A key changed it; what it says is read with `flush`."""
    answered = Signal()
    """It was answered as a whole, or left: the writing has it already."""

    def __init__(
        self, writing: Writing, question: Question, parent: QWidget, *, heading: bool = True
    ) -> None:
        super().__init__(parent)
        self.writing = writing
        self.question = question
        self.heading = Heading(self.label(), parent=self) if heading else None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(tokens.LABEL_GAP))
        if self.heading is not None:
            self.column.addWidget(self.heading)

    def label(self) -> str:
        """Return the label as it reads beside the other answers."""
        return self.question.label_beside(self.writing.entry.answers)

    def keeps_room_below(self) -> bool:
        """Return whether it ends in a line that is empty until it is used: what follows keeps no gap to it."""
        return False

    def flush(self) -> None:
        """Give the writing what was typed and has not been told yet."""

    def reword(self) -> None:
        """Show the label, and the words offered, as they read beside the other answers now."""
        if self.heading is not None:
            self.heading.setText(self.label())
