# SPDX-License-Identifier: GPL-3.0-or-later
"""One strand, what it took or what it gave: five words in their order, or nothing said.

Never a number to a person, never added to the other strand. Unsure and not now are answers of their
own, apart from the five words and from a blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.silences import NOT_NOW, UNSURE
from peerdesk.ui.widgets.strand.menu import StrandMenu
from peerdesk.ui.widgets.strand.shape import STOPS, StrandShape
from peerdesk.ui.widgets.told.tip import show_tip
from peerdesk.wording import _

Side = Literal["took", "gave"]
_HEIGHT, _MIDDLE = 30, 15
_HEIGHT_LARGE, _MIDDLE_LARGE, _NUMERALS = 54, 18, 44
_SHORTEST = 110


class Strand(QSlider):
    """A slider from 0 (not said) to 5. Took grows to the left, gave to the right, of its spine.

    `beside` is what the other strand is called on this page.
    """

    changed = Signal(int)
    """A person said another word: its order, 1 to 5, or 0 for none."""
    silence_changed = Signal(object)
    """A person chose "unsure" or "not_now", or took it back (None)."""
    shown = Signal()
    """It shows another answer, whoever gave it."""
    worded = Signal()
    """Its words are others now."""
    moved_on = Signal()
    """A key gave an answer, where that leads on to the next strand."""

    def __init__(
        self,
        name: str,
        side: Side,
        words: Sequence[str],
        *,
        beside: str = "",
        large: bool = False,
        moves_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.ring_radius = float(theme().px(tokens.RADIUS))
        self._name, self._side, self._words = name, side, tuple(words)
        self._beside = beside or (_("What it gave") if side == "took" else _("What it took"))
        self._large, self._moves_on = large, moves_on
        self._silence: str | None = None
        self._shown = 0.0
        self._pointed = 0
        self._clears_on_release = False
        self.setRange(0, STOPS)
        self.setPageStep(1)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._growing = QVariantAnimation(self)
        self._growing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growing.valueChanged.connect(self._grow)
        self.valueChanged.connect(self._value_moved)
        self._name_it()
        self.setAccessibleDescription(self.keys_hint())

    # --- the answer ---

    def show_answer(self, order: int, silence: str | None = None) -> None:
        """Show an answer without telling anybody: 1 to 5, or 0 with "unsure", "not_now" or None."""
        blocked = self.blockSignals(True)
        self.setValue(order)
        self.blockSignals(blocked)
        self._silence = None if order else silence
        self._growing.stop()
        self._grow(float(order))
        self._name_it()

    def silence(self) -> str | None:
        """Return "unsure", "not_now", or None."""
        return self._silence

    def said(self) -> str:
        """Return the answer as words: the chosen one, a silence, or nothing where nothing is said."""
        if self.value():
            return self._words[self.value() - 1]
        return {UNSURE: _("unsure"), NOT_NOW: _("not now")}.get(self._silence or "", "")

    def words(self) -> tuple[str, ...]:
        """Return the five words, least first."""
        return self._words

    def set_words(self, words: Sequence[str]) -> None:
        """Say these five words from now on, least first."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self.worded.emit()
            self._name_it()

    def keys_hint(self) -> str:
        """Return which keys set it and which lead on, said while it has the focus."""
        if self._moves_on:
            hint = _("1–5, U unsure, N not now: each sets it and goes on to “{name}”")
        elif self._side == "took":
            hint = _("1–5 set it · U unsure, N not now · Tab goes to “{name}”")
        else:
            hint = _("1–5 set it · U unsure, N not now · Shift Tab goes back to “{name}”")
        return hint.format(name=self._beside)

    def side(self) -> Side:
        """Return which strand this is."""
        return self._side

    def say(self, order: int) -> None:
        """Set a word, 1 to 5, as a person would; 0 leaves it blank."""
        if order == 0:
            self.keep_silent(None)
        self.setValue(order)

    def keep_silent(self, silence: str | None) -> None:
        """Choose "unsure" or "not_now" as a person would; choosing it again takes it back."""
        chosen = None if silence == self._silence else silence
        if chosen is not None:
            self.setValue(0)
        if chosen != self._silence:
            self._silence = chosen
            self._name_it()
            self.update()
            self.silence_changed.emit(chosen)

    def _value_moved(self, order: int) -> None:
        had_silence = self._silence is not None
        self._silence = None if order else self._silence
        self._name_it()
        self._growing.stop()
        self._growing.setStartValue(self._shown)
        self._growing.setEndValue(float(order))
        self._growing.setDuration(theme().duration(tokens.STRAND_MS))
        self._growing.start()
        if had_silence and self._silence is None:
            self.silence_changed.emit(None)
        self.changed.emit(order)

    def _name_it(self) -> None:
        said = self.said() or _("not said")
        if self.value():
            text = _("{name}, {word}, {order} of 5")
            spoken = text.format(name=self._name, word=said, order=self.value())
        else:
            spoken = _("{name}, {silence}").format(name=self._name, silence=said)
        self.setAccessibleName(spoken)
        self.shown.emit()

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, arrows, Home, End, 0, Delete, U and N; leave Enter and the rest."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not (plain and self._take(Qt.Key(event.key()), event.text())):
            event.ignore()

    def _take(self, key: Qt.Key, text: str) -> bool:
        outwards = Qt.Key.Key_Left if self._side == "took" else Qt.Key.Key_Right
        inwards = Qt.Key.Key_Right if self._side == "took" else Qt.Key.Key_Left
        if text in {"1", "2", "3", "4", "5"}:
            self.say(int(text))
            if self._moves_on:
                self.moved_on.emit()
        elif text == "0" or key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.say(0)
        elif key in {outwards, Qt.Key.Key_Up}:
            self.say(min(self.value() + 1, STOPS))
        elif key in {inwards, Qt.Key.Key_Down}:
            # Not said stands apart from the five words: no arrow steps into it.
            self.setValue(max(self.value() - 1, min(self.value(), 1)))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.say(1 if key == Qt.Key.Key_Home else STOPS)
        elif key in {Qt.Key.Key_U, Qt.Key.Key_N}:
            self.keep_silent(UNSURE if key == Qt.Key.Key_U else NOT_NOW)
            if self._moves_on and self._silence is not None:
                self.moved_on.emit()
        else:
            return False
        return True

    # --- pointer ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the stop under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        stop = self._shape().nearest_stop(event.position().x())
        self._clears_on_release = stop == self.value()
        self.say(stop)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a held pointer; otherwise show which stop it is over."""
        stop = self._shape().nearest_stop(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._clears_on_release = self._clears_on_release and stop == self.value()
            self.say(stop)
        elif stop != self._pointed:
            self._pointed = stop
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Clear on a click on the stop that was chosen already."""
        if self._clears_on_release and event.button() == Qt.MouseButton.LeftButton:
            self._clears_on_release = False
            self.say(0)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._pointed = 0
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must never change an answer."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the five words, unsure, not now and a blank."""
        menu = StrandMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Show the word of the stop under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            word = self._words[self._shape().nearest_stop(event.pos().x()) - 1]
            show_tip(event.globalPos(), word, self)
            return True
        return super().event(event)

    # --- painting ---

    def sizeHint(self) -> QSize:
        """Return a comfortable length, and a height with numerals where the strand is large."""
        height = _HEIGHT_LARGE if self._large else _HEIGHT
        return QSize(theme().px(422 if self._large else 228), theme().px(height))

    def minimumSizeHint(self) -> QSize:
        """Return the shortest a strand can be read at."""
        return QSize(theme().px(_SHORTEST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strand and, where it is large, its numerals."""
        painter = QPainter(self)
        middle = theme().px(_MIDDLE_LARGE if self._large else _MIDDLE)
        dots = self._silence is None and self.isEnabled()
        self._shape().paint(painter, middle, self._shown, dots=dots, pointed=self._pointed)
        if self._large:
            self._paint_numerals(painter)

    def _paint_numerals(self, painter: QPainter) -> None:
        shape, look = self._shape(), theme()
        for order in range(1, STOPS + 1):
            chosen = order == self.value()
            font = QFont(look.font("caption"))
            font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(look.colour("ink" if chosen else "ink2"))
            box = QRectF(0, 0, look.px(20), look.px(18))
            box.moveCenter(QRectF(shape.x(shape.stop(order)), look.px(_NUMERALS), 0, 0).topLeft())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(order))

    def _shape(self) -> StrandShape:
        return StrandShape(self._side, self.width(), self._large, theme().scale)

    def _grow(self, shown: float) -> None:
        self._shown = shown
        self.update()
