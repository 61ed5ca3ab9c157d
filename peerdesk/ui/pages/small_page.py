# SPDX-License-Identifier: GPL-3.0-or-later
"""The small view, for a day with little in it. Two taps are enough; nothing follows, and nothing moves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters.today.small import SmallPresenter, Which
from peerdesk.ui import tokens
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.small.small_sheet import SmallSheet
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _ABOVE = 736, 520, 42


class SmallPage(Page):
    """One check-in on a sheet, and afterwards a sentence. Esc leaves; what was said is kept, unfinished."""

    VERBS = frozenset({"rest"})

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Small view"))
        self.setProperty("ground", "rail")
        self._presenter = SmallPresenter(session.desk)
        self._is_kept = False
        self.sheet = SmallSheet(self._presenter)
        self.desk_button = QuietButton(_("The whole desk"))
        self.lock_button = PlainButton(_("Lock"), "lock-simple")
        self.end_label = Label("", "prompt", "ink2")
        self.back_button = PlainButton(_("The whole desk"))
        self._parts = QStackedLayout()
        self._lay_out()
        self._connect()

    def visit(self, address: Address) -> None:
        """Begin with nothing said."""
        self._presenter.begin()
        self._is_kept = False
        self.sheet.show_what_is_said()
        self._parts.setCurrentIndex(0)
        self.desk_button.show()
        set_tab_order(self)

    def refresh(self) -> None:
        """Show the writer’s people as they are now."""
        self.sheet.people.refresh()

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave less room around where the window is narrow."""
        px = theme().px
        is_large = breadth == "large"
        gutter = px(14 if is_large else tokens.GUTTER)
        self._around.setContentsMargins(gutter, px(12 if is_large else _ABOVE), gutter, gutter)
        self._stand_still()

    def keep_what_is_begun(self) -> None:
        """Keep what was said, unfinished."""
        self.sheet.people.keep_what_is_begun()
        if not self._is_kept:
            self._presenter.leave()

    def take_focus(self) -> None:
        """Put the focus on what it took."""
        self.sheet.took.take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the sheet."""
        return (self._bar, self.sheet)

    def address(self) -> Address:
        """Return the small view."""
        return Address("small")

    def rest(self) -> None:
        """Keep it; with nothing said there is nothing to keep, and the view closes all the same."""
        if not self._is_kept and not self._presenter.keep(self._kept):
            self._go_to_today()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_to_today()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say which keys are enough."""
        super().showEvent(event)
        self.hint_changed.emit(_("1–5, 1–5, Enter · Esc leaves it"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dim ground."""
        QPainter(self).fillRect(self.rect(), theme().colour("rail"))

    # What is done

    def _say(self, which: Which, order: int) -> None:
        self._presenter.say(which, order)

    def _add_body_word(self, label: str) -> None:
        word = self._presenter.add_body_word(label)
        self.sheet.body_words.add_word(word.id, word.label)

    def _keep_draft(self) -> None:
        if not self._is_kept:
            self._presenter.keep_draft(_nobody)

    def _kept(self, _entry: object) -> None:
        if isValid(self):
            self._is_kept = True
            self._parts.setCurrentIndex(1)
            self.desk_button.hide()  # it stands under the sentence now
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hint_changed.emit(_("Enter or Esc: the whole desk"))

    def _go_to_today(self) -> None:
        self.go.emit(Address())

    def _stand_still(self) -> None:
        """Make up at the left for a scroll bar at the right, so that nothing moves when one comes."""
        bar = self.sheet_scroll.verticalScrollBar()
        margins = self._around.contentsMargins()
        margins.setLeft(margins.right() + (bar.sizeHint().width() if bar.maximum() else 0))
        self._around.setContentsMargins(margins)

    # The parts

    def _lay_out(self) -> None:
        px = theme().px
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(px(tokens.GUTTER), px(12), px(tokens.GUTTER), 0)
        bar.setSpacing(px(4))
        bar.addStretch()
        bar.addWidget(self.desk_button)
        bar.addWidget(self.lock_button)
        self.sheet.setMaximumWidth(px(_WIDTH))
        self.sheet.setMinimumHeight(px(_HEIGHT))
        holder = QWidget()
        self._around = QVBoxLayout(holder)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addStretch(1)
        across.addWidget(self.sheet, 1000)
        across.addStretch(1)
        self._around.addLayout(across)
        self._around.addStretch()
        self.sheet_scroll = ScrollArea(holder)
        self.end_label.setText(_("Kept. Enough for today."))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._bar)
        page.addLayout(self._parts, 1)  # before its parts, or the first would flash up as a window
        self._parts.addWidget(self.sheet_scroll)
        self._parts.addWidget(_in_the_middle(self.end_label, self.back_button))

    def _connect(self) -> None:
        self.sheet_scroll.verticalScrollBar().rangeChanged.connect(self._stand_still)
        for button in (self.desk_button, self.back_button):
            button.clicked.connect(self._go_to_today)
        self.lock_button.clicked.connect(self.lock_wanted)
        self.sheet.said.connect(self._say)
        self.sheet.line_written.connect(self._presenter.write_line)
        self.sheet.body_chosen.connect(self._presenter.choose_body)
        self.sheet.own_body_word_typed.connect(self._presenter.begin_body_word)
        self.sheet.own_body_word.connect(self._add_body_word)
        self.sheet.paused.connect(self._keep_draft)
        self.sheet.keep_wanted.connect(self.rest)
        self.sheet.people.toast_wanted.connect(self.toast_wanted)


def _in_the_middle(words: Label, button: PlainButton) -> QWidget:
    holder = QWidget()
    down = QVBoxLayout(holder)
    down.setSpacing(theme().px(18))
    down.addStretch(2)
    for part in (words, button):
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(part)
        across.addStretch(1)
        down.addLayout(across)
    down.addStretch(3)
    return holder


def _nobody(_moment: object) -> None:
    """Take an answer nobody waits for."""
