# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer goes away in the middle of a word, in each way the machine can notice. It locks, and the word is kept."""

from __future__ import annotations

import shutil
import signal
import sys
import time
from contextlib import closing

import pytest

from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.ui.going_away import session_path
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.security.buses import a_bus, tell
from tests.security.canaries import a_canary
from tests.security.offscreen import PASSPHRASE, Offscreen
from tests.window_verbs import PLACE

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="not Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="not installed: dbus-daemon"),
]
LOGIN = "org.freedesktop.login1"
SESSION_OF_MINE = "/org/freedesktop/login1/session/_31"
WAYS = {
    "the screen is locked": (
        "session",
        "/ScreenSaver",
        "org.freedesktop.ScreenSaver.ActiveChanged",
        "b",
        True,
    ),
    "the screen is locked by GNOME": (
        "session",
        "/",
        "org.gnome.ScreenSaver.ActiveChanged",
        "b",
        True,
    ),
    "the screen is locked by MATE": (
        "session",
        "/",
        "org.mate.ScreenSaver.ActiveChanged",
        "b",
        True,
    ),
    "the machine goes to sleep": (
        "system",
        "/org/freedesktop/login1",
        f"{LOGIN}.Manager.PrepareForSleep",
        "b",
        True,
    ),
    "the session is asked to lock": ("system", SESSION_OF_MINE, f"{LOGIN}.Session.Lock", ""),
    "somebody else’s session comes to the front": (
        "system",
        SESSION_OF_MINE,
        "org.freedesktop.DBus.Properties.PropertiesChanged",
        "sa{sv}as",
        f"{LOGIN}.Session",
        {"Active": ("b", False)},
        [],
    ),
}
SOON = 2.0
"""Seconds within which it is locked, as it is promised."""

KEPT_AFTER = 1.5
"""Seconds after which a draft is kept, which is waited for before nothing is touched any more."""

STILL = 3.0
"""Seconds without a touch after which it is to lock."""


def soon(begun_in):
    """Return the seconds it may take: as promised, and more only where beginning took more than a second, too."""
    return SOON * max(1.0, begun_in)


@pytest.fixture
def word():
    return f"half of a {a_canary()}"


@pytest.fixture
def begun(tmp_path, word):
    """Somebody in the middle of a word, on buses of their own."""
    with a_bus() as session, a_bus() as system:
        buses = {
            "DBUS_SESSION_BUS_ADDRESS": session,
            "DBUS_SYSTEM_BUS_ADDRESS": system,
            "XDG_SESSION_ID": "1",
        }
        with Offscreen("begin a line", tmp_path, {"draft": word}, **buses) as window:
            begun_in = window.hear("half of a word is typed")
            yield window, {"session": session, "system": system}, soon(begun_in)


def written_in(home):
    """What stands in the newest entry of the closed journal."""
    with (
        closing(Vault.open(home / PLACE, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault,
        closing(vault.reader()) as reader,
    ):
        reading = Reading(reader)
        entries = [reading.entry(line.id) for line in reading.newest(1)]
        return [entry.answers["text"] for entry in (*reading.drafts(), *entries)]


@pytest.mark.parametrize("way", WAYS)
def test_it_locks_and_the_half_typed_word_is_there_afterwards(begun, way):
    """T2: locked within two seconds; T12: not a letter is lost."""
    window, buses, most = begun
    bus, path, name, signature, *body = WAYS[way]
    began = time.monotonic()
    tell(buses[bus], path, name, signature, *body, owner=LOGIN if bus == "system" else "")
    window.hear("locked")
    assert time.monotonic() - began < most
    assert "half of a word stands there" in window.hear_to_the_end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_asked_to_end_it_ends_and_the_half_typed_word_is_kept(begun, tmp_path, word, number):
    """T2, T12: the end of a session, a closed terminal and Ctrl C keep what was typed."""
    window, _buses, most = begun
    began = time.monotonic()
    window.process.send_signal(number)
    window.wait_until_ended()
    assert time.monotonic() - began < most
    assert word in written_in(tmp_path)


def test_untouched_it_gives_notice_locks_and_keeps_the_word(tmp_path, word):
    """T2: nobody has to remember to lock."""
    told = {"draft": word, "still": str(STILL)}
    with Offscreen("stay still", tmp_path, told) as window:
        begun_in = window.hear("half of a word is typed")
        began = time.monotonic()
        window.hear("notice is given")
        window.hear("locked")
        assert time.monotonic() - began < STILL + soon(begun_in - KEPT_AFTER)
        assert "half of a word stands there" in window.hear_to_the_end()


@pytest.mark.parametrize(
    ("session", "path"), [("1", "_31"), ("12", "_312"), ("c1", "c1"), ("2-x", "_32_2dx")]
)
def test_the_login_service_is_heard_about_our_own_session_alone(session, path):
    """T2: whoever else signs in or out of this computer does not lock us."""
    assert session_path(session) == f"/org/freedesktop/login1/session/{path}"
    assert session_path("") == ""


def test_the_screen_coming_back_or_somebody_else_leaving_locks_nothing(begun):
    """T2: only going away does."""
    window, buses, _most = begun
    tell(buses["session"], "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "b", False)
    tell(buses["system"], "/", f"{LOGIN}.Manager.PrepareForSleep", "b", False, owner=LOGIN)
    tell(
        buses["system"],
        "/org/freedesktop/login1/session/c7",
        f"{LOGIN}.Session.Lock",
        "",
        owner=LOGIN,
    )
    window.process.send_signal(signal.SIGTERM)
    assert "locked" not in window.hear_to_the_end()
