# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter on paper, for people who meet over it: the words of the preview in black on white, and nothing more."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from peerdesk.presenters.letters.letter_shown import LetterShown
from peerdesk.ui.widgets.almanac.colours import font_at
from peerdesk.wording import _

_ABOVE = {"writing": 6, "label": 14, "small": 22, "title": 2, "prompt": 10}
_SIZES = {"writing": 15, "label": 13, "small": 12, "title": 21, "prompt": 16}


class LetterPaper:
    """Paints page after page when called as `ui.paper` calls it."""

    def __init__(self, letter: LetterShown) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._page = 0
        self._cursor = QTextCursor(self._document)
        for words, role in _paragraphs(letter):
            self._add(words, role)

    def __call__(self, painter: QPainter, place: QRectF) -> bool:
        """Paint the next page into `place`; return whether there is another."""
        self._document.setPageSize(place.size())
        top = self._page * place.height()
        painter.save()
        painter.translate(place.left(), place.top() - top)
        self._document.drawContents(painter, QRectF(0, top, place.width(), place.height()))
        painter.restore()
        self._page += 1
        return self._page < self._document.pageCount()

    def _add(self, words: str, role: str) -> None:
        block, look = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(_ABOVE[role])
        font: QFont = font_at(role, _SIZES[role], 1)
        look.setFont(font)
        look.setForeground(QColor(0, 0, 0))
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._cursor.insertText(words, look)


def _paragraphs(letter: LetterShown) -> list[tuple[str, str]]:
    found = [(letter.asks, "small"), (letter.line, "prompt")]
    for item in letter.items:
        found += [(item.said_when, "small"), (item.title, "title")]
        for field in item.fields:
            text = _(" [left out] ").join(field.pieces)
            found.append((field.label, "label"))
            found += [(line, "writing") for line in text.split("\n")]
    return [(words, role) for words, role in found if words]
