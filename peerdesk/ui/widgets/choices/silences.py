# SPDX-License-Identifier: GPL-3.0-or-later
"""“Unsure” and “Not now”: two quiet answers that stand apart from the words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, picture, words
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

UNSURE, NOT_NOW = "unsure", "not_now"
_TICK = 14


class QuietAnswer(Press):
    """One of them: words alone, ticked when chosen. Painted only while its row is being used."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.shown = False

    def sizeHint(self) -> QSize:
        """Return room for the words in their stronger face, and a tick."""
        width = advance(self.words(), "label") + theme().px(_TICK + 4 + 8)
        return QSize(round(width), theme().px(26))

    def nextCheckState(self) -> None:
        """Leave it to the row: it decides what a press means."""

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, and a tick before them when chosen."""
        look = theme()
        chosen = self.isChecked()
        if not (chosen or self.shown or self.hasFocus()):
            return
        tick = QRectF(rect.left(), rect.top(), look.px(_TICK), rect.height())
        if chosen:
            picture(painter, tick, look.picture("check-bold", "ink", _TICK))
        strong = chosen or self.is_pointed_at()
        place = rect.adjusted(look.px(_TICK + 4), 0, 0, 0)
        words(
            painter,
            place,
            self.words(),
            "label" if chosen else "small",
            look.colour("ink" if strong else "ink2"),
        )


class Silences(QWidget):
    """Both quiet answers, at the end of a row of words."""

    picked = Signal(str)
    """One of them was pressed: "unsure" or "not_now"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        self.presses = {
            UNSURE: QuietAnswer(_("Unsure"), self),
            NOT_NOW: QuietAnswer(_("Not now"), self),
        }
        for press in self.presses.values():
            row.addWidget(press)
        self.presses[UNSURE].clicked.connect(self._unsure)
        self.presses[NOT_NOW].clicked.connect(self._not_now)

    def stand_apart(self) -> None:
        """Keep a gap before the first one, where the row itself keeps none."""
        layout = self.layout()
        if layout:
            layout.setContentsMargins(theme().px(12), 0, 0, 0)

    def set_chosen(self, silence: str | None) -> None:
        """Show one as chosen, or neither."""
        for name, press in self.presses.items():
            press.setChecked(name == silence)

    def reveal(self, shown: bool) -> None:
        """Paint the words, or only what is chosen."""
        for press in self.presses.values():
            press.shown = shown
            press.update()

    def _unsure(self) -> None:
        self.picked.emit(UNSURE)

    def _not_now(self) -> None:
        self.picked.emit(NOT_NOW)
