# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence about what was just done, with one way back. Stays while it is looked at.

It stands at the window’s foot, where the status bar says the keys, and never over what is read or written.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWindow,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, flood, words
from peerdesk.ui.widgets.fields.undoing import can_undo
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _

_PADDING = 16
_BETWEEN = 32
"""Between the sentence and the way back."""
_NARROWEST = 240


class _Back(Press):
    """The underlined way back, on the toast's own ground."""

    def sizeHint(self) -> QSize:
        width = round(advance(self.words(), "chosen") + 1)
        return QSize(width, theme().px(tokens.STATUS_BAR))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        words(painter, rect, self.words(), "chosen", look.colour("on_fill"))
        painter.setPen(QPen(look.colour("on_fill"), tokens.LINE))
        under = round(rect.center().y() + look.px(9))
        painter.drawLine(0, under, round(rect.width()), under)


class Toast(QWidget):
    """Make one for a widget with a status bar at its foot; `say` shows it there for 8 seconds.

    Esc and a click put it away.

    Ctrl Z takes the way back, unless the field that has the focus has something of its own to take back.
    """

    undone = Signal()
    """The way back was taken."""
    gone = Signal()
    """It went away with nothing undone."""
    turned = Signal(bool)
    """Whether it stands there: with it comes a way back, or goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._sentence = ""
        self._is_back = False
        self._heard: QWindow | None = None
        self._timer = QTimer(self, singleShot=True, interval=tokens.TOAST_STAY_MS)
        self._timer.timeout.connect(self.put_away)
        self._back = _Back("", self)
        self._back.clicked.connect(self._undo)
        self._back.installEventFilter(self)
        self._back.setProperty("own_focus_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(_PADDING), 0, theme().px(_PADDING), 0)
        row.addStretch()
        row.addWidget(self._back)
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, back: str = "") -> None:
        """Show `sentence`; `back` is the word for the way back. Without it there is none.

        Where things are to stand still, a sentence without a way back can be put away by a press.
        """
        if self.isVisible():
            self.gone.emit()
        self._sentence = sentence
        self.setAccessibleName(sentence)  # for who looks around the window while it stands there
        self._is_back = bool(back)
        self._back.set_words(back or (_("Put away") if theme().still else ""))
        self._back.setVisible(bool(self._back.words()))
        self._stand()
        self.show()
        self.raise_()
        announce(self, sentence)
        self._wait()

    def sentence(self) -> str:
        """Return what it says, or said last."""
        return self._sentence

    def put_away(self) -> None:
        """Take it off the window; what was done stays done."""
        if self.isVisible():
            self._timer.stop()
            self.hide()
            self.gone.emit()

    def can_take_back(self) -> bool:
        """Return whether it offers a way back now."""
        return self._is_back and self.isVisible()

    def take_back(self) -> None:
        """Take the way back it offers, as a press on it does."""
        if self.can_take_back():
            self._undo()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count only now: what is said before the window is painted is to be read, too."""
        super().showEvent(event)
        self._wait()
        self._heard = self.window().windowHandle()
        if self._heard is not None:
            self._heard.installEventFilter(self)
        self.turned.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hear no keys any more."""
        super().hideEvent(event)
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = None
        self.turned.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away where it is clicked."""
        event.accept()
        self.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's foot, wait while the way back has the focus, and hear the keys of the window."""
        if watched is self._heard and isinstance(event, QKeyEvent):
            return self._hear(event)
        if watched is self._back and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
            self._back.update()
        elif watched is self._back and event.type() == QEvent.Type.FocusOut:
            self._wait()
        elif watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is pointed at."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        super().leaveEvent(event)
        self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the sentence."""
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        flood(painter, self.rect(), look.colour("fill"))
        place = rect.adjusted(look.px(_PADDING), 0, -look.px(_PADDING) - self._room_for_back(), 0)
        words(painter, place, self._sentence, "body", look.colour("on_fill"))
        if self._back.hasFocus():
            ring = QRectF(self._back.geometry()).adjusted(-6, 0, 6, 0)
            line = look.colour("on_fill")
            box(painter, ring, look.px(tokens.RADIUS), None, line, tokens.LINE_FOCUS)
        painter.end()

    def _hear(self, event: QKeyEvent) -> bool:
        """Take what the window has no other use for. Esc goes on: what it leaves is left by the same press."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._is_back and not can_undo():
            self.take_back()
            return True
        return False

    def _wait(self) -> None:
        # Where things are to stand still, it stays until it is put away.
        if not theme().still and self.isVisible():
            self._timer.start()

    def _undo(self) -> None:
        if not self._is_back:
            self.put_away()
            return
        self._timer.stop()
        self.hide()
        self.undone.emit()

    def _stand(self) -> None:
        look, window = theme(), self.parentWidget()
        if window is None:
            return
        wanted = look.px(2 * _PADDING) + round(advance(self._sentence, "body")) + 1
        wanted += self._room_for_back()
        width = min(max(wanted, look.px(_NARROWEST)), window.width())
        height = look.px(tokens.STATUS_BAR)
        self.setGeometry(0, window.height() - height, width, height)

    def _room_for_back(self) -> int:
        """Return px for the way back and what lies between it and the sentence."""
        if not self._back.words():
            return 0
        return theme().px(_BETWEEN) + self._back.sizeHint().width()
