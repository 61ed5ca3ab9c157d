# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a save takes until it is on the disk, against one raw 4 kB overwrite with fdatasync; and its flushes.

A stretch of writing is one save of each kind, the index following after each. Before it, the longer pause of the
writer’s thread, in which the log is emptied, and somebody’s first key, at which it is begun anew and given room.
The merge after an edit has displaced the pages a save reads by then, as it does in the window.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.records.entry import Entry
from peerdesk.vault.connection import checkpoint
from tests.benchmarks import corpus
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.processes import ROOT, command, environment
from tests.benchmarks.shelf import Shelf, opened
from tests.benchmarks.timing import in_turn, ms, percentile, ratio, seconds

_ROUNDS = 200
_SIZES = (1_000, 100_000)
FIRST = "the first entry after a pause"
VERBS = (FIRST, "a draft", "a new entry", "an edit")
_BLOCK = os.urandom(4096)


class Saves:
    """An open journal, and each kind of save as somebody would come to it."""

    def __init__(self, journal: Journal, reading: Reading, entries: int) -> None:
        self.journal = journal
        self._reading = reading
        self._fresh = corpus.entries_of(10_000, seed=8)
        self._standing = cycle(range(0, entries, 7))

    def next(self, verb: str) -> Callable[[], object]:
        """Return the next save of this kind, all that has to be read for it read."""
        if verb == "an edit":
            entry = self.edited(self._reading.entry(corpus.entry_id(next(self._standing))))
            return lambda: self.journal.keep(entry)
        entry = next(self._fresh)
        if verb == "a draft":
            return lambda: self.journal.keep_draft(entry)
        return lambda: self.journal.keep(entry)

    def use_the_pause(self) -> None:
        """Do what the writer's thread does when nobody has written for a second."""
        while self.journal.settle_index():
            pass
        while self.journal.merge_a_little():
            pass

    @staticmethod
    def edited(entry: Entry) -> Entry:
        """Return an entry with a sentence more in its last text."""
        *_others, (key, text) = ((k, a) for k, a in entry.answers.items() if isinstance(a, str))
        return replace(entry, answers={**entry.answers, key: f"{text} And one thing more."})


def measure(shelf: Shelf) -> Iterator[Figure]:
    """Yield what a save costs in a small journal and in a large one, and its flushes."""
    medians: dict[str, list[float]] = {verb: [] for verb in VERBS}
    for entries in _SIZES:
        with shelf.copy(entries) as place:
            for verb, (ours, raw) in _taken(place, entries).items():
                medians[verb].append(statistics.median(ours))
                yield from _figures(f"save {verb}, {entries:,} entries", ours, raw)
    for verb, (small, large) in medians.items():
        yield at_most(f"save {verb}, 100,000 to 1,000", large / small, 1.25, " ×")
    for verb, flushes in _flushes(shelf).items():
        yield Figure(f"flushes of {verb}", f"{flushes:g}", "1", flushes == 1)


def _figures(what: str, ours: list[float], raw: list[float]) -> Iterator[Figure]:
    least = statistics.median(raw)
    yield at_most(f"{what}: median", ratio(ours, raw), 5, " ×", ms(statistics.median(ours)))
    slow = percentile(ours, 99)
    yield at_most(f"{what}: p99", slow / least, 15, " ×", ms(slow))
    yield Figure(
        f"{what}: worst",
        f"{max(ours) / least:.2f} ×  ({ms(max(ours))})",
        "≤ 40 ×",
        max(ours) / least <= 40,
    )


def _taken(place: Path, entries: int) -> dict[str, tuple[list[float], list[float]]]:
    vault = opened(place)
    raw = os.open(place.parent / "raw", os.O_RDWR | os.O_CREAT)
    os.write(raw, _BLOCK)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(corpus.TODAY, corpus.ZONE))
        saves = Saves(journal, Reading(connection), entries)

        def overwrite() -> None:
            os.pwrite(raw, _BLOCK, 0)
            os.fdatasync(raw)

        def one(verb: str) -> float:
            if verb == FIRST:
                checkpoint(connection)
                journal.begin_log()
            taken = seconds(saves.next(verb))
            saves.use_the_pause()
            return taken

        found = in_turn(_ROUNDS, lambda: seconds(overwrite), *(lambda v=v: one(v) for v in VERBS))
    os.close(raw)
    floor, *others = found
    return {verb: (ours, floor) for verb, ours in zip(VERBS, others, strict=True)}


def _flushes(shelf: Shelf) -> dict[str, float]:
    """Count what the system is told to flush before each save returns."""
    if shutil.which("strace") is None:
        return {}
    log = shelf.folder / "strace.log"
    with shelf.copy(1_000) as place:
        strace = [
            "strace",
            "-f",
            "-e",
            "trace=fsync,fdatasync,sync_file_range,write",
            "-o",
            str(log),
        ]
        subprocess.run(
            [*strace, *command("saves", place)], cwd=ROOT, env=environment(shelf.home), check=True
        )
    counted: dict[str, list[int]] = {}
    count = 0
    for line in log.read_text(errors="replace").splitlines():
        call = line.split(maxsplit=1)[1]
        if call.startswith(("fsync(", "fdatasync(")):
            count += 1
        elif call.startswith('write(2, "'):
            counted.setdefault(call.split('"')[1].removesuffix("\\n"), []).append(count)
            count = 0
    return {verb: statistics.mean(counted[verb]) for verb in VERBS}
