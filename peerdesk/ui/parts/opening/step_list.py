# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of making a journal: which were made, which is being made, which are to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, picture, words
from peerdesk.wording import _

_ROW, _CIRCLE, _TEXT_AT = 40, 21, 34


class StepList(QWidget):
    """Numbered steps; `set_current` counts from 0. Nothing in it can be pressed."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._steps = [_Step(place, title, self) for place, title in enumerate(titles)]
        for step in self._steps:
            column.addWidget(step)
        self.set_current(0)

    def set_current(self, current: int) -> None:
        """Show that this step is being made now."""
        for place, step in enumerate(self._steps):
            step.stand(place - current)
        said = _("Step {number} of {count}, {title}")
        self.setAccessibleName(
            said.format(
                number=current + 1, count=len(self._steps), title=self._steps[current].title
            )
        )


class _Step(QWidget):
    """One step: its number in a circle, or a tick once it is made, and its title."""

    def __init__(self, place: int, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        self._number = str(place + 1)
        self._ahead = place
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand(self, ahead: int) -> None:
        """Stand `ahead` steps before the current one; 0 is the current one, less is made."""
        self._ahead = ahead
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the title."""
        width = round(advance(self.title, "chosen")) + theme().px(_TEXT_AT)
        return QSize(width, theme().px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle and title."""
        look = theme()
        painter = QPainter(self)
        size = look.px(_CIRCLE)
        circle = QRectF(0, (self.height() - size) / 2, size, size)
        current = self._ahead == 0
        ground = look.colour("fill") if current else None
        line = look.colour("ink" if self._ahead < 0 else "rule")
        box(painter, circle, size / 2, ground, None if current else line, tokens.LINE_CHOSEN)
        if self._ahead < 0:
            picture(painter, circle, look.picture("check-bold", "ink", 12))
        else:
            ink = look.colour("on_fill" if current else "ink2")
            words(
                painter, circle, self._number, "comment_number", ink, Qt.AlignmentFlag.AlignHCenter
            )
        place = QRectF(self.rect()).adjusted(look.px(_TEXT_AT), 0, 0, 0)
        role, ink_name = ("chosen", "ink") if current else ("body", "ink2")
        words(painter, place, self.title, role, look.colour(ink_name))
        painter.end()
