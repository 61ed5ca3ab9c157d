# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts say: three sentences at most, the rest when asked for, a question at the end. It can be put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.weeks.observations import FIRST, ObservationRow, ObservationsShown
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.weeks.observation_card import ObservationCard
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.ring import OpeningRing
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _


class CountsPart(QWidget):
    """Shows what was counted, and says what the writer wants of it."""

    opened = Signal(object)
    kept = Signal(object)
    hidden = Signal(object)
    not_so = Signal(object, str)
    taken_back = Signal(object)
    brought_back = Signal()
    put_away = Signal()
    taken_out = Signal()
    filled = Signal()
    """Other parts are shown than before: the page puts them in order."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ObservationsShown()
        self._shows_all = False
        self.switch = LinkButton(_("Put away"), "small")
        self.switch.setFixedHeight(theme().px(24))
        self.switch.clicked.connect(self._switch)
        changes_journal(self.switch)
        head = QHBoxLayout()
        head.addWidget(Heading(_("What the counts say")), 1)
        head.addWidget(self.switch)
        self._ring = _Counting()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._ring)
        column.addLayout(self._list)
        self.show_counting(counting=False)

    def show_counting(self, *, counting: bool) -> None:
        """Show that it is being read and counted; nothing that was counted of other days stays meanwhile."""
        self._ring.setVisible(counting)
        if counting:
            empty(self._list)

    def show_counts(self, shown: ObservationsShown) -> None:
        """Show what was counted. A sentence to which words are being written stays as it is."""
        self._ring.hide()
        if any(card.is_answering() for card in self.cards()) and not shown.is_off:
            return
        if shown == self._shown and self.cards():
            return
        had_focus = self._has_focus()
        self._shown = shown
        self.switch.setVisible(not shown.is_quiet)
        self.switch.set_words(_("Show them") if shown.is_off else _("Put away"))
        self._fill()
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first of them, or to the switch."""
        cards = self.cards()
        stop = cards[0].links()[0] if cards else self.switch
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_anew(self) -> None:
        """Show the first three again: other days are looked at."""
        self._shows_all = False

    def done_answering(self) -> None:
        """Let go of words under way: they are kept."""
        empty(self._list)

    def cards(self) -> tuple[ObservationCard, ...]:
        """Return what is shown, in order."""
        return tuple(each for each in widgets_in(self._list) if isinstance(each, ObservationCard))

    def said(self) -> str:
        """Return every line under the heading that is not one of the counts."""
        labels = [each for each in widgets_in(self._list) if isinstance(each, Label)]
        return "\n".join(label.text() for label in labels)

    def _fill(self) -> None:
        empty(self._list)
        shown = self._shown
        if shown.is_off:
            self._say(_("They are put away. Nothing is counted until you ask for it."))
            return
        rows = [*shown.first, *((*shown.rest, *shown.answered) if self._shows_all else ())]
        for place, row in enumerate(rows):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(self._card(row, is_first=not place))
        if rows:
            self._list.addWidget(Rule())
        self._list.addSpacing(theme().px(9))
        for line in shown.closing:
            self._say(line)
        self._offer_more()
        self.filled.emit()

    def _offer_more(self) -> None:
        shown = self._shown
        left = len(shown.rest) + len(shown.answered)
        if left and not self._shows_all:
            self._link(shown.more or _("Those you answered"), self._show_all)
        if shown.hidden:
            self._say(shown.hidden)
            changes_journal(self._link(_("Bring them back"), self._bring_back))

    def _card(self, row: ObservationRow, *, is_first: bool) -> ObservationCard:
        card = ObservationCard(row, always_shown=is_first)
        card.opened.connect(self.opened)
        card.kept.connect(self.kept)
        card.hidden.connect(self.hidden)
        card.not_so.connect(self._answer)
        card.taken_back.connect(self.taken_back)
        return card

    def _say(self, line: str) -> None:
        self._list.addWidget(Label(line, "small", "ink2"))

    def _link(self, words: str, does: object) -> LinkButton:
        link = LinkButton(words, "small")
        link.clicked.connect(does)
        self._list.addWidget(link)
        return link

    def _answer(self, row: ObservationRow, words: str) -> None:
        self.done_answering()
        self.not_so.emit(row, words)

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()
        cards = self.cards()[FIRST:]
        if cards:
            cards[0].links()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus() and self._list.count() > 0

    def _bring_back(self) -> None:
        self.brought_back.emit()

    def _switch(self) -> None:
        (self.taken_out if self._shown.is_off else self.put_away).emit()


class _Counting(QWidget):
    """The ring, and what takes a moment."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme().px(10), 0, theme().px(10))
        row.addWidget(OpeningRing(_("Counting what you wrote"), self))
        row.addWidget(Label(_("Counting what you wrote"), "small", "ink2"), 1)
