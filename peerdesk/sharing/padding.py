# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a letter looks from outside: a few round lengths instead of its own."""

from __future__ import annotations


def padded_length(length: int) -> int:
    """Return the length in bytes that `length` bytes are padded to: at most 12 % more (Padmé).

    The scheme is that of Nikitin et al., “Reducing Metadata Leakage from Encrypted Files and Communication with
    PURBs” (2019): the lower bits of a length are rounded away, the more of them the longer it is.
    """
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    kept = exponent.bit_length()
    mask = (1 << max(exponent - kept, 0)) - 1
    return (length + mask) & ~mask
