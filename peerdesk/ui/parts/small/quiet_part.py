# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet page: the bare desk and one line, to write on or to leave. Kept only if it is liked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

_WIDTH = 592


class QuietPart(QWidget):
    """One line without a box. Where nothing is written there is only a way back."""

    changed = Signal(str)
    paused = Signal()
    kept = Signal()
    let_go = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = WritingField(_("A quiet page"), _("Nothing has to go here."))
        self.field.changed.connect(self._written)
        self.field.paused.connect(self.paused)
        self.field.left.connect(self.paused)
        self.keep_button = PlainButton(_("Keep it"))
        self.keep_button.clicked.connect(self.kept)
        self.let_go_button = QuietButton(_("Let it go"))
        self.let_go_button.clicked.connect(self.let_go)
        self.back_button = QuietButton(_("Back to Today"))
        self.back_button.clicked.connect(self.back_wanted)
        self._lay_out()

    def show_text(self, text: str) -> None:
        """Show what stands on the page."""
        self.field.set_text(text)
        self._show_verbs()

    def take_focus(self) -> None:
        """Put the caret on the line."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self) -> None:
        self._show_verbs()
        self.changed.emit(self.field.text())

    def _show_verbs(self) -> None:
        written = bool(self.field.text().strip())
        self.keep_button.setVisible(written)
        self.let_go_button.setVisible(written)
        self.back_button.setVisible(not written)

    def _lay_out(self) -> None:
        px = theme().px
        verbs = QHBoxLayout()
        verbs.setSpacing(px(4))
        verbs.addStretch()
        for button in (self.keep_button, self.let_go_button, self.back_button):
            verbs.addWidget(button)
        page = QWidget()
        page.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.field)
        column.addWidget(Rule())
        column.addSpacing(px(8))
        column.addLayout(verbs)
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(page, 100)
        across.addStretch()
        down = QVBoxLayout(self)
        down.setContentsMargins(px(24), px(24), px(24), px(24))
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
