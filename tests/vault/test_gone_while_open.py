# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal whose folder or files vanish while it is open: nothing is called kept that is not."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from peerdesk.errors import (
    JournalChanged,
    JournalGone,
    JournalMissing,
    OpenElsewhere,
    PeerDeskError,
)
from peerdesk.vault.meta import counter_of
from tests.vault.conftest import LINES
from tests.vault.small_schema import NEW_PASSPHRASE, keep, words_in


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


# --- its disk was taken out and put in again: the same files under new numbers ---


class Away:
    """An open journal whose folder was taken away, after something was kept in it."""

    def __init__(self, vault, place):
        self.vault, self.place = vault, place
        self.writer = vault.writer()
        self.older = shutil.copytree(place, place.with_name("older.peerdesk"))
        keep(self.writer, "just before")
        self.left_at = range(counter_of(self.writer), counter_of(self.writer) + 2)
        self.elsewhere = place.with_name("elsewhere.peerdesk")
        place.rename(self.elsewhere)

    def put_back(self, folder):
        """Put a copy of `folder` in its place: new files, as after another mount."""
        shutil.copytree(folder, self.place)


@pytest.fixture
def away(written, unlock, place):
    made = Away(unlock(), place)
    yield made
    made.writer.close()


def test_a_journal_that_is_there_again_in_new_files_is_gone_on_with(away, unlock):
    """T12: nobody has to lock because a stick was out for a moment."""
    with pytest.raises(JournalGone):
        keep(away.writer, "said to be not kept")
    away.put_back(away.elsewhere)
    away.vault.come_back(away.left_at)
    assert away.vault.moves == 1
    with closing(away.vault.writer()) as writer:
        keep(writer, "kept in the new files")
        with pytest.raises(OpenElsewhere):
            unlock()
    away.vault.close()
    found = words_in(unlock())
    assert [*found[: len(LINES)], found[-1]] == [*LINES, "kept in the new files"]
    assert "just before" in found


def test_an_older_copy_in_its_place_is_not_written_on(away):
    """T11, T18: something that was kept is not in it."""
    away.put_back(away.older)
    with pytest.raises(JournalChanged) as refused:
        away.vault.come_back(away.left_at)
    assert "lock and open it again" in refused.value.sentence
    assert away.vault.moves == 0


def test_a_journal_that_was_written_in_elsewhere_meanwhile_is_not_written_on(away, unlock):
    """T11: what another window wrote is read before anything is written over it."""
    away.put_back(away.elsewhere)
    elsewhere = unlock()
    with closing(elsewhere.writer()) as writer:
        for line in ("one", "two"):
            keep(writer, line)
    with pytest.raises(OpenElsewhere):
        away.vault.come_back(away.left_at)
    elsewhere.close()
    with pytest.raises(JournalChanged):
        away.vault.come_back(away.left_at)


def test_a_journal_whose_passphrase_was_changed_elsewhere_is_not_written_on(away, unlock):
    """T17: its keys are not those of this window any more."""
    away.put_back(away.elsewhere)
    elsewhere = unlock()
    elsewhere.ways_in.change_passphrase(NEW_PASSPHRASE)
    elsewhere.close()
    with pytest.raises(JournalChanged):
        away.vault.come_back(away.left_at)


def test_nothing_at_its_place_is_still_gone(away):
    with pytest.raises(JournalMissing):
        away.vault.come_back(away.left_at)
