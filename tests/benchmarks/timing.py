# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds, taken in turn: what is compared is measured in the same rounds, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_turn(rounds: int, *ways: Callable[[], float]) -> list[list[float]]:
    """Return, for each way, what it returned in each round; a round more is taken first and left aside."""
    taken: list[list[float]] = [[] for _way in ways]
    for turn in range(rounds + 1):
        for found, way in zip(taken, ways, strict=True):
            value = way()
            if turn:
                found.append(value)
    return taken


def ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return the median of what each round of ours was to its floor."""
    return statistics.median(mine / least for mine, least in zip(ours, floor, strict=True))


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * percent / 100), len(ordered) - 1)]


def ms(value: float) -> str:
    """Return seconds as milliseconds to read."""
    return f"{1000 * value:.2f} ms"
