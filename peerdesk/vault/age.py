# SPDX-License-Identifier: GPL-3.0-or-later
"""The door to age encryption: X25519 only, in memory only. The only importer of pyrage, whose panics end here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import bech32
import pyrage


class AgeRefused(Exception):
    """age did not take a key or did not open a text. Carries no message of the library."""


def identity_from_key(secret_key: bytes) -> str:
    """Return the age identity, as text, of an X25519 secret of 32 bytes."""
    five_bits = bech32.convertbits(secret_key, 8, 5) or []
    return str(bech32.bech32_encode("age-secret-key-", five_bits)).upper()


def recipient_of(identity: str) -> str:
    """Return the public `age1…` text of an identity. Raises AgeRefused."""
    with _panics_end_here():
        return str(pyrage.x25519.Identity.from_str(identity).to_public())


def seal(plaintext: bytes, recipients: Sequence[str]) -> bytes:
    """Return `plaintext` sealed for each `age1…` of `recipients`. Raises AgeRefused."""
    with _panics_end_here():
        return bytes(
            pyrage.encrypt(
                plaintext, [pyrage.x25519.Recipient.from_str(each) for each in recipients]
            )
        )


def unseal(untrusted: bytes, identity: str) -> bytes:
    """Return what was sealed for `identity`, whole. Raises AgeRefused."""
    with _panics_end_here():
        return bytes(pyrage.decrypt(untrusted, [pyrage.x25519.Identity.from_str(identity)]))


@contextmanager
def _panics_end_here() -> Iterator[None]:
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  a Rust panic is no Exception, and would end the program
        raise AgeRefused from None
