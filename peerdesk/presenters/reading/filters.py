# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of the journal can be narrowed to, as (id, label) pairs for its menus."""

from __future__ import annotations

from collections.abc import Iterator

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.day_spans import DaySpan, a_month, months_back_to
from peerdesk.records.entry import Kind

Option = tuple[str, str]


def kinds() -> tuple[Option, ...]:
    """Return every kind of entry."""
    return tuple((kind.value, name) for kind, name in shown.KIND_NAMES.items())


def networks(desk: Desk) -> tuple[Option, ...]:
    """Return every network by its pet name."""
    return tuple((each.id, each.pet_name) for each in desk.reading.networks())


def lenses(desk: Desk) -> tuple[Option, ...]:
    """Return the lenses, as the writer has them."""
    return tuple((word.id, word.label) for word in desk.words.words("lenses"))


def months(desk: Desk) -> Iterator[tuple[int, tuple[DaySpan, ...]]]:
    """Yield each year in which something was written, newest first, with its months."""
    today = desk.today()
    first = min(desk.reading.first_day() or today, today)
    for year, numbers in months_back_to(first, today):
        yield year, tuple(a_month(year, number) for number in numbers)


def kind_of(option: str) -> Kind | None:
    """Return the kind an option stands for; the empty option is every kind."""
    return Kind(option) if option else None
