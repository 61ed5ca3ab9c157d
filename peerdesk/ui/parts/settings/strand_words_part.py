# SPDX-License-Identifier: GPL-3.0-or-later
"""The five words of each strand, as fields in their fixed order. They can be reworded, and never reordered."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.settings.word_settings import LONGEST_WORD, WordSettings
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.equal_grid import EqualGrid
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

Which = Literal["took", "gave"]


class StrandWordsPart(QWidget):
    """Two columns of five fields. An emptied field gets its usual word back."""

    def __init__(self, words: WordSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gap = theme().px(24)
        grid = EqualGrid(2, gap, theme().px(12), self)
        self.took = _Column("took", _("What it took"), words, self)
        self.gave = _Column("gave", _("What it gave"), words, self)
        grid.addWidget(self.took)
        grid.addWidget(self.gave)

    def refresh(self) -> None:
        """Show the words as they are now; one that is being written is left alone."""
        self.took.refresh()
        self.gave.refresh()


class _Column(QWidget):
    """The five words of one strand, least first."""

    def __init__(self, which: Which, title: str, words: WordSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._which, self._words = which, words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(Label(title, "emphasis", which, parent=self))
        self.fields: list[LineEdit] = []
        for number, word in enumerate(words.strand(which), start=1):
            name = _("{strand}, {number} of 5").format(strand=title, number=number)
            field = LineEdit(name, word.label, parent=self)
            field.be_low()
            field.setMaxLength(LONGEST_WORD)
            field.editingFinished.connect(self._rename)
            self.fields.append(field)
            changes_journal(field)
            column.addWidget(field)
        self.refresh()

    def refresh(self) -> None:
        """Show the words as they are now."""
        for field, word in zip(self.fields, self._words.strand(self._which), strict=True):
            if not field.hasFocus():
                field.setText(word.label)

    def _rename(self) -> None:
        words = self._words.strand(self._which)
        for field, word in zip(self.fields, words, strict=True):
            if field.text() != word.label:
                self._words.rename(f"{self._which}_words", word.id, field.text())
