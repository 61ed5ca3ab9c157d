# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at the head of a letter’s margin: how to write beside it, and how long it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.reading.keep_choice import KeepChoice
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _


class LetterMargin(QWidget):
    """A sentence, the button that writes beside what is selected, and the choice of keeping."""

    write_wanted = Signal()

    def __init__(self, sentence: str, keep: KeepChoice | None, *, can_write: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().px(8))
        column.setSpacing(theme().px(4))
        column.addWidget(Heading(_("In the margin")))
        column.addWidget(Label(sentence, "small", "ink2"))
        self.write = PlainButton(_("Write beside these words"), "pencil-line")
        self.write.clicked.connect(self.write_wanted)
        changes_journal(self.write)
        self.show_selected(selected=False)
        column.addSpacing(theme().px(6))
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self.write.setVisible(can_write)  # once it has a place, so that it never flashes up alone
        if keep is not None:
            column.addSpacing(theme().px(10))
            column.addWidget(keep)

    def show_selected(self, *, selected: bool) -> None:
        """Offer to write beside what is selected, once something is."""
        self.write.off_because("" if selected else _("Select some words of the letter first."))
