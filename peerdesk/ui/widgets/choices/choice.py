# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing one: joined segments, options in columns, tiles, or five wide words.

All share the manner of `AnswerRow`: `set_words`, `set_chosen`, `changed`, and the quiet answers.
Pressing the chosen one again empties it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.answer_row import AnswerRow
from peerdesk.ui.widgets.choices.option import Option, PaintMark, Tile, WideWord
from peerdesk.ui.widgets.choices.segment import Segment
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.layout.equal_grid import EqualGrid
from peerdesk.ui.widgets.layout.flow import FlowLayout

_OPTION_GAP, _TILE_GAP, _WIDE_WORD_GAP = 6, 10, 8


class JoinedChoice(AnswerRow):
    """Segments that share their sides. Where they do not fit, they go on in the next line."""

    def __init__(self, name: str, *, silences: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, many=False, silences=silences, parent=parent)
        # Neighbours lie one px over each other, so that they share one line.
        self._flow = FlowLayout(self, -1, theme().px(_OPTION_GAP))
        if self._silences:
            self._silences.stand_apart()
            self._flow.addWidget(self._silences)

    def _make(self, name: str, label: str) -> WordPress:
        return Segment(name, label, self)

    def _place(self) -> None:
        segments = [each for each in self._presses.values() if isinstance(each, Segment)]
        for place, segment in enumerate(segments):
            segment.before = segments[place - 1] if place else None
            segment.after = segments[place + 1] if place + 1 < len(segments) else None
            self._flow.insert(place, segment)
            segment.show()


class OptionGrid(AnswerRow):
    """Options in `columns` columns; fewer where the words would not fit.

    `glyphs` paint before the words and `ends` stand at their right, both by id. With `keys`, a
    letter by id chooses while the grid has the focus, and stands at the right.
    """

    def __init__(
        self,
        name: str,
        columns: int = 2,
        *,
        glyphs: Mapping[str, PaintMark] | None = None,
        ends: Mapping[str, str] | None = None,
        keys: Mapping[str, str] | None = None,
        silences: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, many=False, silences=silences, parent=parent)
        self._glyphs, self._ends, self._keys = glyphs or {}, ends or {}, keys or {}
        self._hides_keys = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        gap = theme().px(_OPTION_GAP)
        self._grid = EqualGrid(columns, gap, gap)
        column.addLayout(self._grid)
        if self._silences:
            column.addWidget(self._silences, alignment=Qt.AlignmentFlag.AlignLeft)

    def keeps_room_below(self) -> bool:
        """Return whether quiet answers stand under the options."""
        return self._silences is not None

    def hide_keys(self) -> None:
        """Leave the key letters out, as in a compact window; they still work. The words stand a little closer."""
        self._hides_keys = True
        self.set_words([(each.name, each.words()) for each in self._presses.values()])

    def _make(self, name: str, label: str) -> WordPress:
        letter = "" if self._hides_keys else self._keys.get(name, "")
        end = self._ends.get(name, letter)
        return Option(name, label, self, self._glyphs.get(name), end, tight=self._hides_keys)

    def _place(self) -> None:
        for press in self._presses.values():
            self._grid.addWidget(press)
            press.show()

    def _letter(self, letter: str) -> bool:
        for name, key in self._keys.items():
            if letter and key.casefold() == letter.casefold() and name in self._presses:
                self.toggle(name)
                return True
        return False


class TileGroup(AnswerRow):
    """Tiles with a mark, a title and a line, in two columns. `lines` and `marks` are by id."""

    def __init__(
        self,
        name: str,
        *,
        lines: Mapping[str, str],
        marks: Mapping[str, PaintMark] | None = None,
        columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, many=False, silences=False, parent=parent)
        self._lines, self._marks = lines, marks or {}
        gap = theme().px(_TILE_GAP)
        self._grid = EqualGrid(columns, gap, gap, self)

    def _make(self, name: str, label: str) -> WordPress:
        return Tile(name, label, self._lines.get(name, ""), self._marks.get(name), self)

    def _place(self) -> None:
        for press in self._presses.values():
            self._grid.addWidget(press)
            press.show()


class WordRow(AnswerRow):
    """Five wide words for the small view. Digits 1 to 5 choose; 0 and Delete empty it."""

    def __init__(self, name: str, *, silences: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, many=False, silences=silences, parent=parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        gap = theme().px(_WIDE_WORD_GAP)
        self._row = EqualGrid(5, gap, gap)
        column.addLayout(self._row)
        if self._silences:
            column.addWidget(self._silences)

    def _make(self, name: str, label: str) -> WordPress:
        return WideWord(name, label, self)

    def _place(self) -> None:
        for press in self._presses.values():
            self._row.addWidget(press)
            press.show()

    def _letter(self, letter: str) -> bool:
        names: Sequence[str] = self.words()
        if letter.isdecimal() and 1 <= int(letter) <= len(names):
            self.set_chosen([names[int(letter) - 1]])
            self.changed.emit(self.chosen())
            return True
        return False
