# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written from the terminal is kept exactly, found at once, and what is refused leaves nothing behind."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from peerdesk.journal.schema import SCHEMA
from peerdesk.records.answers import One, Silence, Word
from peerdesk.records.entry import Kind, State
from peerdesk.vault.meta import counter_of
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_strand
from tests.cli.conftest import PASSPHRASE, TYPED, entries_in, writing
from tests.rules.source_tree import ROOT

WRITES_AND_IS_KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from peerdesk.records.entry import State
from tests.builders import a_note
from tests.cli.conftest import writing
with writing(Path(sys.argv[1])) as pen:
    entry = replace(a_note(sys.argv[2]), state=State.OPEN)
    pen.write(lambda journal: journal.keep_draft(entry))
    os.kill(os.getpid(), signal.SIGKILL)
"""

EXACTLY = (
    "one line",
    "with an end\n",
    "Windows\r\nlines\r\n",
    "old Mac\rlines\r",
    "  spaces before\n\n\n\tand after  \n \n",
    "\ufeffa mark at the beginning",
    "a NUL \0 within",
    "cafe\u0301 and caf\u00e9",
    "\u202eturned\u202c \x1b[31mred",
    "👩🏽‍🤝‍👩🏿\n",
    "line\n" * 50_000,
)


def a_killed_writer(place, text):
    """Return how a process ended that had kept a draft of `text` in the journal at `place`."""
    return subprocess.run(
        [sys.executable, "-c", WRITES_AND_IS_KILLED, str(place), text],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def counter_in(place):
    again = Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)
    with closing(again), closing(again.reader()) as reader:
        return counter_of(reader)


@pytest.mark.parametrize("text", EXACTLY)
def test_a_note_is_kept_to_the_byte(made, tell, text):
    """T12: what went in is what comes out."""
    place, _key = made
    done = tell("note", place, *TYPED, typed=f"{PASSPHRASE}\n".encode() + text.encode())
    (entry,) = entries_in(place)
    assert done.out == f"Kept as {entry.id}.\n"
    assert entry.answers == {"text": text}
    assert (entry.kind, entry.state) == (Kind.NOTE, State.RESTED)


def test_a_note_is_found_at_once_by_a_process_of_its_own(made, start):
    """T12: when the command ends, index and file are whole; nothing waits for a window."""
    place, _key = made
    typed = f"{PASSPHRASE}\nA heron on the towpath.\n"
    assert start("note", place, *TYPED, typed=typed).code == 0
    assert not [each for each in place.iterdir() if each.name.endswith(("-wal", "-shm", ".tmp"))]
    found = start("search", place, "hero", *TYPED)
    assert "A heron on the towpath." in found.out
    assert start("verify", place, *TYPED).code == 0


def test_a_poem_is_kept_as_a_poem(made, tell):
    place, _key = made
    tell("note", place, "--poem", *TYPED, typed=f"{PASSPHRASE}\nthe bus\n   late")
    (entry,) = entries_in(place)
    assert entry.answers == {"text": "the bus\n   late", "note_form": One(Word("poem", "poem"))}


@pytest.mark.parametrize("content", [b"", b"\n \t\n", b"\xff\xfea"])
def test_what_is_not_words_is_not_kept(wren, tell, content):
    before = entries_in(wren)
    done = tell("note", wren, *TYPED, typed=f"{PASSPHRASE}\n".encode() + content)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert entries_in(wren) == before


def test_a_note_that_never_ends_is_refused(wren, tell, monkeypatch):
    monkeypatch.setattr("peerdesk.cli.writing.LONGEST_NOTE", 1)
    done = tell("note", wren, *TYPED, typed=f"{PASSPHRASE}\n" + "x" * 1_000_001)
    assert done.code == 1
    assert "(1 MB)" in done.err


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("a lot", a_strand("took", 4)),
        ("  A   LOT ", a_strand("took", 4)),
        ("1", a_strand("took", 1)),
        ("5", a_strand("took", 5)),
        ("unsure", Silence.UNSURE),
        ("Not now", Silence.NOT_NOW),
    ],
)
def test_a_strand_is_said_by_its_word_or_its_number(made, tell, said, kept):
    place, _key = made
    assert tell("check-in", place, "--took", said, *TYPED).code == 0
    (entry,) = entries_in(place)
    assert entry.answers == {"toll": kept}


@pytest.mark.parametrize("said", ["0", "6", "lots", "", "a lot some", "more than I expected"])
def test_a_word_that_is_none_of_the_five_is_misuse_and_names_all_that_is_accepted(made, tell, said):
    place, _key = made
    done = tell("check-in", place, "--took", said, *TYPED)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert (
        f"“{said}” is nothing --took knows; it knows hardly anything · a little · some · "
        in done.err
    )
    for accepted in ("a lot · more than I could hold", "1 to 5", "unsure", "not now"):
        assert accepted in done.err
    assert entries_in(place) == []


def test_the_five_words_are_the_writers_own(made, tell):
    place, _key = made
    with writing(place) as pen:
        pen.write(
            lambda journal: journal.change_my_list(
                "took_words", lambda mine: replace(mine, renamed=(Word("lot", "a bagful"),))
            )
        )
    assert tell("check-in", place, "--took", "a bagful", *TYPED).code == 0
    assert entries_in(place)[0].answers["toll"] == replace(a_strand("took", 4), word="a bagful")
    assert "a bagful" in tell("check-in", place, "--took", "a lot", *TYPED).err


def test_what_a_killed_process_was_writing_is_listed_and_found(made, tell):
    """T14: kept words are not denied because the window was not open since."""
    place, _key = made
    killed = a_killed_writer(place, "a wagtail on the wall")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert "a wagtail on the wall" in tell("search", place, "wagta", *TYPED).out
    assert "a wagtail on the wall" in tell("list", place, *TYPED).out
    (entry,) = entries_in(place)
    assert (entry.answers, entry.state) == ({"text": "a wagtail on the wall"}, State.UNFINISHED)


def test_where_nothing_was_left_listing_keeps_nothing(wren, tell):
    before = counter_in(wren)
    assert tell("list", wren, *TYPED).code == 0
    assert counter_in(wren) == before
