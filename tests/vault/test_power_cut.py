# SPDX-License-Identifier: GPL-3.0-or-later
"""The power is cut, at any moment of an evening with a journal: what was said to be kept is there, and whole.

A real session is recorded call by call and done once more to the model of a disk, which is then left as a power cut
may leave it: with any part of what was not flushed, in any order, torn at any sector.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from peerdesk.clock import FixedClock
from peerdesk.errors import OlderKeyFile, PeerDeskError, WrongPassphrase, WrongRecoveryKey
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.check import check
from peerdesk.vault.connection import Access
from peerdesk.vault.folder import PAGE
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_note
from tests.vault.conftest import LINES
from tests.vault.disk_calls import Call, Replay, calls_in, strace
from tests.vault.disk_model import SECTORS, Luck
from tests.vault.drivers.an_evening import kept_in
from tests.vault.small_schema import NEW_PASSPHRASE, PASSPHRASE, keep, words_in
from tests.vault.small_schema import SCHEMA as SMALL

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")
ROOT = Path(__file__).resolve().parents[2]
CHANCES = (0.1, 0.5, 0.9)
SEED = 16
Kept = dict[str, Any] | None
"""What opens the journal and what is in it; None where there is no journal."""


@pytest.fixture(scope="module")
def evening(tmp_path_factory) -> tuple[Path, list[Call]]:
    """The calls of one evening, and the folder they were about."""
    under = tmp_path_factory.mktemp("evening")
    log = tmp_path_factory.mktemp("calls") / "strace.log"
    driver = [sys.executable, "-m", "tests.vault.drivers.an_evening", under / "mine.peerdesk"]
    subprocess.run([*strace(log), *driver], check=True, cwd=ROOT, capture_output=True, timeout=120)
    return under, list(calls_in(log))


@pytest.fixture
def somewhere() -> Iterator[Path]:
    """A folder in memory, where there is one: thousands of folders are made and removed in it."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


def moments(calls: list[Call]) -> tuple[list[Kept], list[int]]:
    """Return what was kept, from nothing on, and for each call how much of that had been said before it."""
    kept: list[Kept] = [None]
    said_before = []
    for call in calls:
        said_before.append(len(kept) - 1)
        if call.said:
            kept.append(json.loads(call.said))
    return kept, said_before


def ways_to_end(chance: random.Random, *, before_a_flush: bool) -> Iterator[Luck]:
    """Nothing unflushed came through, or all of it, or some."""
    if before_a_flush:
        yield Luck(chance, 0, SECTORS[-1])
        yield Luck(chance, 1, SECTORS[-1])
    for _time in range(12 if before_a_flush else 5):
        yield Luck(chance, chance.choice(CHANCES), chance.choice(SECTORS))


def opened(place: Path, secret: PassphraseSecret | RecoveryKey) -> Vault | None:
    """Return the journal, or None where this does not open it; anything else that is wrong is raised."""
    try:
        return Vault.open(place, secret, SCHEMA)
    except (WrongPassphrase, WrongRecoveryKey, OlderKeyFile):
        return None


def found_in(place: Path, either: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what opens the journal and what is in it, having looked whether all of it is whole."""
    found: dict[str, Any] = {}
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        vault = opened(place, PassphraseSecret(passphrase))
        if vault is None:
            continue
        assert "passphrase" not in found, "two passphrases open it"
        with closing(vault):
            found |= {"passphrase": passphrase, "kept": kept_in(vault)}
            with closing(vault.writer()) as connection:
                assert check(connection, "word_index").is_whole
                Journal(connection, FixedClock(TODAY, ZONE)).rest(a_note("And on it goes."))
    assert found, "no passphrase opens it"
    for key in {each["recovery"] for each in either}:
        vault = opened(place, RecoveryKey.parse(key))
        if vault is not None:
            assert "recovery" not in found, "two recovery keys open it"
            found["recovery"] = key
            vault.close()
    return found


def assert_true(place: Path, before: Kept, after: Kept) -> None:
    """Find exactly what was kept before the cut, or what was just being kept."""
    if not place.exists():
        assert before is None
        Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)[0].close()
        return
    either = [each for each in (before, after) if each is not None]
    assert found_in(place, either) in either
    names = {each.name for each in place.iterdir() if not each.name.startswith("journal-")}
    assert names == {"vault.json", "vault.bak.json", "lock"}


@contextmanager
def told(how: str) -> Iterator[None]:
    """Say of whatever goes wrong how the power went."""
    try:
        yield
    except (AssertionError, PeerDeskError) as wrong:
        wrong.add_note(how)
        raise


@pytest.mark.parametrize("every", [200, pytest.param(1, marks=pytest.mark.long)])
def test_what_was_said_to_be_kept_survives_a_power_cut(evening, somewhere, every, capsys):
    """T12: at each flush and between, with any part of what was not flushed, one passphrase opens all that was kept."""
    under, calls = evening
    kept, said_before = moments(calls)
    replay, chance, tried, changes = Replay(under), random.Random(SEED), 0, 0
    is_changed = False
    for number, call in enumerate(calls):
        is_new = is_changed or call.flushes
        changes += is_new
        before, after = kept[said_before[number]], kept[min(said_before[number] + 1, len(kept) - 1)]
        for luck in ways_to_end(chance, before_a_flush=call.flushes):
            if not is_new or changes % every:
                break
            place = somewhere / str(tried)
            replay.root.leave(place, luck)
            with told(f"call {number} of {len(calls)}, {call.name}, {luck}"):
                assert_true(place / "mine.peerdesk", before, after)
            shutil.rmtree(place)
            tried += 1
        is_changed = replay.do(call)
    assert len(kept) > 20
    with capsys.disabled():
        sys.stdout.write(f" {tried} ways in which the power went ")


@pytest.fixture
def cut_off(written, unlock, somewhere) -> Path:
    """A journal copied while it was open, as a power cut leaves it: its last line is in the log alone."""
    vault, (place, _recovery_key) = unlock(), written
    with closing(vault.writer()) as connection:
        keep(connection, "only in the log")
        copy = shutil.copytree(place, somewhere / place.name)
    (copy / "journal-1.db-shm").unlink()
    return copy


def all_in(place: Path) -> list[str]:
    """Return the lines of a journal of the small schema, having looked whether all of it is whole."""
    with closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SMALL)) as vault:
        with closing(vault.reader()) as connection:
            assert check(connection).is_whole
        return words_in(vault)


def test_a_page_that_was_half_brought_in_is_brought_in_again_and_never_called_damaged(cut_off):
    """T12: the day’s check reads the file, and the whole page is still in the log."""
    last_frame = (cut_off / "journal-1.db-wal").read_bytes()[-24 - PAGE :]
    with (cut_off / "journal-1.db").open("r+b") as database:
        database.seek(int.from_bytes(last_frame[:4]) * PAGE - 300)
        database.write(bytes(300))
    assert all_in(cut_off) == [*LINES, "only in the log"]


def test_half_a_page_at_the_end_is_no_damage_while_the_log_holds_it(cut_off):
    """T12: the file was growing when the power went."""
    with (cut_off / "journal-1.db").open("ab") as database:
        database.write(bytes(512))
    assert all_in(cut_off) == [*LINES, "only in the log"]


def test_what_was_half_written_without_a_log_is_taken_back_before_anybody_reads(
    written, unlock, somewhere
):
    """T12: the first writer of a new journal turns its log on; a reader could not take that back and stayed outside."""
    place, _recovery_key = written
    database = unlock()._opened.database()
    with closing(database.open(Access.CREATE)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("PRAGMA cache_size = 10")  # so that not all of it waits for the end
        connection.execute("BEGIN IMMEDIATE")
        for _time in range(200):
            connection.execute("INSERT INTO page (words) VALUES (?)", ("never kept " * 200,))
        copy = shutil.copytree(place, somewhere / place.name)
        connection.execute("ROLLBACK")
    assert (copy / "journal-1.db-journal").stat().st_size
    assert all_in(copy) == list(LINES)
