# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a journal folder: made, opened, written in, closed, and refused with the right sentence."""

from __future__ import annotations

import os
import stat
import threading
import time
import unicodedata
from contextlib import closing

import pytest

from peerdesk.errors import (
    AlreadyThere,
    CannotWrite,
    JournalMissing,
    NotAJournal,
    PassphraseRefused,
    PeerDeskError,
    Unexpected,
    UnsafeFolder,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.vault.connection import checkpoint, transaction
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import KeyringSecret, PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.small_schema import NEW_PASSPHRASE, PASSPHRASE, SCHEMA, keep, words_in


def make(place, passphrase=PASSPHRASE):
    return Vault.create(place, passphrase, SCHEMA, profile=CHEAPEST)


# --- making ---


def test_a_new_journal_is_a_folder_of_its_owner_alone(place):
    """T5: other accounts of the computer may neither read nor write, whatever the umask was."""
    before = os.umask(0)
    try:
        vault, _recovery_key = make(place)
        with closing(vault), closing(vault.writer()) as writer:
            keep(writer, "words")
            modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in place.iterdir()}
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert set(modes) >= {
        "vault.json",
        "vault.bak.json",
        "journal-1.db",
        "journal-1.db-wal",
        "lock",
    }
    assert set(modes.values()) == {0o600}


def test_a_new_journal_takes_an_empty_folder_and_nothing_else(place):
    place.mkdir()
    make(place)[0].close()
    with pytest.raises(AlreadyThere):
        make(place)
    taken = place.with_name("taken")
    taken.write_text("something of somebody's")
    with pytest.raises(AlreadyThere):
        make(taken)
    assert taken.read_text() == "something of somebody's"


def test_a_folder_of_somebody_elses_beside_it_is_never_removed(place):
    making = place.with_name(place.name + ".making")
    making.mkdir()
    (making / "photo.jpg").write_text("not ours")
    with pytest.raises(CannotWrite):
        make(place)
    assert (making / "photo.jpg").read_text() == "not ours"


def test_a_short_passphrase_makes_nothing(place):
    with pytest.raises(PassphraseRefused):
        make(place, "short")
    assert not place.exists()


def test_what_is_kept_is_there_after_closing(written, unlock):
    assert words_in(unlock()) == list(LINES)


def test_a_closed_journal_is_one_database_file_and_two_key_files(written):
    """T11: a cloud copy taken at any pause is complete; T13: the lock says nobody holds it."""
    place, _recovery_key = written
    left = {each.name for each in place.iterdir()}
    assert left == {"vault.json", "vault.bak.json", "journal-1.db", "lock"}
    assert (place / "lock").read_bytes() == b""


# --- opening ---


@pytest.mark.parametrize(
    "passphrase",
    [
        "a wrong one of the same length",
        PASSPHRASE + " ",
        " " + PASSPHRASE,
        PASSPHRASE.upper(),
        "",
        "x" * 1_000_000,
        "lone \ud800 half",
        "nul \0 inside",
        "ƒøü® πł∂ˆñ wø®∂ß",
    ],
)
def test_a_wrong_passphrase_is_told_as_one(written, unlock, passphrase):
    """T9: one sentence, no lockout, nothing changed."""
    place, _recovery_key = written
    before = {each.name: each.read_bytes() for each in place.iterdir()}
    with pytest.raises(WrongPassphrase) as refused:
        unlock(passphrase)
    assert refused.value.sentence == "That passphrase didn’t open it. Nothing has changed."
    assert "Caps Lock" in refused.value.more
    assert {each.name: each.read_bytes() for each in place.iterdir()} == before
    assert words_in(unlock()) == list(LINES)


def test_a_passphrase_opens_however_its_accents_were_typed(place):
    composed = unicodedata.normalize("NFC", "quatre mots très écrits")
    make(place, composed)[0].close()
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    Vault.open(place, PassphraseSecret(decomposed), SCHEMA).close()


def test_every_wrong_passphrase_costs_a_derivation(written, unlock, monkeypatch):
    """T1: even an impossible passphrase takes the same path, so the time says nothing."""
    from peerdesk.vault import slots

    derived = []
    real = slots.kdf.derive
    monkeypatch.setattr(slots.kdf, "derive", lambda *args: derived.append(1) or real(*args))
    for passphrase in ("", "x" * 5000, "wrong words entirely"):
        with pytest.raises(WrongPassphrase):
            unlock(passphrase)
    assert len(derived) == 3


def test_wrong_guesses_never_wipe_and_never_lock_out(written, unlock):
    for _guess in range(25):
        with pytest.raises(WrongPassphrase):
            unlock("not this one either")
    assert words_in(unlock()) == list(LINES)


def test_the_recovery_key_opens_and_another_does_not(written, unlock):
    _place, recovery_key = written
    with pytest.raises(WrongRecoveryKey):
        unlock(RecoveryKey.fresh())
    assert words_in(unlock(recovery_key)) == list(LINES)


def test_a_keyring_that_was_never_asked_to_help_says_so(written, unlock):
    with pytest.raises(PeerDeskError) as refused:
        unlock(KeyringSecret())
    assert (
        refused.value.sentence
        == "This computer’s keyring didn’t answer. Your passphrase still works."
    )


def test_places_that_are_no_journal_are_told_apart(tmp_path):
    secret = PassphraseSecret(PASSPHRASE)
    with pytest.raises(JournalMissing) as refused:
        Vault.open(tmp_path / "gone.peerdesk", secret, SCHEMA)
    assert "gone.peerdesk" in refused.value.sentence
    (tmp_path / "file").write_text("a file")
    with pytest.raises(NotAJournal):
        Vault.open(tmp_path / "file", secret, SCHEMA)
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotAJournal):
        Vault.open(tmp_path / "folder", secret, SCHEMA)


def test_a_linked_folder_and_one_that_others_may_write_in_stay_closed(written, tmp_path):
    """T5, T6: nobody else can slip a file into an open journal."""
    place, _recovery_key = written
    (tmp_path / "link.peerdesk").symlink_to(place)
    with pytest.raises(UnsafeFolder):
        Vault.open(tmp_path / "link.peerdesk", PassphraseSecret(PASSPHRASE), SCHEMA)
    place.chmod(0o770)
    with pytest.raises(UnsafeFolder):
        Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)


def test_opening_sweeps_what_crashes_left(written, unlock):
    place, _recovery_key = written
    for name in ("journal-2.db", "journal-2.db-wal", "journal-1-before-1.db", "vault.json.tmp"):
        (place / name).write_bytes(b"left over")
    theirs = {"my own note.txt", "journal-notes.txt", "journal-1 (copy).db"}
    for name in theirs:
        (place / name).write_text("left alone")
    unlock()
    left = {each.name for each in place.iterdir()}
    assert left == {"vault.json", "vault.bak.json", "journal-1.db", "lock", *theirs}


def test_a_wrong_passphrase_sweeps_nothing(written, unlock):
    place, _recovery_key = written
    (place / "journal-2.db").write_bytes(b"perhaps the only copy")
    with pytest.raises(WrongPassphrase):
        unlock("not the right words")
    assert (place / "journal-2.db").exists()


# --- connections ---


def test_a_reader_sees_what_is_kept_and_cannot_write(written, unlock):
    vault = unlock()
    with closing(vault.writer()) as writer, closing(vault.reader()) as reader:
        keep(writer, "one more")
        assert reader.execute("SELECT count(*) FROM page").fetchone()[0] == 4
        with pytest.raises(CannotWrite):
            reader.execute("DELETE FROM page")


def test_a_reader_may_come_before_the_first_writer(place):
    vault, _recovery_key = make(place)
    with closing(vault), closing(vault.reader()) as reader:
        assert reader.execute("SELECT count(*) FROM page").fetchone() == (0,)
        with closing(vault.writer()) as writer:
            keep(writer, "the first line")
            assert reader.execute("SELECT words FROM page").fetchall() == [("the first line",)]


def test_a_checkpoint_is_busy_while_a_reader_reads_and_never_waits(written, unlock):
    vault = unlock()
    with closing(vault.writer()) as writer, closing(vault.reader()) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM page").fetchone()
        keep(writer, "one more")
        begun = time.monotonic()
        assert not checkpoint(writer)
        assert time.monotonic() - begun < 1
        reader.execute("COMMIT")
        assert checkpoint(writer)


def test_connections_belong_to_the_thread_that_opened_them(written, unlock):
    vault = unlock()
    refused = []

    def elsewhere():
        try:
            writer.execute("SELECT 1")
        except PeerDeskError as error:
            refused.append(error)

    with closing(vault.writer()) as writer:
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert isinstance(refused[0], Unexpected)


def test_after_closing_the_vault_gives_nothing_out(written, unlock):
    vault = unlock()
    vault.close()
    vault.close()
    for ask in (vault.writer, vault.reader, lambda: vault.derive("letters")):
        with pytest.raises(Unexpected):
            ask()


def test_derived_keys_differ_by_purpose_and_by_journal(place, tmp_path):
    first, _key = make(place)
    second, _key = make(tmp_path / "second.peerdesk")
    drawn = {vault.derive(label) for vault in (first, second) for label in ("device", "letters")}
    assert len(drawn) == 4
    assert first.derive("letters") == first.derive("letters")
    first.close()
    second.close()


def test_nothing_that_holds_a_key_shows_it(place):
    """T15: no key and no passphrase in a log line or a debugger’s list."""
    vault, recovery_key = make(place)
    database = vault._opened.database()
    shown = "".join(
        map(repr, (vault, vault._opened.keys, recovery_key, database, PassphraseSecret(PASSPHRASE)))
    )
    for secret in (vault._opened.keys.dek_key, database.db_key, recovery_key.secret_key):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
    assert PASSPHRASE not in shown
    vault.close()


# --- changing what opens it ---


def test_a_new_passphrase_opens_and_the_old_one_does_not(written, unlock):
    place, _recovery_key = written
    vault = unlock()
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    with closing(vault.writer()) as writer:
        keep(writer, "after the change")
    vault.close()
    with pytest.raises(WrongPassphrase):
        unlock(PASSPHRASE)
    assert words_in(unlock(NEW_PASSPHRASE)) == [*LINES, "after the change"]
    assert not (place / "journal-1.db").exists()


def test_an_old_key_file_does_not_open_the_journal_after_a_change(written, unlock):
    """T17: a header saved earlier, with its passphrase, is worth nothing against the new file."""
    place, _recovery_key = written
    old = {name: (place / name).read_bytes() for name in ("vault.json", "vault.bak.json")}
    vault = unlock()
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    vault.close()
    for name, content in old.items():
        (place / name).write_bytes(content)
    (place / "journal-2.db").rename(place / "journal-1.db")
    with pytest.raises(PeerDeskError) as refused:
        unlock(PASSPHRASE)
    assert "passphrase is right" in refused.value.sentence


def test_nobody_writes_while_the_passphrase_changes(written, unlock):
    vault = unlock()
    with closing(vault.writer()) as writer, vault._opened.database().held_still():
        writer.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(PeerDeskError), transaction(writer):
            pass


def test_using_the_recovery_key_ends_in_a_new_passphrase_and_a_new_sheet(written, unlock):
    """T9: what was on the lost paper, and what was forgotten, opens nothing any more."""
    _place, recovery_key = written
    vault = unlock(recovery_key)
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    fresh = vault.ways_in.new_recovery_key()
    vault.close()
    vault = unlock(recovery_key)  # the old sheet opens until the new one is confirmed
    vault.ways_in.confirm_recovery_key(fresh)
    vault.close()
    with pytest.raises(WrongRecoveryKey):
        unlock(recovery_key)
    vault = unlock(fresh)
    assert words_in(vault) == list(LINES)
    vault.ways_in.change_passphrase("a third set of words")
    vault.close()
    assert words_in(unlock(fresh)) == list(LINES)


def test_the_open_journal_can_be_asked_for_its_passphrase(written, unlock):
    vault = unlock()
    assert vault.ways_in.opens_with(PASSPHRASE)
    assert not vault.ways_in.opens_with(NEW_PASSPHRASE)


def test_a_change_without_room_for_a_second_copy_is_refused_before_anything_is_written(
    written, unlock, monkeypatch
):
    place, _recovery_key = written
    vault = unlock()
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10, 10, 0))
    with pytest.raises(PeerDeskError) as refused:
        vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    assert "disk is full" in refused.value.sentence
    monkeypatch.undo()
    vault.close()
    assert words_in(unlock()) == list(LINES)
    assert not (place / "journal-2.db").exists()
