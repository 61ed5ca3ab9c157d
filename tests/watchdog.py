# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window’s thread is held up at a time: by its own work, by a thread that keeps Python, by a disk.

What other programs take of the processor is left out where the system tells it, so that a busy machine says the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.main_window import MainWindow
from peerdesk.ui.pages.journal_page import JournalPage
from peerdesk.ui.pages.weeks_page import WeeksPage

_WAITED = Path("/proc/thread-self/schedstat")
"""Of Linux: nanoseconds run, nanoseconds ready to run while others did, and how often."""

_TO_SETTLE = 250

Step = Callable[[], object]


class Watchdog(QObject):
    """Ticks every millisecond in the window’s thread. What lies between two ticks held the window up."""

    def __init__(self) -> None:
        super().__init__()
        self._longest = self._before = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)

    def during(self, step: Step) -> float:
        """Take a step from the event loop, wait until it has settled, and return the longest it held the window up."""
        self._longest, self._before = 0.0, _own_time()
        self._timer.start()
        QTimer.singleShot(0, self, step)
        loop = QEventLoop()
        QTimer.singleShot(_TO_SETTLE, loop, loop.quit)
        loop.exec()
        self._timer.stop()
        return self._longest

    def _tick(self) -> None:
        now = _own_time()
        self._longest, self._before = max(self._longest, now - self._before), now


def _own_time() -> float:
    """Seconds that went by, but for those in which this thread was ready and other programs ran."""
    try:
        waited = int(_WAITED.read_text().split()[1]) / 1e9
    except OSError:
        return time.thread_time()
    return time.perf_counter() - waited


def steps(window: MainWindow, network: str, long_entry: str) -> dict[str, Step]:
    """Return a walk through all pages of an open journal, Weeks and Supervision step by step, and another look.

    `long_entry` is read as it is and as it was, and written in.
    """

    def go(address: Address) -> Step:
        return lambda: window.shell().go(address)

    def weeks() -> WeeksPage:
        page = window.shell().page()
        assert isinstance(page, WeeksPage)
        return page

    def as_it_was() -> None:
        page = window.shell().page()
        assert isinstance(page, JournalPage)
        page.reader.show_earlier(1)

    def other_look() -> None:
        looks = window._looks
        other = "light" if looks.preferences.theme == "dark" else "dark"
        looks.set(looks.preferences._replace(theme=other))

    pages = {
        "Journal": Address("journal"),
        "the month": Address("journal", part="month"),
        "the drawer": Address("journal", part="drawer"),
        "Agenda": Address("supervision"),
        "Share": Address("supervision", part="share"),
        "Shared so far": Address("supervision", part="shared"),
        "People and keys": Address("supervision", part="people"),
        **{f"Settings, {part}": Address("settings", part=part) for part in _SETTINGS},
        "Help": Address("help"),
        "Networks": Address("networks"),
        "a network": Address("network", network=network),
        **{f"a new {kind.value}": Address("writing", kind=kind.value) for kind in Kind},
        "a small one": Address("small"),
        "a place to stop": Address("left"),
        "Letters": Address("letters"),
        "the round": Address("round"),
    }
    return {
        **{name: go(address) for name, address in pages.items()},
        "a long entry": go(Address("journal", entry=long_entry)),
        "a long entry as it was": as_it_was,
        "a long entry to be changed": go(Address("writing", entry=long_entry)),
        "Weeks": go(Address("weeks", days="12")),
        "a year of weeks": lambda: weeks()._pick_span("52"),
        "a week that is chosen": lambda: weeks().sheet.almanac.rows.choose(20),
        "the year as a table": lambda: weeks()._turn_to_table(True),
        "the year as weeks again": lambda: weeks()._turn_to_table(False),
        "twelve weeks again": lambda: weeks()._pick_span("12"),
        "the ledger": go(Address("weeks", part="ledger")),
        "Today": go(Address()),
        "another look": other_look,
    }


_SETTINGS = ("appearance", "writing", "words", "security", "people", "about")
