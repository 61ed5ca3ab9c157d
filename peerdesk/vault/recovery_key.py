# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key: 16 random bytes as eight groups of six digits, each group checking itself. Never stored."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Self

from peerdesk.errors import RecoveryKeyMisread
from peerdesk.unguessable import fresh_bytes

GROUPS = 8
DIGITS = 6
_CHECK = 11
"""Each group is a 16-bit number times this, so one wrong digit, or two swapped neighbours, never gives a group."""


@dataclass(frozen=True)
class RecoveryKey:
    """The other way in. Keep it off screens, logs and disks; `groups()` is for the one sheet of paper."""

    secret_key: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        """Return a new random recovery key."""
        return cls(fresh_bytes(2 * GROUPS))

    def groups(self) -> tuple[str, ...]:
        """Return the eight groups of six digits."""
        pairs = (self.secret_key[each : each + 2] for each in range(0, 2 * GROUPS, 2))
        return tuple(f"{_CHECK * int.from_bytes(pair):0{DIGITS}}" for pair in pairs)

    @classmethod
    def parse(cls, typed: str) -> Self:
        """Return the key somebody typed, with any spaces, dashes and digits of any script.

        Raises RecoveryKeyMisread with the number of the first group that cannot be right.
        """
        groups = _groups_of(typed)
        return cls(b"".join(_pair(group, number) for number, group in enumerate(groups, start=1)))


def group_is_plausible(typed: str) -> bool:
    """Whether `typed` is one whole group that checks."""
    groups = _digits(typed).split()
    try:
        return len(groups) == 1 and len(_pair(groups[0], 1)) == 2
    except RecoveryKeyMisread:
        return False


def _groups_of(typed: str) -> list[str]:
    groups = _digits(typed).split()
    if len(groups) == GROUPS:
        return groups
    digits = "".join(groups)
    if len(digits) > GROUPS * DIGITS:
        raise RecoveryKeyMisread(None)
    groups = [digits[each : each + DIGITS] for each in range(0, len(digits), DIGITS)]
    if len(digits) == GROUPS * DIGITS:
        return groups
    for number, group in enumerate(groups, start=1):
        _pair(group, number)  # the group where something was left out is more use than “too short”
    raise RecoveryKeyMisread(None)


def _digits(typed: str) -> str:
    """Return `typed` in ASCII digits, with every dash and space as a space; other characters stay and fail."""
    return "".join(_plain(each) for each in typed)


def _plain(character: str) -> str:
    number = unicodedata.decimal(character, None)
    if number is not None:
        return str(number)
    return (
        " "
        if unicodedata.category(character) in ("Zs", "Pd", "Cc", "Cf") or character == "−"
        else character
    )


def _pair(group: str, number: int) -> bytes:
    if len(group) == DIGITS and group.isascii() and group.isdigit():
        value, rest = divmod(int(group), _CHECK)
        if rest == 0 and value < 1 << 16:
            return value.to_bytes(2)
    raise RecoveryKeyMisread(number)
