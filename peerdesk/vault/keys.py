# SPDX-License-Identifier: GPL-3.0-or-later
"""The data key of an open journal and every key that comes from it. Never shown, logged or compared in the clear."""

from __future__ import annotations

from typing import Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from peerdesk.unguessable import fresh_bytes


def hkdf(source_key: bytes, label: str, salt: bytes = b"") -> bytes:
    """Return 32 bytes of HKDF-SHA256 for the purpose `label`."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=label.encode("ascii")).derive(
        source_key
    )


class Keys:
    """Holds the data key; hands out keys by purpose."""

    __slots__ = ("dek_key",)

    def __init__(self, dek_key: bytes) -> None:
        self.dek_key = dek_key

    @classmethod
    def fresh(cls) -> Self:
        """Return new random keys."""
        return cls(fresh_bytes(32))

    @property
    def db_key(self) -> bytes:
        """The key of the database file."""
        return self.derive("db")

    @property
    def mac_key(self) -> bytes:
        """The key that signs the header."""
        return self.derive("header")

    def derive(self, label: str) -> bytes:
        """Return the key for `label`, an ASCII word of its own for each purpose."""
        return hkdf(self.dek_key, f"peerdesk/{label}/v1")
