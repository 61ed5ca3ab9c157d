# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown while a key is derived: the ring, what is being done, and why it takes a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.ring import OpeningRing
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class Working(QWidget):
    """The ring beside a title and a line. It promises no time.

    It can have the focus: where what was used is put away meanwhile, no stranger gets it and answers to Enter.
    """

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        self._ring = OpeningRing(title, self)
        self._ring.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._ring)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        self._said = said = QVBoxLayout()
        said.setSpacing(look.px(2))
        self._title = Label(title, "page", "ink", parent=self)
        said.addWidget(self._title)
        self._line = Label(line or usual_line(), "small", "ink2", parent=self)
        said.addWidget(self._line)
        row.addLayout(said, 1)

    def say(self, title: str, line: str = "") -> None:
        """Say that something else is being done."""
        self._title.setText(title)
        self._line.setText(line or usual_line())
        self._ring.setAccessibleName(title)

    def offer(self, way_out: QWidget) -> None:
        """Put a way out under what is said; whoever made it shows and hides it."""
        self._said.addSpacing(theme().px(6))
        self._said.addWidget(way_out, 0, Qt.AlignmentFlag.AlignLeft)


def usual_line() -> str:
    """Return why it takes a moment."""
    return _("This is meant to take a second or two. It is part of what keeps it safe.")
