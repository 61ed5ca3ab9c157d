# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a screen of its own: real keys go in, and the accessibility tree says what came of them.

A lock starts a fresh process; `Window` follows it. Nothing here sleeps for a guessed time: everything is waited for.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from tests.accessible import Bus, GoneError, Part

ROOT = Path(__file__).resolve().parents[1]
SIZE = "1280x860x24"
FROM_SOURCE = (sys.executable, "-m", "peerdesk")
PATIENCE = 60.0
"""Seconds after which something that was waited for counts as not happening."""

Found = TypeVar("Found")


def wait_for(look: Callable[[], Found], what: str, patience: float = PATIENCE) -> Found:
    """Look until there is something to see, and return it."""
    until = time.monotonic() + patience
    while not (found := _look(look)):
        if time.monotonic() > until:
            raise AssertionError(f"waited {patience:.0f} s for {what}")
        time.sleep(0.02)
    return found


def _look(look: Callable[[], Found]) -> Found | None:
    try:
        return look()
    except GoneError:
        return None


class Screen:
    """An X server, a window manager, a session bus and the accessibility bus, for one test module."""

    def __init__(self, folder: Path) -> None:
        self._at_home = {**os.environ, **at_home(folder)}
        self._processes: list[subprocess.Popen[bytes]] = []
        self._log = (folder / "screen.log").open("wb")
        number = self._start_and_hear(
            ["Xvfb", "-screen", "0", SIZE, "-nolisten", "tcp", "-displayfd"]
        )
        bus = self._start_and_hear(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile"], "--print-address="
        )
        self.environment = {
            **self._at_home,
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CURRENT_DESKTOP": "",
            "NO_AT_BRIDGE": "",
        }
        self._start(["openbox", "--sm-disable"])
        self.bus = Bus(bus)
        wait_for(
            lambda: self.keys("get_num_desktops", check=False) is not None, "the window manager"
        )

    def close(self) -> None:
        self.bus.close()
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=10)
        self._log.close()

    def keys(self, *words: str, check: bool = True) -> str | None:
        """Let xdotool do something; None where it could not."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=check
        )
        return done.stdout.strip() if done.returncode == 0 else None

    def _start_and_hear(self, command: list[str], prefix: str = "") -> str:
        """Start a program that writes where it can be reached into a pipe, and return that."""
        hear, say = os.pipe()
        told = [*command, f"{prefix}{say}"] if prefix else [*command, str(say)]
        self._start(told, pass_fds=(say,), env=self._at_home)
        os.close(say)
        with os.fdopen(hear, "r") as heard:
            return heard.readline().strip()

    def _start(self, command: list[str], **more: object) -> None:
        environment = more.pop("env", None) or self.environment
        process = subprocess.Popen(
            command, stdout=self._log, stderr=self._log, env=environment, **more
        )
        self._processes.append(process)


class Window:
    """PeerDesk, started with `words`. `pid` is the process that shows the window now."""

    def __init__(
        self,
        screen: Screen,
        home: Path,
        *words: str,
        before: tuple[str, ...] = (),
        program: tuple[str, ...] = FROM_SOURCE,
        **variables: str,
    ) -> None:
        self.screen = screen
        self.output = home / "said.log"
        self._seen: set[int] = set()
        environment = {**screen.environment, **at_home(home), **variables}
        with self.output.open("ab") as said:
            self.started = subprocess.Popen(
                [*before, *program, *words],
                env=environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        self.pid = 0
        self.follow()

    # The process

    def follow(self) -> int:
        """Wait for a process that was not seen before to show the window, and return its id."""
        self._seen.add(self.pid)

        def fresh() -> int:
            shown = self.screen.bus.applications()
            return next((pid for pid in shown if pid not in self._seen and pid in self.ours()), 0)

        self.pid = wait_for(fresh, "a fresh process", 60)
        wait_for(lambda: self.application().children(), "its window")
        wait_for(self.titles, "its title")
        return self.pid

    def ours(self) -> set[int]:
        """Every process of the session this program was started in."""
        return processes_of_session(self.started.pid)

    def application(self) -> Part:
        """Return the program on the bus. One that does not answer just now is looked for again by whoever waits."""
        shown = self.screen.bus.applications()
        if self.pid not in shown:
            raise GoneError
        return shown[self.pid]

    def has_ended(self) -> bool:
        self.started.poll()
        return not self.ours()

    def wait_until_ended(self) -> None:
        wait_for(self.has_ended, "the end of every process")

    def kill(self) -> None:
        """End every process of this program at once, whatever it is doing."""
        for pid in self.ours() | {self.started.pid}:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.started.wait()

    # What is seen

    def titles(self) -> list[str]:
        return [each.name for each in self.application().children()]

    def parts(self) -> Iterator[Part]:
        for top in self.application().children():
            yield from top.everything()

    def see(self, name: str, role: str = "", inside: str = "") -> Part | None:
        """Return the first part shown that is called so, or whose name begins so where it ends in “…”.

        `inside` looks only under the groups called so.
        """
        for part in self._under(inside) if inside else self.parts():
            said = part.name
            fits = said == name or (name.endswith("…") and said.startswith(name[:-1]))
            if fits and (not role or part.role == role):
                return part
        return None

    def find(self, name: str, role: str = "", inside: str = "") -> Part:
        """Wait until a part called so is shown."""
        try:
            return wait_for(lambda: self.see(name, role, inside), f"“{name}” {role}")
        except AssertionError as reason:
            raise AssertionError(f"{reason}; shown: {self.told()}") from None

    def _under(self, group: str) -> Iterator[Part]:
        for part in self.parts():
            if part.name == group:
                yield from part.everything()

    def told(self) -> list[str]:
        """Everything shown, as names and roles."""
        return [f"{part.role}: {part.name}" for part in self.parts() if part.name]

    def wait_until_gone(self, name: str) -> None:
        wait_for(lambda: self.see(name) is None, f"“{name}” to go")

    # What is done

    def press(self, *keys: str) -> None:
        """Press keys, such as "ctrl+l" or "Tab"."""
        self.screen.keys("key", "--clearmodifiers", "--delay", "4", *keys)

    def come_to_front(self) -> None:
        """Give this program the keys, where another one has a window on the screen too."""
        mine = ("search", "--all", "--onlyvisible", "--pid", str(self.pid), "--name", "PeerDesk")
        shown = wait_for(lambda: self.screen.keys(*mine, check=False), "its window on the screen")
        self.screen.keys("windowactivate", "--sync", shown.split()[-1])

    def type(self, text: str) -> None:
        """Type plain text as a person would, key by key."""
        self.screen.keys("type", "--clearmodifiers", "--delay", "3", "--", text)

    def go_to(self, name: str, role: str = "", inside: str = "") -> Part:
        """Bring the focus to a part by its name, and return it."""
        self.find(name, role, inside)
        return wait_for(lambda: self._focused(name, role, inside), f"the focus on “{name}”")

    def _focused(self, name: str, role: str, inside: str) -> Part | None:
        """Focus a part, looked for anew each time: a page may have been built again in between."""
        part = self.see(name, role, inside)
        if part is not None and not part.is_focused:
            part.take_focus()
        return part if part is not None and part.is_focused else None

    def write_into(self, name: str, text: str, role: str = "") -> Part:
        part = self.go_to(name, role)
        self.type(text)
        wait_for(lambda: text in part.text, f"what was typed into “{name}”")
        return part

    def push(self, name: str, role: str = "", inside: str = "") -> None:
        """Press a button, a chip or a link by its keyboard."""
        self.go_to(name, role, inside)
        self.press("space")


def at_home(home: Path) -> dict[str, str]:
    """Return variables that keep everything a program leaves behind under `home`."""
    places = {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
        "TMPDIR": "tmp",
    }
    found = {name: str(home / place) for name, place in places.items()}
    Path(found["TMPDIR"]).mkdir(exist_ok=True)
    return {"HOME": str(home), **found}


def processes_of_session(leader: int) -> set[int]:
    """Return the living processes of the session `leader` began, from /proc."""
    found = set()
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            state, _parent, _group, session = (
                (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            )
        except OSError:
            continue
        if int(session) == leader and state != "Z":
            found.add(int(folder.name))
    return found


@contextmanager
def a_screen(folder: Path) -> Iterator[Screen]:
    """A screen that is gone again afterwards."""
    screen = Screen(folder)
    try:
        yield screen
    finally:
        screen.close()
