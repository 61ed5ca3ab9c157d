# SPDX-License-Identifier: GPL-3.0-or-later
"""Salvage from the terminal: a new journal with a key of its own, the damaged one as it was, and true numbers."""

from __future__ import annotations

import os
import re
from contextlib import closing

import pytest

from peerdesk.cli import last_resorts
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.cli.conftest import PASSPHRASE, TYPED, entries_in
from tests.vault.faults import DIED, in_a_child

NEW = ("--new-passphrase-file", "-")
NEW_PASSPHRASE = "four quite different words"
BOTH = f"{PASSPHRASE}\n{NEW_PASSPHRASE}\n"
PAGE = 4096

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def quick(monkeypatch):
    """A derivation that keeps nobody out, instead of the seconds a real one takes."""
    monkeypatch.setattr("peerdesk.vault.kdf.calibrate", lambda: CHEAPEST)


@pytest.fixture
def salvage(wren, tell):
    def do(typed=BOTH, new="New", way_in=TYPED):
        return tell("salvage", wren, new, *way_in, *NEW, typed=typed)

    return do


def root_of(table, place):
    with (
        closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault,
        closing(vault.reader()) as connection,
    ):
        return connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()[0]


def lose(place, *pages):
    database = place / "journal-1.db"
    content = bytearray(database.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE + 500] ^= 1
    database.write_bytes(content)


def files_of(place):
    return {each.name: each.read_bytes() for each in place.iterdir()}


def test_without_its_first_page_all_of_it_is_in_a_new_journal(here, wren, tell, salvage):
    """T10, test 24: it opens no more, nothing of it is changed, and the new one has everything."""
    whole = entries_in(wren)
    lose(wren, 1)
    assert "peerdesk salvage" in tell("list", wren, *TYPED).err
    before = files_of(wren)
    done = salvage()
    assert (done.code, done.err) == (0, "")
    assert files_of(wren) == before
    assert "Entries that are whole: 5\n" in done.out
    assert "Entries that are lost: 0\n" in done.out
    assert "1 page of the file could not be read.\n" in done.out
    new = here / "New.peerdesk"
    groups = re.findall(r"\b\d{6}\b", done.out)
    with closing(Vault.open(new, RecoveryKey.parse(" ".join(groups)), SCHEMA)):
        pass
    assert tell("verify", new, *TYPED, typed=f"{NEW_PASSPHRASE}\n").code == 0
    with closing(Vault.open(new, PassphraseSecret(NEW_PASSPHRASE), SCHEMA)) as vault:
        vault.ways_in.change_passphrase(PASSPHRASE, profile=CHEAPEST)
    assert entries_in(new) == whole


def test_what_is_lost_is_said_by_its_day_and_ends_with_one(wren, tell, salvage):
    """T10, test 24: the number and the days, and not a word of what was there."""
    lose(wren, root_of("entry", wren))
    done = salvage()
    assert done.code == 1
    assert done.err.startswith("Not everything could be saved")
    assert done.err.count("\n") == 1
    assert "Entries that are whole: 0\n" in done.out
    assert re.search(
        r"Entries that are lost: 5 \(2026-05-12 ×2, 2026-05-13 ×2, 2026-05-14\)", done.out
    )
    for word in ("Kettle", "Slate", "kettle"):
        assert word not in done.out


def test_what_is_lost_beside_the_entries_is_counted_where_that_is_known(wren, tell, salvage):
    """T10: an index still names the networks; of the settings nothing else tells how many there were."""
    lose(wren, root_of("network", wren), root_of("setting", wren))
    done = salvage()
    assert done.code == 1
    assert "Lost beside the entries: networks (1)\n" in done.out
    assert "Something may be missing of: settings\n" in done.out
    assert "Entries that are whole: 5\n" in done.out


def test_the_recovery_key_opens_the_damaged_one_too(made, tell):
    """T9: who has forgotten the passphrase can still salvage."""
    place, key = made
    typed = f"{' '.join(key.groups())}\n{NEW_PASSPHRASE}\n"
    assert tell("salvage", place, "New", "--recovery-key-file", "-", *NEW, typed=typed).code == 0


@pytest.mark.parametrize("command", ["salvage", "erase"])
def test_where_there_is_no_journal_no_passphrase_is_asked_for(here, tell, command):
    (here / "photos").mkdir()
    more = ("new",) if command == "salvage" else ()
    done = tell(command, "photos", *more, typed="")
    assert done.code == 1
    assert "is not a PeerDesk journal" in done.err


@pytest.mark.parametrize("how", ["wrong", "taken", "open", "short"])
def test_refused_it_makes_nothing(here, wren, salvage, how):
    before = {each.name for each in here.iterdir()}
    match how:
        case "wrong":
            done = salvage(f"not the passphrase\n{NEW_PASSPHRASE}\n")
        case "taken":
            done = salvage(new=wren.name)
        case "short":
            done = salvage(f"{PASSPHRASE}\nshort\n")
        case _:
            with closing(Vault.open(wren, PassphraseSecret(PASSPHRASE), SCHEMA)):
                done = salvage()
    assert done.code == 1
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert {each.name for each in here.iterdir()} == before


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_killed_half_way_there_is_no_new_journal_and_it_can_be_asked_for_again(
    here, wren, salvage, monkeypatch
):
    """T9, T12: everything is in it already, and its key was not shown yet."""
    really = last_resorts.salvage
    before = {each.name for each in here.iterdir()}

    def killed(*asked):
        really(*asked)
        os._exit(DIED)

    with monkeypatch.context() as patched:
        patched.setattr(last_resorts, "salvage", killed)
        assert in_a_child(salvage) == DIED
    left = {each.name for each in here.iterdir()} - before
    assert left == {"New.peerdesk.making"}
    assert salvage().code == 0
    assert {each.name for each in here.iterdir()} - before == {"New.peerdesk"}
    with closing(Vault.open(here / "New.peerdesk", PassphraseSecret(NEW_PASSPHRASE), SCHEMA)):
        pass


@pytest.mark.parametrize("refusal", [BrokenPipeError, OSError, KeyboardInterrupt])
def test_without_its_key_shown_there_is_no_new_journal(here, salvage, monkeypatch, refusal):
    """T9: a journal whose recovery key nobody saw is not left behind."""

    def broken(*_args, **_named):
        raise refusal

    before = {each.name for each in here.iterdir()}
    monkeypatch.setattr("builtins.print", broken)
    monkeypatch.setattr("peerdesk.cli.terminal.refuse", lambda _sentence: None)
    assert salvage().code == (130 if refusal is KeyboardInterrupt else 1)
    assert {each.name for each in here.iterdir()} == before
