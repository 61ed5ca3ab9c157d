# SPDX-License-Identifier: GPL-3.0-or-later
"""The few sentences the almanac has of its own; everything about a week comes to it already in words."""

from __future__ import annotations

from peerdesk.wording import _, ngettext


def almanac_name(weeks: int) -> str:
    """Return what the almanac is called: “Almanac, 12 weeks”."""
    return ngettext("Almanac, {count} week", "Almanac, {count} weeks", weeks).format(count=weeks)


def words_in_order() -> str:
    """Return the line that names the five words as they stand outwards."""
    return _(
        "Outwards from each spine: hardly anything · a little · some · a lot"
        " · more than I could hold, or expected"
    )
