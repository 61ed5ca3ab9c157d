# SPDX-License-Identifier: GPL-3.0-or-later
"""The rest of the second act: every other page, for a picture of it, and a place to stop."""

from __future__ import annotations

from peerdesk.ui.tour.looking_back import looking_back
from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _


def close_and_leave(visit: Visit) -> Script:
    """Stop in the middle of a line, and be asked nothing."""
    yield from visit.press("Ctrl+Shift+L")
    yield from visit.see(_("You can stop here."))
    yield from visit.see(_("Ask me tomorrow"))
    yield from visit.picture("after-leaving")
    yield from visit.press("Alt+1")
    yield from visit.see(_("What it took, not said"))
    visit.happened(_("Close and leave keeps every word, and asks nothing"))


def small_view(visit: Visit) -> Script:
    """See the small view."""
    yield from visit.press("Ctrl+Shift+S")
    yield from visit.pictures("small-view", _("Enough for today."))
    yield from visit.push(_("The whole desk"))
    visit.happened(_("On a day with little room there is a small view"))


def other_pages(visit: Visit) -> Script:
    """Look into every other page."""
    yield from visit.press("Alt+2")
    yield from visit.pictures("journal", _("Pages"))
    yield from visit.push(_("Month"))
    yield from visit.picture("journal-month")
    yield from looking_back(visit)
    yield from visit.press("Alt+6")
    yield from visit.pictures("networks", _("New network"))
    yield from visit.push(_("Slate…"))
    yield from visit.picture("network")
    yield from visit.press("Alt+5")
    for part in (
        _("Appearance"),
        _("Writing"),
        _("Words"),
        _("My people"),
        _("About"),
        _("Security"),
    ):
        yield from visit.push(part)
        yield from visit.picture(f"settings-{part.lower().replace(' ', '-')}")
    yield from visit.pictures("settings-security", _("Security"))
    yield from visit.press("F1")
    yield from visit.pictures("help-keys", _("All keys"))
    visit.happened(_("Every other page opens"))
