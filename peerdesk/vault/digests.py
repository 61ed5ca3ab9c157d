# SPDX-License-Identifier: GPL-3.0-or-later
"""Digests and the code that tells whether somebody changed what was signed. Never a key: those are in keys.py."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
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


def is_mac(claimed: bytes, key: bytes, content: bytes) -> bool:
    """Whether `claimed` is the mac of `content` under `key`, in a time that does not tell where it differs."""
    signing = HMAC(key, SHA256())
    signing.update(content)
    try:
        signing.verify(claimed)
    except InvalidSignature:
        return False
    return True


def _digest(hashing: Hash | HMAC, content: bytes) -> bytes:
    hashing.update(content)
    return hashing.finalize()
