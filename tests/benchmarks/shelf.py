# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up journals of one run: each is built when it is first wanted, and gone when the run ends."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header_files import read_copies, write_copies
from peerdesk.vault.kdf import STRONG
from peerdesk.vault.slots import PassphraseSlot
from peerdesk.vault.unlocking import PassphraseSecret, unlock
from peerdesk.vault.vault import Vault
from tests.benchmarks import PASSPHRASE, corpus


class Shelf:
    """Journals by how many entries they hold, under `folder`, which also is the home of every driver."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self._text: dict[int, int] = {}
        self._copies = 0

    def journal(self, entries: int) -> Path:
        """Return a journal that stays as it was built."""
        place = self.folder / f"{entries}.peerdesk"
        if not place.exists():
            begun = time.perf_counter()
            self._text[entries] = corpus.build(place, entries)
            sys.stderr.write(f"made {entries} entries in {time.perf_counter() - begun:.0f} s\n")
        return place

    def text_bytes(self, entries: int) -> int:
        """Return how many bytes somebody wrote into it."""
        self.journal(entries)
        return self._text[entries]

    @contextmanager
    def copy(self, entries: int) -> Iterator[Path]:
        """Give a copy that may be written to; it is gone afterwards."""
        self._copies += 1
        place = self.folder / f"{entries}-{self._copies}.peerdesk"
        shutil.copytree(self.journal(entries), place)
        place.chmod(0o700)
        try:
            yield place
        finally:
            shutil.rmtree(place)

    @contextmanager
    def copy_at_full_cost(self, entries: int) -> Iterator[Path]:
        """Give a copy whose passphrase costs what it costs in a real journal; those on the shelf are cheap."""
        with self.copy(entries) as place:
            folder = JournalFolder(place)
            header, keys = unlock(read_copies(folder), PassphraseSecret(PASSPHRASE))
            slot = PassphraseSlot.seal(keys.dek_key, header.place, PASSPHRASE.encode(), STRONG)
            costly = header.next([slot, header.recovery_slot])
            write_copies(folder, costly.signed(keys.mac_key))
            yield place


def opened(place: Path) -> Vault:
    """Open a made-up journal."""
    return Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)


def size_of(place: Path) -> int:
    """Return the bytes of all files of a journal."""
    return sum(file.stat().st_size for file in place.iterdir())
