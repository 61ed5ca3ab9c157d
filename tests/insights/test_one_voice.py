# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences about counts are written in one place, and nothing in the room reads anything but records."""

from __future__ import annotations

from tests.rules.source_tree import PACKAGE, imports, place, python_files

ROOM = PACKAGE / "insights"


def test_only_phrasing_speaks():
    speaking = [place(file) for file in python_files(ROOM) if "peerdesk.wording" in imports(file)]
    assert speaking
    assert all(file.startswith("peerdesk/insights/phrasing/") for file in speaking)


def test_the_room_knows_records_and_words_and_nothing_else_of_ours():
    allowed = (
        "peerdesk.insights",
        "peerdesk.records",
        "peerdesk.wording",
        "peerdesk.calendar_words",
        "peerdesk.number_words",
    )
    known = {name for file in python_files(ROOM) for name in imports(file)}
    ours = {name for name in known if name.startswith("peerdesk")}
    assert not [name for name in ours if not name.startswith(allowed)]
