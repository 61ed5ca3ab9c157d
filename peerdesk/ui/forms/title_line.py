# SPDX-License-Identifier: GPL-3.0-or-later
"""The title of an entry, written where it is read. Empty is a title too: the kind of entry stands there instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters import shown
from peerdesk.presenters.writing.writing import Writing
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

_LONGEST = 200


class TitleLine(QWidget):
    """One line in the size of a title; Enter does nothing in it."""

    touched = Signal()
    answered = Signal()

    def __init__(self, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing = writing
        plain = shown.title(writing.entry.kind, "")
        self._field = WritingField(_("Title"), plain, "title", longest=_LONGEST, parent=self)
        self._field.set_text(writing.entry.title)
        self._is_told = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self._field.changed.connect(self._on_changed)
        self._field.left.connect(self._on_left)

    def flush(self) -> None:
        """Give the writing the title as it is typed."""
        if not self._is_told:
            self._is_told = True
            self._writing.retitle(self._field.text())

    def refresh(self) -> None:
        """Show the title as the writing has it."""
        self._is_told = True
        self._field.set_text(self._writing.entry.title)

    def _on_changed(self) -> None:
        self._is_told = False
        self.touched.emit()

    def _on_left(self) -> None:
        if not self._is_told:
            self.flush()
            self.answered.emit()
