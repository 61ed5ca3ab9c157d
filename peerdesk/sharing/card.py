# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact cards: the public half of a person’s keys under a name they chose, as one line of text."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from peerdesk.errors import PeerDeskError
from peerdesk.vault import age, box
from peerdesk.vault.digests import sha512
from peerdesk.wording import _

_BEGINS = "peerdesk-card-1"
_LONGEST_NAME = 100
_GROUPS = 8
_LABEL = b"peerdesk verification 1"


class NotACard(PeerDeskError):
    """What was given is no contact card."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That is not a PeerDesk contact card. A card is one line that begins with "
                "“peerdesk-card-1”; ask for it again, whole."
            )
        )


@dataclass(frozen=True, slots=True)
class Card:
    """A person’s public keys: `age_key` is what letters are sealed for, `box_key` (32 bytes) shows who wrote one."""

    name: str
    age_key: str
    box_key: bytes

    def written(self) -> str:
        """Return the card as one line of text."""
        return f"{_BEGINS} {self.age_key} {to_text(self.box_key)} {self.name}"

    @classmethod
    def parse(cls, untrusted: str) -> Card:
        """Return the card written in `untrusted`, which may have blank lines around it. Raises NotACard."""
        parts = untrusted.strip().split(" ", 3)
        if len(parts) != 4 or parts[0] != _BEGINS:
            raise NotACard
        name = " ".join(parts[3].split())
        if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
            raise NotACard
        return cls.with_keys(name, parts[1], parts[2])

    @classmethod
    def with_keys(cls, name: str, untrusted_age: str, untrusted_box: str) -> Card:
        """Return the card with two keys as they are written. Raises NotACard for keys that nobody alone can hold."""
        box_key = from_text(untrusted_box)
        if box_key is None or not box.is_public_key(box_key):
            raise NotACard
        if not age.is_recipient(untrusted_age):
            raise NotACard
        return cls(name, untrusted_age, box_key)


def as_on_a_card(name: str) -> str:
    """Return as much of `name` as a card can hold: on one line, without what cannot be seen."""
    seen = "".join(sign for sign in " ".join(name.split()) if sign.isprintable())
    return seen[:_LONGEST_NAME].strip()


def verification(mine: Card, theirs: Card) -> tuple[str, ...]:
    """Return eight groups of five digits, the same on both sides, to be read out by voice. Names play no part."""
    keys = sorted(each.age_key.encode() + b" " + each.box_key for each in (mine, theirs))
    hashed = sha512(_LABEL + b"".join(len(key).to_bytes(2) + key for key in keys))
    numbers = (int.from_bytes(hashed[at : at + 8]) for at in range(0, 8 * _GROUPS, 8))
    return tuple(f"{number % 100_000:05}" for number in numbers)


def to_text(key: bytes) -> str:
    """Return bytes as base64url without padding."""
    return base64.urlsafe_b64encode(key).rstrip(b"=").decode()


def from_text(untrusted: str) -> bytes | None:
    """Return the bytes written by `to_text`; None where they are not written so."""
    try:
        content = base64.b64decode(
            untrusted + "=" * (-len(untrusted) % 4), altchars=b"-_", validate=True
        )
    except (binascii.Error, ValueError):
        return None
    return content if to_text(content) == untrusted else None
