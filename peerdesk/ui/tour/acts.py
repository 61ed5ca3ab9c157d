# SPDX-License-Identifier: GPL-3.0-or-later
"""The acts of the tour in their order. Each is played by a process of its own; a lock leads from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from peerdesk.ui.tour.first_evening import first_evening
from peerdesk.ui.tour.the_way_back import the_way_back
from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script

FIRST, SECOND = "first evening", "the way back"

ACTS: dict[str, Callable[[Visit], Script]] = {FIRST: first_evening, SECOND: the_way_back}
NEXT = {FIRST: SECOND}
