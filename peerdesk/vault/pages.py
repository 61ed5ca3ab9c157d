# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a database, one by one and without SQLite: each proves itself, so a lost one costs no other. Only reads.

page = sealed ‖ IV (16) ‖ HMAC-SHA512 over sealed ‖ IV ‖ number (4 bytes); AES-256-CBC. The first begins with a salt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from peerdesk.vault.folder import PAGE

_SALT, _IV, _MAC = 16, 16, 64
USABLE: Final = PAGE - _IV - _MAC
"""Bytes of a page that hold content."""


class Pages:
    """The readable pages of one database file; `later` holds those that its log has in a newer state."""

    def __init__(
        self, stream: BufferedReader, db_key: bytes, salt: bytes, later: Mapping[int, bytes]
    ) -> None:
        self._stream = stream
        self._later = later
        self._key = db_key
        mac_salt = bytes(byte ^ 0x3A for byte in salt)
        self._mac_key = PBKDF2HMAC(SHA512(), 32, mac_salt, 2).derive(db_key)
        in_file = -(-stream.seek(0, 2) // PAGE)
        self.count = max(in_file, *later, 0) if later else in_file

    @classmethod
    @contextmanager
    def reading(
        cls, path: Path, db_key: bytes, salt: bytes, later: Mapping[int, bytes]
    ) -> Iterator[Pages]:
        """Open the file for reading, and close it again. Raises OSError."""
        with path.open("rb") as stream:
            yield cls(stream, db_key, salt, later)

    def page(self, number: int) -> bytes | None:
        """Return the content of page `number`, counted from 1; None where it is damaged, missing or unreadable."""
        raw = self._later.get(number) or self._raw(number)
        start = _SALT if number == 1 else 0
        sealed, vector, mac = raw[start : -_IV - _MAC], raw[-_IV - _MAC : -_MAC], raw[-_MAC:]
        proof = HMAC(self._mac_key, SHA512())
        proof.update(sealed + vector + number.to_bytes(4, "little"))
        try:
            proof.verify(mac)
        except InvalidSignature:
            return None
        reader = Cipher(AES(self._key), CBC(vector)).decryptor()
        return bytes(start) + reader.update(sealed) + reader.finalize()

    def _raw(self, number: int) -> bytes:
        if not 1 <= number <= self.count:
            return b""
        try:
            self._stream.seek((number - 1) * PAGE)
            return self._stream.read(PAGE)
        except OSError:  # the disk does not give it back
            return b""
