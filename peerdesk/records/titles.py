# SPDX-License-Identifier: GPL-3.0-or-later
"""Titles nobody typed: where something was, and how it was shared or held back. Seen in lists, and found by search."""

from __future__ import annotations

from peerdesk.records.forms.disclosure import BEING_THERE, HELD_BACK
from peerdesk.wording import _

_HOW_AND_WHERE = {
    "shared": _("{name} network, shared directly"),
    "reflecting": _("{name} network, in a reflecting conversation"),
    BEING_THERE: _("{name} network, by being there"),
    HELD_BACK: _("{name} network, held back"),
}


def title_from_network(given: str, how: str, network: str) -> str:
    """Return the title that stands for none `given`, from how and in which network; empty where there is none."""
    if given or not network or how not in _HOW_AND_WHERE:
        return ""
    return _HOW_AND_WHERE[how].format(name=network)
