# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the rail and the parts of Today while somebody still types a passphrase, so that opening only fills them.

Knows no journal: what it makes is empty, and its words are those PeerDesk comes with.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from peerdesk.clock import SystemClock
from peerdesk.language.prompts import Prompts
from peerdesk.language.word_lists import WordLists
from peerdesk.ui import tokens
from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.parts.today.today_parts import TodayParts
from peerdesk.ui.rail import Rail
from peerdesk.ui.theme import theme

_BETWEEN_PIECES = 10
"""Milliseconds after each piece in which keys are answered."""

_ROLES = ("display", "body", "small", "label", "emphasis", "chosen", "prompt", "caption", "title")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;?’“”…–-() "
_PARTS_OF_A_PIXEL = (0.0, 0.25, 0.5, 0.75)


class Ahead(QObject):
    """Made piece by piece from `begin` on; `finish` makes at once what is still missing."""

    rail: Rail
    today: TodayParts

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: list[Callable[[], None]] = [self._make_rail, self._make_today]
        self._warmed: list[Callable[[], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_PIECES)
        self._timer.timeout.connect(self._go_on)

    def begin(self, window: QSize) -> None:
        """Make a piece now and then, and paint each out of sight, for a window of this size."""
        self._warmed = [
            *(partial(_warm_letters, role) for role in _ROLES),
            partial(self._warm_rail, window),
            partial(self._warm_today, window),
        ]
        self._timer.start()

    def finish(self) -> None:
        """Make what is still missing, and paint nothing."""
        self._timer.stop()
        self._warmed = []
        while self.make_a_piece():
            pass

    def make_a_piece(self) -> bool:
        """Make the next piece; returns whether there was one."""
        pieces = self._made or self._warmed
        if not pieces:
            return False
        pieces.pop(0)()
        return True

    def _go_on(self) -> None:
        if self.make_a_piece():
            self._timer.start()

    def _make_rail(self) -> None:
        self.rail = Rail()

    def _make_today(self) -> None:
        self.today = TodayParts()

    def _warm_rail(self, window: QSize) -> None:
        self.rail.set_breadth(breadth_of(window.width()))
        _paint(self.rail, QSize(theme().px(tokens.RAIL), window.height()))

    def _warm_today(self, window: QSize) -> None:
        words = WordLists.load()
        self.today.strip.set_words(words)
        self.today.spread.set_breadth(breadth_of(window.width()))
        _paint(self.today.spread, window - QSize(theme().px(tokens.RAIL), 0))


def fetch_words() -> None:
    """Read the words of Today and the rules of this zone, which then are known for all of this run: for a thread."""
    WordLists.load().strand("took")
    Prompts.load()
    SystemClock().zone()


def _warm_letters(role: str) -> None:
    """Draw every letter once: the toolkit keeps what it has drawn."""
    look = theme()
    font, line = look.font(role), look.line(role)
    paper = QPixmap(40 * line, 2 * line)
    painter = QPainter(paper)
    painter.setFont(font)
    painter.setPen(look.colour("ink"))
    for part in _PARTS_OF_A_PIXEL:
        for place, letter in enumerate(_LETTERS):
            painter.drawText(QPointF(place * line / 3 + part, line), letter)
    painter.end()


def _paint(part: QWidget, size: QSize) -> None:
    part.resize(size)
    part.grab()
