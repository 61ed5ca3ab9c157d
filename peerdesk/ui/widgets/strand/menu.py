# SPDX-License-Identifier: GPL-3.0-or-later
"""A strand's own menu: everything its keys can say, in words, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerdesk.ui.widgets.choices.silences import NOT_NOW, UNSURE
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.ui.widgets.strand.strand import Strand


class StrandMenu(Menu):
    """The five words, unsure, not now, and leaving it blank."""

    def __init__(self, strand: Strand) -> None:
        super().__init__(parent=strand)
        for order, word in enumerate(strand.words(), start=1):
            plain = word.replace("&", "&&").replace("\t", " ")
            line = self.addAction(f"{plain}\t{order}")
            line.setCheckable(True)
            line.setChecked(strand.value() == order)
            line.triggered.connect(lambda _on, order=order: strand.say(order))
        self.addSeparator()
        for silence, text in ((UNSURE, _("Unsure\tU")), (NOT_NOW, _("Not now\tN"))):
            line = self.addAction(text)
            line.setCheckable(True)
            line.setChecked(strand.silence() == silence)
            line.triggered.connect(lambda _on, silence=silence: strand.keep_silent(silence))
        blank = self.addAction(_("Leave it blank\t0"))
        blank.triggered.connect(lambda: strand.say(0))
