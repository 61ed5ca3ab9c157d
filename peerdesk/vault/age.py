# SPDX-License-Identifier: GPL-3.0-or-later
"""The door to age encryption: X25519 and spoken words, in memory only. The only importer of pyrage.

A panic of the library is no Exception and would end the program: here it becomes an error like any other. It is loaded
when it is first used: opening a journal with its passphrase needs none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType


class AgeRefused(Exception):
    """age did not take a key or did not open a text. Carries no message of the library."""


class AgeStaysShut(AgeRefused):
    """The file is whole as far as can be seen, and was sealed for another key or with other words."""


_SHUT = ("No matching keys found", "Decryption failed")
_KEY_SIZE = 32
_LOW_ORDER = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
)
"""The public keys that would seal for everybody: the points of low order of Curve25519."""


def identity_from_key(secret_key: bytes) -> str:
    """Return the age identity, as text, of an X25519 secret of 32 bytes."""
    import bech32  # noqa: PLC0415  see above

    five_bits = bech32.convertbits(secret_key, 8, 5) or []
    return str(bech32.bech32_encode("age-secret-key-", five_bits)).upper()


def fresh_identity() -> str:
    """Return a new identity, as text."""
    with _library() as pyrage:
        return str(pyrage.x25519.Identity.generate())


def is_recipient(untrusted: str) -> bool:
    """Say whether `untrusted` is the `age1…` text of a key that only its holder opens."""
    import bech32  # noqa: PLC0415  see above

    prefix, five_bits = bech32.bech32_decode(untrusted)
    if prefix != "age" or five_bits is None or untrusted != untrusted.lower():
        return False
    eight_bits = bech32.convertbits(five_bits, 5, 8, pad=False)
    if eight_bits is None or len(eight_bits) != _KEY_SIZE:
        return False
    point = bytes(eight_bits)
    return point[:-1] + bytes([point[-1] & 0x7F]) not in _LOW_ORDER


def recipient_of(identity: str) -> str:
    """Return the public `age1…` text of an identity. Raises AgeRefused."""
    with _library() as pyrage:
        return str(pyrage.x25519.Identity.from_str(identity).to_public())


def seal(plaintext: bytes, recipients: Sequence[str]) -> bytes:
    """Return `plaintext` sealed for each `age1…` of `recipients`. Raises AgeRefused."""
    with _library() as pyrage:
        return bytes(
            pyrage.encrypt(
                plaintext, [pyrage.x25519.Recipient.from_str(each) for each in recipients]
            )
        )


def unseal(untrusted: bytes, identity: str) -> bytes:
    """Return what was sealed for `identity`, whole. Raises AgeStaysShut, AgeRefused."""
    with _library() as pyrage:
        return bytes(pyrage.decrypt(untrusted, [pyrage.x25519.Identity.from_str(identity)]))


def seal_with_words(plaintext: bytes, words: str) -> bytes:
    """Return `plaintext` sealed with spoken `words`. Takes a second and up to a gigabyte. Raises AgeRefused."""
    if not words:
        raise AgeRefused
    with _library() as pyrage:
        return bytes(pyrage.passphrase.encrypt(plaintext, words))


def unseal_with_words(untrusted: bytes, words: str) -> bytes:
    """Return what was sealed with `words`, whole. Raises AgeStaysShut, AgeRefused.

    Takes what the file asks for in time and memory: look at the file first.
    """
    with _library() as pyrage:
        return bytes(pyrage.passphrase.decrypt(untrusted, words))


@contextmanager
def _library() -> Iterator[ModuleType]:
    import pyrage  # noqa: PLC0415  see above

    try:
        yield pyrage
    except (KeyboardInterrupt, SystemExit):
        raise
    except pyrage.DecryptError as reason:
        raise (AgeStaysShut if str(reason) in _SHUT else AgeRefused) from None
    except BaseException:  # noqa: BLE001  a Rust panic is no Exception, and would end the program
        raise AgeRefused from None
