# SPDX-License-Identifier: GPL-3.0-or-later
"""Every derivation against answers computed once by other means: a changed answer would lock people out."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from peerdesk.vault import age, kdf
from peerdesk.vault.header import Header
from peerdesk.vault.keys import Keys
from peerdesk.vault.passphrase import normalised
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.slots import Place, parse_slot, recipient_for, recovery_identity
from peerdesk.vault.strict_json import canonical

KNOWN = json.loads(
    (Path(__file__).resolve().parent.parent / "vectors/derivations.json").read_text(
        encoding="utf-8"
    )
)


@pytest.mark.parametrize("known", KNOWN["normalised"])
def test_the_bytes_of_a_passphrase(known):
    """T9: what was typed once opens the journal for ever."""
    assert normalised(known["typed"]).hex() == known["bytes"]


def test_the_key_of_a_passphrase():
    known = KNOWN["argon2id"]
    profile, salt = kdf.parse_profile(known["kdf"])
    assert kdf.derive(normalised(known["passphrase"]), salt, profile).hex() == known["key"]


@pytest.mark.parametrize("label", ["db", "header", "device"])
def test_the_keys_that_come_from_the_data_key(label):
    known = KNOWN["hkdf"]
    assert Keys(bytes.fromhex(known["dek_key"])).derive(label).hex() == known[label]


def test_the_database_and_the_header_have_their_own_keys():
    known = KNOWN["hkdf"]
    keys = Keys(bytes.fromhex(known["dek_key"]))
    assert (keys.db_key.hex(), keys.mac_key.hex()) == (known["db"], known["header"])


def test_the_digits_identity_and_recipient_of_a_recovery_key():
    known = KNOWN["recovery"]
    key = RecoveryKey.parse(" ".join(known["groups"]))
    assert key.secret_key.hex() == known["secret_key"]
    assert list(key.groups()) == known["groups"]
    assert recovery_identity(known["vault"], key.secret_key) == known["identity"]
    assert recipient_for(known["vault"], key.secret_key) == known["recipient"]
    assert age.recipient_of(known["identity"]) == known["recipient"]


def test_a_passphrase_slot_opens():
    known = KNOWN["passphrase_slot"]
    slot = parse_slot(known["slot"])
    opened = slot.unseal(Place(known["vault"], known["gen"]), "café au lait".encode())
    assert opened.hex() == known["dek_key"]


def test_a_keyring_slot_opens():
    known = KNOWN["keyring_slot"]
    slot = parse_slot(known["slot"])
    wrap_key = bytes.fromhex(known["wrap_key"])
    assert slot.unseal(Place(known["vault"], known["gen"]), wrap_key).hex() == known["dek_key"]


def test_the_mac_and_the_sum_of_a_header():
    known, slot = KNOWN["header"], KNOWN["keyring_slot"]
    header = Header(slot["vault"], 9, 7, b"\xaa" * 16, (parse_slot(slot["slot"]),))
    signed = header.signed(Keys(bytes.fromhex(known["dek_key"])).mac_key)
    content = json.loads(signed.to_bytes())
    assert content["mac"] == known["mac"]
    assert content.pop("sum") == known["sum"] == hashlib.sha256(canonical(content)).hexdigest()
