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
    ("words", "said"),
    [
        (
            ("Wren.peerdesk",),
            "“Wren.peerdesk” is not a command; “peerdesk --journal PATH” opens a journal in the window.",
        ),
        (("list",), "Missing here: PATH."),
        (("show", "W"), "Missing here: ID."),
        (("search", "W"), "Missing here: WORD."),
        (("search", "W", "", " "), "Nothing was asked for: say a word to look for."),
        (
            ("list", "W", "--kind", "meal"),
            "“meal” is nothing --kind knows; it knows meeting, disclosure, check-in, note, supervision.",
        ),
        (("list", "W", "--from", "yesterday"), "--from: a day is written as YYYY-MM-DD."),
        (("list", "W", "--limit", "0"), "--limit: a page has 1 to 1000 entries."),
        (("list", "W", "--limit"), "--limit wants a word after it."),
        (("list", "W", "--json=yes"), "--json takes no word; “yes” is one too many."),
        (("list", "W", "--passphrase", "no"), "“--passphrase no” is not known here."),
        (("check-in", "W"), "A check-in wants --took, or --gave, or both."),
        (("weeks", "W", "--to", "2026-01-01"), "With --to, say --from too."),
        (
            ("create", "N", "--whose", "x"),
            "“x” is nothing --whose knows; it knows mine, employer, shared.",
        ),
        (("seal", "W", "--out", "F"), "Missing here: --to, --entry."),
        (
            ("open", "F", "--journal", "W", "--keep", "--accept"),
            "Either --accept or --keep, not both.",
        ),
        (
            ("reply", "W", "--to", "L", "--beside", "one"),
            "--beside wants two words after it.",
        ),
    ],
)
def test_what_is_not_understood_is_said_in_one_sentence_with_where_help_is(here, tell, words, said):
    done = tell(*words)
    assert done.code == 2
    assert done.out == ""
    unknown = "--passphrase" in words or words == ("Wren.peerdesk",)
    command = "peerdesk" if unknown else f"peerdesk {words[0]}"
    assert done.err == f"{said} What there is: “{command} --help”.\n"


def test_a_search_for_signs_alone_asks_nothing(wren, tell):
    done = tell("search", wren, "…", "“”", *TYPED)
    assert assert_refused(done) == "There is no word in that to look for."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty, or its first line is, so nothing was done."),
        (b"\nharbour lentil\n", "is empty, or its first line is, so nothing was done."),
        (b"\xff\xfe\0\1", "is not a text file in UTF-8, so nothing was done."),
    ],
)
def test_a_passphrase_file_that_holds_none_is_named(wren, here, tell, content, said):
    file = here / "phrase"
    file.write_bytes(content)
    done = tell("list", wren, "--passphrase-file", file)
    assert assert_refused(done) == f"{file} {said}"


def test_a_fault_of_ours_says_its_kind_and_never_a_word_that_was_written(wren, tell, monkeypatch):
    """T1: no message of an exception reaches the terminal; it may quote the journal."""
    from peerdesk.journal.reading import Reading

    def broken(*_args, **_named):
        raise RuntimeError("canary: what I saw on the ward")

    monkeypatch.setattr(Reading, "newest", broken)
    said = assert_refused(tell("list", wren, *TYPED))
    assert "RuntimeError" in said
    assert "canary" not in said
