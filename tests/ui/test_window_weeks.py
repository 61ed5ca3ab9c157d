# SPDX-License-Identifier: GPL-3.0-or-later
"""S2 and S5 once more, at the real window: a real screen, real keys, and what a screen reader hears of the weeks."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peerdesk.clock import FixedClock, SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.answers import Many, Word
from peerdesk.records.entry import Entry, When
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import a_check_in, a_disclosure, a_note
from tests.window import Window
from tests.window_verbs import PASSPHRASE, PLACE, begin, draft_is_kept, quit_by_key, type_passphrase

pytestmark = pytest.mark.window

ELSEWHERE = Many((Word("decisions_elsewhere", "decisions made elsewhere"),))
TOOK = (4, 3, 4, 5, 4, 3, 2, 4, 3, 4, 2, 4, 3, 4)
GAVE = (3, 4, 0, 2, 4, 3, 3, 2, 3, 4, 3, 0, 2, 3)


@pytest.fixture
def opened(screen, home):
    windows: list[Window] = []

    def open_journal(*entries: tuple[int, Entry], ask: bool = False) -> Window:
        folder = home / PLACE
        folder.parent.mkdir()
        written(folder, entries, ask=ask)
        window = Window(screen, home, "--journal", str(folder))
        windows.append(window)
        type_passphrase(window, "Passphrase", PASSPHRASE)
        window.press("Return")
        window.find("What it took, not said")
        return window

    yield open_journal
    for window in windows:
        window.kill()


def test_s2_tracking_what_it_took_over_weeks(opened):
    """A look back: counts with their whole, one opened, one hidden, one answered, one kept for supervision."""
    check_ins = [
        (
            4 * n + 1,
            a_check_in(took, gave, toll_sources=ELSEWHERE) if n < 6 else a_check_in(took, gave),
        )
        for n, (took, gave) in enumerate(zip(TOOK, GAVE, strict=True))
    ]
    held = [(days, a_disclosure("held_back", days_ago=0)) for days in (9, 20, 33)]
    window = opened(*check_ins, *held)
    window.press("alt+3")
    window.find("Almanac, 12 weeks")
    window.find("Open the …")
    for more in [part.name for part in window.parts() if part.name.endswith("if you want them")]:
        window.push(more)
    heard = " ".join(window.told())
    assert "14 check-ins" in heard
    assert "decisions made elsewhere" in heard
    for never in ("average", "trend", "score", "because", "risk", "streak"):
        assert never not in heard.lower()
    window.push("Open the …")
    window.find("Back to the weeks")
    window.press("Escape")
    window.wait_until_gone("Back to the weeks")
    window.push("Hide")
    window.find("1 is hidden.")
    window.push("Not how it was")
    window.write_into("How it was, if you want to say", "it was the rota", "text")
    window.press("Return")
    window.wait_until_gone("How it was, if you want to say")
    window.push("Keep", "push button")
    window.find("Take that back")
    window.push("Show as a table")
    assert window.find("Weeks as a table").role == "table"
    window.push("The ledger")
    window.find("Back to the weeks")
    window.press("alt+1")
    window.find("For supervision")
    quit_by_key(window)


def test_s5_coming_back_after_a_break(opened):
    """Five months later: nothing counts the absence, nothing waits, and the weeks say nothing of it."""
    before = [(150 + 3 * n, a_check_in(4, 2)) for n in range(5)]
    window = opened(*before, (151, a_note("Crooked, in pieces.", title="Low tide")), ask=True)
    told = " ".join(window.told())
    for never in ("month", "150 days", "since you", "missed", "welcome back", "overdue"):
        assert never not in told.lower()
    begin(window, "ctrl+5", "Writing")
    window.write_into("Writing", "Back at the table.", "text")
    draft_is_kept(window)
    window.press("ctrl+Return")
    window.press("alt+3")
    window.find("Almanac, 12 weeks")
    window.find("Nothing repeats enough here to count…")
    told = " ".join(window.told()).lower()
    for never in ("lapse", "gap", "drop", "missed", "break", "why"):
        assert never not in told
    window.press("alt+2")
    window.find("Low tide…")
    quit_by_key(window)


def written(folder: Path, entries: tuple[tuple[int, Entry], ...], *, ask: bool) -> None:
    """Make a journal in which each entry was written so many days before today."""
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    zone = SystemClock().zone()
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    with closing(vault), closing(vault.writer()) as connection:
        for days, entry in sorted(entries, key=lambda each: -each[0]):
            journal = Journal(connection, FixedClock(noon - timedelta(days=days), zone))
            moment = journal.moment()
            kept = journal.rest(replace(entry, made=moment, when=When(moment)))
            if ask:
                journal.follow_ups.ask_again(kept.id, moment.local_date + timedelta(days=1))
