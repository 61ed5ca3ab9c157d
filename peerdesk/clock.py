# SPDX-License-Identifier: GPL-3.0-or-later
"""The time of day, handed in by constructors so that no rule of the journal reads the machine's clock by itself."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """What the journal may ask about time."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...

    def zone(self) -> str:
        """Return the IANA name of the writer's zone, or "UTC" where the system does not tell."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never jump when the clock is set."""
        ...


def local(clock: Clock) -> datetime:
    """Return this instant in the writer's own zone."""
    return clock.now().astimezone(zone_of(clock.zone()))


def zone_of(name: str) -> tzinfo:
    """Return the zone called `name`; UTC if this system does not know it."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  not before the first paint

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def day_of(instant: datetime, zone: str, day_begins: int = 0) -> date:
    """Return the writer's local date of `instant`, when a day begins at `day_begins` o'clock (0 to 6)."""
    return (instant.astimezone(zone_of(zone)) - timedelta(hours=day_begins)).date()


def instant_at(day: date, at: time_of_day, zone: str) -> datetime:
    """Return the instant of a local time of day, in UTC; at the two ends of the calendar the nearest there is."""
    local_time = datetime.combine(day, at, tzinfo=zone_of(zone))
    try:
        return local_time.astimezone(UTC)
    except OverflowError:
        return local_time.replace(tzinfo=UTC)


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """Return the IANA name of the machine's zone: TZ, then /etc/timezone, then the link of /etc/localtime."""
        named = os.environ.get("TZ", "").lstrip(":") or _zone_from_files()
        zone = zone_of(named)
        return "UTC" if zone is UTC else named

    def monotonic(self) -> float:
        """Return seconds that never jump when the clock is set."""
        return time.monotonic()


class FixedClock:
    """A clock that stands still until it is moved: for the demo, the tour and tests."""

    def __init__(self, instant: datetime, zone: str = "Europe/London") -> None:
        self._instant = instant.astimezone(UTC)
        self._zone = zone
        self._monotonic = 0.0

    def now(self) -> datetime:
        """Return the instant this clock was left at, in UTC."""
        return self._instant

    def zone(self) -> str:
        """Return the zone given to the constructor."""
        return self._zone

    def monotonic(self) -> float:
        """Return the seconds this clock was advanced by."""
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Move both the time of day and the monotonic seconds forward."""
        self._instant += timedelta(seconds=seconds)
        self._monotonic += seconds


def _zone_from_files() -> str:
    try:
        named = Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        named = ""
    if named:
        return named
    target = str(Path("/etc/localtime").resolve())
    return target.partition("zoneinfo/")[2]
