# SPDX-License-Identifier: GPL-3.0-or-later
"""The second act, in a fresh process: nothing is shown until the passphrase is typed; then the line stands there."""

from __future__ import annotations

from peerdesk.ui.tour.first_evening import PASSPHRASE, UNFINISHED
from peerdesk.ui.tour.letters import letters
from peerdesk.ui.tour.looking_round import close_and_leave, other_pages, small_view
from peerdesk.ui.tour.supervision import agenda, intervision_round, session
from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _


def the_way_back(visit: Visit) -> Script:
    """Play it."""
    yield from visit.pictures("locked", _("What you were writing is kept."))
    visit.happened(_("It locks: a fresh process shows nothing of the journal"))
    yield from visit.type_into(_("Passphrase"), PASSPHRASE)
    yield from visit.press("Return")
    yield from visit.read_in(_("Writing"), UNFINISHED)
    yield from visit.picture("unlocked")
    visit.happened(_("Unlocked, the unfinished line stands where it was"))
    yield from close_and_leave(visit)
    yield from small_view(visit)
    for script in (agenda, session, intervision_round, letters):
        yield from script(visit)
    yield from other_pages(visit)
