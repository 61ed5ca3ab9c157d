# SPDX-License-Identifier: GPL-3.0-or-later
"""Where PeerDesk begins when no journal was chosen to open by itself. It lists none: nobody learns here who writes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from peerdesk.ui.parts.opening.centred import Centred
from peerdesk.ui.parts.opening.name_row import NameRow
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.layout.sheet import Rule, Sheet
from peerdesk.ui.widgets.presses.buttons import Button, FilledButton, LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_WIDTH, _HEIGHT, _ACROSS, _DOWN = 440, 450, 44, 40


class StartPage(Chairs):
    """Offers to open a journal, to make one, or to have a look at a made-up one."""

    open_wanted = Signal()
    make_wanted = Signal()
    demo_wanted = Signal()
    letters_wanted = Signal()
    """A desk for letters is wanted, without a journal."""
    help_wanted = Signal(str)
    """A page of Help is wanted: its name."""

    def __init__(self, *, is_first: bool = False, said: str = "") -> None:
        """With `is_first`, PeerDesk was never used here: then making a journal comes first.

        `said` is what was just done, where something was.
        """
        super().__init__()
        self._said = said
        self._is_first = is_first
        self.setAccessibleName(_("Start"))
        sheet = Sheet()
        sheet.pad(_ACROSS, _DOWN)
        self._build(sheet.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Centred(sheet, _WIDTH, _HEIGHT, above=9, below=10))

    def take_focus(self) -> None:
        """Put the focus on opening, or on making where there is none to open yet."""
        (self.make_button if self._is_first else self.open_button).setFocus()

    def stop(self) -> None:
        """Nothing is under way here."""

    def _build(self, column: QVBoxLayout) -> None:
        look = theme()
        column.addWidget(NameRow())
        column.addSpacing(look.px(24))
        column.addWidget(Label(_("A place to set things down"), "title", "ink"))
        column.addSpacing(look.px(2))
        usual = _("A journal is a folder whose name ends in “.peerdesk”.")
        column.addWidget(Label(self._said or usual, "body", "ink" if self._said else "ink2"))
        column.addSpacing(look.px(26))
        opens, makes = _("Open a journal…"), _("Make a journal…")
        if self._is_first:
            self.make_button = self._button(column, FilledButton(makes, large=True))
            self.open_button = self._button(column, PlainButton(opens, large=True))
        else:
            self.open_button = self._button(column, FilledButton(opens, large=True))
            self.make_button = self._button(column, PlainButton(makes, large=True))
        self.open_button.clicked.connect(self.open_wanted)
        self.make_button.clicked.connect(self.make_wanted)
        self.demo_button = self._button(
            column, PlainButton(_("Have a look at a made-up one"), large=True)
        )
        self.demo_button.clicked.connect(self.demo_wanted)
        self.letters_link = LinkButton(_("Read a letter someone sealed for you"))
        self.letters_link.clicked.connect(self.letters_wanted)
        column.addWidget(self.letters_link)
        column.addSpacing(look.px(8))
        column.addWidget(Rule())
        column.addSpacing(look.px(10))
        self.help_link = LinkButton(_("What this protects, and what it cannot"))
        self.help_link.clicked.connect(self._read)
        column.addWidget(self.help_link)
        column.addStretch(1)

    def _button(self, column: QVBoxLayout, button: Button) -> Button:
        button.fill_width()
        column.addWidget(button)
        column.addSpacing(theme().px(10))
        return button

    def _read(self) -> None:
        self.help_wanted.emit("protects")
