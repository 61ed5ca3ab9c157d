# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that folds and unfolds a part: caret, title, and a quiet hint after it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, picture, words
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

_CARET, _GAP = 16, 8


class CaretRow(Press):
    """Pressing it, Space or Enter turns the caret. `quiet` sets the title in plain ink2."""

    def __init__(
        self, title: str, hint: str = "", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        self._hint, self._quiet = hint, quiet
        super().__init__(title, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._describe)
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Change the words after the title, such as a count."""
        self._hint = hint
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the title; the hint is elided."""
        look = theme()
        width = look.px(_CARET + _GAP) + advance(self.words(), self._role())
        return QSize(round(width) + 1, look.px(tokens.FOLD_ROW))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the caret, the title and the hint."""
        look = theme()
        strong = "ink" if self.is_pointed_at() or not self._quiet else "ink2"
        place = QRectF(rect.left(), rect.top(), look.px(_CARET), rect.height())
        caret = "caret-down" if self.isChecked() else "caret-right"
        picture(painter, place, look.picture(caret, "ink2", _CARET))
        left = rect.left() + look.px(_CARET + _GAP)
        width = min(advance(self.words(), self._role()) + 1, rect.right() - left)
        place = QRectF(left, rect.top(), width, rect.height())
        words(painter, place, self.words(), self._role(), look.colour(strong))
        place.setLeft(place.right() + look.px(12))
        place.setRight(rect.right())
        if place.width() > look.px(tokens.FOLD_ROW):
            words(painter, place, self._hint, "small", look.colour("ink2"))

    def _role(self) -> str:
        return "body" if self._quiet else "chosen"

    def _describe(self) -> None:
        state = _("open") if self.isChecked() else _("folded")
        self.setAccessibleDescription(f"{self._hint}, {state}" if self._hint else state)
