# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the process to the first paint of the unlock page, against the least window that asks the same."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from peerdesk.preferences import Preferences
from tests.benchmarks.drivers.telling import now
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import run
from tests.benchmarks.shelf import Shelf
from tests.benchmarks.timing import in_turn, ms, ratio

_ROUNDS = 15
_THEIRS = ("PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "__feature__")


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield the ratio, and what is imported before the first paint."""
    _let_open_by_itself(shelf, shelf.journal(1_000))
    modules: list[str] = []

    def bare() -> float:
        begun = now()
        return float(run("bare_unlock", shelf.home)["painted"]) - begun

    def ours() -> float:
        begun = now()
        told = run("our_unlock", shelf.home)
        modules[:] = told["modules"]
        return float(told["painted"]) - begun

    floor, taken = in_turn(_ROUNDS, bare, ours)
    beside = f"{ms(statistics.median(taken))} to {ms(statistics.median(floor))}"
    yield at_most(
        "unlock window painted, to a bare one (aim 1.15)", ratio(taken, floor), 1.3, " ×", beside
    )
    strangers = sorted({each.partition(".")[0] for each in modules if is_stranger(each)})
    yield Figure(
        "imported before it, neither Qt, Python nor ours",
        ", ".join(strangers) or "none",
        "none",
        not strangers,
    )
    own = sum(each.startswith("peerdesk") for each in modules)
    yield Figure("files of ours imported before it", str(own))


def _let_open_by_itself(shelf: Shelf, place: Path) -> None:
    """Keep what a person has kept who chose that: the window then reads it before it is painted."""
    folder = shelf.home / ".config" / "PeerDesk"
    Preferences(opens=place).save(folder / "preferences.json")


def is_stranger(module: str) -> bool:
    """Whether `module` is neither of Qt, nor of Python, nor of PeerDesk or of what measures it."""
    top = module.partition(".")[0]
    known = {*_THEIRS, *sys.stdlib_module_names, "peerdesk", "tests", "__main__"}
    # What Python itself loads from site-packages when it starts is there with or without us.
    return top not in known and not top.startswith(("_sysconfigdata", "_distutils_hack"))
