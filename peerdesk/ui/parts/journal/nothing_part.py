# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where a list would be: a sentence that asks for nothing, then at most two ways to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.reading.timeline import Nothing
from peerdesk.records.entry import Kind
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class NothingPart(ScrollArea):
    """Says why there is nothing, and offers to clear what narrows the list, or to begin."""

    clear_search_wanted = Signal()
    clear_filters_wanted = Signal()
    begin_wanted = Signal(str)
    """A kind of entry to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.sentence = Label("", "page")
        self.line = Label("", "body", "ink2")
        self.clear_search = PlainButton(_("Clear search"))
        self.clear_filters = PlainButton(_("Clear filters"))
        self.meeting = PlainButton(_("Write about a meeting"))
        self.note = PlainButton(_("Just write"))
        changes_journal(self.meeting, self.note)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme().px(2), theme().px(8), 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.sentence)
        column.addWidget(self.line)
        column.addSpacing(theme().px(4))
        for button in (self.clear_search, self.clear_filters, self.meeting, self.note):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.set_content(content)
        self.clear_search.clicked.connect(self.clear_search_wanted)
        self.clear_filters.clicked.connect(self.clear_filters_wanted)
        self.meeting.clicked.connect(self._begin_meeting)
        self.note.clicked.connect(self._begin_note)

    def say(self, nothing: Nothing) -> None:
        """Say it."""
        self.sentence.setText(nothing.sentence)
        self.line.setText(nothing.line)
        is_new = not (nothing.clears_search or nothing.clears_filters)
        self.clear_search.setVisible(nothing.clears_search)
        self.clear_filters.setVisible(nothing.clears_filters)
        self.meeting.setVisible(is_new)
        self.note.setVisible(is_new)

    def _begin_meeting(self) -> None:
        self.begin_wanted.emit(Kind.MEETING.value)

    def _begin_note(self) -> None:
        self.begin_wanted.emit(Kind.NOTE.value)
