# SPDX-License-Identifier: GPL-3.0-or-later
"""A few words, then seats as chips that can be taken out, then a plus that offers the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chip import AddChip
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.tip import plain_tip
from peerdesk.wording import _


class SeatsRow(ChipRow):
    """One Tab stop. `add_name` is what the plus is called; seats go in by `set_seats`."""

    seat_added = Signal(str)
    """A seat of the menu was chosen."""
    seat_taken_out = Signal(str)
    """The x of a chip was pressed, or Delete."""
    seat_pressed = Signal(str)
    """A chip was pressed beside its x."""

    _chips_from = 1  # after the title

    def __init__(self, title: str, add_name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, removable=True, parent=parent)
        self._shown: list[tuple[str, str]] = []
        self._offered: list[tuple[str, str]] = []
        self._title = Label(title, "body", "ink2", wrap=False, parent=self)
        self._title.setFixedHeight(theme().px(tokens.CHIP))
        self._plus = AddChip("", self)
        self._plus.setAccessibleName(add_name)
        self._plus.setToolTip(add_name)
        self._plus.installEventFilter(self)
        self._plus.clicked.connect(self._offer)
        self._flow.insert(0, self._title)
        self._flow.addWidget(self._plus)
        self.word_taken_out.connect(self._take_out)
        self.changed.connect(self._press_seat)

    def set_seats(
        self, shown: Sequence[tuple[str, str]], offered: Sequence[tuple[str, str]]
    ) -> None:
        """Show these seats as (id, label), and offer those behind the plus."""
        self._offered = list(offered)
        self._plus.setVisible(bool(offered))
        if list(shown) != self._shown:
            self._shown = list(shown)
            self.set_words(self._shown)
        self._set_tab_stop(None)

    def describe(self, seat_id: str, text: str) -> None:
        """Give a chip a few words of its own, as its tip and for assistive technology."""
        chip = self.press_of(seat_id)
        chip.setToolTip(plain_tip(text))
        chip.setAccessibleDescription(text or _("Delete takes it out"))

    def menu(self) -> Menu:
        """Return a menu with the seats that can be added."""
        menu = Menu(parent=self)
        for seat_id, label in self._offered:
            line = menu.addAction(label.replace("&", "&&").replace("\t", " "))
            line.triggered.connect(lambda _on, seat_id=seat_id: self.seat_added.emit(seat_id))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _stops(self) -> list[Press]:
        return [*super()._stops(), *([] if self._plus.isHidden() else [self._plus])]

    def _offer(self) -> None:
        self.menu().popup(self._plus.mapToGlobal(self._plus.rect().bottomLeft()))

    def _press_seat(self, pressed: list[str]) -> None:
        self.set_chosen(())
        if pressed:
            self.seat_pressed.emit(pressed[-1])

    def _take_out(self, seat_id: str) -> None:
        self.seat_taken_out.emit(seat_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
