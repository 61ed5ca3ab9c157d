# SPDX-License-Identifier: GPL-3.0-or-later
"""Digests and the code that tells whether somebody changed what was signed. Never a key: those are in keys.py.

The library is loaded when it is first used: who only opens a journal has it used in a process apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hashes import Hash
    from cryptography.hazmat.primitives.hmac import HMAC


def sha256(content: bytes) -> bytes:
    """Return the 32 bytes of SHA-256."""
    from cryptography.hazmat.primitives.hashes import SHA256, Hash  # noqa: PLC0415  see above

    return _digest(Hash(SHA256()), content)


def sha512(content: bytes) -> bytes:
    """Return the 64 bytes of SHA-512."""
    from cryptography.hazmat.primitives.hashes import SHA512, Hash  # noqa: PLC0415  see above

    return _digest(Hash(SHA512()), content)


def mac(key: bytes, content: bytes) -> bytes:
    """Return the 32 bytes of HMAC-SHA256 of `content` under `key`."""
    return _digest(_hmac(key), content)


def is_mac(claimed: bytes, key: bytes, content: bytes) -> bool:
    """Whether `claimed` is the mac of `content` under `key`, in a time that does not tell where it differs."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  see above

    signing = _hmac(key)
    signing.update(content)
    try:
        signing.verify(claimed)
    except InvalidSignature:
        return False
    return True


def _hmac(key: bytes) -> HMAC:
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415  see above
    from cryptography.hazmat.primitives.hmac import HMAC  # noqa: PLC0415  the same

    return HMAC(key, SHA256())


def _digest(hashing: Hash | HMAC, content: bytes) -> bytes:
    hashing.update(content)
    return hashing.finalize()
