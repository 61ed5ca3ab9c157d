# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes with a keyring, each run by name in a process of its own on a private bus. Ends with 0 if the scene held."""

from __future__ import annotations

import os
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.errors import KeyringSilent, PeerDeskError
from peerdesk.vault import keyring_slot
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import KeyringSecret, PassphraseSecret
from peerdesk.vault.unlocking_apart import Apart
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.drivers.keyrings import gnome_keyring, stubborn
from tests.vault.small_schema import NEW_PASSPHRASE, PASSPHRASE, SCHEMA, keep, words_in

BUS = "DBUS_SESSION_BUS_ADDRESS"
NETWORK = {"_ssl", "ssl", "http.client", "urllib.request", "asyncio"}


def unlock(place, secret=None):
    return Vault.open(place, secret or PassphraseSecret(PASSPHRASE), SCHEMA)


def with_keyring(place):
    with closing(unlock(place)) as vault:
        vault.ways_in.add_keyring()
        return vault.header.keyring_slot


def refuses(ask):
    begun = time.monotonic()
    with pytest.raises(KeyringSilent, match="Your passphrase still works"):
        ask()
    return time.monotonic() - begun


def passphrase_still_opens(place):
    with closing(unlock(place)) as vault:
        assert words_in(vault) == list(LINES)
        return vault


# --- scenes ---


def opens_and_is_removed(place):
    with gnome_keyring():
        slot = with_keyring(place)
        with closing(unlock(place, KeyringSecret())) as vault:
            assert vault.ways_in.has_keyring
            assert words_in(vault) == list(LINES)
            vault.ways_in.remove_keyring()
            assert not vault.ways_in.has_keyring
        refuses(lambda: unlock(place, KeyringSecret()))
        refuses(lambda: keyring_slot.fetch_key(slot.service, slot.account))
        passphrase_still_opens(place)
        assert not NETWORK & set(sys.modules)


def opens_in_a_process_apart(place):
    with gnome_keyring():
        with_keyring(place)
        apart = Apart()
        with closing(Vault.open(place, KeyringSecret(), SCHEMA, unlocker=apart)) as vault:
            assert words_in(vault) == list(LINES)
        apart.end()


def adding_twice_leaves_one_key(place):
    with gnome_keyring():
        first, second = with_keyring(place), with_keyring(place)
        refuses(lambda: keyring_slot.fetch_key(first.service, first.account))
        assert len(keyring_slot.fetch_key(second.service, second.account)) == 32
        unlock(place, KeyringSecret()).close()


def follows_a_new_passphrase(place):
    with gnome_keyring():
        before = with_keyring(place)
        with closing(unlock(place)) as vault:
            vault.ways_in.change_passphrase(NEW_PASSPHRASE)
            after = vault.header.keyring_slot
        assert after.account != before.account
        refuses(lambda: keyring_slot.fetch_key(before.service, before.account))
        with closing(unlock(place, KeyringSecret())) as vault:
            assert words_in(vault) == list(LINES)


def is_left_out_when_silent_at_a_new_passphrase(place):
    with gnome_keyring():
        with_keyring(place)
    with closing(unlock(place)) as vault:
        vault.ways_in.change_passphrase(NEW_PASSPHRASE)
        assert not vault.ways_in.has_keyring
        with closing(vault.writer()) as writer:
            keep(writer, "kept all the same")
    with closing(unlock(place, PassphraseSecret(NEW_PASSPHRASE))) as vault:
        assert words_in(vault) == [*LINES, "kept all the same"]


def holds_a_wrong_value(place):
    import secretstorage

    with gnome_keyring() as connection:
        slot = with_keyring(place)
        (entry,) = secretstorage.search_items(connection, {"username": slot.account})
        for value in (b"", b"not base64 !", b"AAAA", b"A" * 43 + b"="):
            entry.set_secret(value)
            refuses(lambda: unlock(place, KeyringSecret()))
        passphrase_still_opens(place)


def has_lost_the_entry(place):
    with gnome_keyring():
        slot = with_keyring(place)
        keyring_slot.drop_key(slot.service, slot.account)
        refuses(lambda: unlock(place, KeyringSecret()))
        passphrase_still_opens(place)
        with closing(unlock(place)) as vault:
            vault.ways_in.remove_keyring()


def is_locked(place):
    import secretstorage

    with gnome_keyring() as connection:
        with_keyring(place)
        secretstorage.get_default_collection(connection).lock()
        refuses(lambda: unlock(place, KeyringSecret()))
        passphrase_still_opens(place)


def has_its_prompt_dismissed(place):
    with stubborn("dismisses"), closing(unlock(place)) as vault:
        refuses(vault.ways_in.add_keyring)
        assert not vault.ways_in.has_keyring
    passphrase_still_opens(place)


def hangs(place):
    assert keyring_slot.PATIENCE == 30
    keyring_slot.PATIENCE = 0.5
    with stubborn("hangs"), closing(unlock(place)) as vault:
        assert 0.4 < refuses(vault.ways_in.add_keyring) < 5
    passphrase_still_opens(place)


def is_not_there(place):
    with closing(unlock(place)) as vault:
        assert refuses(vault.ways_in.add_keyring) < 5
        assert not vault.ways_in.has_keyring
    passphrase_still_opens(place)


def has_no_bus(place):
    for address in ("disabled:", "unix:path=/nonexistent", None):
        if address is None:
            del os.environ[BUS]
        else:
            os.environ[BUS] = address
        is_not_there(place)


def runs_no_planted_code(place):
    with gnome_keyring():
        slot = with_keyring(place)
        unlock(place, KeyringSecret()).close()
        assert len(keyring_slot.fetch_key(slot.service, slot.account)) == 32
    with closing(unlock(place)) as vault:
        refuses(vault.ways_in.add_keyring)
    assert not Path(os.environ["PLANTED_MARK"]).exists()
    assert "planted" not in sys.modules
    home = Path(os.environ["HOME"])
    assert not [each for each in home.rglob("*") if "keyring_pass" in each.name]


def survives_crashes(place):
    """A crash at each step of adding and removing: the passphrase and the sheet always open, the keyring or nothing."""
    import shutil

    from tests.vault.faults import LEAKED, every_step, fault_at

    before = shutil.copytree(place, place.with_name("before"))
    recovery_key = RecoveryKey.parse(os.environ["SHEET"])

    def add_and_remove(step):
        vault = unlock(place)
        with fault_at(step, dies=step % 2 == 0):
            vault.ways_in.add_keyring()
            vault.ways_in.remove_keyring()
        vault.close()

    with gnome_keyring():
        for _step, outcome in every_step(add_and_remove):
            assert outcome != LEAKED
            for secret in (PassphraseSecret(PASSPHRASE), recovery_key, KeyringSecret()):
                try:
                    with closing(unlock(place, secret)) as vault:
                        assert words_in(vault) == list(LINES)
                except PeerDeskError:
                    assert isinstance(secret, KeyringSecret)
            shutil.rmtree(place)
            shutil.copytree(before, place)


SCENES = (
    opens_and_is_removed,
    opens_in_a_process_apart,
    adding_twice_leaves_one_key,
    follows_a_new_passphrase,
    is_left_out_when_silent_at_a_new_passphrase,
    holds_a_wrong_value,
    has_lost_the_entry,
    is_locked,
    has_its_prompt_dismissed,
    hangs,
    is_not_there,
    has_no_bus,
    runs_no_planted_code,
    survives_crashes,
)
{scene.__name__: scene for scene in SCENES}[sys.argv[1]](Path(sys.argv[2]))
