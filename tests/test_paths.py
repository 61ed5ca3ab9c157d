# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files lie, and which names are kept out of file systems."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerdesk import paths


def test_everything_outside_a_journal_lies_in_one_private_folder(home):
    places = (paths.preferences_file(), paths.seen_folder(), paths.qt_settings_folder())
    assert {place.parent for place in places} == {home / ".config" / "PeerDesk"}
    assert not (home / ".config").exists()


def test_a_place_that_is_no_whole_path_is_passed_over(home, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", "somewhere/else")
    assert paths.preferences_file() == home / ".config" / "PeerDesk" / "preferences.json"


def test_a_new_journal_is_offered_a_place_outside_the_documents_that_clouds_copy(home):
    """T11: what is in Documents is often copied to a cloud without anyone having said so."""
    place = paths.suggested_journal_folder("Mine")
    assert place == home / "PeerDesk" / "Mine.peerdesk"
    assert paths.synced_by(place) is None


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Night pages", "Night pages.peerdesk"),
        ("../../etc", "etc.peerdesk"),
        ("a/b\\c:d", "abcd.peerdesk"),
        ("  .hidden. ", "hidden.peerdesk"),
        ("", "Journal.peerdesk"),
        ("...", "Journal.peerdesk"),
        ("con", "Journal.peerdesk"),
        ("COM1.txt", "Journal.peerdesk"),
        ("tab\tnul\0\u202e", "tabnul.peerdesk"),
        ("x" * 300, "x" * 80 + ".peerdesk"),
        ("Tagebuch ä 日記", "Tagebuch ä 日記.peerdesk"),
    ],
)
def test_a_name_becomes_one_folder_on_any_system(name, folder):
    assert paths.suggested_journal_folder(name).name == folder


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("/home/me/Dropbox/mine.peerdesk", "Dropbox"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/c/Users/me/OneDrive - The Service/x", "OneDrive"),
        ("/home/me/Nextcloud/x", "Nextcloud"),
        ("/home/me/Documents/x", None),
        ("/home/me/dropbox notes/x", None),
    ],
)
def test_a_place_that_a_cloud_copies_is_named(place, service):
    assert paths.synced_by(Path(place)) == service
