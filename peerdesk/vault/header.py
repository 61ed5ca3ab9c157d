# SPDX-License-Identifier: GPL-3.0-or-later
"""The header of a journal: which database, which keys open it. Readable by anyone, changeable by nobody unnoticed.

sum   SHA-256 over everything else: finds accidents before a passphrase is asked for
mac   HMAC-SHA256 over everything but sum, keyed by the data key: finds edits once it is open
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Self

from peerdesk.errors import NewerVersion
from peerdesk.vault.digests import is_mac, mac, sha256
from peerdesk.vault.slots import KeyringSlot, PassphraseSlot, Place, RecoverySlot, Slot, parse_slot
from peerdesk.vault.strict_json import Fields, Malformed, canonical, load_object

FORMAT: Final = 1
LARGEST: Final = 64 * 1024
"""Bytes a header may have."""

_CIPHER: Final = {"compat": 4, "page": 4096}
_MOST_SLOTS = 8
_NAMES = ("fmt", "min_reader", "vault", "seq", "gen", "db_salt", "cipher", "slots", "mac", "sum")


@dataclass(frozen=True)
class Header:
    """One parsed or new header. `seq` grows with every writing, `gen` with every change of the data key."""

    vault: str
    seq: int
    gen: int
    db_salt: bytes
    slots: tuple[Slot, ...]
    mac: bytes = b""

    @property
    def place(self) -> Place:
        """Where the slots of this header belong."""
        return Place(self.vault, self.gen)

    @property
    def passphrase_slot(self) -> PassphraseSlot:
        """The slot a passphrase opens; every header has exactly one."""
        return next(each for each in self.slots if isinstance(each, PassphraseSlot))

    @property
    def recovery_slot(self) -> RecoverySlot:
        """The slot the recovery key opens; every header has exactly one."""
        return next(each for each in self.slots if isinstance(each, RecoverySlot))

    @property
    def keyring_slot(self) -> KeyringSlot | None:
        """The slot this computer’s keyring opens, where there is one."""
        return next((each for each in self.slots if isinstance(each, KeyringSlot)), None)

    def next(self, slots: Iterable[Slot]) -> Self:
        """Return the header to be written after this one, not yet signed."""
        return replace(self, seq=self.seq + 1, slots=tuple(slots), mac=b"")

    def signed(self, mac_key: bytes) -> Self:
        """Return this header with its mac."""
        return replace(self, mac=self._mac(mac_key))

    def is_signed_by(self, mac_key: bytes) -> bool:
        """Whether nothing in this header was changed since it was signed."""
        return is_mac(self.mac, mac_key, self._signed_content())

    def to_bytes(self) -> bytes:
        """Return the whole file."""
        content = {**self._content(), "mac": self.mac.hex()}
        return canonical({**content, "sum": sha256(canonical(content)).hex()})

    @classmethod
    def parse(cls, untrusted: bytes, *, is_summed: bool = False) -> Self:
        """Return the header in `untrusted`; `is_summed` where its sum was looked at before.

        Raises Malformed; NewerVersion if only a newer PeerDesk may read it.
        """
        if len(untrusted) > LARGEST:
            raise Malformed
        content = load_object(untrusted)
        _refuse_newer(content)
        fields = Fields(content, _NAMES)
        if untrusted != canonical(content):
            raise Malformed
        claimed_sum = fields.hexadecimal("sum", 32)
        summed = canonical({name: content[name] for name in _NAMES if name != "sum"})
        if not is_summed and sha256(summed) != claimed_sum:
            raise Malformed
        fields.exactly("fmt", FORMAT)
        fields.exactly("min_reader", FORMAT)
        if fields.part("cipher") != _CIPHER:
            raise Malformed
        return cls(
            vault=fields.hexadecimal("vault", 16).hex(),
            seq=fields.number("seq", 1, 1 << 48),
            gen=fields.number("gen", 1, 1 << 32),
            db_salt=fields.hexadecimal("db_salt", 16),
            slots=_parse_slots(fields.objects("slots", _MOST_SLOTS)),
            mac=fields.hexadecimal("mac", 32),
        )

    def _content(self) -> dict[str, object]:
        return {
            "fmt": FORMAT,
            "min_reader": FORMAT,
            "vault": self.vault,
            "seq": self.seq,
            "gen": self.gen,
            "db_salt": self.db_salt.hex(),
            "cipher": _CIPHER,
            "slots": [each.as_json() for each in self.slots],
        }

    def _mac(self, mac_key: bytes) -> bytes:
        return mac(mac_key, self._signed_content())

    def _signed_content(self) -> bytes:
        return canonical(self._content())


def _refuse_newer(content: dict[str, object]) -> None:
    for name in ("fmt", "min_reader"):
        version = content.get(name)
        if isinstance(version, int) and version > FORMAT:
            raise NewerVersion


def _parse_slots(untrusted: list[object]) -> tuple[Slot, ...]:
    slots = tuple(parse_slot(each) for each in untrusted)
    kinds = [each.TYPE for each in slots]
    if len({each.id for each in slots}) != len(slots) or len(set(kinds)) != len(kinds):
        raise Malformed
    if not {PassphraseSlot.TYPE, RecoverySlot.TYPE} <= set(kinds):
        raise Malformed
    return slots
