# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer killed at any moment: whatever was said to be kept is there, and the word index agrees with it."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import closing

import pytest

from peerdesk.vault.check import check
from peerdesk.vault.connection import checkpoint
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.small_schema import PASSPHRASE, SCHEMA, erase, keep

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def write_until_killed(place, said):
    """Keep lines for ever, now and then erasing and checkpointing; say each number once it is kept."""
    vault = Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)
    writer = vault.writer()
    while True:
        number = keep(writer, "words, " * random.randint(1, 400))
        os.write(said, number.to_bytes(4))
        if number % 7 == 0:
            erase(writer, keep(writer, "erased at once"))
        if number % 11 == 0:
            checkpoint(writer)


def kill_a_writer(place, seed):
    """Return the highest number that was said to be kept."""
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        random.seed(seed)
        try:
            write_until_killed(place, say)
        finally:
            os._exit(1)
    os.close(say)
    chance = random.Random(seed)
    with os.fdopen(hear, "rb", buffering=0) as heard:
        said = heard.read(4 * chance.randint(1, 30))
        time.sleep(chance.random() / 1000)  # not for waiting: to land anywhere inside a save
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += heard.read() or b""
    whole = len(said) // 4 * 4
    return int.from_bytes(said[whole - 4 : whole])


@pytest.mark.parametrize(
    "seeds", [range(20), pytest.param(range(1000, 1200), marks=pytest.mark.long)]
)
def test_every_kept_line_survives_a_kill(written, unlock, seeds):
    """T12: “Kept” is true. (A kill cannot show a missing flush; the audit of flushes does.)"""
    place, _recovery_key = written
    for seed in seeds:
        highest = kill_a_writer(place, seed)
        vault = unlock()
        with closing(vault.writer()) as connection:
            found = connection.execute("SELECT max(id), count(*) FROM page").fetchone()
            assert found[0] >= highest
            assert check(connection, "word_index").is_whole
        vault.close()
    assert found[1] > len(LINES)
