# SPDX-License-Identifier: GPL-3.0-or-later
"""The slots of a header: each holds the data key, wrapped by something a person has or knows.

Every slot is bound to its journal, generation, id and type, and says of a wrong secret only that it stays shut.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from peerdesk.unguessable import fresh_bytes
from peerdesk.vault import aead, age, kdf
from peerdesk.vault.aead import NONCE_SIZE
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.keys import hkdf
from peerdesk.vault.strict_json import Fields, Malformed, canonical

_ID_SIZE = 8
_SEALED_SIZE = 48


class StaysShut(Exception):
    """The slot does not open with this secret, or is not of this place."""


@dataclass(frozen=True)
class Place:
    """Where a slot belongs: the journal’s id and the generation of its key."""

    vault: str
    gen: int


@dataclass(frozen=True)
class PassphraseSlot:
    """The data key under Argon2id of a passphrase."""

    TYPE: ClassVar = "passphrase"
    id: str
    profile: KdfProfile
    salt: bytes
    nonce: bytes
    sealed: bytes

    @classmethod
    def seal(cls, dek_key: bytes, place: Place, passphrase: bytes, profile: KdfProfile) -> Self:
        """Wrap `dek_key`; takes one derivation. Raises TooLittleMemory."""
        slot_id, salt, nonce = _fresh_id(), kdf.fresh_salt(), fresh_bytes(NONCE_SIZE)
        bound = _bound(place, slot_id, cls.TYPE, canonical(profile.as_json(salt)))
        wrap_key = kdf.derive(passphrase, salt, profile)
        return cls(slot_id, profile, salt, nonce, aead.seal(wrap_key, nonce, dek_key, bound))

    def unseal(self, place: Place, passphrase: bytes) -> bytes:
        """Return the data key; takes one derivation. Raises StaysShut, TooLittleMemory."""
        bound = _bound(place, self.id, self.TYPE, canonical(self.profile.as_json(self.salt)))
        return _decrypt(
            kdf.derive(passphrase, self.salt, self.profile), self.nonce, self.sealed, bound
        )

    def as_json(self) -> dict[str, object]:
        """Return this slot as it stands in a header."""
        return {
            "id": self.id,
            "type": self.TYPE,
            "kdf": self.profile.as_json(self.salt),
            "aead": "chacha20poly1305",
            "nonce": self.nonce.hex(),
            "ct": self.sealed.hex(),
        }

    @classmethod
    def parse(cls, untrusted: object) -> Self:
        """Return the slot written in `untrusted`. Raises Malformed."""
        fields = Fields(untrusted, ("id", "type", "kdf", "aead", "nonce", "ct"))
        fields.exactly("aead", "chacha20poly1305")
        return cls(
            fields.hexadecimal("id", _ID_SIZE).hex(),
            *kdf.parse_profile(fields.part("kdf")),
            fields.hexadecimal("nonce", NONCE_SIZE),
            fields.hexadecimal("ct", _SEALED_SIZE),
        )


@dataclass(frozen=True)
class RecoverySlot:
    """The data key sealed for a public key whose secret half is on a sheet of paper."""

    TYPE: ClassVar = "recovery"
    id: str
    recipient: str
    sealed: bytes

    @classmethod
    def seal(cls, dek_key: bytes, place: Place, recipient: str) -> Self:
        """Wrap `dek_key` for an `age1…` recipient: nobody has to fetch the sheet."""
        content = canonical([place.vault, place.gen, dek_key.hex()])
        return cls(_fresh_id(), recipient, age.seal(content, [recipient]))

    def unseal(self, place: Place, secret_key: bytes) -> bytes:
        """Return the data key, given the 16 bytes of the recovery key. Raises StaysShut."""
        try:
            content = age.unseal(self.sealed, recovery_identity(place.vault, secret_key))
        except age.AgeRefused:
            raise StaysShut from None
        before = canonical([place.vault, place.gen])[:-1] + b',"'
        dek_hex = content.removeprefix(before).removesuffix(b'"]')
        if content != before + dek_hex + b'"]' or len(dek_hex) != 64:
            raise StaysShut  # sealed for another journal or an earlier generation
        return bytes.fromhex(dek_hex.decode("ascii"))

    def as_json(self) -> dict[str, object]:
        """Return this slot as it stands in a header."""
        return {
            "id": self.id,
            "type": self.TYPE,
            "recipient": self.recipient,
            "ct": self.sealed.hex(),
        }

    @classmethod
    def parse(cls, untrusted: object) -> Self:
        """Return the slot written in `untrusted`. Raises Malformed."""
        fields = Fields(untrusted, ("id", "type", "recipient", "ct"))
        slot_id = fields.hexadecimal("id", _ID_SIZE).hex()
        return cls(
            slot_id, fields.text("recipient", 100), fields.hexadecimal("ct", range(100, 1000))
        )


@dataclass(frozen=True)
class KeyringSlot:
    """The data key under a random key that lies in this computer’s keyring, at `service` and `account`."""

    TYPE: ClassVar = "keyring"
    id: str
    service: str
    account: str
    nonce: bytes
    sealed: bytes

    @classmethod
    def seal(
        cls, dek_key: bytes, place: Place, wrap_key: bytes, service: str, account: str
    ) -> Self:
        """Wrap `dek_key` under `wrap_key`."""
        slot_id, nonce = _fresh_id(), fresh_bytes(NONCE_SIZE)
        sealed = aead.seal(wrap_key, nonce, dek_key, _bound(place, slot_id, cls.TYPE))
        return cls(slot_id, service, account, nonce, sealed)

    def unseal(self, place: Place, wrap_key: bytes) -> bytes:
        """Return the data key. Raises StaysShut."""
        return _decrypt(wrap_key, self.nonce, self.sealed, _bound(place, self.id, self.TYPE))

    def as_json(self) -> dict[str, object]:
        """Return this slot as it stands in a header."""
        return {
            "id": self.id,
            "type": self.TYPE,
            "service": self.service,
            "account": self.account,
            "nonce": self.nonce.hex(),
            "ct": self.sealed.hex(),
        }

    @classmethod
    def parse(cls, untrusted: object) -> Self:
        """Return the slot written in `untrusted`. Raises Malformed."""
        fields = Fields(untrusted, ("id", "type", "service", "account", "nonce", "ct"))
        return cls(
            fields.hexadecimal("id", _ID_SIZE).hex(),
            fields.text("service", 100),
            fields.text("account", 100),
            fields.hexadecimal("nonce", NONCE_SIZE),
            fields.hexadecimal("ct", _SEALED_SIZE),
        )


Slot = PassphraseSlot | RecoverySlot | KeyringSlot
_TYPES: Mapping[str, type[Slot]] = {
    each.TYPE: each for each in (PassphraseSlot, RecoverySlot, KeyringSlot)
}


def parse_slot(untrusted: object) -> Slot:
    """Return the slot written in `untrusted`, of whichever type. Raises Malformed."""
    kind = untrusted.get("type") if isinstance(untrusted, dict) else None
    if not isinstance(kind, str) or kind not in _TYPES:
        raise Malformed
    return _TYPES[kind].parse(untrusted)


def recovery_identity(vault: str, secret_key: bytes) -> str:
    """Return the age identity that the 16 bytes of a recovery key stand for, in the journal `vault` (hex)."""
    return age.identity_from_key(
        hkdf(secret_key, "peerdesk/recovery/v1", salt=bytes.fromhex(vault))
    )


def recipient_for(vault: str, secret_key: bytes) -> str:
    """Return the public half of a recovery key, which alone is written into the header."""
    return age.recipient_of(recovery_identity(vault, secret_key))


def _fresh_id() -> str:
    return fresh_bytes(_ID_SIZE).hex()


def _bound(place: Place, slot_id: str, kind: str, kdf_json: bytes = b"") -> bytes:
    return (
        f"peerdesk-slot-v1|{place.vault}|{place.gen}|{slot_id}|{kind}|".encode("ascii") + kdf_json
    )


def _decrypt(key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    try:
        return aead.unseal(key, nonce, sealed, bound)
    except aead.StaysSealed:
        raise StaysShut from None
