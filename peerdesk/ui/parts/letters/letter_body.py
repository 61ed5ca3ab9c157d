# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter on its sheet: what it asks, its line, its entries and its answers. Reading is all that is done here.

Of a long letter what is read first is there at once, and the rest follows in short steps: nothing waits for it.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.letter_shown import ItemShown, LetterShown
from peerdesk.records.letters import Altered
from peerdesk.sharing.compose import TITLE_AT, WHEN_AT
from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.pile import Pile
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.changed_label import ChangedLabel
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.letter_text import LetterText, Stretch
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.wording import _

_UNDER_LINE, _BETWEEN = 16, 34
_AT_ONCE = 2
"""So many entries are there at once; they fill the first screen."""
_STEP, _BREATH = 0.006, 4
"""Seconds that one step of the rest takes, and milliseconds until the next."""


class LetterBody(QWidget):
    """Built once for one letter. `texts` are its texts by item and field, both counted from 0."""

    selected = Signal(int, int)
    """Words of this item and field were selected."""
    write_wanted = Signal(int, int)
    """Something is to be written beside the words selected in this item and field."""
    grown = Signal(object)
    """More entries are there; carries the places of their texts."""

    def __init__(
        self,
        letter: LetterShown,
        head: tuple[str, ...],
        altered: Sequence[Altered] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show `letter`; the lines of `head` stand above it, the first of them with what it asks for.

        Under what was `altered` there is a dotted line.
        """
        super().__init__(parent)
        self._altered = stretches_by_place(altered)
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
        self._count = len(letter.items)
        self._ahead = deque(enumerate(letter.items))
        self._pile = Pile()
        self._column.addWidget(self._pile)
        self._soon = QTimer(self, singleShot=True, interval=_BREATH)
        self._soon.timeout.connect(self._grow)
        for _entry in range(min(_AT_ONCE, self._count)):
            self._add_item(*self._ahead.popleft())
        if self._ahead:
            self._soon.start()
        self.add_answers(letter.answers)

    @property
    def is_whole(self) -> bool:
        """Whether every entry is there."""
        return not self._ahead

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

    def _grow(self) -> None:
        known, until = len(self.texts), time.monotonic() + _STEP
        while self._ahead and time.monotonic() < until:
            self._add_item(*self._ahead.popleft())
        if self._ahead:
            self._soon.start()
        self.grown.emit(list(self.texts)[known:])

    def _add_item(self, number: int, item: ItemShown) -> None:
        """Add an entry as a part of its own: laying one out leaves the others as they are."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme().px(_BETWEEN if number else 20), 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(self._altered_label(item.said_when, "small", (number, WHEN_AT)), 1)
        if self._count > 1:
            place = _("Entry {number} of {count}").format(number=number + 1, count=self._count)
            row.addWidget(Label(place, "small", "ink2", wrap=False))
        column.addLayout(row)
        if item.title:
            column.addSpacing(theme().px(2))
            column.addWidget(self._altered_label(item.title, "title", (number, TITLE_AT)))
        for place_in, field in enumerate(item.fields):
            column.addSpacing(theme().px(_UNDER_LINE))
            if field.label:
                column.addWidget(Heading(field.label))
            text = LetterText(field.label or item.said_when, field.pieces)
            text.set_altered(self._altered.get((number, place_in), ()))
            text.setProperty("place", (number, place_in))
            text.selected.connect(self._tell_selected)
            text.write_wanted.connect(self._tell_write)
            self.texts[number, place_in] = text
            column.addSpacing(theme().px(7))
            column.addWidget(text)
        self._pile.add(part)

    def _altered_label(self, said: str, role: str, place: tuple[int, int]) -> Label:
        colour = "ink2" if role == "small" else "ink"
        stretches = self._altered.get(place)
        if not stretches:
            return Label(said, role, colour)
        label = ChangedLabel(said, role, colour)
        label.set_changes(
            tuple((start, end) for _piece, start, end in stretches), _("Not as you wrote it")
        )
        return label

    def _add(self, part: QWidget, *, above: int) -> None:
        self._column.addSpacing(theme().px(above))
        self._column.addWidget(part)

    def _tell_selected(self) -> None:
        self.selected.emit(*self.sender().property("place"))

    def _tell_write(self) -> None:
        self.write_wanted.emit(*self.sender().property("place"))


def stretches_by_place(altered: Sequence[Altered]) -> dict[tuple[int, int], list[Stretch]]:
    """Return what was altered in each text of a letter, by its item and field."""
    found: dict[tuple[int, int], list[Stretch]] = {}
    for each in altered:
        found.setdefault((each.item, each.field), []).append((each.piece, each.start, each.end))
    return found
