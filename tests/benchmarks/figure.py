# SPDX-License-Identifier: GPL-3.0-or-later
"""One line of the table: what was measured, what is aimed at, and whether it was met."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`met` is None where a figure is only told, for others to be read by."""

    what: str
    measured: str
    goal: str = ""
    met: bool | None = None


def at_most(what: str, value: float, goal: float, unit: str, beside: str = "") -> Figure:
    """Return a figure that is to be at most `goal`; `beside` is said after it."""
    measured = f"{value:.2f}{unit}" + (f"  ({beside})" if beside else "")
    return Figure(what, measured, f"≤ {goal:g}{unit}", value <= goal)


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines of text under each other."""
    rows = [
        (each.what, each.measured, each.goal, {True: "met", False: "NOT met", None: ""}[each.met])
        for each in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
