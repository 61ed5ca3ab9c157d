# SPDX-License-Identifier: GPL-3.0-or-later
"""One contract for every kind of slot: it gives the data key to its own secret, in its own place, and to no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.vault.kdf import CHEAPEST, KdfProfile
from peerdesk.vault.slots import (
    KeyringSlot,
    PassphraseSlot,
    Place,
    RecoverySlot,
    StaysShut,
    parse_slot,
    recipient_for,
)
from peerdesk.vault.strict_json import Malformed

HERE = Place(vault="0f" * 16, gen=3)
DEK = bytes(range(32))


class SlotContract:
    """What is asked of each kind; a kind says how it is sealed and what opens it."""

    secret: bytes
    other_secret: bytes

    def seal(self):
        raise NotImplementedError

    def test_it_gives_the_data_key_back(self):
        assert self.seal().unseal(HERE, self.secret) == DEK

    def test_it_stays_shut_for_another_secret(self):
        with pytest.raises(StaysShut):
            self.seal().unseal(HERE, self.other_secret)

    @pytest.mark.parametrize("elsewhere", [Place("1f" * 16, 3), Place("0f" * 16, 2)])
    def test_it_stays_shut_in_another_journal_or_generation(self, elsewhere):
        """T14: a slot copied from somewhere else opens nothing."""
        with pytest.raises(StaysShut):
            self.seal().unseal(elsewhere, self.secret)

    def test_it_comes_back_from_its_json(self):
        slot = self.seal()
        assert parse_slot(slot.as_json()) == slot

    def test_any_changed_byte_of_the_sealed_key_keeps_it_shut(self):
        slot = self.seal()
        for at in range(len(slot.sealed)):
            sealed = bytearray(slot.sealed)
            sealed[at] ^= 1
            with pytest.raises(StaysShut):
                replace(slot, sealed=bytes(sealed)).unseal(HERE, self.secret)

    def test_a_missing_an_added_and_a_foreign_field_are_refused(self):
        """T6: nothing is read that we would not have written."""
        written = self.seal().as_json()
        for untrusted in (
            {**written, "more": 1},
            {name: written[name] for name in list(written)[:-1]},
            {**written, "type": "word"},
            {**written, "id": written["id"].upper() + "g"},
            {**written, "ct": written["ct"][:-1]},
            {**written, "ct": None},
            list(written),
            None,
        ):
            with pytest.raises(Malformed):
                parse_slot(untrusted)

    def test_it_never_shows_the_data_key(self):
        assert DEK.hex() not in repr(self.seal())
        assert DEK.hex() not in str(self.seal().as_json())

    def test_no_id_and_no_sealed_key_ever_comes_twice(self):
        slots = [self.seal() for _each in range(20)]
        assert len({slot.id for slot in slots}) == len({slot.sealed for slot in slots}) == 20


class TestPassphraseSlot(SlotContract):
    secret = b"four plain words"
    other_secret = b"four plain word"

    def seal(self):
        return PassphraseSlot.seal(DEK, HERE, self.secret, CHEAPEST)

    @pytest.mark.parametrize("profile", [KdfProfile(32, 1, 1), KdfProfile(64, 2, 1)])
    def test_other_parameters_keep_it_shut(self, profile):
        """T14: the cost of a guess is bound into the slot."""
        with pytest.raises(StaysShut):
            replace(self.seal(), profile=profile).unseal(HERE, self.secret)

    def test_another_id_keeps_it_shut(self):
        with pytest.raises(StaysShut):
            replace(self.seal(), id="00" * 8).unseal(HERE, self.secret)


class TestRecoverySlot(SlotContract):
    secret = bytes(16)
    other_secret = bytes(15) + b"\x01"

    def seal(self):
        return RecoverySlot.seal(DEK, HERE, recipient_for(HERE.vault, self.secret))

    def test_a_low_order_public_key_is_refused_and_the_process_lives(self):
        """T6: the library panics on it; the panic ends at our door."""
        from peerdesk.vault import age

        bech = __import__("bech32")
        low_order = bech.bech32_encode("age", bech.convertbits(bytes(32), 8, 5))
        with pytest.raises(age.AgeRefused):
            age.seal(b"anything", [low_order])


class TestKeyringSlot(SlotContract):
    secret = bytes(32)
    other_secret = bytes(31) + b"\x01"

    def seal(self):
        return KeyringSlot.seal(DEK, HERE, self.secret, "org.peerdesk.PeerDesk", "account")

    def test_ten_thousand_nonces_and_ids_are_all_different(self):
        """T1: no nonce is ever used twice under one key."""
        slots = [self.seal() for _each in range(10_000)]
        assert len({slot.nonce for slot in slots}) == len({slot.id for slot in slots}) == 10_000


def test_a_slot_whose_type_was_changed_is_refused():
    passphrase = PassphraseSlot.seal(DEK, HERE, b"x", CHEAPEST).as_json()
    with pytest.raises(Malformed):
        parse_slot({**passphrase, "type": "keyring"})


def test_keys_come_from_the_system():
    """T1: the data key is drawn from the system, never from a seeded generator."""
    from peerdesk.vault.keys import Keys

    assert len({Keys.fresh().dek_key for _each in range(100)}) == 100
    assert len(Keys.fresh().dek_key) == 32
    assert "b'" not in repr(Keys.fresh())
