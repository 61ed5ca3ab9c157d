# SPDX-License-Identifier: GPL-3.0-or-later
"""Real journals at the cheapest profile, of a small schema of the tests’ own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep

LINES = ("the first line", "a second line", "the last line")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a journal may lie."""
    return tmp_path / "mine.peerdesk"


@pytest.fixture
def written(place: Path) -> tuple[Path, RecoveryKey]:
    """A closed journal with three lines in it."""
    vault, recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        for line in LINES:
            keep(writer, line)
    return place, recovery_key


@pytest.fixture
def unlock(place: Path) -> Iterator[Callable[..., Vault]]:
    """Open the journal of this test; closed again when the test ends."""
    opened: list[Vault] = []

    def _unlock(secret: object = PASSPHRASE, schema: object = SCHEMA, **named: object) -> Vault:
        if isinstance(secret, str):
            secret = PassphraseSecret(secret)
        opened.append(Vault.open(place, secret, schema, **named))
        return opened[-1]

    yield _unlock
    for vault in opened:
        vault.close()


@pytest.fixture
def common_place() -> Iterator[Path]:
    """A folder anybody may reach: pytest’s own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="peerdesk-"))
    folder.chmod(0o711)
    yield folder
    for each in folder.rglob("*"):
        each.chmod(0o700)
    shutil.rmtree(folder)
