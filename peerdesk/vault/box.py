# SPDX-License-Identifier: GPL-3.0-or-later
"""The door to libsodium’s crypto_box: shows one person that words are from you, and can prove it to nobody else.

Whoever can check such a proof could have made it. The only importer of PyNaCl.
"""

from __future__ import annotations

from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey


def fresh_key() -> bytes:
    """Return a new secret key."""
    return bytes(PrivateKey.generate())


def public_of(secret_key: bytes) -> bytes:
    """Return the public key that belongs to `secret_key`."""
    return bytes(PrivateKey(secret_key).public_key)


def is_public_key(untrusted: bytes) -> bool:
    """Say whether `untrusted` is the public key of some secret key, not one that would be met by everybody’s."""
    try:
        Box(PrivateKey.generate(), PublicKey(untrusted))
    except (CryptoError, RuntimeError, ValueError):
        return False
    return True


def vouch(secret_key: bytes, their_public_key: bytes, digest: bytes) -> bytes:
    """Return `digest` sealed so that only the holder of `their_public_key` can see who sealed it.

    Raises ValueError for a public key that no secret key belongs to.
    """
    try:
        return bytes(Box(PrivateKey(secret_key), PublicKey(their_public_key)).encrypt(digest))
    except (CryptoError, RuntimeError):
        raise ValueError("no secret key belongs to this public key") from None


def is_vouched(secret_key: bytes, their_public_key: bytes, untrusted: bytes, digest: bytes) -> bool:
    """Say whether `untrusted` is `digest`, sealed for us by the holder of `their_public_key`."""
    try:
        opened = Box(PrivateKey(secret_key), PublicKey(their_public_key)).decrypt(untrusted)
    except (CryptoError, RuntimeError, ValueError):
        return False
    return bytes(opened) == digest
