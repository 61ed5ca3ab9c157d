# SPDX-License-Identifier: GPL-3.0-or-later
"""Chance with a seed: the same journal every time. Only for what is made up; nothing secret is ever drawn here."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"

T = TypeVar("T")


class Chance:
    """One stream of draws."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  made-up people need no secrets

    def new_id(self) -> str:
        """Return an id such as the journal itself gives."""
        return "".join(self._random.choices(_LETTERS, k=16))

    def happens(self, share: float) -> bool:
        """Say yes in this share of times, 0 to 1."""
        return self._random.random() < share

    def among(self, low: int, high: int, step: int = 1) -> int:
        """Return a number from `low` to `high`, both included."""
        return self._random.randrange(low, high + 1, step)

    def one(self, things: Sequence[T]) -> T:
        """Return one of `things`."""
        return self._random.choice(things)

    def few(self, things: Sequence[T], most: int) -> tuple[T, ...]:
        """Return one to `most` different ones of `things`; one that stands there twice comes twice as often."""
        drawn = self._random.choices(things, k=self.among(1, most))
        return tuple(dict.fromkeys(drawn))

    def weighted(self, things: Sequence[T], weights: Sequence[float]) -> T:
        """Return one of `things`, each as often as its weight says."""
        return self._random.choices(things, weights)[0]

    def mixed(self, things: Sequence[T]) -> list[T]:
        """Return `things` in another order."""
        return self._random.sample(things, len(things))
