# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else’s program on the same screen, looking at the clipboard."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from tests.window import ROOT, Screen

DRIVER = Path(__file__).parent / "drivers" / "clipboard_neighbour.py"


class Neighbour:
    """Reads the clipboard, or puts something there."""

    def __init__(self, screen: Screen) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(DRIVER)],
            env=screen.environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout.readline() == "ready\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self._process.kill()
        self._process.communicate()

    def reads(self) -> dict[str, Any]:
        return self._ask("read")

    def holds(self, text: str) -> None:
        self._ask(f"hold {text}")

    def _ask(self, command: str) -> dict[str, Any]:
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())
