# SPDX-License-Identifier: GPL-3.0-or-later
"""Part of the second act: the weeks as almanac, table and ledger, and from a day to what was written on it."""

from __future__ import annotations

from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _


def looking_back(visit: Visit) -> Script:
    """Look back over the weeks."""
    yield from visit.press("Alt+3")
    yield from visit.see(_("Almanac, 12 weeks"))
    yield from visit.see(_("Seen, …"))
    yield from visit.pictures("weeks", _("Almanac, 12 weeks"))
    yield from visit.push(_("A year"))
    yield from visit.see(_("Almanac, 52 weeks"))
    yield from visit.pictures("weeks-a-year", _("Almanac, 52 weeks"))
    yield from visit.push(_("12 weeks"))
    yield from visit.see(_("Almanac, 12 weeks"))
    yield from _open_a_day(visit)
    yield from visit.push(_("Show as a table"))
    yield from visit.see(_("Weeks as a table"))
    yield from visit.picture("weeks-as-a-table")
    yield from visit.push(_("Show as an almanac"))
    yield from visit.see(_("Almanac, 12 weeks"))
    yield from visit.push(_("The ledger"))
    yield from visit.see(_("Back to the weeks"))
    yield from visit.pictures("ledger", _("Back to the weeks"))
    yield from visit.press("Esc")
    yield from visit.see(_("Almanac, 12 weeks"))
    yield from visit.push(_("Since supervision"))
    yield from visit.see(_("To bring"))
    yield from visit.pictures("weeks-since-supervision", _("To bring"))
    yield from visit.push(_("What I notice first, and what helps"))
    yield from visit.see(_("What helps then"))
    yield from visit.picture("early-signs")
    visit.happened(_("Weeks say what was written, and every mark leads to it"))


def _open_a_day(visit: Visit) -> Script:
    yield from visit.go_to(_("Almanac, 12 weeks"))
    yield from visit.press("Return")
    yield from visit.see(_("Back to the weeks"))
    yield from visit.see(_("Check-in. …"))
    yield from visit.picture("weeks-one-day")
    yield from visit.push(_("Back to the weeks"))
    yield from visit.see(_("Almanac, 12 weeks"))
