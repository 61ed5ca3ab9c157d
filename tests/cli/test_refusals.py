# SPDX-License-Identifier: GPL-3.0-or-later
"""What is refused ends with 1 and says one thing on one line; what is not understood ends with 2."""

from __future__ import annotations

from contextlib import closing

import pytest

from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.cli.conftest import PASSPHRASE, TYPED

OPENING = (
    ("list", ()),
    ("show", ("abc",)),
    ("search", ("word",)),
    ("note", ()),
    ("check-in", ("--took", "3")),
    ("verify", ()),
    ("weeks", ()),
    ("observations", ()),
    ("passphrase", ("--new-passphrase-file", "-")),
)
"""Every command that opens a journal by its passphrase, and what it wants besides."""


def assert_refused(done):
    assert done.code == 1
    assert done.out == ""
    assert done.err.count("\n") == 1
    return done.err.strip()


@pytest.mark.parametrize(("command", "more"), OPENING)
def test_a_wrong_passphrase_is_said_in_one_line(wren, tell, command, more):
    """T15: always the same sentence, whatever was typed and whatever was asked for."""
    done = tell(command, wren, *more, *TYPED, typed="not these words\n")
    assert assert_refused(done) == "That passphrase didn’t open it. Nothing has changed."


def test_wrong_damaged_and_unreadable_are_three_different_sentences(wren, tell):
    """T9, T10: somebody who mistyped is not told of damage, and damage is not called a wrong passphrase."""
    said = [assert_refused(tell("list", wren, *TYPED, typed="not these words\n"))]
    database = wren / "journal-1.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:100])
    said.append(assert_refused(tell("list", wren, *TYPED)))
    database.write_bytes(whole)
    for header in ("vault.json", "vault.bak.json"):
        (wren / header).write_text("{}", encoding="utf-8")
    said.append(assert_refused(tell("list", wren, *TYPED)))
    assert len(set(said)) == 3


@pytest.mark.parametrize("command", ["list", "info"])
def test_damage_is_told_before_a_passphrase_is_asked_for(wren, tell, command):
    for header in ("vault.json", "vault.bak.json"):
        (wren / header).write_bytes(b"\0" * 200)
    assert "key file" in assert_refused(tell(command, wren, typed=""))


@pytest.mark.parametrize(("command", "more"), OPENING)
def test_a_journal_open_elsewhere_is_said_in_one_line(wren, start, command, more):
    """T13: one writer; the second is told who holds it."""
    with closing(Vault.open(wren, PassphraseSecret(PASSPHRASE), SCHEMA)):
        said = assert_refused(start(command, wren, *more, *TYPED))
    assert said.startswith("This journal is already open in another window (PeerDesk, since ")


def test_a_lock_brought_from_another_computer_can_be_passed_over(wren, tell):
    """T13: a copied folder may carry the note of whoever had it open; the writer decides."""
    note = '{"host":"elsewhere","pid":1,"program":"PeerDesk","since":"2026-05-14 14:32 UTC"}'
    (wren / "lock").write_text(note, encoding="utf-8")
    assert "elsewhere" in assert_refused(tell("list", wren, *TYPED))
    assert tell("list", wren, "--anyway", *TYPED).code == 0


@pytest.mark.parametrize("place", ["Nowhere.peerdesk", "a file", "an empty folder"])
@pytest.mark.parametrize("command", ["list", "info", "verify"])
def test_a_place_without_a_journal_is_said_in_one_line(here, tell, command, place):
    (here / "a file").write_text("words", encoding="utf-8")
    (here / "an empty folder").mkdir()
    assert place in assert_refused(tell(command, place, typed=""))


def test_damage_anywhere_is_found_and_told_in_one_line(wren, tell):
    """T10: damage is named, and what can be done; where the journal still opens, it is told in full."""
    database = wren / "journal-1.db"
    whole, told = database.read_bytes(), 0
    for page in range(0, len(whole), 4096):
        damaged = bytearray(whole)
        damaged[page + 2000] ^= 1
        database.write_bytes(damaged)
        done = tell("verify", wren, "--json", *TYPED)
        assert done.code == 1
        assert done.err.count("\n") == 1
        assert "folder" in done.err
        told += '"whole": false' in done.out
    assert told > len(whole) // 4096 // 2


@pytest.mark.parametrize(
    "words",
    [
        ("bogus",),
        ("list",),
        ("show", "Wren.peerdesk"),
        ("search", "Wren.peerdesk"),
        ("list", "Wren.peerdesk", "--kind", "meal"),
        ("list", "Wren.peerdesk", "--from", "yesterday"),
        ("list", "Wren.peerdesk", "--limit", "0"),
        ("list", "Wren.peerdesk", "--limit", "1001"),
        ("list", "Wren.peerdesk", "--passphrase", "no"),
        ("check-in", "Wren.peerdesk"),
        ("create", "New.peerdesk", "--whose", "nobody"),
    ],
)
def test_what_is_not_understood_gets_its_usage(here, tell, words):
    done = tell(*words)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("usage: peerdesk")
    assert "error" not in done.err


def test_a_fault_of_ours_says_its_kind_and_never_a_word_that_was_written(wren, tell, monkeypatch):
    """T1: no message of an exception reaches the terminal; it may quote the journal."""
    from peerdesk.journal.reading import Reading

    def broken(*_args, **_named):
        raise RuntimeError("canary: what I saw on the ward")

    monkeypatch.setattr(Reading, "newest", broken)
    said = assert_refused(tell("list", wren, *TYPED))
    assert "RuntimeError" in said
    assert "canary" not in said
