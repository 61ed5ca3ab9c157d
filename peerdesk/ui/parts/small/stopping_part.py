# SPDX-License-Identifier: GPL-3.0-or-later
"""“You can stop here.” Three equal tiles and one box, which starts clear."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.parts.small.lone_sheet import LoneSheet
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.equal_grid import EqualGrid
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.big_tile import BigTile
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_TILE_GAP = 12


class StoppingPart(LoneSheet):
    """The sheet after close and leave."""

    people_wanted = Signal()
    quiet_wanted = Signal()
    nothing_wanted = Signal()
    tomorrow = Signal(bool)

    def __init__(self) -> None:
        below = _(
            "Nobody else has seen it. Until you open it yourself, the list shows only its date."
        )
        super().__init__(below)
        self.people_tile = BigTile("users-three", _("My people"), _("The list you wrote"))
        self.quiet_tile = BigTile("note-blank", _("A quiet page"), _("Kept, if you like"))
        self.nothing_tile = BigTile("moon", _("Nothing"), _("Back to Today"))
        self.people_tile.clicked.connect(self.people_wanted)
        self.quiet_tile.clicked.connect(self.quiet_wanted)
        self.nothing_tile.clicked.connect(self.nothing_wanted)
        self.tomorrow_box = TickBox(_("Ask me tomorrow"))
        self.tomorrow_box.toggled.connect(self.tomorrow)
        self._tomorrow_row = self._make_tomorrow_row()
        self._lay_out()

    def offer_tomorrow(self, *, offered: bool) -> None:
        """Show the box clear, or leave it out where there is nothing to ask about."""
        blocked = self.tomorrow_box.blockSignals(True)
        self.tomorrow_box.setChecked(False)
        self.tomorrow_box.blockSignals(blocked)
        self._tomorrow_row.setVisible(offered)

    def say_who_is_there(self, *, anybody: bool) -> None:
        """Say under “My people” whether anybody is written down."""
        self.people_tile.set_line(_("The list you wrote") if anybody else _("Nobody in it yet"))

    def take_focus(self) -> None:
        """Put the focus on the first tile."""
        self.people_tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_tomorrow_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, theme().px(10), theme().px(2))
        flow.addWidget(self.tomorrow_box)
        line = Label(
            _("One line, on Today. It can be stopped for good."), "body", "ink2", wrap=False
        )
        flow.addWidget(line)
        return row

    def _lay_out(self) -> None:
        px = theme().px
        tiles = ArrowGroup(_("Would you like your people, a quiet page, or nothing?"))
        grid = EqualGrid(3, px(_TILE_GAP), px(_TILE_GAP), tiles)
        for tile in (self.people_tile, self.quiet_tile, self.nothing_tile):
            grid.addWidget(tile)
        tiles.set_stops((self.people_tile, self.quiet_tile, self.nothing_tile))
        body = self.sheet.body
        body.addWidget(Label(_("You can stop here."), "display"))
        body.addSpacing(px(6))
        body.addWidget(Label(_("It’s kept, closed."), "page", "ink2"))
        body.addSpacing(px(33))
        body.addWidget(Label(_("Would you like your people, a quiet page, or nothing?"), "page"))
        body.addSpacing(px(19))
        body.addWidget(tiles)
        body.addSpacing(px(27))
        body.addWidget(self._tomorrow_row)
        body.addStretch()
