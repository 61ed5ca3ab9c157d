# SPDX-License-Identifier: GPL-3.0-or-later
"""ChaCha20-Poly1305, by which slots and notes of this device are sealed.

The library is loaded when it is first used: who only opens a journal has it used in a process apart.
"""

from __future__ import annotations

from typing import Final

NONCE_SIZE: Final = 12
"""Bytes. Every sealing takes fresh ones."""


class StaysSealed(Exception):
    """Another key, another place, or another content than what was sealed."""


def seal(key: bytes, nonce: bytes, content: bytes, bound: bytes = b"") -> bytes:
    """Return `content` sealed under `key` of 32 bytes, which opens only together with `bound`."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  see above

    return ChaCha20Poly1305(key).encrypt(nonce, content, bound)


def unseal(key: bytes, nonce: bytes, sealed: bytes, bound: bytes = b"") -> bytes:
    """Return what was sealed. Raises StaysSealed; ValueError for a nonce of a wrong length."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  see above
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  the same

    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, bound)
    except InvalidTag:
        raise StaysSealed from None
