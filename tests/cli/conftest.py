# SPDX-License-Identifier: GPL-3.0-or-later
"""A closed journal in the folder commands are given in, and two ways of giving one: in this process or in its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from peerdesk.cli.main import main
from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.pen import DirectPen
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.entry import Entry
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_check_in, a_disclosure, a_meeting, a_network, a_note
from tests.rules.source_tree import ROOT

PASSPHRASE = "harbour lentil sketch oval"
NAME = "Wren.peerdesk"
TYPED = ("--passphrase-file", "-")
"""The passphrase is the first line of what is typed."""


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder commands are given in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def made(here: Path) -> tuple[Path, RecoveryKey]:
    """An empty closed journal, its passphrase stretched as little as can be, and its recovery key."""
    vault, key = Vault.create(here / NAME, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    vault.close()
    return here / NAME, key


@pytest.fixture
def wren(made: tuple[Path, RecoveryKey]) -> Path:
    """That journal with an entry of several kinds in it, one of them folded."""
    place, _key = made
    slate = a_network("Slate", "mother", "brother")
    meeting = a_meeting(days_ago=2, title="Slate network, second meeting", network=slate.id)
    folded = a_note("What I saw on the ward.", days_ago=1, title="Not for today", folded=True)
    others = (
        a_disclosure("held_back", days_ago=2, belongs_to=meeting.id, network=slate.id),
        a_check_in(took=4, gave=3, days_ago=1),
        a_note("Low sun\n    on the kettle.\n\nNobody asks.", title="Kettle"),
    )
    with writing(place) as pen:
        pen.write(lambda journal: journal.put_network(slate))
        pen.write(lambda journal: journal.keep_all([meeting, folded, *others]))
    return place


@contextmanager
def writing(place: Path) -> Iterator[DirectPen]:
    """Write in a closed journal from inside this process, then close it again."""
    with (
        closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault,
        closing(vault.writer()) as connection,
    ):
        yield DirectPen(Journal(connection, FixedClock(TODAY, ZONE)))


def entries_in(place: Path) -> list[Entry]:
    """Return every entry of a closed journal, newest first."""
    with (
        closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault,
        closing(vault.reader()) as connection,
    ):
        reading = Reading(connection)
        return [reading.entry(line.id) for line in reading.newest(1000)]


@pytest.fixture
def tell(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """Give a command in this process. `typed` is all of standard input."""

    def _tell(*words: str | Path, typed: str | bytes = PASSPHRASE + "\n") -> Done:
        content = typed.encode() if isinstance(typed, str) else typed
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return _tell


@pytest.fixture
def start(here: Path) -> Callable[..., Done]:
    """Give a command in a process of its own, as a shell would."""

    def _start(
        *words: str | Path, typed: str = PASSPHRASE + "\n", python: tuple[str, ...] = ()
    ) -> Done:
        command = [sys.executable, *python, "-m", "peerdesk", *map(str, words)]
        done = subprocess.run(
            command,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return _start
