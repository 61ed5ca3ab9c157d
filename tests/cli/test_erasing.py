# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing a journal from the terminal: opened first, then named, and then nothing of it is left."""

from __future__ import annotations

from contextlib import closing

import pytest

from peerdesk import paths
from peerdesk.errors import WrongPassphrase
from peerdesk.journal.schema import SCHEMA
from peerdesk.preferences import Preferences
from peerdesk.vault.header_files import ERASED
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.cli.conftest import PASSPHRASE, TYPED
from tests.cli.terminal import Terminal
from tests.rules.source_tree import PACKAGE


@pytest.fixture
def in_checkout(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(PACKAGE.parent))


@pytest.mark.usefixtures("home")
def test_without_being_asked_it_erases_what_the_passphrase_opens(wren, tell):
    """T16: folder, counter and choice are gone."""
    tell("list", wren, *TYPED)
    Preferences(opens=wren).save(paths.preferences_file())
    assert any(paths.seen_folder().iterdir())
    done = tell("erase", wren, "--yes", *TYPED)
    assert (done.code, done.err) == (0, "")
    assert done.out == "The journal is erased. Nothing opens it any more.\n"
    assert not wren.exists()
    assert not any(paths.seen_folder().iterdir())
    assert Preferences.load(paths.preferences_file()).opens is None


def test_the_recovery_key_is_as_good_as_the_passphrase(made, tell):
    """T9: who has only the paper can erase it, too."""
    place, key = made
    done = tell("erase", place, "--yes", "--recovery-key-file", "-", typed=" ".join(key.groups()))
    assert done.code == 0
    assert not place.exists()


@pytest.mark.usefixtures("in_checkout")
def test_it_says_what_it_means_and_wants_the_name_of_the_folder(wren):
    terminal = Terminal("erase", wren)
    terminal.answer("Passphrase: ", PASSPHRASE)
    terminal.wait_for("Nothing brings it back")
    terminal.wait_for("solid-state disk")
    terminal.answer("name of its folder, Wren.peerdesk: ", "Robin")
    assert terminal.ended() == 1
    assert "That is not “Wren.peerdesk”, so nothing was erased." in terminal.shown
    terminal = Terminal("erase", wren)
    terminal.answer("Passphrase: ", PASSPHRASE)
    terminal.answer("name of its folder, Wren.peerdesk: ", "Wren")
    assert terminal.ended() == 0
    assert not wren.exists()


def test_only_the_name_is_skipped_by_yes(wren, tell):
    """T9: nobody erases what they cannot open."""
    done = tell("erase", wren, "--yes", *TYPED, typed="not the passphrase\n")
    assert (done.code, done.err.strip()) == (1, WrongPassphrase().sentence)
    assert tell("list", wren, *TYPED).code == 0


def test_it_is_refused_while_the_journal_is_open_elsewhere(wren, tell):
    """T13: one line says who has it."""
    with closing(Vault.open(wren, PassphraseSecret(PASSPHRASE), SCHEMA)):
        done = tell("erase", wren, "--yes", *TYPED)
    assert done.code == 1
    assert "already open" in done.err
    assert tell("list", wren, *TYPED).code == 0


def test_what_peerdesk_did_not_make_is_named(wren, tell):
    (wren / "letter.age").write_bytes(b"theirs")
    done = tell("erase", wren, "--yes", *TYPED)
    assert f"What PeerDesk did not make is still in {wren}: letter.age." in done.out


def test_an_erasing_that_was_broken_off_is_said_and_finished_without_any_key(wren, tell):
    """T12, T16: nothing opens it, so nothing is asked."""
    for name in ("vault.json", "vault.bak.json"):
        (wren / name).write_bytes(ERASED)
    told = tell("list", wren, *TYPED)
    assert told.code == 1
    assert told.err.count("\n") == 1
    assert "peerdesk erase" in told.err
    assert tell("erase", wren, "--yes", typed="").code == 0
    assert not wren.exists()


@pytest.mark.parametrize("files", [("--passphrase-file", "-", "--recovery-key-file", "-")])
def test_one_way_in_is_enough(wren, tell, files):
    done = tell("erase", wren, *files)
    assert done.code == 2
    assert "not both" in done.err
