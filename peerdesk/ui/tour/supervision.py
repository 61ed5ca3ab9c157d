# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines for the next conversation, a session that brings some of them, and a round that is taken back."""

from __future__ import annotations

from peerdesk.ui.tour.hand import Role
from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _

_FIRST, _SECOND = _("The pause after the brother spoke"), _("Hours at the bus stop")


def agenda(visit: Visit) -> Script:
    """Gather two lines and put them into an order."""
    yield from visit.press("Alt+4")
    for line in (_SECOND, _FIRST):
        yield from visit.write(_("One line, whatever it is"), line)
        yield from visit.press("Return")
        yield from visit.see(line)
    yield from visit.go_to(_FIRST, Role.Button)
    yield from visit.press("Alt+Shift+Up")
    yield from visit.push(_("A witness, then questions"))
    yield from visit.go_to(_FIRST, Role.Button)
    yield from visit.pictures("supervision-agenda", _("One line, whatever it is"))
    visit.happened(_("Lines gather for the next conversation, in their own order"))


def session(visit: Visit) -> Script:
    """Write about a session; what is ticked was brought once it is rested."""
    yield from visit.push(_("Write about a session"))
    yield from visit.push(_("intervision"))
    yield from visit.push(_FIRST)
    yield from visit.write(_("What I take away"), _("I was not the only one."))
    yield from visit.pictures("supervision-session", _("What I take away"))
    yield from visit.press("Ctrl+Return")
    yield from visit.see(_("Filters"))
    yield from visit.press("Alt+4")
    yield from visit.see(_SECOND)
    yield from visit.see_no_more(_FIRST)
    visit.happened(_("What was brought leaves the agenda, the rest is carried over"))


def intervision_round(visit: Visit) -> Script:
    """Hold a round, and take back what was brought with one key."""
    yield from visit.push(_("Hold an intervision round"))
    yield from visit.write(_("What I bring"), _("Somebody asked me to tell my story."))
    yield from visit.write(_("My question"), _("What was it like for you?"))
    yield from visit.push(_("Begin"))
    yield from visit.pictures("round", _("The one who brings speaks"))
    yield from visit.press("Escape")
    yield from visit.see(_("It was taken back. Nothing of it is kept here."))
    yield from visit.picture("round-taken-back")
    visit.happened(_("What was brought to a round is taken back with one key"))
    yield from visit.press("Alt+1")
