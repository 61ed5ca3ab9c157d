# SPDX-License-Identifier: GPL-3.0-or-later
"""A part that stays folded until it is opened. What is inside is built only then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.caret_row import CaretRow

_INSET, _BELOW = 24, 14


class FoldedPart(QWidget):
    """A caret row and what it hides. The caret stands in the padding at the left of the words.

    `build` makes the content on first opening. Leave 24 px free at the left, or use `inset=False`
    where there is no padding to stand in.
    """

    opened = Signal(bool)
    """It was opened, or folded again."""

    def __init__(
        self,
        title: str,
        hint: str = "",
        build: Callable[[], QWidget] | None = None,
        *,
        inset: bool = True,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._build = build
        self._content: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.row = CaretRow(title, hint, quiet=quiet, parent=self)
        self.row.toggled.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        self._inside = QHBoxLayout()
        self._inside.setContentsMargins(theme().px(_INSET) if inset else 0, 0, 0, 0)
        self._column.addLayout(self._inside)

    def is_open(self) -> bool:
        """Return whether it is open."""
        return self.row.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or fold it."""
        self.row.setChecked(is_open)

    def content(self) -> QWidget | None:
        """Return what is inside, or None while it has never been opened."""
        return self._content

    def set_content(self, content: QWidget) -> None:
        """Put this inside, in place of what `build` would make."""
        self._content = content
        self._inside.addWidget(content)
        content.setVisible(self.is_open())

    def _turn(self, is_open: bool) -> None:
        if is_open and self._content is None and self._build is not None:
            self.set_content(self._build())
        if self._content is not None:
            self._content.setVisible(is_open)
        self._inside.setContentsMargins(
            self._inside.contentsMargins().left(), 0, 0, theme().px(_BELOW) if is_open else 0
        )
        self.opened.emit(is_open)
