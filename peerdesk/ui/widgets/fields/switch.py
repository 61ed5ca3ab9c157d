# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch for a setting that takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, on_paper, rule_name

_KNOB = 16


class Switch(QCheckBox):
    """On or off; `toggled` and `isChecked` are the toolkit's own. Its place says what it is, not a colour."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.ring_radius = theme().px(tokens.SWITCH[1]) / 2
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return 42 x 24 at 100 %."""
        return QSize(theme().px(tokens.SWITCH[0]), theme().px(tokens.SWITCH[1]))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, filled when on, and the knob at its end."""
        look, rect = theme(), QRectF(self.rect())
        painter = QPainter(self)
        on = self.isChecked()
        if not self.isEnabled():
            line = look.colour("hair" if on_paper(self) else "desk_hair")
            box(painter, rect, rect.height() / 2, None, line)
        elif on:
            box(painter, rect, rect.height() / 2, look.colour("fill"), None)
        else:
            ground = look.colour("wash" if self.underMouse() else "field")
            box(painter, rect, rect.height() / 2, ground, look.colour(rule_name(self)))
        knob = look.px(_KNOB)
        gap = (rect.height() - knob) / 2
        left = rect.right() - gap - knob if on else rect.left() + gap
        ink = "ink3" if not self.isEnabled() else "on_fill" if on else "ink2"
        place = QRectF(left, rect.top() + gap, knob, knob)
        box(painter, place, knob / 2, look.colour(ink), None)
        painter.end()
