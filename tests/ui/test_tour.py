# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour really happens, says so line by line, and leaves nothing but its pictures."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from peerdesk.ui.tour.walk import Until, Walk
from tests.rules.source_tree import ROOT

STEPS = (
    "A journal is made, with a passphrase and a recovery key",
    "A meeting is written up, with its circle, and rested",
    "Something held back is a whole entry, like any other",
    "Two digits and Enter are a check-in",
    "Search finds the words as they are typed",
    "It locks: a fresh process shows nothing of the journal",
    "Unlocked, the unfinished line stands where it was",
    "Close and leave keeps every word, and asks nothing",
    "On a day with little room there is a small view",
    "Lines gather for the next conversation, in their own order",
    "What was brought leaves the agenda, the rest is carried over",
    "What was brought to a round is taken back with one key",
    "Somebody’s card is added, and the number compared",
    "A letter is put together, and one sentence is left out of it",
    "It is sealed, read back from the file, and stands in the register",
    "The answer is read, and kept beside the words it speaks of",
    "A letter is read, and words are written beside it",
    "Weeks say what was written, and every mark leads to it",
    "Every other page opens",
)
PAGES = (
    "start",
    "meeting-with-its-circle",
    "disclosure-held-back",
    "today",
    "locked",
    "people-and-keys",
    "share",
    "shared-so-far",
    "reply-come-back",
    "letter-with-comments",
    "letters-to-me",
    "weeks",
)


def tour(*words, **variables):
    return subprocess.run(
        [sys.executable, "-m", "peerdesk", "tour", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    out, elsewhere = tmp_path_factory.mktemp("pictures"), tmp_path_factory.mktemp("elsewhere")
    return tour(out, TMPDIR=str(elsewhere)), out, elsewhere


def test_every_step_happens_and_is_told_in_its_order(taken):
    done, _out, _elsewhere = taken
    assert done.returncode == 0, done.stderr
    told = [line.strip() for line in done.stdout.splitlines()]
    assert told[: len(STEPS)] == list(STEPS)


def test_every_page_is_drawn_in_every_look_and_numbered(taken):
    _done, out, _elsewhere = taken
    names = sorted(file.name for file in out.iterdir())
    numbers = sorted(int(name.partition("-")[0]) for name in names)
    assert numbers == list(range(1, len(names) + 1))
    for page in PAGES:
        for look in ("light", "dark", "compact", "200"):
            assert any(name.endswith(f"-{page}-{look}.png") for name in names), (page, look)


def test_the_pictures_are_pictures_of_the_size_they_say(taken):
    _done, out, _elsewhere = taken
    for file in out.iterdir():
        picture = QImage(str(file))
        wanted = (1024, 700) if file.stem.endswith("compact") else (1280, 800)
        assert (picture.width(), picture.height()) == wanted, file.name


def test_its_home_is_thrown_away(taken):
    _done, _out, elsewhere = taken
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    done = tour(tmp_path / "file" / "pictures")
    assert done.returncode == 1
    assert done.stderr == "The folder for the pictures cannot be written.\n"


@pytest.mark.parametrize("words", [(), ("--out",), ("one", "two")])
def test_it_wants_one_folder(words):
    done = tour(*words)
    assert done.returncode == 2
    assert done.stderr == "Name one folder for the pictures: peerdesk tour OUT\n"


def test_a_step_that_does_not_happen_is_named(qtbot):
    def script():
        yield Until("something easy", lambda: True)
        yield Until("something that never comes", lambda: False)

    walk = Walk(script(), patience=0.05)
    with qtbot.waitSignal(walk.ended) as ended:
        walk.begin()
    assert ended.args == ["something that never comes"]


def test_a_step_that_breaks_is_named(qtbot):
    def script():
        yield Until("something easy", lambda: True)
        raise Path("nowhere").open().close()

    walk = Walk(script())
    with qtbot.waitSignal(walk.ended) as ended:
        walk.begin()
    assert ended.args[0].startswith("FileNotFoundError")
