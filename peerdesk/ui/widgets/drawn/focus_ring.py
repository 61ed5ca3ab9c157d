# SPDX-License-Identifier: GPL-3.0-or-later
"""The one mark of focus: a ring of ink around the part that has it, drawn above everything else.

Shown when the focus came by key, and always in fields. A part may give `ring_radius` and a method
`ring_place`. By property it has a ring of its own ("own_focus_ring"), one always ("always_ring"), or
lends it to the box around it ("box_ring"). One that a page put the focus on by itself ("arrived_at") has
none before a key is pressed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box

_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)
_OUT = round(tokens.FOCUS_GAP + tokens.LINE_FOCUS)


class FocusRing(QWidget):
    """Lies over a window and follows its focus. Make one for every window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ringed: QWidget | None = None
        self._focused: QWidget | None = None
        self._followed: list[QWidget] = []
        self._by_key = True
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)

    def ringed(self) -> QWidget | None:
        """Return the part that has the ring now, or None."""
        return self._ringed if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part and everything it lies in; a press hides the ring, a key shows it."""
        kind = event.type()
        if kind in _MOVES:
            self._fit()
        elif watched is self._focused and kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
            self._fit()
        elif watched is self._focused and kind == QEvent.Type.KeyPress and not self._by_key:
            self._by_key = True
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._ringed is None or not isValid(self._ringed):
            return
        painter = QPainter(self)
        place = QRectF(self._place_of(self._ringed).translated(-self.pos()))
        radius = getattr(self._ringed, "ring_radius", float(theme().px(tokens.RADIUS)))
        rounder = radius + tokens.RADIUS_FOCUS_MORE
        box(painter, place, rounder, None, theme().colour("ink"), tokens.LINE_FOCUS)
        painter.end()

    def _focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is not self.window():
            now = None
        self._unfollow()
        self._by_key = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if now is not None and now.property("arrived_at"):
            self._by_key = False
        if now is None or now is self.window() or now.property("own_focus_ring"):
            self.hide()
            return
        box_around = now.parentWidget() if now.property("box_ring") else None
        self._ringed = box_around or now
        self._focused = now
        above: QWidget | None = now
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._followed.append(above)
            above = above.parentWidget()
        self._fit()

    def _unfollow(self) -> None:
        for each in self._followed:
            if isValid(each):  # what had the focus may have been taken away with its page
                each.removeEventFilter(self)
        self._followed.clear()
        self._ringed = self._focused = None

    def _fit(self) -> None:
        ringed = self._ringed
        if ringed is not None and not isValid(ringed):
            ringed = self._ringed = self._focused = None
        always = self._focused is not None and self._focused.property("always_ring")
        wanted = self._by_key or always
        if ringed is None or not wanted or not ringed.isVisible():
            self.hide()
            return
        self.setGeometry(self._place_of(ringed).intersected(self._window_onto(ringed)))
        self.show()
        self.raise_()
        self.update()

    def _place_of(self, ringed: QWidget) -> QRect:
        own = ringed.ring_place() if hasattr(ringed, "ring_place") else ringed.rect()
        corner = ringed.mapTo(self.window(), own.topLeft())
        return QRect(corner, own.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT)

    def _window_onto(self, ringed: QWidget) -> QRect:
        """What can be seen of the place where `ringed` lies: it may be scrolled half away."""
        seen = self.window().rect()
        above = ringed.parentWidget()
        while above is not None and above is not self.window():
            holder = above.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and viewport_of(holder) is above:
                corner = above.mapTo(self.window(), QPoint(0, 0))
                seen = seen.intersected(QRect(corner, above.size()))
            above = holder
        return seen
