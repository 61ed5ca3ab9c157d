# SPDX-License-Identifier: GPL-3.0-or-later
"""After an evening of writing, searching, copying and locking: what can be found of it outside the vault."""

from __future__ import annotations

import pytest

from tests.security.canaries import every_file
from tests.security.evening import IS_ROOT

pytestmark = pytest.mark.window

EVERY_USE = {
    *("title", "text", "network", "role", "own word", "person", "searched", "copied"),
    *("draft", "only for me", "passphrase"),
}
as_root = pytest.mark.skipif(
    not IS_ROOT, reason="not root, who alone can look into a closed process"
)


def test_the_evening_really_happened(evening):
    """Without this the others would prove nothing."""
    assert evening.ended
    assert set(evening.canaries.words) >= EVERY_USE
    assert list(evening.folder.glob("journal-*.db"))


def test_no_word_lies_in_any_file(evening):
    """T1: text, titles, drafts, search and the index lie in one encrypted file; names of files say nothing."""
    files = list(every_file(evening.home))
    assert evening.canaries.found_in_files(files) == []


def test_no_word_lies_in_shared_memory(evening):
    """T1: nothing is left in memory that outlives a process."""
    assert evening.canaries.found_in_files(evening.shared_memory) == []


def test_only_files_that_are_named_here_are_left(evening):
    """T5: no list of journals, no recent files, no temporary file; Qt keeps nothing between starts."""
    left = {str(file.relative_to(evening.home)) for file in every_file(evening.home)}
    vault = str(evening.folder.relative_to(evening.home))
    meant = {f"{vault}/{name}" for name in ("vault.json", "vault.bak.json", "lock", "journal-1.db")}
    ours = {"said.log", ".config/PeerDesk/preferences.json"}
    others = {
        name
        for name in left
        if name.startswith((".config/PeerDesk/seen/", ".cache/fontconfig/", ".cache/mesa"))
    }
    assert left - meant - ours - others == set()


def test_every_file_and_folder_is_for_the_owner_alone(evening):
    """T5: other accounts of the computer can neither read nor list them."""
    ours = [
        evening.folder,
        *evening.folder.iterdir(),
        *(evening.home / ".config/PeerDesk").rglob("*"),
    ]
    assert [str(each) for each in ours if each.stat().st_mode & 0o077] == []


def test_nothing_is_said_that_was_written(evening):
    """T1, T5: standard output and standard error hold no word, no key and no passphrase."""
    assert evening.canaries.found_in("standard error", evening.said) == []


def test_titles_say_only_peerdesk(evening):
    """T2: title bar, task bar and the names of windows say nothing about the journal."""
    assert set(evening.titles) == {"PeerDesk", "PeerDesk, locked"}


def test_the_desktop_remembers_no_file(evening):
    """T2, T20: no list of recent files, no thumbnails, no settings of the toolkit."""
    names = {file.name for file in every_file(evening.home)}
    assert not names & {"QtProject.conf", "recently-used.xbel", "user-places.xbel"}
    assert not [name for name in names if name.endswith(".png")]


# --- processes and memory ---


def test_after_a_lock_only_the_fresh_process_is_there(evening):
    """T15: the process that knew the words has ended."""
    assert evening.ours_after_lock == {evening.fresh}


@as_root
def test_a_look_into_the_open_journal_finds_the_words(evening):
    """Without this the next one would prove nothing."""
    found = " ".join(evening.memory_before)
    assert "draft as" in found
    assert "title as" in found


@as_root
def test_after_a_lock_no_memory_holds_a_word_a_key_or_a_passphrase(evening):
    """T15: not the words, not the keys, not the passphrase that was typed, nor the one that was pasted."""
    assert evening.memory_after == []


@as_root
def test_no_network_library_is_mapped_while_a_journal_is_open(evening):
    """T3: what could reach a network is not even loaded."""
    assert "libQt6Core" in evening.maps
    for library in ("libQt6Network", "libQt6Qml", "_ssl.", "libcurl"):
        assert library not in evening.maps


# --- the clipboard ---


def test_what_is_copied_is_marked_as_private(evening):
    """T20: clipboard managers are asked not to keep it."""
    copied = evening.clipboard["copied"]
    assert evening.canaries["copied"] in copied["text"]
    assert "x-kde-passwordManagerHint" in copied["formats"]
    assert "text/html" not in copied["formats"]


def test_a_lock_empties_the_clipboard(evening):
    """T20: what was copied here does not stay when the journal is locked."""
    assert evening.clipboard["after the lock"]["text"] == ""


def test_a_pasted_passphrase_does_not_stay_on_the_clipboard(evening):
    """T20: the clipboard it came from is emptied at once."""
    assert evening.clipboard["after pasting"]["text"] == ""
