# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter on its sheet: what it asks, its line, its entries and its answers. Reading is all that is done here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letter_shown import ItemShown, LetterShown
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.label import Heading, Label
from peerdesk.ui.widgets.letter_text import LetterText
from peerdesk.ui.widgets.reading_text import ReadingText
from peerdesk.ui.widgets.sheet import Rule
from peerdesk.wording import _

_UNDER_LINE, _BETWEEN = 16, 34


class LetterBody(QWidget):
    """Built once for one letter. `texts` are its texts by item and field, both counted from 0."""

    selected = Signal(int, int)
    """Words of this item and field were selected."""
    write_wanted = Signal(int, int)
    """Something is to be written beside the words selected in this item and field."""

    def __init__(
        self, letter: LetterShown, head: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        """Show `letter`; the lines of `head` stand above it, the first of them with what it asks for."""
        super().__init__(parent)
        self.texts: dict[tuple[int, int], LetterText] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for number, line in enumerate(head):
            asks = "" if number else letter.asks
            said = f"{line.rstrip('.')} · {asks}" if asks and line else line or asks
            self._add(Label(said, "small", "ink2"), above=0)
        if letter.asked:
            self._add(Label(letter.asked, "question"), above=_UNDER_LINE)
        if letter.line:
            self._add(Label(letter.line, "prompt", "ink2"), above=_UNDER_LINE)
        if letter.items:
            self._add(Rule(), above=_UNDER_LINE)
        for number, item in enumerate(letter.items):
            self._add_item(number, item, len(letter.items))
        self.add_answers(letter.answers)

    def add_answers(self, answers: tuple[tuple[str, str], ...], who: str = "") -> None:
        """Add answers, as (form, words), under all there is; `who` stands above them."""
        if answers and who:
            self._add(Rule(), above=tokens.SECTION_GAP)
            self._add(Heading(who, colour="seal"), above=_UNDER_LINE)
        for form, words in answers:
            self._add(Heading(form), above=_UNDER_LINE)
            if words:
                text = ReadingText(form)
                text.set_text(words)
                self._add(text, above=4)

    def _add_item(self, number: int, item: ItemShown, count: int) -> None:
        row = QHBoxLayout()
        row.addWidget(Label(item.said_when, "small", "ink2"), 1)
        if count > 1:
            place = _("Entry {number} of {count}").format(number=number + 1, count=count)
            row.addWidget(Label(place, "small", "ink2", wrap=False))
        self._column.addSpacing(theme().px(_BETWEEN if number else 20))
        self._column.addLayout(row)
        if item.title:
            self._add(Label(item.title, "title"), above=2)
        for place_in, field in enumerate(item.fields):
            self._column.addSpacing(theme().px(_UNDER_LINE))
            if field.label:
                self._add(Heading(field.label), above=0)
            text = LetterText(field.label or item.said_when, field.pieces)
            text.setProperty("place", (number, place_in))
            text.selected.connect(self._tell_selected)
            text.write_wanted.connect(self._tell_write)
            self.texts[number, place_in] = text
            self._add(text, above=7)

    def _add(self, part: QWidget, *, above: int) -> None:
        self._column.addSpacing(theme().px(above))
        self._column.addWidget(part)

    def _tell_selected(self) -> None:
        self.selected.emit(*self.sender().property("place"))

    def _tell_write(self) -> None:
        self.write_wanted.emit(*self.sender().property("place"))
