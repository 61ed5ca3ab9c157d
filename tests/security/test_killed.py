# SPDX-License-Identifier: GPL-3.0-or-later
"""The window killed at any moment: nothing readable lies on the disk, and after the next start nothing lies about."""

from __future__ import annotations

import random
import sys
import time

import pytest

from tests.security.canaries import Canaries, every_file
from tests.security.offscreen import PASSPHRASE, Offscreen
from tests.window_verbs import PLACE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not Linux")

STEPS = (
    "the passphrase is typed",
    "a key is shown",
    "a journal is made",
    "a draft is kept",
    "an entry is rested",
    "something is found",
    "closed and left",
    "half of a word is typed",
    "locked",
    "asked for the passphrase",
    "come back",
)
WORDS = ("title", "text", "left", "draft")
KEPT = {"vault.json", "vault.bak.json", "lock", "journal-1.db"}


def spend_and_kill(home, step, chance):
    """Play the evening and kill it somewhere after `step`; return the canaries."""
    canaries = Canaries()
    canaries.also("passphrase", PASSPHRASE)
    with Offscreen("spend an evening", home, {each: canaries[each] for each in WORDS}) as session:
        session.hear(step)
        time.sleep(chance.random() / 10)  # not for waiting: to land anywhere between two steps
        session.kill()
    return canaries


def start_again(home):
    """Open the journal; or make it, where the kill came before there was one."""
    is_made = (home / PLACE).exists()
    script, last = (
        ("open again", "opened again") if is_made else ("make a journal", "a journal is made")
    )
    with Offscreen(script, home, {"folder": str(home / PLACE)} if is_made else {}) as session:
        assert session.hear_to_the_end()[-1] == last, session.errors.read_text()


def nothing_is_left_after(home, step, chance):
    """T1, T12: no word and no passphrase in any file after kill -9; no leftover after the next start."""
    canaries = spend_and_kill(home, step, chance)
    assert canaries.found_in_files(every_file(home)) == [], step
    start_again(home)
    assert canaries.found_in_files(every_file(home)) == [], step
    assert {file.name for file in every_file(home / PLACE)} == KEPT, step
    assert [each.name for each in (home / PLACE).parent.iterdir()] == [PLACE.name], step
    assert [file for file in every_file(home) if file.suffix in {".tmp", ".part"}] == [], step
    assert list((home / "tmp").iterdir()) == [], step


@pytest.mark.parametrize("number", range(5))
def test_a_kill_leaves_nothing_to_read_and_nothing_that_lies_about(tmp_path, number):
    """T1, T12: once while the journal is being made, then anywhere; each run looks at other moments."""
    chance = random.SystemRandom()
    step = chance.choice(STEPS) if number else STEPS[0]
    nothing_is_left_after(tmp_path, step, chance)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
def test_twenty_kills(tmp_path, seed):
    """T1, T12: the same at twenty moments that stay the same."""
    chance = random.Random(seed)
    nothing_is_left_after(tmp_path, chance.choice(STEPS), chance)


def test_the_evening_that_is_killed_would_have_gone_through(tmp_path):
    """Without this the kills would prove nothing."""
    told = {each: Canaries()[each] for each in WORDS}
    with Offscreen("spend an evening", tmp_path, told) as session:
        said = session.hear_to_the_end()
        assert [step for step in said if step in STEPS] == list(STEPS), session.errors.read_text()
        assert "half of a word stands there" in said
