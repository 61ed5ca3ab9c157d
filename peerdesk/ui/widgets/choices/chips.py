# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of chips: words to choose, a place for one's own, and the rest folded behind “8 more”.

A chip is made when it is first to be seen, and the field for a word of one's own when it is opened: a page asks many
questions, and most of their words stay folded away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.widgets.choices.answer_row import AnswerRow
from peerdesk.ui.widgets.choices.chip import AddChip, CaretChip, Chip
from peerdesk.ui.widgets.choices.own_word import OwnWord
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.tab_order import read_as_laid_out
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import ngettext


class ChipRow(AnswerRow):
    """Chips in lines. `own` is the text of the dashed chip; `fold_after` words are shown at first.

    `removable` chips are taken out of their list, not chosen.
    """

    own_word_typed = Signal(str)
    """A word of their own is being written; empty once it is given up, and before it is added."""
    own_word_added = Signal(str)
    """The person wrote a word of their own. Answer with `add_word` once it has an id."""
    word_taken_out = Signal(str)
    """The x of a removable chip was pressed: its id."""

    _chips_from = 0
    """How many parts stand before the chips."""

    def __init__(
        self,
        name: str,
        many: bool = True,  # noqa: FBT002  many or one is what a row is first asked for
        *,
        own: str = "",
        fold_after: int = 0,
        silences: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, many=many, silences=silences, parent=parent)
        self._removable, self._fold_after, self._folded = removable, fold_after, fold_after > 0
        self._own_ids: set[str] = set()
        self._flow = FlowLayout()
        self._more = CaretChip("", self)
        self._more.hide()
        self._more.clicked.connect(self._unfold)
        self._more.installEventFilter(self)
        self._add = AddChip(own, self) if own else None
        self._own_word: OwnWord | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._flow)
        self._flow.addWidget(self._more)
        if self._add is not None:
            self._flow.addWidget(self._add)
            self._add.clicked.connect(self._open_own)
            self._add.installEventFilter(self)
        if self._silences:
            column.addWidget(self._silences, alignment=Qt.AlignmentFlag.AlignLeft)

    def keeps_room_below(self) -> bool:
        """Return whether quiet answers stand under the chips."""
        return self._silences is not None

    def mark_own(self, names: Iterable[str]) -> None:
        """Draw these words as the person's own. Call it before `set_words`."""
        self._own_ids = set(names)

    def add_word(self, name: str, label: str) -> None:
        """Add one of the person's own words after the others, and choose it."""
        self._own_ids.add(name)
        self._labels.setdefault(name, label)
        if name not in self._chosen:
            self.toggle(name)
        self._fold()

    def press_of(self, name: str) -> WordPress:
        """Return the chip of the word `name`, folded away or not. Raises KeyError if it is not offered."""
        if name not in self._presses:
            self._add_missing([name])
            self._presses[name].hide()
        return super().press_of(name)

    def set_chosen(self, names: Iterable[str]) -> None:
        """Show these ids as chosen; a chosen word is never folded away."""
        super().set_chosen(names)
        self._fold()

    def _make(self, name: str, label: str) -> WordPress:
        own = name in self._own_ids
        chip = Chip(name, label, self, removable=self._removable, own=own)
        if self._removable:
            chip.taken_out.connect(self.word_taken_out)
        return chip

    def _seen(self) -> Collection[str]:
        if not self._folded:
            return self._labels
        first = set(islice(self._labels, self._fold_after))
        return [name for name in self._labels if name in first or name in self._chosen]

    def _place(self) -> None:
        self._put_in(list(self._presses.values()))
        self._fold()

    def _add_missing(self, names: Iterable[str]) -> None:
        made = self._make_missing(names)
        if made:
            self._put_in(made)
            read_as_laid_out(self)

    def _put_in(self, made: Sequence[WordPress]) -> None:
        """Put new chips among the others, for the eye and for Tab."""
        before: Press = self._more
        for place, press in enumerate(self._presses.values(), start=self._chips_from):
            if press in made:
                self._flow.insert(place, press)
                self.setTabOrder(before, press)
            before = press

    def _quiet_key(self, key: Qt.Key) -> bool:
        # Where words are taken out, Delete is the chip's own.
        return not self._removable and super()._quiet_key(key)

    def _stops(self) -> list[Press]:
        words: Sequence[Press] = [each for each in self._presses.values() if not each.isHidden()]
        ends = [each for each in (self._more, self._add) if each and not each.isHidden()]
        quiet = list(self._silences.presses.values()) if self._silences else []
        return [*words, *ends, *quiet]

    def _fold(self) -> None:
        seen = self._seen()
        self._add_missing(seen)
        for name, press in self._presses.items():
            press.setVisible(name in seen)
        hidden = len(self._labels) - len(seen)
        if hidden:
            self._more.set_words(ngettext("{n} more", "{n} more", hidden).format(n=hidden))
        self._more.setVisible(hidden > 0)
        self._set_tab_stop(None)
        self.updateGeometry()

    def _unfold(self) -> None:
        there = {name for name, press in self._presses.items() if not press.isHidden()}
        first = next((name for name in self._labels if name not in there), None)
        self._folded = False
        self._fold()
        if first is not None:
            self._go(self._presses[first])

    def _open_own(self) -> None:
        if self._add:
            if self._own_word is None:
                self._own_word = self._make_own(self._add)
            self._add.hide()
            self._own_word.open()

    def _make_own(self, add: AddChip) -> OwnWord:
        field = OwnWord(add.words(), self)
        field.typed.connect(self.own_word_typed)
        field.written.connect(self.own_word_added)
        field.closed.connect(self._close_own)
        self._flow.addWidget(field)
        self.setTabOrder(add, field)
        read_as_laid_out(self)
        return field

    def _close_own(self, by_key: bool) -> None:
        if self._add and self._own_word:
            self._own_word.hide()
            self._add.show()
            self._set_tab_stop(None)
            if by_key:
                # After the field is really gone, or the toolkit hands the focus on once more.
                QTimer.singleShot(0, self._add, self._add.setFocus)
