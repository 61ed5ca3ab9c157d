# SPDX-License-Identifier: GPL-3.0-or-later
"""Older journals are brought up to date behind a copy; newer ones are left untouched."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from peerdesk.errors import CannotWrite, JournalDamaged, NewerVersion
from peerdesk.vault.connection import Access
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.small_schema import NEWER_SCHEMA, PASSPHRASE, SCHEMA, keep, words_in


def files_of(place):
    return {each.name: each.read_bytes() for each in place.iterdir()}


def test_an_older_journal_is_brought_up_to_date(written, unlock):
    vault = unlock(schema=NEWER_SCHEMA)
    with closing(vault.reader()) as reader:
        assert reader.execute("SELECT DISTINCT mark FROM page").fetchall() == [("none",)]
        assert reader.execute("PRAGMA user_version").fetchone() == (2,)
    assert words_in(vault) == list(LINES)


def test_a_whole_copy_stays_until_the_journal_was_opened_once_more(written, unlock):
    """T14: a migration that went wrong in a way no check sees can be taken back; then the copy goes (T16)."""
    place, _recovery_key = written
    vault = unlock(schema=NEWER_SCHEMA)
    before = replace(vault._opened.database(), path=place / "journal-1-before-1.db")
    with closing(before.open(Access.READ)) as copy:
        assert [row[0] for row in copy.execute("SELECT words FROM page")] == list(LINES)
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    vault.close()
    unlock(schema=NEWER_SCHEMA).close()
    assert not before.path.exists()


def test_a_newer_journal_is_left_untouched_byte_for_byte(written, unlock):
    """T14: an older PeerDesk never opens a newer journal, not even to read."""
    place, _recovery_key = written
    unlock(schema=NEWER_SCHEMA).close()
    unlock(schema=NEWER_SCHEMA).close()
    before = files_of(place)
    with pytest.raises(NewerVersion):
        unlock()
    assert files_of(place) == before


def test_a_newer_journal_that_was_not_closed_is_left_untouched_too(written, unlock, tmp_path):
    import shutil

    place, _recovery_key = written
    vault = unlock(schema=NEWER_SCHEMA)
    with closing(vault.writer()) as writer:
        keep(writer, "only in the log")
        left = shutil.copytree(place, tmp_path / "left.peerdesk")
    (left / "lock").write_bytes(b"")
    (left / "journal-1.db-shm").unlink()
    before = files_of(left)
    with pytest.raises(NewerVersion):
        Vault.open(left, PassphraseSecret(PASSPHRASE), SCHEMA)
    after = files_of(left)
    after.pop("journal-1.db-shm", None)  # how far the log was read; holds no content
    assert after == before


def test_a_file_of_another_program_is_refused(written, unlock):
    with pytest.raises(JournalDamaged):
        unlock(schema=replace(SCHEMA, application_id=7))


def test_a_step_that_fails_leaves_the_journal_as_it_was(written, unlock):
    def failing(connection):
        connection.execute("ALTER TABLE page ADD COLUMN half TEXT")
        raise CannotWrite

    with pytest.raises(CannotWrite):
        unlock(schema=replace(SCHEMA, steps=(*SCHEMA.steps, failing)))
    vault = unlock()
    with closing(vault.reader()) as reader:
        columns = [row[1] for row in reader.execute("PRAGMA table_info(page)")]
    assert "half" not in columns
    assert words_in(vault) == list(LINES)


def test_an_old_sqlcipher_is_refused_loudly(written, unlock, monkeypatch):
    """T21: a downgraded library is noticed at the first opening, not after years of weak files."""
    from peerdesk.errors import Unexpected
    from peerdesk.vault import connection

    monkeypatch.setattr(connection, "_OLDEST_CIPHER", 99)
    with pytest.raises(Unexpected) as refused:
        unlock()
    assert "SQLCipher" in refused.value.sentence
