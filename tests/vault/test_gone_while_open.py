# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal whose folder or files vanish while it is open: nothing is called kept that is not."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from peerdesk.errors import JournalMissing, PeerDeskError
from tests.vault.conftest import LINES
from tests.vault.small_schema import keep, words_in


@pytest.fixture
def writer(written, unlock):
    with closing(unlock().writer()) as connection:
        keep(connection, "while all is well")
        yield connection


def test_a_renamed_folder_is_noticed_before_anything_is_called_kept(writer, place):
    """T12: SQLite writes on into a moved file without a word."""
    place.rename(place.with_name("elsewhere.peerdesk"))
    with pytest.raises(JournalMissing) as refused:
        keep(writer, "into nowhere")
    assert "mine.peerdesk." in refused.value.sentence


def test_a_removed_folder_is_noticed(writer, place):
    shutil.rmtree(place)
    with pytest.raises(PeerDeskError):
        keep(writer, "into nowhere")


def test_a_removed_log_is_noticed(writer, place):
    """T12: without its log on the disk, a save would be gone at the next start."""
    (place / "journal-1.db-wal").unlink()
    with pytest.raises(JournalMissing):
        keep(writer, "into nowhere")


def test_a_database_replaced_by_a_sync_program_is_noticed(writer, place):
    """T11: another copy slipped under an open journal is not written past."""
    database = place / "journal-1.db"
    shutil.copy(database, place / "fresh")
    (place / "fresh").replace(database)
    with pytest.raises(JournalMissing):
        keep(writer, "into nowhere")


def test_closing_a_journal_that_is_gone_ends_quietly(written, unlock, place):
    vault = unlock()
    shutil.rmtree(place)
    vault.close()


def test_a_folder_moved_away_and_back_is_whole(written, unlock, place):
    vault = unlock()
    with closing(vault.writer()) as writer:
        place.rename(place.with_name("elsewhere.peerdesk"))
        with pytest.raises(JournalMissing):
            keep(writer, "said to be not kept")
        place.with_name("elsewhere.peerdesk").rename(place)
        keep(writer, "kept again")
    vault.close()
    found = words_in(unlock())
    assert [*found[: len(LINES)], found[-1]] == [*LINES, "kept again"]
