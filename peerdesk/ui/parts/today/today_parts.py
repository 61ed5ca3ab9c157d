# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything there is on Today but what a journal says. May be made before one is open, and holds no word of any."""

from __future__ import annotations

from peerdesk.ui.parts.today.beginning_part import BeginningPart
from peerdesk.ui.parts.today.check_in_strip import CheckInStrip
from peerdesk.ui.parts.today.lately_part import LatelyPart
from peerdesk.ui.parts.today.today_margin import TodayMargin
from peerdesk.ui.parts.today.today_sheet import TodaySheet
from peerdesk.ui.parts.today.waiting_part import WaitingPart
from peerdesk.ui.widgets.layout.spread import Spread


class TodayParts:
    """The strip and what is under it on the sheet, the margin, and the spread that holds them all."""

    def __init__(self) -> None:
        self.strip = CheckInStrip()
        self.waiting = WaitingPart()
        self.lately = LatelyPart()
        self.margin = TodayMargin()
        self.beginning = BeginningPart()
        self.sheet = TodaySheet(self.strip, self.beginning, self.waiting, self.lately)
        self.spread = Spread(self.sheet, self.margin)
