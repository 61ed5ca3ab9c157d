# SPDX-License-Identifier: GPL-3.0-or-later
"""How large things in the almanac are: its columns, roomy or narrow, and the rows of a few weeks or a year."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 52.0
"""The words over the columns, px at 100 %."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns begin and how wide they are, px at 100 %."""

    width: float
    took_spine: float
    gave_spine: float
    stop: float
    days_left: float
    day: float
    hours_left: float

    @property
    def hours(self) -> float:
        """Return the width of the hours, the last column."""
        return self.width - self.hours_left


ROOMY = Columns(692, 208, 270, 30, 444, 15, 575)
NARROW = Columns(540, 172, 234, 24, 367, 13, 473)
"""For a narrow sheet: all columns are seen at once, each nearer to the next."""
WIDTH = ROOMY.width
"""The columns together, where they have room and on paper."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths that differ between a few weeks and a year, px at 100 %."""

    row: float
    spine: float
    bead: float
    pitch: float
    band: float
    beyond: float
    day_dot: float
    no_dot: float
    mark: float
    mark_pitch: float
    bar: float
    today: tuple[float, float]
    hours: float = 1.0
    year: bool = False


WEEKS = Measures(39.5, 1.5, 3.3, 8.2, 24, 14, 3.3, 1.3, 6.2, 12, 7, (14, 18))
YEAR = Measures(*(9.3, 1.25, 1.95, 4.3, 7, 13, 2.3, 1, 4.6, 10, 6, (14, 12)), hours=0.82, year=True)
