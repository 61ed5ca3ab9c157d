# SPDX-License-Identifier: GPL-3.0-or-later
"""Digests and the code that tells whether somebody changed what was signed. Never a key: those are in keys.py."""

from __future__ import annotations

from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA256, SHA512, Hash
from cryptography.hazmat.primitives.hmac import HMAC


def sha256(content: bytes) -> bytes:
    """Return the 32 bytes of SHA-256."""
    return _digest(Hash(SHA256()), content)


def sha512(content: bytes) -> bytes:
    """Return the 64 bytes of SHA-512."""
    return _digest(Hash(SHA512()), content)


def mac(key: bytes, content: bytes) -> bytes:
    """Return the 32 bytes of HMAC-SHA256 of `content` under `key`."""
    return _digest(HMAC(key, SHA256()), content)


def is_same(one: bytes, other: bytes) -> bool:
    """Whether both are equal, in a time that does not tell where they differ."""
    return bytes_eq(one, other)


def _digest(hashing: Hash | HMAC, content: bytes) -> bytes:
    hashing.update(content)
    return hashing.finalize()
