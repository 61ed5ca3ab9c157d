# SPDX-License-Identifier: GPL-3.0-or-later
"""The window without a screen, driven from inside, for tests that kill it, ask it to go away, or slow its disk.

Argument: the script to play. Input: what it needs, as JSON. A lock hands on to the script “come back”.
Every step is said on standard output, flushed.
"""

from __future__ import annotations

from peerdesk.hardening import harden

harden()

# ruff: noqa: E402  as every process of ours begins

import json
import subprocess
import sys
from pathlib import Path

from peerdesk import paths
from peerdesk.clock import SystemClock
from peerdesk.ui import handing_on
from peerdesk.ui.app import Program, make_application
from peerdesk.ui.closed import Closed
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import MainWindow
from peerdesk.ui.stillness import Stillness
from peerdesk.ui.tour.visit import Album, Visit, told_to_listen
from peerdesk.ui.tour.walk import Script, Until, Walk
from peerdesk.vault.kdf import CHEAPEST
from tests.security.offscreen import COMMAND, PASSPHRASE


class Player:
    """Plays one script in a window."""

    def __init__(self, told: dict[str, str]) -> None:
        self.told = told
        self.application = make_application()
        told_to_listen()
        looks = Looks(paths.preferences_file())
        self.window = MainWindow(looks, SystemClock(), Closed(CHEAPEST))
        self.visit = Visit(self.window, looks, Album(Path()))
        self.program = Program(self.application, self.window, self._start_fresh)

    def play(self, script: Script) -> int:
        self._walk = Walk(script)
        self._walk.ended.connect(self._end)
        self._walk.begin()
        return self.application.exec()

    def say(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def _end(self, what: str) -> None:
        if what:
            self.say(f"not so: {what}. {' · '.join(self.visit.hand.names())}")
            self.application.exit(1)
        else:
            self.window.close()

    def _start_fresh(self, handed: HandedOn) -> None:
        self.say("locked")
        told = handed._replace(extra=json.dumps(self.told))
        process = subprocess.Popen([*COMMAND, "come back"], stdin=subprocess.PIPE)
        process.stdin.write(handing_on.written(told))
        process.stdin.close()


# --- scripts ---


def make_a_journal(player: Player) -> Script:
    visit = player.visit
    yield from visit.push("Make a journal…")
    yield from visit.push("Continue")
    yield from visit.push(player.told.get("whose", "Mine"))
    yield from visit.push("Continue")
    yield from visit.type_into("Passphrase", PASSPHRASE)
    yield from visit.type_into("Once more", PASSPHRASE)
    yield from visit.press("Return")
    player.say("the passphrase is typed")
    yield from visit.see("Keep your recovery key")
    player.say("a key is shown")
    shown = dict(name.split(": ") for name in visit.hand.names() if name.count(": ") == 1)
    for group in [name for name in visit.hand.names() if name in shown]:
        yield from visit.write(group, shown[group].replace(" ", ""))
    yield from visit.press("Return")
    yield from visit.see("What it took, not said")
    player.say("a journal is made")


def spend_an_evening(player: Player) -> Script:
    """Make, write, search, flag, leave, lock; with the words that were told."""
    visit, told = player.visit, player.told
    yield from make_a_journal(player)
    yield from visit.press("Ctrl+1")
    yield from visit.write("Title", told["title"])
    yield from visit.write("What happened", told["text"])
    yield from visit.press("Ctrl+Shift+F")
    yield from visit.see("Flagged")
    yield from visit.see("Draft kept…")
    player.say("a draft is kept")
    yield from visit.press("Ctrl+Return")
    yield from visit.see("Edit")
    player.say("an entry is rested")
    yield from visit.press("Ctrl+F")
    yield from visit.write("Search the journal", told["title"][:6])
    yield from visit.see("1 entry with…")
    player.say("something is found")
    yield from visit.press("Ctrl+2")
    yield from visit.write("Discernment", told["left"])
    yield from visit.press("Ctrl+Shift+L")
    yield from visit.see("You can stop here.")
    player.say("closed and left")
    yield from visit.press("Ctrl+5")
    yield from visit.write("Writing", told["draft"])
    player.say("half of a word is typed")
    yield from visit.press("Ctrl+L")
    yield from visit.never("the window to be locked")


def begin_a_line(player: Player) -> Script:
    """Type half of a word, say so, and wait for whatever comes."""
    yield from make_a_journal(player)
    yield from player.visit.press("Ctrl+5")
    yield from player.visit.write("Writing", player.told["draft"])
    player.say("half of a word is typed")
    yield Until("something to happen", lambda: False)


def stay_still(player: Player) -> Script:
    """Type half of a word, and touch nothing for as long as it takes to lock: the seconds that are told."""
    yield from make_a_journal(player)
    yield from player.visit.press("Ctrl+5")
    yield from player.visit.write("Writing", player.told["draft"])
    yield from player.visit.see("Draft kept…")
    player.say("half of a word is typed")
    stillness = player.window.findChild(Stillness)
    stillness.set_minutes(float(player.told["still"]) / 60)
    stillness.touch()  # the draft was waited for: what has passed since the last key is not counted
    yield from player.visit.see(
        "Locking in 20 seconds. Your words are kept. Press any key to stay open."
    )
    player.say("notice is given")
    yield Until("the window to be locked", lambda: False)


def come_back(player: Player) -> Script:
    """Unlock, and say what stands in the field."""
    visit = player.visit
    yield from visit.see("Passphrase")
    player.say("asked for the passphrase")
    yield from visit.type_into("Passphrase", PASSPHRASE)
    yield from visit.press("Return")
    yield from visit.see("Pages")
    if player.told.get("draft"):
        yield from visit.read_in("Writing", player.told["draft"])
        player.say("half of a word stands there")
    player.say("come back")


def open_again(player: Player) -> Script:
    """Open the journal as on another day, and close it."""
    visit = player.visit
    yield from visit.type_into("Passphrase", PASSPHRASE)
    yield from visit.press("Return")
    yield from visit.see("Pages")
    player.say("opened again")


SCRIPTS = {
    "spend an evening": spend_an_evening,
    "begin a line": begin_a_line,
    "make a journal": make_a_journal,
    "stay still": stay_still,
    "come back": come_back,
    "open again": open_again,
}


def main(name: str) -> int:
    if name == "come back":
        handed = handing_on.receive()
        player = Player(json.loads(handed.extra))
        player.program.begin(handed.folder, handed)
    else:
        player = Player(json.loads(sys.stdin.readline()))
        folder = player.told.get("folder")
        player.program.begin(Path(folder) if folder else None)
    return player.play(SCRIPTS[name](player))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
