# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawer, in the place of the list: what was taken away, to bring back, or to erase once that was asked about.

Of a full drawer what is seen first is there at once, and the rest follows in short steps.
"""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters.reading.drawer import Drawer, DrawerRow
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.sheet import Rule, ScrollArea
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_MARK_COLUMN = 32
_AT_ONCE = 8
"""So many rows are there at once; they fill the first screen."""
_STEP, _BREATH = 0.006, 4
"""Seconds that one step of the rest takes, and milliseconds until the next."""


class DrawerColumn(QWidget):
    """Rows with two links each. Reads the drawer anew when told to."""

    back = Signal()
    brought_back = Signal(str)
    """An entry is out of the drawer again: what is said of it."""

    def __init__(self, drawer: Drawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._shown: tuple[DrawerRow, ...] | None = None
        self._ahead: deque[DrawerRow] = deque()
        self._rows = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=_BREATH)
        self._soon.timeout.connect(self._go_on)
        self._scroll = ScrollArea()
        self.way_back = LinkButton(_("Back to the list"), "small")
        self.way_back.clicked.connect(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        head = QHBoxLayout()
        head.addWidget(self.way_back)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def refresh(self) -> None:
        """Show what lies in the drawer now."""
        rows = self._drawer.rows()
        if rows == self._shown:
            return
        self._shown, focused = rows, self._focused()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme().px(8), 0)
        column.setSpacing(0)
        column.addWidget(Label(_("The drawer"), "page"))
        column.addSpacing(theme().px(8))
        column.addWidget(Label(self._drawer.explanation(), "small", "ink2"))
        column.addSpacing(theme().px(8))
        self._rows = QVBoxLayout()
        column.addLayout(self._rows)
        if not rows:
            column.addWidget(Label(_("Nothing lies in it."), "body", "ink2"))
        column.addStretch(1)
        self._scroll.set_content(content)
        self._ahead = deque(rows)
        for _row in range(min(len(rows), max(_AT_ONCE, focused + 1))):
            self._add(self._ahead.popleft(), content)
        set_tab_order(self)
        if focused >= 0:
            self._focus_near(focused)
        if self._ahead:
            self._soon.start()

    def _add(self, row: DrawerRow, content: QWidget) -> None:
        part = DrawerPart(row, content)
        part.bring_back.connect(self._bring_back)
        part.erase.connect(self._ask_to_erase)
        self._rows.addWidget(part)

    def _go_on(self) -> None:
        content, until = self._scroll.widget(), time.monotonic() + _STEP
        while self._ahead and content is not None and time.monotonic() < until:
            self._add(self._ahead.popleft(), content)
        if self._ahead:
            self._soon.start()
        else:
            set_tab_order(self)

    def parts(self) -> list[DrawerPart]:
        """Return the rows, newest first."""
        return self._scroll.findChildren(DrawerPart)

    def take_focus(self) -> None:
        """Go to the first row, or to the way back where nothing lies here."""
        self._focus_near(0)

    def _focused(self) -> int:
        """Return which row has the focus, counting from 0; -1 where none has."""
        focus = QApplication.focusWidget()
        parts = enumerate(self.parts())
        return next((at for at, part in parts if focus and part.isAncestorOf(focus)), -1)

    def _focus_near(self, at: int) -> None:
        """Go to the row that stands at `at` now, or to the last one; without any, to the way back."""
        links = [part.back_link for part in self.parts()]
        link = links[min(at, len(links) - 1)] if links else self.way_back
        link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, entry_id: str) -> None:
        self._drawer.bring_back(entry_id, self._say_brought_back)

    def _say_brought_back(self) -> None:
        if isValid(self):
            self.brought_back.emit(self._drawer.brought_back_sentence())

    def _ask_to_erase(self, entry_id: str) -> None:
        dialog = AskDialog(
            _("Erase this now?"),
            _("It goes for good, with its earlier versions, and cannot be brought back."),
            [("keep", _("Keep it"), "plain"), ("erase", _("Erase it"), "quiet")],
            parent=self.window(),
        )
        dialog.setProperty("entry", entry_id)
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, AskDialog) and isValid(self) and dialog.answer == "erase":
            self._drawer.erase(str(dialog.property("entry")))


class DrawerPart(QWidget):
    """One entry in the drawer."""

    bring_back = Signal(str)
    erase = Signal(str)

    def __init__(self, row: DrawerRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = row.id
        px = theme().px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(Label(row.title, "chosen", wrap=False), 1)
        head.addWidget(Label(row.day, "small", "ink2", wrap=False))
        links = QHBoxLayout()
        links.setSpacing(px(16))
        self.back_link = LinkButton(_("Bring back"), "small")
        self.erase_link = LinkButton(_("Erase now"), "small")
        changes_journal(self.back_link, self.erase_link)
        for link, slot in ((self.back_link, self._want_back), (self.erase_link, self._want_erase)):
            link.setAccessibleName(f"{link.words()}, {row.title or row.day}, {row.day}")
            link.clicked.connect(slot)
            links.addWidget(link)
        links.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(head)
        words.addWidget(Label(row.text, "small", "ink2", wrap=False))
        words.addWidget(Label(row.stays, "small", "ink2"))
        words.addLayout(links)
        across = QHBoxLayout()
        across.setContentsMargins(0, px(11), 0, px(6))
        across.setSpacing(px(tokens.ROW_GAP))
        mark = Mark(row.mark)
        mark.setFixedWidth(px(_MARK_COLUMN - tokens.ROW_GAP))
        column = QVBoxLayout()
        column.addWidget(mark)
        column.addStretch(1)
        across.addLayout(column)
        across.addLayout(words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(across)
        whole.addWidget(Rule(self))

    def _want_back(self) -> None:
        self.bring_back.emit(self._id)

    def _want_erase(self) -> None:
        self.erase.emit(self._id)
