# SPDX-License-Identifier: GPL-3.0-or-later
"""A few weeks as rows of the table; the middle one is empty."""

from __future__ import annotations

from peerdesk.ui.widgets.almanac.week_lines import WeekLine


def lines() -> list[WeekLine]:
    """Return two check-ins, a week without any, and one more with a strand not said."""
    return [
        WeekLine(
            "23 February", ("Mon 23", "some", "a little", "Slate network", "rushed", "15"), 11
        ),
        WeekLine("23 February", ("Wed 25", "a little", "some", "the day", "", ""), 12),
        WeekLine("2 March", ("no check-ins",)),
        WeekLine("9 March", ("Thu 12", "a lot", "", "before Kettle network", "", "30"), 13),
    ]
