# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen and no message bus at all: it starts, locks and closes, and no helper is started that outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.window import ROOT, a_screen, at_home, wait_for
from tests.window_verbs import PASSPHRASE, PLACE

pytestmark = pytest.mark.window
NO_BUS = ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XDG_RUNTIME_DIR")


@pytest.fixture(scope="module")
def screen(tmp_path_factory):
    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / PLACE
    place.parent.mkdir()
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    vault.close()
    return place


def at_home_in(home):
    """Return the command of every process, ours or a helper, that lives in this home."""
    found = {}
    for process in Path("/proc").iterdir():
        try:
            lives = f"HOME={home}\0".encode() in (process / "environ").read_bytes()
            command = (process / "cmdline").read_bytes().split(b"\0")
        except (OSError, NotADirectoryError):
            continue
        if lives and command != [b""]:
            found[process.name] = command
    return found


def has_the_keys(screen, title):
    """Whether what is typed now goes to the window called so."""
    return screen.keys("getwindowfocus", "getwindowname", check=False) == title


@pytest.fixture
def started(screen, folder, tmp_path):
    """The program as it was first started; whatever came of it is gone afterwards."""
    environment = {**screen.environment, **at_home(tmp_path)}
    for variable in NO_BUS:
        environment.pop(variable, None)
    command = [sys.executable, "-m", "peerdesk", "--journal", str(folder)]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True)
    yield process
    for left in at_home_in(tmp_path):
        os.kill(int(left), signal.SIGKILL)
    process.wait()


def test_without_any_bus_it_starts_locks_and_closes(screen, started, tmp_path):
    """T15: no bus is needed, and none is started that would outlive the journal."""
    wait_for(lambda: has_the_keys(screen, "PeerDesk"), "the window")
    screen.keys("type", "--delay", "3", PASSPHRASE)
    screen.keys("key", "Return")

    def locked():
        screen.keys("key", "ctrl+l")
        return has_the_keys(screen, "PeerDesk, locked")

    wait_for(locked, "the locked window")
    wait_for(lambda: started.poll() == 0, "the end of the process that held the journal")
    helpers = [each for each in at_home_in(tmp_path).values() if b"peerdesk" not in b" ".join(each)]
    assert helpers == []
    screen.keys("key", "ctrl+q")
    wait_for(lambda: not at_home_in(tmp_path), "the end of every process")
