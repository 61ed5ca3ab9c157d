# SPDX-License-Identifier: GPL-3.0-or-later
"""The data key of an open journal and every key that comes from it. Never shown, logged or compared in the clear."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Self

from peerdesk.unguessable import fresh_bytes
from peerdesk.vault.digests import mac

_FOR_AN_EVENING: Final = ("db", "header", "device")
"""What an open journal uses every time."""

_DEVICE_NAME: Final = "name on this device"
"""Stands among known keys; no label of a key has blanks in it."""


def hkdf(source_key: bytes, label: str, salt: bytes = b"") -> bytes:
    """Return 32 bytes of HKDF-SHA256 for the purpose `label`."""
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415  mostly used in a process apart
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415  the same

    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=label.encode("ascii")).derive(
        source_key
    )


class Keys:
    """Holds the data key; hands out keys by purpose. `known` are some that were derived before."""

    __slots__ = ("_known", "dek_key")

    def __init__(self, dek_key: bytes, known: Mapping[str, bytes] | None = None) -> None:
        self.dek_key = dek_key
        self._known = known or {}

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

    @property
    def device_name(self) -> bytes:
        """What this journal is called on this device, in a form that says nothing without its key."""
        return self._known.get(_DEVICE_NAME) or mac(self.mac_key, b"device")

    def derive(self, label: str) -> bytes:
        """Return the key for `label`, an ASCII word of its own for each purpose."""
        return self._known.get(label) or hkdf(self.dek_key, f"peerdesk/{label}/v1")

    def for_an_evening(self) -> dict[str, bytes]:
        """Return, as `known` of another object, all that an open journal uses every time."""
        return {
            _DEVICE_NAME: self.device_name,
            **{label: self.derive(label) for label in _FOR_AN_EVENING},
        }
