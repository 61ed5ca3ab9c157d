# SPDX-License-Identifier: GPL-3.0-or-later
"""How far this journal had come when it was last open on this device, so that an older copy is noticed.

Kept outside the journal under a name and in a form that say nothing without its key. Never on a shared computer.
"""

from __future__ import annotations

from pathlib import Path

from peerdesk.small_file import write_small_file
from peerdesk.unguessable import fresh_bytes
from peerdesk.vault.aead import NONCE_SIZE, StaysSealed, seal, unseal
from peerdesk.vault.keys import Keys


class LastSeen:
    """The counter of one journal on this device, in a small file in `folder`."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._path = folder / keys.device_name.hex()
        self._seal_key = keys.derive("device")

    def counter(self) -> int:
        """Return the highest counter seen; 0 if there is none to be read."""
        try:
            content = self._path.read_bytes()
            return int.from_bytes(
                unseal(self._seal_key, content[:NONCE_SIZE], content[NONCE_SIZE:])
            )
        except (OSError, ValueError, StaysSealed):
            return 0

    def remember(self, counter: int) -> None:
        """Keep `counter`. A device that cannot keep it simply will not notice an older copy."""
        nonce = fresh_bytes(NONCE_SIZE)
        sealed = seal(self._seal_key, nonce, counter.to_bytes(8))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_small_file(self._path, nonce + sealed)
        except OSError:
            return

    def forget(self) -> None:
        """Remove the file."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return
