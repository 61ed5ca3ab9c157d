# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the window without a screen as a session of its own, hears its steps, and ends every process of it."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Self

from tests.window import ROOT, at_home, processes_of_session, wait_for

COMMAND = (sys.executable, "-m", "tests.security.drivers.offscreen")
PASSPHRASE = "kettle orbit slow lantern fen"
PATIENCE = 90.0


class Offscreen:
    """One session. `steps` are what it said it did, so far."""

    def __init__(
        self,
        script: str,
        home: Path,
        told: dict[str, str],
        before: tuple[str, ...] = (),
        **more: str,
    ) -> None:
        self.steps: list[str] = []
        self._began = time.monotonic()
        self.errors = home / "errors.log"
        self._heard: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        variables = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [*before, *COMMAND, script],
                cwd=ROOT,
                env={**os.environ, **at_home(home), **variables, **more},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
                text=True,
            )
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.close()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.kill()
        self._listener.join()

    def hear(self, step: str) -> float:
        """Wait until this step was said, and return how many seconds after the start that was."""
        while (said := self._next()) is not None:
            if said == step:
                return time.monotonic() - self._began
        raise AssertionError(f"“{step}” never came, only {self.steps}: {self.errors.read_text()}")

    def hear_to_the_end(self) -> list[str]:
        """Wait until every process has ended, and return all it said."""
        while self._next() is not None:
            pass
        self.process.wait()
        return self.steps

    def pids(self) -> set[int]:
        return processes_of_session(self.process.pid)

    def wait_until_ended(self) -> None:
        wait_for(
            lambda: self.process.poll() is not None and not self.pids(), "the end of every process"
        )

    def kill(self) -> None:
        """End every process at once, whatever it is doing."""
        for pid in self.pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait()

    def _next(self) -> str | None:
        try:
            said = self._heard.get(timeout=PATIENCE)
        except queue.Empty:
            raise AssertionError(f"nothing came after {self.steps}") from None
        if said is not None:
            self.steps.append(said)
        return said

    def _listen(self) -> None:
        # The pipe ends when the last process that holds it has.
        with self.process.stdout as said:
            for line in said:
                self._heard.put(line.rstrip("\n"))
        self._heard.put(None)
