# SPDX-License-Identifier: GPL-3.0-or-later
"""Under the weeks since supervision: titles of what was flagged, and the lines that wait to be brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from peerdesk.presenters.weeks.ledger import LedgerLine
from peerdesk.presenters.weeks.since_supervision import PaperLine, SupervisionPaper
from peerdesk.ui.parts.weeks.ledger_part import LedgerPress
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _


class BringPart(ArrowGroup):
    """Two short lists; each line that comes from an entry leads to it."""

    entry_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Since supervision"))
        self._column = QVBoxLayout(self)
        px = theme().px
        self._column.setContentsMargins(px(12), px(14), px(12), px(8))
        self._column.setSpacing(px(2))

    def show_paper(self, paper: SupervisionPaper) -> None:
        """Show what is flagged and what waits."""
        empty(self._column)
        self._column.addWidget(Rule())
        self._list(_("Flagged since then"), paper.flagged, _("Nothing is flagged in these days."))
        if paper.left_out:
            self._column.addWidget(Label(paper.left_out, "small", "ink2"))
        self._list(_("To bring"), paper.agenda, _("Nothing waits on the agenda."))
        self.set_stops(self.lines())

    def lines(self) -> tuple[LedgerPress, ...]:
        """Return the lines, in order."""
        return tuple(each for each in widgets_in(self._column) if isinstance(each, LedgerPress))

    def _list(self, heading: str, lines: Sequence[PaperLine], nothing: str) -> None:
        title = Heading(heading)
        title.setContentsMargins(0, 0, 0, 0)
        self._column.addSpacing(theme().px(8))
        self._column.addWidget(title)
        for line in lines:
            said = " · ".join(each for each in (line.said, line.hope) if each)
            said = said or _("Folded away")
            press = LedgerPress(LedgerLine(said, line.day, (line.id,) if line.id else ()))
            press.opened.connect(self._open)
            self._column.addWidget(press)
        if not lines:
            self._column.addWidget(Label(nothing, "small", "ink2"))

    def _open(self, line: LedgerLine) -> None:
        self.entry_wanted.emit(line.ids[0])
