# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody can guess, from the system’s own source of randomness. Nothing here can be seeded.

`secrets` draws from the same source, and loads a whole OpenSSL beside the one of `cryptography` for a comparison.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from random import SystemRandom
from typing import TypeVar

Thing = TypeVar("Thing")

_system = SystemRandom()


def fresh_bytes(size: int) -> bytes:
    """Return `size` bytes nobody has seen before."""
    return os.urandom(size)


def one_of(things: Sequence[Thing]) -> Thing:
    """Return one of `things`, each as likely as the others. Raises IndexError where there is none."""
    return _system.choice(things)


def some_of(things: Sequence[Thing], count: int) -> list[Thing]:
    """Return `count` different ones of `things`, in no order. Raises ValueError where there are fewer."""
    return _system.sample(things, count)
