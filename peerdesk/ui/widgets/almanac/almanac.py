# SPDX-License-Identifier: GPL-3.0-or-later
"""The almanac: every row a week, every check-in a bead at its word, and under it what the chosen week says in words.

It takes values and gives back keys and dates. It averages nothing and joins no week to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.key import AlmanacKey
from peerdesk.ui.widgets.almanac.read_out import ReadOut
from peerdesk.ui.widgets.almanac.rows import Week
from peerdesk.ui.widgets.almanac.scroll import OUT
from peerdesk.ui.widgets.almanac.view import AlmanacView
from peerdesk.ui.widgets.almanac.words import almanac_name, words_in_order
from peerdesk.ui.widgets.text.label import Label

_OVER_WORDS, _OVER_WORDS_YEAR, _BETWEEN, _OVER_KEY = 12, 5, 6, 4


class Almanac(QWidget):
    """Rows, read-out, the five words and the key. Its columns begin 12 px from its edge, at 100 %."""

    opened = Signal(object)
    """A bead or mark was pressed: its key."""
    day_wanted = Signal(str)
    """A day was pressed, or Enter on it: its date as 2026-04-13."""
    week_chosen = Signal(int)
    """Another week is the chosen one: its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AlmanacView(self)
        self._read_out = ReadOut(self)
        self._read_out.setContentsMargins(0, 0, 0, theme().px(_BETWEEN))
        self._key = AlmanacKey(self)
        self._under = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.rows)
        self.rows.opened.connect(self.opened)
        self.rows.day_wanted.connect(self.day_wanted)
        self.rows.week_chosen.connect(self._chosen)

    def set_weeks(
        self, weeks: Sequence[Week], *, year: bool = False, chosen: int | None = None
    ) -> None:
        """Show these weeks, oldest first. `year` makes the rows low; `chosen` is a row. Emits nothing."""
        self.rows.setAccessibleName(almanac_name(len(weeks)))
        self._key.show_key(year=year)
        over, side = theme().px(_OVER_WORDS_YEAR if year else _OVER_WORDS), theme().px(OUT)
        self._under.setContentsMargins(side, over, side, 0)
        self.rows.set_weeks(weeks, year=year, chosen=chosen)
        self._read(self.rows.chosen())

    def chosen(self) -> int | None:
        """Return the row of the chosen week, or None."""
        return self.rows.chosen()

    def choose(self, row: int) -> None:
        """Choose a week and bring it into sight."""
        self.rows.choose(row)

    def read_out(self) -> str:
        """Return the chosen week in words, or nothing."""
        return self._read_out.text()

    def _lay_out(self) -> None:
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        self._under.setSpacing(0)
        self._under.addWidget(self._read_out)
        self._under.addWidget(Label(words_in_order(), "small", "ink2", parent=self))
        self._under.addSpacing(look.px(_OVER_KEY))
        self._under.addWidget(self._key)
        column.addLayout(self._under)

    def _chosen(self, row: int) -> None:
        self._read(row)
        self.week_chosen.emit(row)

    def _read(self, row: int | None) -> None:
        weeks = self.rows.places.weeks
        self._read_out.say(weeks[row].spoken if row is not None else ())
        self._read_out.setVisible(row is not None)
