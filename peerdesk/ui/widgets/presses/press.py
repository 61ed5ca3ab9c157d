# SPDX-License-Identifier: GPL-3.0-or-later
"""Anything that is pressed. Each kind only says how large it is and how it looks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Press(QAbstractButton):
    """A button that paints itself. Space and Enter press it; arrows are left to what holds it."""

    opens_menu = False
    """Pressing it opens a menu, which is its child."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring_radius = float(theme().px(tokens.RADIUS))
        self.set_words(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        """Return the words on it, as given."""
        return self._words

    def set_words(self, words: str) -> None:
        """Change the words on it; `&` is a letter like any other."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def off_because(self, reason: str) -> None:
        """Switch it off and say why; an empty reason switches it on again."""
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self.setEnabled(not reason)

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it. Every kind of press has its own."""
        raise NotImplementedError

    def is_held(self) -> bool:
        """Return whether it is being pressed right now."""
        return self.isDown()

    def is_pointed_at(self) -> bool:
        """Return whether the pointer is over it and it would answer."""
        return self.underMouse() and self.isEnabled()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: the one it asks for."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hand a painter to `face`."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.face(painter, QRectF(self.rect()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too; leave arrows to the group."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover wash, and be ready to say what it is for."""
        super().enterEvent(event)
        if self.toolTip():
            theme().dress(self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover wash away."""
        super().leaveEvent(event)
        self.update()
