# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said before a closed journal, and how little of the program that needs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from peerdesk import errors, paths
from peerdesk.clock import SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.opening import opening
from peerdesk.presenters.opening.opening import Offer, Opening
from peerdesk.records.settings import Settings, Whose
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault

PASSPHRASE = "harbour lentil sketch oval"


def test_nothing_heavy_is_imported_to_say_it():
    """The unlock window is painted with Qt and light files of ours alone."""
    heavy = (
        "sqlcipher3 argon2 cryptography keyring pyrage platformdirs tomllib sqlite3 peerdesk.vault"
    )
    asked = f"import sys, peerdesk.presenters.opening.opening; print([m for m in {heavy.split()} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_the_third_wrong_passphrase_says_more_and_none_is_held_against_anyone(tmp_path):
    """[T9] Calm however often; nothing is wiped, nothing waits longer (S6)."""
    said = Opening(tmp_path)
    first, second, third, fourth = (said.refusal(errors.WrongPassphrase()) for _ in range(4))
    assert first == second
    assert first.sentence == "That passphrase didn’t open it. Nothing has changed."
    assert first.about_passphrase
    assert "Caps Lock" not in first.sentence
    assert "Caps Lock" in third.sentence
    assert third.offer is Offer.RECOVERY_KEY
    assert fourth == third


@pytest.mark.parametrize(
    ("reason", "offer"),
    [
        (errors.OpenElsewhere("PeerDesk", "studio", "yesterday", foreign=True), Offer.OPEN_ANYWAY),
        (errors.OpenElsewhere("PeerDesk", "here", "14:00"), Offer.TRY_AGAIN),
        (errors.JournalMissing(Path("/gone.peerdesk")), Offer.FIND_IT),
        (errors.NotAJournal(Path("/etc")), Offer.FIND_IT),
        (errors.TooLittleMemory(), Offer.TRY_AGAIN),
        (errors.OpeningEnded(), Offer.TRY_AGAIN),
        (errors.KeyFileChanged(other_copy_opens=True), Offer.OTHER_COPY),
        (errors.KeyFileChanged(), Offer.NOTHING),
        (errors.NewerVersion(), Offer.NOTHING),
        (errors.KeyFileDamaged(), Offer.NOTHING),
        (errors.JournalDamaged(), Offer.NOTHING),
    ],
)
def test_each_refusal_says_itself_and_offers_what_can_be_done(tmp_path, reason, offer):
    """[§2.8] Wrong, damaged, elsewhere and newer are never mistaken for one another."""
    refusal = Opening(tmp_path).refusal(reason)
    assert refusal.sentence == reason.sentence
    assert refusal.offer is offer
    assert not refusal.about_passphrase


def test_a_journal_is_called_after_its_folder():
    assert opening.journal_name(Path("/stick/Wren’s journal.peerdesk")) == "Wren’s journal"
    assert opening.journal_name(Path("/stick/old")) == "old"
    assert opening.short_place(Path("/home/w/Journals/wren.peerdesk")) == "Journals/wren.peerdesk"


@pytest.mark.parametrize(
    ("days_ago", "hour", "said"),
    [
        (0, 9, "Last closed this morning"),
        (0, 2, "Last closed last night"),
        (1, 20, "Last closed yesterday evening"),
        (1, 13, "Last closed yesterday afternoon"),
        (2, 20, ""),
        (400, 20, ""),
    ],
)
def test_when_it_was_closed_is_said_roughly_and_an_absence_not_at_all(
    tmp_path, days_ago, hour, said
):
    """Nobody who returns is met with a count of days (S5)."""
    now = datetime(2026, 5, 14, 21, 0).timestamp()  # noqa: DTZ001  the machine’s own zone is the claim
    file = tmp_path / "journal-1.db"
    file.touch()
    then = datetime(2026, 5, 14, hour, 0).timestamp() - days_ago * 86_400  # noqa: DTZ001
    os.utime(file, (then, then))
    assert opening.last_closed(tmp_path, now) == said


def test_a_night_that_still_goes_on_is_not_called_the_last(tmp_path):
    file = tmp_path / "journal-1.db"
    file.touch()
    then = datetime(2026, 5, 14, 2, 0).timestamp()  # noqa: DTZ001  the machine’s own zone, as above
    os.utime(file, (then, then))
    assert opening.last_closed(tmp_path, then + 60) == "Last closed tonight"
    assert opening.last_closed(tmp_path, then + 4 * 3600) == "Last closed last night"


def test_a_journal_open_in_another_window_is_not_called_closed(tmp_path):
    folder = tmp_path / "a.peerdesk"
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault):
        assert opening.last_closed(folder, time.time()) == ""
    assert opening.last_closed(folder, time.time()).startswith("Last closed ")


def test_a_folder_without_a_journal_says_nothing_of_times(tmp_path):
    assert opening.last_closed(tmp_path, time.time()) == ""
    assert not opening.has_keyring_slot(tmp_path)


def test_the_keyring_button_is_there_only_where_a_keyring_slot_is(tmp_path):
    """[T15] Off by default: a new journal has no such slot, and no button."""
    vault, _key = Vault.create(tmp_path / "a.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST)
    vault.close()
    assert not opening.has_keyring_slot(vault.folder)
    header = vault.folder / "vault.json"
    header.write_bytes(header.read_bytes().replace(b'"type":"recovery"', b'"type":"keyring"'))
    assert opening.has_keyring_slot(vault.folder)


@pytest.mark.parametrize(("whose", "files"), [(Whose.MINE, 1), (Whose.SHARED, 0)])
def test_a_shared_computer_keeps_no_note_of_how_far_a_journal_had_come(tmp_path, whose, files):
    """[T5, T18] The note that would tell an older copy lies outside the journal; not where others share the disk."""
    folder = tmp_path / "a.peerdesk"
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        settings = Settings(whose=whose)
        Journal(writer, SystemClock()).put_settings(settings)
    for _ in range(2):
        opening.open_with_passphrase(folder, PASSPHRASE).close()
    seen = paths.seen_folder()
    assert len(list(seen.iterdir()) if seen.exists() else []) == files
