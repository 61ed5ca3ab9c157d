# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a driver in a fresh process, with its files compiled, and reads what it tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 300


def environment(home: Path) -> dict[str, str]:
    """Return what a driver is started with: a home of its own, no screen, and compiled files kept beside it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE" and not name.startswith(("XDG_", "QT_"))
    }
    return kept | {
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "LC_ALL": "C.UTF-8",
    }


def run(
    driver: str, home: Path, *words: object, screen: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Run `driver` to its end and return what it told. Raises TimeoutExpired; ends all if it fails."""
    done = subprocess.run(
        command(driver, *words),
        cwd=ROOT,
        env=environment(home) | dict(screen or {}),
        capture_output=True,
        check=False,
        timeout=_LONGEST,
    )
    if done.returncode:
        sys.exit(f"{driver} did not end well:\n{done.stderr.decode(errors='replace')}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def command(driver: str, *words: object) -> list[str]:
    """Return the command that starts `driver`."""
    return [sys.executable, "-m", f"tests.benchmarks.drivers.{driver}", *map(str, words)]
