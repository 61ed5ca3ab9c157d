# SPDX-License-Identifier: GPL-3.0-or-later
"""From a passphrase to a key, slowly and with much memory on purpose: Argon2id. The only importer of argon2.

It is loaded when it is first used: who only opens a journal has it used in a process apart.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.errors import TooLittleMemory
from peerdesk.unguessable import fresh_bytes
from peerdesk.vault.strict_json import Fields

_ARGON2_VERSION: Final = 0x13
"""The version of RFC 9106, and the only one a header may name."""

_SALT_SIZE: Final = 16
_LEAST_M_KIB: Final = 64 * 1024
_MOST_M_KIB: Final = 2 * 1024 * 1024
_QUICK = 0.3
"""Seconds. A machine that derives a key faster than this can afford more memory."""


@dataclass(frozen=True)
class KdfProfile:
    """What one guess costs: `m_kib` KiB of memory, `t` passes, `p` lanes."""

    m_kib: int
    t: int
    p: int

    def as_json(self, salt: bytes) -> dict[str, object]:
        """Return this profile with its salt, as it stands in a header."""
        return {
            "alg": "argon2id",
            "v": _ARGON2_VERSION,
            "m_kib": self.m_kib,
            "t": self.t,
            "p": self.p,
            "salt": salt.hex(),
        }


STRONG: Final = KdfProfile(m_kib=256 * 1024, t=3, p=4)
CHEAPEST: Final = KdfProfile(m_kib=64, t=1, p=1)
"""For tests only: it keeps nobody out."""


def parse_profile(untrusted: object) -> tuple[KdfProfile, bytes]:
    """Return profile and salt from a header; raises Malformed outside bounds that no machine should be asked for."""
    fields = Fields(untrusted, ("alg", "v", "m_kib", "t", "p", "salt"))
    fields.exactly("alg", "argon2id")
    fields.exactly("v", _ARGON2_VERSION)
    p = fields.number("p", 1, 16)
    profile = KdfProfile(fields.number("m_kib", 8 * p, _MOST_M_KIB), fields.number("t", 1, 20), p)
    return profile, fields.hexadecimal("salt", _SALT_SIZE)


def fresh_salt() -> bytes:
    """Return 16 random bytes."""
    return fresh_bytes(_SALT_SIZE)


def derive(passphrase: bytes, salt: bytes, profile: KdfProfile) -> bytes:
    """Return a key of 32 bytes. Lets other threads run meanwhile. Raises TooLittleMemory."""
    from argon2.exceptions import HashingError  # noqa: PLC0415  see above
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415  the same

    try:
        return hash_secret_raw(
            passphrase, salt, profile.t, profile.m_kib, profile.p, 32, Type.ID, _ARGON2_VERSION
        )
    except (MemoryError, HashingError):
        raise TooLittleMemory from None


def may_be_written(profile: KdfProfile) -> bool:
    """Whether a header may carry this profile: RFC 9106's second choice or more (or the tests’ own)."""
    return profile == CHEAPEST or (
        _LEAST_M_KIB <= profile.m_kib <= _MOST_M_KIB
        and 3 <= profile.t <= 20
        and 1 <= profile.p <= 16
    )


def calibrate() -> KdfProfile:
    """Return the profile for this machine: STRONG, more memory where that is quick, less where there is not enough.

    Takes one to three derivations (seconds). Raises TooLittleMemory below 64 MiB.
    """
    profile, seconds = _first_that_runs()
    while seconds < _QUICK and STRONG.m_kib <= profile.m_kib < 4 * STRONG.m_kib:
        larger = replace(profile, m_kib=2 * profile.m_kib)
        try:
            seconds = _seconds(larger)
        except TooLittleMemory:
            break
        profile = larger
    return profile


def _first_that_runs() -> tuple[KdfProfile, float]:
    profile = STRONG
    while True:
        try:
            return profile, _seconds(profile)
        except TooLittleMemory:
            profile = replace(profile, m_kib=profile.m_kib // 2)
            if not may_be_written(profile):
                raise


def _seconds(profile: KdfProfile) -> float:
    begun = time.perf_counter()
    derive(b"a passphrase of a common length", fresh_salt(), profile)
    return time.perf_counter() - begun
