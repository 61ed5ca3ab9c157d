# SPDX-License-Identifier: GPL-3.0-or-later
"""The line about an entry that is being read: its mark, what it is, when it was, and what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.presenters.writing.facts import Fact
from peerdesk.ui.address import Address
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.text.label import Label

_LINE = 30


class FactsLine(QWidget):
    """Facts with a dot between them, in as many lines as they need."""

    go = Signal(Address)

    def __init__(self, mark: str, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        sign = Mark(mark)
        sign.setFixedHeight(px(_LINE))
        row.addWidget(sign)
        holder = QWidget(self)
        row.addWidget(holder, 1)
        self._flow = FlowLayout(holder, px(3), 0)
        for fact in facts:
            self._add(fact, "" if fact is facts[-1] else " ·")

    def _add(self, fact: Fact, dot: str) -> None:
        self._add_words(fact.text if fact.link else fact.text + dot)
        if fact.link:
            there = Address("journal", entry=fact.entry)
            if fact.network:
                there = Address("network", network=fact.network)
            link = LinkTo(fact.link, there)
            link.go.connect(self.go)
            self._flow.addWidget(link)
            self._add_words(dot.strip())

    def _add_words(self, text: str) -> None:
        if text:
            label = Label(text, "body", "ink2", wrap=False)
            label.setFixedHeight(theme().px(_LINE))
            self._flow.addWidget(label)
