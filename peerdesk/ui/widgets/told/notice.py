# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened, what is safe, and what can be done: a strip in the page, never a box over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, picture
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import announce

_PADDING, _ICON, _TEXT_AT = 16, 18, 47


class NoticeStrip(QWidget):
    """A sentence with at most two or three things to do about it, as (id, label)."""

    acted = Signal(str)
    """One of the things to do was chosen: its id."""

    def __init__(
        self,
        sentence: str,
        actions: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("ground", "notice")
        self._said = Label(sentence, "body", "ink", parent=self)
        self._actions = QWidget(self)
        self._flow = FlowLayout(self._actions, theme().px(tokens.UNIT), 0)
        column = QVBoxLayout(self)
        pad = theme().px(12)
        column.setContentsMargins(0, theme().px(10), theme().px(_PADDING), pad)
        column.setSpacing(theme().px(8))
        row = QHBoxLayout()
        row.addSpacing(theme().px(_TEXT_AT))
        row.addWidget(self._said, 1)
        column.addLayout(row)
        below = QHBoxLayout()
        # A quiet button's words begin at the sentence's left.
        below.addSpacing(theme().px(_TEXT_AT - 15))
        below.addWidget(self._actions, 1)
        column.addLayout(below)
        self.say(sentence, actions)

    def say(self, sentence: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        """Change the sentence and what can be done."""
        self._said.setText(sentence)
        self.setAccessibleName(sentence)
        while (part := self._flow.takeAt(0)) is not None:
            press = part.widget()
            if press is not None:
                press.deleteLater()
        for name, label in actions:
            press = _Action(name, label, self._actions)
            press.chosen.connect(self.acted)
            self._flow.addWidget(press)
            press.show()
        self._actions.setVisible(bool(actions))

    def sentence(self) -> str:
        """Return what it says."""
        return self._said.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the sentence spoken when it comes up."""
        super().showEvent(event)
        announce(self, self.sentence())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, its line and the icon."""
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        box(painter, rect, look.px(tokens.RADIUS), look.colour("notice"), look.colour("rule2"))
        top = look.px(10) + (look.line("body") - look.px(_ICON)) / 2
        place = QRectF(look.px(_PADDING), top, look.px(_ICON), look.px(_ICON))
        picture(painter, place, look.picture("warning-circle", "ink", _ICON))
        painter.end()


class _Action(QuietButton):
    """One thing to do, that knows its id."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(label, parent=parent)
        self._name = name
        self.clicked.connect(self._tell)

    def colours(self) -> tuple[str, str, str]:
        """Ink, because the ground is not paper."""
        ground, line, _ink = super().colours()
        return ground, line, "ink"

    def _tell(self) -> None:
        self.chosen.emit(self._name)
