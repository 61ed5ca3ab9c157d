# SPDX-License-Identifier: GPL-3.0-or-later
"""What every process does first: masks, limits, and a session bus that is named rather than started."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.hardening import choose_session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not Linux")
ROOT = Path(__file__).resolve().parents[1]
ASK = """
import ctypes, os, resource
from peerdesk.hardening import harden
harden()
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))
"""
BUS = "DBUS_SESSION_BUS_ADDRESS"


def test_a_hardened_process_is_not_dumpable_and_makes_private_files():
    """T5, T15: files for their owner alone, memory for nobody."""
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0", "(0,", "0)", "0o77"]


def test_a_session_bus_that_is_named_is_left_alone():
    environment = {BUS: "unix:path=/somewhere"}
    choose_session_bus(environment)
    assert environment == {BUS: "unix:path=/somewhere"}


@pytest.mark.parametrize("environment", [{}, {BUS: ""}, {"XDG_RUNTIME_DIR": "/nonexistent"}])
def test_without_a_bus_none_is_started(environment):
    """T5: libdbus would start a daemon that outlives us."""
    choose_session_bus(environment)
    assert environment[BUS] == "disabled:"


def test_the_bus_of_the_login_session_is_used(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind("bus")
        environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
        choose_session_bus(environment)
    assert environment[BUS] == f"unix:path={tmp_path}/bus"


def test_a_file_that_is_no_socket_is_no_bus(tmp_path):
    (tmp_path / "bus").write_text("not a socket")
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    choose_session_bus(environment)
    assert environment[BUS] == "disabled:"
