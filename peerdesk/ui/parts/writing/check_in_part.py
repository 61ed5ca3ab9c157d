# SPDX-License-Identifier: GPL-3.0-or-later
"""A check-in being written: its bar, and an open book with no margin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.ui import tokens
from peerdesk.ui.address import PageName
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.forms.check_in_book import CheckInBook
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.presses.buttons import FilledButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _


class CheckInPart(QObject):
    """The widgets of a check-in: `bar` and, under it, `body`."""

    rest_wanted = Signal()
    discard_wanted = Signal()

    came_from: PageName = "journal"
    hint = _("Keys: 1–5, Tab, 1–5, Enter")

    def __init__(self, desk: Desk, writing: Writing, page: QWidget) -> None:
        super().__init__()
        self.bar = self._make_bar(shown.when(writing.entry.when, desk.today()))
        ground = QWidget()
        self._around = QVBoxLayout(ground)
        self.body = ScrollArea(ground, page)
        self.form = CheckInBook(desk, writing, ground)  # where it stands: it is styled once
        self._around.addWidget(self.form.sheet)
        self._fit(0, 0)
        self.notice = NoticeStrip("", parent=self.form.sheet)
        self.notice.hide()
        self.form.sheet.body.insertWidget(0, self.notice)
        self.body.verticalScrollBar().rangeChanged.connect(self._fit)
        for strand in (self.form.took.page.strand, self.form.gave.page.strand):
            QShortcut(
                "Return", strand, context=Qt.ShortcutContext.WidgetShortcut
            ).activated.connect(self.rest_wanted)

    def take_focus(self) -> None:
        """Put the cursor on the first strand."""
        self.form.took.page.strand.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar and the sheet."""
        return (self.bar, self.body)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the pages out for this breadth."""
        self.form.set_breadth(breadth)

    def show_flag(self) -> None:
        """Change nothing: a check-in has no button that says whether it is flagged."""

    def step(self, by: int) -> None:
        """Stay: there are no sections to go to."""

    def _make_bar(self, when: str) -> PageBar:
        bar = PageBar()
        bar.set_place(_("Check-in"), when)
        bar.add_action(Label(_("All of it is optional"), "body", "ink2", wrap=False))
        discard = QuietButton(_("Discard"))
        discard.clicked.connect(self.discard_wanted)
        bar.add_action(discard)
        keep = FilledButton(_("Keep"), hint="Ctrl Enter")
        keep.clicked.connect(self.rest_wanted)
        bar.add_action(keep)
        return bar

    def _fit(self, _least: int, most: int) -> None:
        """Let the sheet end under the end of its bar, with or without something to scroll."""
        gutter = theme().px(tokens.GUTTER)
        taken = self.body.verticalScrollBar().sizeHint().width() if most else 0
        self._around.setContentsMargins(gutter, 0, gutter - taken, gutter)
