# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal, open for one command: in comes a place and a passphrase, out goes one whole file and no lock."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from peerdesk.cli.journal_at import journal_at
from peerdesk.cli.passphrases import passphrase
from peerdesk.cli.terminal import refuse
from peerdesk.clock import SystemClock
from peerdesk.errors import CannotWrite, DiskFull, PartDamaged
from peerdesk.journal.journal import Journal
from peerdesk.journal.pen import DirectPen
from peerdesk.journal.reading import Reading
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.opening.opening import Despite, open_with_passphrase, warm_up
from peerdesk.vault.vault import Vault
from peerdesk.wording import _


@dataclass(frozen=True)
class OpenJournal:
    """What a command works with. In a place that cannot be written every verb raises CannotWrite."""

    vault: Vault
    journal: Journal
    reading: Reading
    desk: Desk

    def want_to_write(self) -> None:
        """Raise CannotWrite where nothing can be kept, before anybody types in vain."""
        if self.vault.read_only:
            raise CannotWrite

    def settle_index(self) -> None:
        """Let the word index follow whatever a process that was ended before this one still owed it."""
        while not self.vault.read_only and self.journal.settle_index():
            pass


@contextmanager
def opened(asked: Namespace) -> Iterator[OpenJournal]:
    """Open the journal at `asked.place` and close it again, whatever happens. Raises what opening raises."""
    place = place_of(asked)
    with closing(open_with_passphrase(place, passphrase(asked), despite(asked))) as vault:
        warn_if_older(vault)
        with closing(vault.reader() if vault.read_only else vault.writer()) as connection:
            journal = Journal(connection, SystemClock())
            if not vault.read_only:
                _adopt_drafts(journal)
            reading = Reading(connection)
            desk = Desk(reading, DirectPen(journal), SystemClock(), lambda: journal.revision)
            yield OpenJournal(vault, journal, reading, desk)


def _adopt_drafts(journal: Journal) -> None:
    """Keep as entries what a process that was ended was writing; nobody else has the journal open now.

    Where that cannot be done, they stay drafts, and what was asked for is done without them.
    """
    with suppress(DiskFull, CannotWrite, PartDamaged):
        journal.adopt_drafts()


def place_of(asked: Namespace) -> Path:
    """Return where the journal lies; refuses before a passphrase is asked for. Raises what `warm_up` raises."""
    place = journal_at(asked.place)
    warm_up(place)
    return place


def despite(asked: Namespace) -> Despite:
    """Return what is passed over on the way in."""
    return Despite(foreign_lock=asked.anyway)


def warn_if_older(vault: Vault) -> None:
    """Say so where an older copy was put back in the place of the journal."""
    if vault.is_older_than_last_seen:
        refuse(
            _(
                "This journal is older than the one last opened here: it may be an earlier copy of it."
            )
        )
