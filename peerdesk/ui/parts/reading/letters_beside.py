# SPDX-License-Identifier: GPL-3.0-or-later
"""Under an entry that is read: for whom it was sealed, and the answers that stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.ui import tokens
from peerdesk.ui.address import Address
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.presenters.letters.answered import LetterLine


class LettersBeside(QWidget):
    """Empty and out of sight for an entry that was in no letter."""

    go = Signal(Address)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[LetterLine, ...] = ()
        self._inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)
        self.hide()

    def show_entry(self, entry_id: str) -> None:
        """Show what there is to say about this entry; nothing for none."""
        lines = self._lines(entry_id)
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        before, self._inside = self._inside, self._made(lines)
        self._column.replaceWidget(before, self._inside)
        before.hide()
        before.deleteLater()

    def _lines(self, entry_id: str) -> tuple[LetterLine, ...]:
        if not entry_id or not self._desk.reading.letters.about_entry(entry_id):
            return ()
        from peerdesk.presenters.letters.answered import letters_about  # noqa: PLC0415  few entries are in letters

        return letters_about(self._desk, entry_id)

    def _made(self, lines: tuple[LetterLine, ...]) -> QWidget:
        px = theme().px
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(tokens.SECTION_GAP), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Rule())
        column.addSpacing(px(10))
        column.addWidget(Heading(_("In letters"), colour="seal"))
        for line in lines:
            leads_to = Address("supervision", part="shared", entry=line.sealed)
            if line.answer:
                leads_to = Address("letter", entry=line.answer)
            link = LinkTo(line.said, leads_to)
            link.go.connect(self.go)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return inside
