# SPDX-License-Identifier: GPL-3.0-or-later
"""An intervision round for whoever hosts it, to read aloud or to share the screen. It keeps nothing and counts nothing.

What was brought can be taken back with one key, at any moment; it is gone from the screen at once.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk import paths
from peerdesk.preferences import Preferences
from peerdesk.presenters.letters.bringing_letter import BringingLetter
from peerdesk.presenters.supervision.intervision import TAKEN_BACK
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.letters.round_sheet import RoundSheet
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _

_SHEET = 1040


class RoundPage(Page):
    """The step the round is at. The round itself lives with the session, so that a change of look leaves it alone.

    `platform` is Python’s name for the system this runs on.
    """

    def __init__(self, session: Session, platform: str = sys.platform) -> None:
        super().__init__(session, _("Intervision round"))
        self._round = session.round
        self._letters = BringingLetter(session.desk)
        self.sheet = RoundSheet()
        if platform == "win32":
            self.sheet.say_left_out(left_out=Preferences.load(paths.preferences_file()).left_out)
        self.sheet.bringing.changed.connect(self._on_typed)
        self.sheet.bringing.letter_wanted.connect(self._take_from_letter)
        self._bar = PageBar(_("Supervision"))
        self._bar.back.connect(self._go_back)
        self.take_back_button = PlainButton(_("Take it back"), hint="Esc")
        self.take_back_button.clicked.connect(self.take_back)
        self.back_button = PlainButton(_("Step back"))
        self.back_button.clicked.connect(self._step_back)
        self.on_button = FilledButton(_("Go on"))
        self.on_button.clicked.connect(self._go_on)
        self.write_button = PlainButton(_("Write what touched me"))
        self.write_button.clicked.connect(self._write)
        changes_journal(self.write_button)
        for button in (
            self.take_back_button,
            self.back_button,
            self.write_button,
            self.on_button,
        ):
            self._bar.add_action(button)
        self._spread = Spread(self.sheet, sheet_width=_SHEET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._spread, 1)
        keys = QShortcut("Esc", self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.take_back)
        set_tab_order(self)

    def visit(self, address: Address) -> None:
        """Go on where the round is; one that is over begins anew."""
        if self._round.is_last:
            self._round.begin_anew()
        self.hint_changed.emit(_("Esc takes back what was brought · nothing of a round is kept"))
        self.refresh()

    def refresh(self) -> None:
        """Show the step the round is at."""
        held = self._round
        self.sheet.show_round(held)
        if held.is_first:
            self.sheet.bringing.show_offered(self._letters.offered())
        self._show_verbs()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet out for this breadth of window."""
        self._spread.set_breadth(breadth)

    def take_focus(self) -> None:
        """Put the focus on going on."""
        self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar and the sheet."""
        return (self._bar, self.sheet)

    def address(self) -> Address:
        """Return this page."""
        return Address("round")

    def take_back(self) -> None:
        """Take back what was brought: it is gone from the screen, and from here, at once."""
        if self._round.brought or self._round.question:
            self._round.take_back()
            self.refresh()
            announce(self, TAKEN_BACK)

    # Going on

    def _go_on(self) -> None:
        if self._round.is_last:
            self._round.begin_anew()
            self._go_back()
            return
        self._round.forward()
        self.refresh()

    def _step_back(self) -> None:
        self._round.back()
        self.refresh()

    def _on_typed(self) -> None:
        bringing = self.sheet.bringing
        self._round.bring(bringing.brought.text(), bringing.question.text())
        self._show_verbs()

    def _take_from_letter(self, letter_id: str) -> None:
        self._round.bring(self._letters.text(letter_id), self._round.question)
        self.refresh()

    def _show_verbs(self) -> None:
        held = self._round
        self.take_back_button.setVisible(bool(held.brought or held.question))
        self.back_button.setVisible(not held.is_first)
        self.write_button.setVisible(held.is_last)
        words = (
            _("Begin") if held.is_first else _("Close the round") if held.is_last else _("Go on")
        )
        self.on_button.set_words(words)

    # Elsewhere

    def _go_back(self) -> None:
        self.go.emit(Address("supervision"))

    def _write(self) -> None:
        self.go.emit(Address("writing", kind=Kind.NOTE.value))
