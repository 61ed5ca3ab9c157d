# SPDX-License-Identifier: GPL-3.0-or-later
"""What the first save after a pause would cost is paid at the first key, and nothing is kept by that."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.check import check
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import a_note
from tests.vault.small_schema import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
STRACED = "trace=pread64,pwrite64,write,fsync,fdatasync"


@pytest.fixture
def place(tmp_path, clock):
    """A closed journal of some months."""
    made = tmp_path / "Wren.peerdesk"
    vault, _key = Vault.create(made, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, clock)
        journal.keep_all([a_note(f"Note {number}. " + "Rain. " * 90) for number in range(120)])
        while journal.settle_index():
            pass
    return made


def cost_of_the_first_save(place, log, key):
    """Return how often which call went to the journal's files before it was kept, all being ready."""
    driver = [sys.executable, "-m", "tests.vault.drivers.first_save", place, key]
    strace = ["strace", "-f", "-y", "-e", STRACED, "-o", log]
    subprocess.run([*strace, *driver], check=True, cwd=ROOT, capture_output=True, timeout=60)
    _before, after = log.read_text(errors="replace").split("SAID ready")
    calls = after.split("SAID kept")[0].splitlines()
    return Counter(call.split("(")[0].split()[-1] for call in calls if "journal-1.db" in call)


@pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")
def test_after_a_key_the_first_save_costs_one_flush_and_reads_next_to_nothing(place, tmp_path):
    """T12: the log has been begun, and what an entry is written to has been read."""
    unready = cost_of_the_first_save(place, tmp_path / "unready", "no key")
    ready = cost_of_the_first_save(place, tmp_path / "ready", "key")
    assert unready["fsync"] + unready["fdatasync"] == 2
    assert ready["fsync"] + ready["fdatasync"] == 1
    assert unready["pread64"] > 12
    assert ready["pread64"] <= 3


def everything_in(connection):
    """Every row of every table, but the counter of what was kept."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE rootpage > 0 AND type = 'table'"
    )
    return {
        name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))  # noqa: S608
        for (name,) in names.fetchall()
        if name != "meta"
    }


def test_beginning_the_log_keeps_nothing(vault, journal, reading):
    """T12: the blank entry that is rehearsed is nowhere, not even to be indexed."""
    journal.rest(a_note("A note that stays."))
    with closing(vault.writer()) as connection:
        before = everything_in(connection)
        journal.begin_log()
        assert everything_in(connection) == before
        assert check(connection, "word_index").is_whole
    assert not journal.settle_index()
    assert len(reading.newest()) == 1
