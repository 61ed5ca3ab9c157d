# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up journal of eighteen months, to look around in. Every word of it is ours, and nobody in it is anybody."""

from __future__ import annotations

import atexit
from contextlib import closing
from pathlib import Path
from typing import Final

from peerdesk.clock import Clock, FixedClock, SystemClock
from peerdesk.demo.passing_folder import PassingFolder
from peerdesk.demo.planning import plan
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.folder import JournalFolder, discard
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault

PASSPHRASE: Final = "a made up journal"  # noqa: S105  told to everyone
"""It keeps nobody out, and is not meant to."""

SEED: Final = 18
"""Which made-up journal it is."""


def build_demo(folder: Path, clock: Clock, seed: int = SEED) -> Vault:
    """Make the made-up journal at `folder`, ending on the day of `clock`, and return it open. Takes about a second.

    Raises what `Vault.create` raises, and leaves nothing behind then.
    """
    vault, _recovery_key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    try:
        _write(vault, clock, seed)
    except BaseException:
        vault.close()
        discard(JournalFolder(folder))
        raise
    return vault


def open_demo() -> Vault:
    """Return a made-up journal in a folder of its own, for this person alone, gone when the process ends.

    One that a killed process left goes before.
    """
    passing = PassingFolder()
    atexit.register(passing.remove)
    return build_demo(passing.path / "Made-up.peerdesk", SystemClock())


def _write(vault: Vault, clock: Clock, seed: int) -> None:
    made = plan(clock, seed)
    then = FixedClock(made.weeks.at(made.weeks.day(0, 0), 0).instant, clock.zone())
    with closing(vault.writer()) as connection:
        journal = Journal(connection, then)
        journal.put_settings(made.settings)
        made.story.tell(journal, then)
        while journal.settle_index(most=1000):
            pass
