# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages are loaded when somebody goes there: each in a process of its own, where nothing is loaded yet."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import get_args

import pytest

from peerdesk.ui.address import PageName
from peerdesk.ui.rooms import Rooms, is_open

_NOT_FOR_EVERY_DAY = [
    "peerdesk.sharing",
    "peerdesk.insights",
    "peerdesk.ui.parts.settings",
    "hashlib",
    "msgspec",
    "nacl",
    "pyrage",
]
_OPEN_AND_TELL = """
import json, sys
from PySide6.QtCore import QCoreApplication
from peerdesk.ui.rooms import Rooms

application = QCoreApplication([])
rooms = Rooms()

def told():
    for name in sys.argv[1:]:
        rooms.open(name, told_again)

def told_again():
    sys.stdout.write(json.dumps(sorted(sys.modules)))
    sys.stdout.flush()
    application.exit()

rooms.open_every_day(told if sys.argv[1:] else told_again)
application.exec()
"""


def loaded_by(*names: str) -> set[str]:
    """Return what a fresh process has loaded once it has opened what every day needs, and then these rooms."""
    done = subprocess.run(
        [sys.executable, "-c", _OPEN_AND_TELL, *names], capture_output=True, check=True, text=True
    )
    return set(json.loads(done.stdout))


def test_every_day_loads_no_letters_no_counting_and_no_library_only_they_need() -> None:
    loaded = loaded_by()
    assert "peerdesk.ui.pages.journal_page" in loaded
    assert not loaded.intersection(_NOT_FOR_EVERY_DAY)


@pytest.mark.parametrize("name", get_args(PageName))
def test_a_room_loads_all_that_its_page_is_made_of(name: PageName, qtbot) -> None:
    rooms = Rooms()
    gone_in: list[str] = []
    rooms.open(name, lambda: gone_in.append(name))
    qtbot.waitUntil(lambda: gone_in == [name])
    assert is_open(name)


def test_whoever_asks_last_goes_in() -> None:
    loaded = loaded_by("supervision", "help")
    assert "peerdesk.ui.pages.open_help_page" in loaded
    assert "peerdesk.ui.pages.supervision_page" not in loaded


def test_a_room_that_is_open_is_gone_into_at_once(qtbot) -> None:
    rooms = Rooms()
    gone_in: list[str] = []
    rooms.open("today", lambda: gone_in.append("today"))
    qtbot.waitUntil(lambda: bool(gone_in))
    rooms.open("today", lambda: gone_in.append("again"))
    assert gone_in[-1] == "again"


def test_who_stays_goes_in_nowhere() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _OPEN_AND_STAY], capture_output=True, check=True, text=True
    )
    assert told.stdout.strip() == "[]"


_OPEN_AND_STAY = """
from PySide6.QtCore import QCoreApplication, QTimer
from peerdesk.ui.rooms import Rooms

application = QCoreApplication([])
rooms, gone_in = Rooms(), []
rooms.open("weeks", lambda: gone_in.append("weeks"))
rooms.stay()
QTimer.singleShot(200, application.quit)
application.exec()
print(gone_in)
"""
