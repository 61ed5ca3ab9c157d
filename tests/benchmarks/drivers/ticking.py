# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window's thread is held up, told by a timer of one millisecond, while others work."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import count

from PySide6.QtCore import Qt, QTimer

from peerdesk.journal.search import sought
from peerdesk.records.answers import Answer
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.session import Session
from peerdesk.vault.check import check
from peerdesk.vault.unlocking import Asked, PassphraseSecret
from peerdesk.vault.unlocking_apart import Apart
from tests.benchmarks import PASSPHRASE
from tests.benchmarks.corpus import entries_of
from tests.benchmarks.drivers.real_window import RealWindow, journal_named
from tests.benchmarks.drivers.telling import tell

_WHILE_MS, _TO_SETTLE_MS = 2_000, 1_500
Work = Callable[[Callable[[object], None]], None]


class Ticks:
    """A timer in the window's thread, and the seconds between its ticks."""

    def __init__(self, real: RealWindow) -> None:
        self._real = real
        self._before = 0.0
        self._between: list[float] = []
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)

    def during(self, work: Work | None = None) -> list[float]:
        """Have `work` done again and again for a while, and return the seconds between ticks meanwhile."""
        self._real.pass_time(_TO_SETTLE_MS)

        def again(_answer: object = None) -> None:
            if work and self._timer.isActive():
                work(again)

        self._between, self._before = [], time.perf_counter()
        self._timer.start()
        again()
        self._real.pass_time(_WHILE_MS)
        self._timer.stop()
        return self._between

    def _tick(self) -> None:
        now = time.perf_counter()
        self._between.append(now - self._before)
        self._before = now


def main() -> None:
    """Open the journal at a page to write on, and let its threads work while the window ticks."""
    real = RealWindow(journal_named())
    real.open_journal()
    real.window.shell().go(Address("writing", kind=Kind.NOTE.value))
    session = real.window.session
    assert session is not None
    ticks = Ticks(real)
    works = _works(session)
    tell(between={name: ticks.during(work) for name, work in works.items()})


def _works(session: Session) -> dict[str, Work | None]:
    entry = next(entries_of(1, seed=9))
    key, text = next((key, said) for key, said in entry.answers.items() if isinstance(said, str))
    times = count(1)
    asked = Asked(session.vault.folder, PassphraseSecret(PASSPHRASE))
    apart = Apart()

    def look_through() -> object:
        with closing(session.vault.reader()) as reader:
            return check(reader)

    def save(again: Callable[[object], None]) -> None:
        answers: dict[str, Answer] = {**entry.answers, key: f"{text} {next(times)}"}
        further = replace(entry, answers=answers)
        session.writer.write(lambda journal: journal.keep_draft(further), again)

    return {
        "nothing": None,
        "a key derivation": lambda again: session.tasks.run(lambda: apart.unlock(asked), again),
        "a check of the whole file": lambda again: session.tasks.run(look_through, again),
        "searches": lambda again: session.searching.search(
            lambda reading: reading.search(sought("m"), closest_first=True), again
        ),
        "drafts saved without a pause": save,
    }


main()
