# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock starts a fresh process: this very program, wherever the window was started from."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.ui.address import Address
from peerdesk.ui.handing_on import HandedOn, receive, written
from tests.window import ROOT

LOCK = """\
import os, sys
from pathlib import Path
from peerdesk.ui.handing_on import HandedOn, start_fresh
os.chdir(sys.argv[1])
process = start_fresh(HandedOn(Path("/nowhere"), (0, 0, 1, 1)), ("--version",))
sys.exit(process.wait(30))
"""


@pytest.mark.parametrize("found_by", ["its folder", "PYTHONPATH"])
def test_a_fresh_process_starts_from_any_folder(tmp_path: Path, found_by: str) -> None:
    """T2: from source, from a folder that has gone elsewhere since, the window is locked and comes back."""
    said = ended_from(tmp_path, found_by)
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("PeerDesk")


def test_what_is_called_peerdesk_in_the_current_folder_is_not_run(tmp_path: Path) -> None:
    """T6: a folder somebody else can write in does not become the program."""
    planted = tmp_path / "peerdesk"
    planted.mkdir()
    (planted / "__init__.py").write_text("raise SystemExit('planted')")
    said = ended_from(tmp_path, "its folder")
    assert said.returncode == 0, said.stderr
    assert "planted" not in said.stderr


@pytest.mark.parametrize(
    "handed",
    [
        HandedOn(Path("/nowhere"), (1, 2, 3, 4), Address("journal", entry="id"), True, "", True),
        HandedOn(None, (0, 0, 1280, 800), what="make", extra="act"),
    ],
    ids=["a lock", "a new journal"],
)
def test_what_is_handed_on_is_received_whole(
    handed: HandedOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """T2: the fresh window stands where the other stood, and asks for what the other asked for."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written(handed))))
    assert receive() == handed


def ended_from(folder: Path, found_by: str) -> subprocess.CompletedProcess[str]:
    """Lock a program that has gone to `folder`, and return how the fresh process ended."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    beginning = ROOT
    if found_by == "PYTHONPATH":
        environment["PYTHONPATH"], beginning = ROOT.name, ROOT.parent  # a relative one, even
    return subprocess.run(
        [sys.executable, "-c", LOCK, str(folder)],
        cwd=beginning,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
