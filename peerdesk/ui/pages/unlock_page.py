# SPDX-License-Identifier: GPL-3.0-or-later
"""The closed journal: its name, a field for the passphrase, and where the words are.

The first thing painted. It imports only Qt and light files of ours; the rest is fetched while somebody types.
"""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from peerdesk.presenters.opening import opening
from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.name_row import NameRow
from peerdesk.ui.parts.opening.opening_desk import OpeningDesk
from peerdesk.ui.parts.opening.opening_part import OpeningPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _ACROSS, _DOWN = 440, 548, 44, 40


class UnlockPage(OpeningDesk):
    """Opens the journal in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(OpeningPart(folder), _("Another journal…"))
        self.setAccessibleName(_("The closed journal"))
        self._folder = folder
        sheet = Sheet()
        sheet.pad(_ACROSS, _DOWN)
        self._build(sheet.body)
        self.put(Centred(sheet, _WIDTH, _HEIGHT, above=94, below=100))

    def _build(self, column: QVBoxLayout) -> None:
        look = theme()
        column.addWidget(NameRow())
        column.addSpacing(look.px(24))
        column.addWidget(Label(opening.journal_name(self._folder), "display", "ink"))
        closed = opening.last_closed(self._folder, time.time())
        column.addWidget(Label(closed, "body", "ink2"))
        column.addSpacing(look.px(28))
        column.addWidget(self.opening)
        column.addSpacing(look.px(15))
        column.addLayout(self.links())
        where = opening.where_sentence(self._folder)
        if where:
            column.addSpacing(look.px(21))
            column.addWidget(Rule())
            column.addSpacing(look.px(16))
            column.addWidget(Label(where, "small", "ink2"))
        column.addStretch(1)
