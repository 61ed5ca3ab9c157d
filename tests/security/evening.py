# SPDX-License-Identifier: GPL-3.0-or-later
"""One evening at the real window, with a word nobody else has in every field; and everything it left behind."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.unlocking_worker import FLAG
from peerdesk.vault.vault import Vault
from tests.security.canaries import SHARED_MEMORY, Canaries
from tests.security.neighbour import Neighbour
from tests.window import FROM_SOURCE, Screen, Window, wait_for
from tests.window_verbs import PLACE, begin, draft_is_kept, lock, make_a_journal, quit_by_key

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass
class Evening:
    """What was written, and what was seen from outside at each moment."""

    home: Path
    canaries: Canaries = field(default_factory=Canaries)
    titles: list[str] = field(default_factory=list)
    """Every title the window had, and every name a top-level window gives to assistive technology."""
    clipboard: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What a neighbour reads, by when."""
    ours_after_lock: set[int] = field(default_factory=set)
    fresh: int = 0
    maps: str = ""
    """What is mapped into the process that has the journal open."""
    memory_before: list[str] = field(default_factory=list)
    memory_after: list[str] = field(default_factory=list)
    shared_memory: list[Path] = field(default_factory=list)
    said: bytes = b""
    ended: bool = False

    @property
    def folder(self) -> Path:
        return self.home / PLACE


def spend(screen: Screen, home: Path, program: tuple[str, ...] = FROM_SOURCE) -> Evening:
    """Make a journal, write, search, flag, copy, close and leave, lock, unlock, quit."""
    evening = Evening(home)
    canaries = evening.canaries
    before = set(SHARED_MEMORY.iterdir())
    window = Window(screen, home, program=program)
    try:
        with Neighbour(screen) as neighbour:
            _make(window, evening)
            _write(window, canaries)
            _look_round(window, canaries)
            _copy(window, neighbour, evening)
            _leave_something_unfinished(window, canaries)
            _note_what_is_seen(window, evening)
            evening.maps = Path(f"/proc/{window.pid}/maps").read_text() if IS_ROOT else ""
            evening.memory_before = canaries.found_in_memory(window.pid) if IS_ROOT else []
            _lock(window, neighbour, evening)
            _know_the_keys(evening)
            evening.memory_after = [
                word
                for process in (window.ours() if IS_ROOT else ())
                for word in canaries.found_in_memory(process)
            ]
            _unlock_by_pasting(window, neighbour, evening)
            _note_what_is_seen(window, evening)
            lock(window)
            evening.memory_after += canaries.found_in_memory(window.pid) if IS_ROOT else []
            quit_by_key(window)
            evening.ended = True
    finally:
        window.kill()
    evening.said = window.output.read_bytes()
    evening.shared_memory = [each for each in SHARED_MEMORY.iterdir() if each not in before]
    return evening


def _make(window: Window, evening: Evening) -> None:
    passphrase = f"{evening.canaries['passphrase']} kettle"
    groups = make_a_journal(window, passphrase=passphrase)
    for number, pair in enumerate(pairwise(groups), start=1):
        evening.canaries.also(
            f"groups {number} and {number + 1} of the recovery key", "".join(pair)
        )
        evening.canaries.also(f"groups {number} and {number + 1}, parted", " ".join(pair))


def _write(window: Window, canaries: Canaries) -> None:
    begin(window, "ctrl+1", "What happened")
    window.push("Which network")
    window.push("A new network")
    window.go_to("Made-up name of the network", "text")
    window.press("ctrl+a")
    window.write_into("Made-up name of the network", canaries["network"], "text")
    window.push("Use this name")
    window.push("with …", "push button")
    window.go_to("Title", "text")
    window.press("ctrl+a")
    window.type(canaries["title"])
    window.write_into("What happened", f"and then {canaries['text']} again", "text")
    window.push("Own words", inside="Lenses")
    window.type(canaries["own word"])
    window.press("Return")
    window.find(canaries["own word"])
    window.go_to("You. …", "push button")
    window.press("a")
    window.write_into("Role", canaries["role"], "text")
    window.press("Return")
    window.wait_until_gone("Role")
    window.press("ctrl+shift+f")
    window.find("Flagged")
    draft_is_kept(window)
    window.press("ctrl+Return")
    window.find("Edit")


def _look_round(window: Window, canaries: Canaries) -> None:
    window.press("ctrl+f")
    window.write_into("Search the journal", canaries["searched"], "text")
    window.find("No entry has …")
    window.press("ctrl+a")
    window.type(canaries["title"][:5])
    window.find("1 entry with …")
    window.press("alt+5")
    window.push("My people")
    window.push("Write someone down")
    window.write_into("A name or a nickname", canaries["person"], "text")
    window.push("Done")
    window.find(canaries["person"])


def _copy(window: Window, neighbour: Neighbour, evening: Evening) -> None:
    begin(window, "ctrl+5", "Writing")
    window.write_into("Writing", evening.canaries["copied"], "text")
    window.press("ctrl+a", "ctrl+c")
    copied = wait_for(lambda: neighbour.reads() if neighbour.reads()["text"] else None, "a copy")
    evening.clipboard["copied"] = copied


def _leave_something_unfinished(window: Window, canaries: Canaries) -> None:
    window.press("ctrl+shift+l")
    window.find("You can stop here.")
    begin(window, "ctrl+2", "How was it in the room?")
    window.write_into("Only for me", canaries["only for me"], "text")
    window.write_into("Discernment", f"half of a {canaries['draft']}", "text")


def _note_what_is_seen(window: Window, evening: Evening) -> None:
    evening.titles += window.titles()
    evening.titles.append(window.screen.keys("getactivewindow", "getwindowname") or "")


def _lock(window: Window, neighbour: Neighbour, evening: Evening) -> None:
    was_open = window.pid
    lock(window)
    evening.fresh = window.pid
    wait_for(lambda: was_open not in window.ours(), "the process that was open to be gone")
    # What makes keys for the fresh one may stand beside it already.
    evening.ours_after_lock = window.ours() - apart_from(window.pid)
    evening.clipboard["after the lock"] = neighbour.reads()
    _note_what_is_seen(window, evening)


def _unlock_by_pasting(window: Window, neighbour: Neighbour, evening: Evening) -> None:
    neighbour.holds(f"{evening.canaries['passphrase']} kettle")
    window.go_to("Passphrase", "text")
    window.press("ctrl+v")
    wait_for(lambda: not neighbour.reads()["text"], "the clipboard to be emptied")
    evening.clipboard["after pasting"] = neighbour.reads()
    neighbour.holds("something of the neighbour’s own")
    window.press("Return")
    window.find("Pages")
    field = window.find("Discernment", "text")
    assert evening.canaries["draft"] in field.text


def _know_the_keys(evening: Evening) -> None:
    """From here on the journal’s own keys are looked for too. The locked window holds no lock on the journal."""
    secret = PassphraseSecret(f"{evening.canaries['passphrase']} kettle")
    with closing(Vault.open(evening.folder, secret, SCHEMA)) as vault:
        keys = vault._opened.keys
        evening.canaries.keys = {"dek": bytes(keys.dek_key), "db": bytes(keys.db_key)}


def apart_from(window: int) -> set[int]:
    """Return the processes that `window` has begun to make keys in."""
    begun = {
        int(pid)
        for task in Path(f"/proc/{window}/task").iterdir()
        for pid in (task / "children").read_text().split()
    }
    return {pid for pid in begun if FLAG.encode() in Path(f"/proc/{pid}/cmdline").read_bytes()}
