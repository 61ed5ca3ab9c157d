# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a journal: what each answer sets, and what is said about a passphrase and a place."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.presenters.opening import first_run
from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.presenters.opening.opening import (
    open_with_passphrase,
    open_with_recovery_key,
)
from peerdesk.records.settings import Whose
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey

WORDS = "kettle orbit slow lantern fen"


@pytest.mark.parametrize(
    ("whose", "minutes", "opens", "keyring"),
    [
        (Whose.MINE, 10, True, True),
        (Whose.EMPLOYER, 5, False, True),
        (Whose.SHARED, 2, False, False),
    ],
)
def test_whose_computer_it_is_sets_locking_opening_and_the_keyring(whose, minutes, opens, keyring):
    """[T2, T3, T5] Nobody has to know what auto-lock means to be given a fitting one."""
    new = NewJournal(wants_keyring=True)
    new.belongs_on(whose)
    assert new.settings().whose is whose
    assert new.settings().idle_minutes == minutes
    assert new.opens_at_start is opens
    assert new.wants_keyring is keyring


@pytest.mark.parametrize("whose", list(Whose))
def test_what_an_answer_sets_is_said_plainly(whose):
    meaning = first_run.WHOSE_MEANINGS[whose]
    assert str(whose.idle_minutes) in meaning
    assert "keyring" in meaning or whose is Whose.EMPLOYER


def test_a_work_computer_is_said_to_be_looked_at():
    """[T3] The warning is given once, at set-up, before a word is written."""
    assert "may be looked at" in first_run.WHOSE_MEANINGS[Whose.EMPLOYER]


def test_a_shared_computer_is_said_to_have_an_administrator():
    """[T5] What an administrator can do is never promised away."""
    assert "administers" in first_run.WHOSE_MEANINGS[Whose.SHARED]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("kettle", "A little longer: two more words would do."),
        ("kettle orb", "A little longer: one more word would do."),
        ("kettle orbit slow", "This can be used. Another word would make it harder to guess."),
        (WORDS, "Five words. That is long enough."),
        ("x" * 24, "24 characters. That is long enough."),
    ],
)
def test_length_is_advised_in_words(typed, said):
    """[T1] No bar, no colour, no rules about signs and digits."""
    assert first_run.length_sentence(typed) == said


@pytest.mark.parametrize("refused", ["", "kettle", "x" * 2000, "kettle orbit\tslow lantern"])
def test_what_cannot_be_used_is_known_before_it_is_tried(refused):
    assert not first_run.passphrase_can_be_used(refused)
    assert first_run.passphrase_can_be_used(WORDS)
    if len(refused) > 12:
        assert first_run.length_sentence(refused).startswith("That passphrase")


def test_two_that_differ_are_said_to_differ_only_once_there_are_two():
    assert first_run.match_sentence(WORDS, "") == ""
    assert first_run.match_sentence(WORDS, "kettle orbit slow lan") == "The two don’t match yet."
    assert first_run.match_sentence(WORDS, WORDS) == ""


@pytest.mark.parametrize(
    ("place", "company"),
    [
        ("/home/wren/OneDrive - Trust/Documents", "OneDrive"),
        ("/home/wren/Dropbox", "Dropbox"),
        ("/Users/wren/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/Volumes/Google Drive/My Drive", "Google Drive"),
    ],
)
def test_a_folder_that_a_company_keeps_in_step_is_warned_of(place, company):
    """[T11] Locked bytes, but sizes and times; and never two computers at once."""
    said = first_run.cloud_sentence(Path(place))
    assert company in said
    assert "one computer at a time" in said


def test_an_ordinary_folder_is_not_warned_of(tmp_path):
    assert first_run.cloud_sentence(Path("/home/wren/PeerDesk")) == ""


def test_a_place_that_is_taken_is_known_before_it_is_tried(tmp_path):
    new = NewJournal(place=tmp_path, name="Mine")
    assert first_run.place_sentence(new.folder) == ""
    new.folder.mkdir()
    assert first_run.place_sentence(new.folder) == ""
    (new.folder / "something").touch()
    assert "already something" in first_run.place_sentence(new.folder)


def test_the_folder_is_called_after_the_journal(tmp_path):
    assert NewJournal(place=tmp_path, name="Wren: a/b").folder.parent == tmp_path
    assert (
        NewJournal(place=tmp_path, name="Wren’s journal").folder.name == "Wren’s journal.peerdesk"
    )
    assert NewJournal(place=tmp_path, name="  ").folder.name.endswith(".peerdesk")


def test_two_different_groups_are_asked_for():
    """[T9] That the paper was written is checked, not believed."""
    drawn = {first_run.two_groups() for _ in range(60)}
    assert all(0 <= first < second < 8 for first, second in drawn)
    assert len(drawn) > 10


def test_a_group_is_known_again_whatever_stands_between_its_digits():
    key = RecoveryKey(bytes(range(16)))
    group = key.groups()[3]
    assert first_run.is_group(key, 3, f" {group[:3]}-{group[3:]} ")
    assert not first_run.is_group(key, 2, group)
    assert not first_run.is_group(key, 3, "")


def test_putting_the_key_off_is_one_plain_sentence():
    said = first_run.later_sentence()
    assert "for good" in said
    assert len(re.findall(r"\.", said)) == 2


def test_what_is_made_opens_with_both_ways_in(tmp_path):
    """[T1, T9] The journal that the last step hands on is the one that opens tomorrow."""
    new = NewJournal(place=tmp_path, name="Mine")
    made = new.make(WORDS, CHEAPEST)
    key = made.recovery_key
    made.vault.close()
    with closing(open_with_passphrase(new.folder, WORDS)) as opened:
        assert opened.folder == new.folder
    with closing(open_with_recovery_key(new.folder, " ".join(key.groups()))) as opened:
        assert opened.folder == new.folder
