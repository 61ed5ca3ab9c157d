# SPDX-License-Identifier: GPL-3.0-or-later
"""The one file outside a journal: it comes back as it was kept, and breaks nothing when it is broken."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from peerdesk.preferences import Preferences


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "preferences.json"


def test_what_is_kept_comes_back(file):
    kept = Preferences(
        theme="dark",
        text_scale=140,
        still=True,
        left_out=False,
        geometry="AdnQ",
        opens=Path("/home/me/mine.peerdesk"),
    )
    kept.save(file)
    assert Preferences.load(file) == kept


def test_the_file_is_its_owners_alone_and_names_at_most_one_journal(file):
    """T5: no list of journals, no recent files."""
    Preferences().save(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert set(json.loads(file.read_text())) == {
        "theme",
        "text_scale",
        "still",
        "left_out",
        "geometry",
        "opens",
    }
    assert [each.name for each in file.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"theme": {}}', b"1" * 5000],
)
def test_a_missing_or_broken_file_is_as_at_the_first_start(file, content):
    file.parent.mkdir()
    if content is not None:
        file.write_bytes(content)
    assert Preferences.load(file) == Preferences()


@pytest.mark.parametrize(
    "broken",
    [
        {"theme": "neon"},
        {"text_scale": 20},
        {"text_scale": 900},
        {"text_scale": "140"},
        {"text_scale": True},
        {"still": "yes"},
        {"left_out": "no"},
        {"left_out": 0},
        {"geometry": 7},
        {"geometry": "é"},
        {"opens": 5},
        {"opens": "with a \0"},
        {"opens": ""},
        {"later": "field"},
    ],
)
def test_one_broken_value_costs_only_itself(file, broken):
    file.parent.mkdir()
    good = {"theme": "light", "text_scale": 120, "still": False, "left_out": True}
    good |= {"geometry": "", "opens": None}
    file.write_text(json.dumps({**good, **broken}))
    loaded = Preferences.load(file)
    expected = Preferences(theme="light", text_scale=120)
    first = Preferences()
    for name in broken:
        if name in good:
            expected = expected._replace(**{name: getattr(first, name)})
    assert loaded == expected


def test_a_place_that_cannot_be_written_is_let_be(tmp_path):
    (tmp_path / "file").write_text("in the way")
    Preferences().save(tmp_path / "file" / "preferences.json")
    assert (tmp_path / "file").read_text() == "in the way"
