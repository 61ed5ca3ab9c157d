# SPDX-License-Identifier: GPL-3.0-or-later
"""A session at the real window under strace, where there is no network at all, in a journal full of hostile text."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from peerdesk.clock import SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.answers import Many, One, Word
from peerdesk.records.around import Supporter
from peerdesk.records.circle import Circle, Seat
from peerdesk.records.entry import Kind
from peerdesk.records.network import Network, Voice
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import a_moment, an_entry
from tests.security.evening import IS_ROOT
from tests.security.hostile import MARK, corpus
from tests.security.trace import Call, calls_in, strace
from tests.window import Window, a_screen
from tests.window_verbs import PASSPHRASE, PLACE, begin, lock, quit_by_key, type_passphrase, unlock

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace"),
]


@dataclass
class Traced:
    """A session, what it asked the system for, and what it showed."""

    home: Path
    texts: list[str]
    calls: list[Call] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    texts = corpus(tmp_path_factory.mktemp("bait"))
    folder = home / PLACE
    folder.parent.mkdir()
    full_of(texts, folder)
    session = Traced(home, texts)
    log = home / "strace.log"
    alone = ("unshare", "--net") if IS_ROOT and shutil.which("unshare") else ()
    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        window = Window(screen, home, "--journal", str(folder), before=(*alone, *strace(log)))
        try:
            go_everywhere(window, session)
        finally:
            window.kill()
    session.calls = list(calls_in(log))
    return session


def full_of(texts, folder):
    """Make a journal with a hostile text in every field there is."""
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, SystemClock())
        for number, text in enumerate(texts):
            word = Word(f"own{number}", text)
            network = Network(
                f"network{number}", text, a_moment(), (Voice(f"voice{number}", text, text),)
            )
            journal.put_network(network)
            circle = Circle(
                (Seat("you", text, own=True), Seat(f"voice{number}", text, text, note=text))
            )
            said = {
                "what_happened": text,
                "lenses": Many((word,)),
                "place": One(word),
                "circle": circle,
            }
            meeting = an_entry(
                Kind.MEETING, number, title=text, network=network.id, flagged=True, **said
            )
            journal.keep(meeting)
            journal.keep(an_entry(Kind.NOTE, number, title=text, text=text))
            journal.look_again(meeting.id, text)
            journal.follow_ups.ask_again(meeting.id, a_moment(1).local_date)
        journal.put_supporters(
            [Supporter(f"person{n}", text, text, text) for n, text in enumerate(texts)]
        )
        journal.change_settings(lambda settings: settings)


def go_everywhere(window, session):
    type_passphrase(window, "Passphrase", PASSPHRASE)
    window.press("Return")
    window.find("Pages")
    look(window, session)
    for keys, sign in (("alt+2", "Entries"), ("alt+6", "New network")):
        begin(window, keys, sign)
        look(window, session)
    read_everything(window, session)
    window.press("ctrl+f")
    window.type(f'<img src="{MARK}')
    begin(window, "alt+5", "Security")
    window.push("My people")
    look(window, session)
    begin(window, "ctrl+1", "What happened")
    window.write_into("What happened", "written while watched", "text")
    lock(window)
    unlock(window)
    window.press("ctrl+Return")
    window.find("Edit")
    quit_by_key(window)


def read_everything(window, session):
    begin(window, "alt+2", "Entries")
    window.go_to("Entries", "list")
    for _entry in range(2 * len(session.texts)):
        look(window, session)
        window.press("Down")


def look(window, session):
    for part in window.parts():
        session.shown.add(part.name)
        if part.role == "text":
            session.shown.add(part.text)


# --- what it asked for ---


def test_what_would_be_wrong_is_seen(tmp_path):
    """Without this the others would prove nothing."""
    bait = tmp_path / f"{MARK}.png"
    code = (
        f"import os, socket, subprocess; open({str(bait)!r}, 'w').close(); socket.socket(socket.AF_INET);"
        " subprocess.run(['true'])"
    )
    log = tmp_path / "strace.log"
    subprocess.run([*strace(log), sys.executable, "-c", code], check=True)
    calls = list(calls_in(log))
    assert [call.paths for call in calls if MARK in call.text and call.opens_for_writing]
    assert [
        call.text for call in calls if call.name == "socket" and call.text.startswith("AF_INET")
    ]
    assert [call for call in calls if call.name == "execve" and call.paths[0].endswith("/true")]


def test_files_are_written_only_where_they_belong(traced):
    """T1, T5: the vault, our preferences, and caches of fonts and drawing; nothing else, not even for a moment."""
    home = re.escape(str(traced.home))
    meant = [
        rf"{home}/PeerDesk/My journal\.peerdesk(/.*)?",
        rf"{home}/\.config(/PeerDesk(/.*)?)?",
        rf"{home}/\.cache(/fontconfig(/.*)?|/mesa_shader_cache(_db)?(/.*)?)?",
        r"/dev/(null|tty|shm/.*|dri/.*)|/proc/self/.*",
        r"/memfd:.*",
    ]
    written = {
        path
        for call in traced.calls
        if call.opens_for_writing
        for path in call.paths
        if not any(re.fullmatch(pattern, path) for pattern in meant)
    }
    assert {path for path in written if not _is_bytecode(path)} == set()


def test_no_address_of_a_network_is_ever_asked_for(traced):
    """T3: sockets of this machine alone, and the whole session runs where there is no network at all."""
    sockets = [call for call in traced.calls if call.name == "socket"]
    assert sockets
    assert [call.text for call in sockets if not call.text.startswith("AF_UNIX")] == []
    wanted = [call for call in traced.calls if call.name in {"connect", "bind"}]
    places = [re.search(r'sun_path=@?"([^"]*)"', call.text) for call in wanted]
    reached = {place.group(1) for place in places if place}
    assert not {each for each in reached if not _is_of_the_desktop(each)}


def test_no_place_named_by_a_text_is_opened(traced):
    """T6, T20: not one image, style or link in any field is looked for, on this disk or anywhere."""
    assert [call.text for call in traced.calls if MARK in call.text] == []


def test_no_program_is_started_but_our_own(traced):
    """T6: no browser, no viewer, no helper."""
    started = {
        Path(call.paths[0]).name
        for call in traced.calls
        if call.name == "execve" and " = 0" in call.text
    }
    assert {name for name in started if not name.startswith("python")} == set()


def test_every_hostile_text_is_shown_as_it_was_written(traced):
    """T6: as letters, in titles, texts, words, names and roles."""
    everything = "\n".join(traced.shown)
    missing = [text for text in traced.texts if text not in everything]
    assert missing == []


def _is_bytecode(path):
    return path.endswith((".pyc", "__pycache__")) or ".pyc." in path


def _is_of_the_desktop(path):
    return bool(re.search(r"/\.X11-unix/X\d+$|/at-spi|/bus|/dbus|nscd|system_bus_socket", path))
