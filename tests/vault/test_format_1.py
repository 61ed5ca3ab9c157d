# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen journal of format 1: whatever else changes, it opens."""

from __future__ import annotations

import json
import shutil
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.journal.codec import columns_of
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.search import sought
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.journal.recounting import EVER, marks, recount
from tests.vault import independent_reader

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
TOLD = json.loads((VECTORS / "format-1.json").read_text(encoding="utf-8"))
SECRETS = {
    "passphrase": PassphraseSecret(TOLD["passphrase"]),
    "decomposed": PassphraseSecret(unicodedata.normalize("NFD", TOLD["passphrase"])),
    "recovery": RecoveryKey.parse(TOLD["recovery_key"]),
}


@pytest.fixture
def frozen(tmp_path):
    place = shutil.copytree(VECTORS / "format-1.peerdesk", tmp_path / "format-1.peerdesk")
    place.chmod(0o700)
    return place


@pytest.mark.parametrize("secret", SECRETS)
def test_it_opens_and_every_word_is_there(frozen, secret):
    """T14: a journal written by the first PeerDesk opens in every later one."""
    vault = Vault.open(frozen, SECRETS[secret], SCHEMA)
    reader = vault.reader()
    reading = Reading(reader)
    assert [columns_of(reading.entry(told["id"])) for told in TOLD["entries"]] == TOLD["entries"]
    assert [network.pet_name for network in reading.networks()] == ["Slate"]
    assert [line.text for line in reading.agenda.waiting()] == ["", "hours at the bus stop"]
    assert [line.id for line in reading.search(sought("grandmother hurried"))] == [
        TOLD["entries"][0]["id"]
    ]
    reader.close()
    vault.close()


def test_its_weeks_are_counted_as_it_is_brought_up_to_date(frozen):
    """T14: what format 1 has no table for is made from its entries, and equals a count of every one of them."""
    with (
        closing(Vault.open(frozen, SECRETS["passphrase"], SCHEMA)) as vault,
        closing(vault.reader()) as reader,
    ):
        reading = Reading(reader)
        assert reader.execute("PRAGMA user_version").fetchone() == (SCHEMA.version,)
        assert reading.weeks(*EVER) == recount(reading)
        assert {(mark.took, mark.gave, mark.seen) for mark in marks(reading)} >= {
            (4, 0, 75),
            (5, 1, None),
        }


def test_the_second_implementation_reads_it_too(frozen):
    header = independent_reader.read_header(frozen)
    passphrase = unicodedata.normalize("NFC", TOLD["passphrase"]).encode()
    dek = independent_reader.dek_by_passphrase(header, passphrase)
    assert independent_reader.mac_holds(header, dek)
    assert dek == independent_reader.dek_by_recovery_key(header, TOLD["recovery_key"])
    pages = independent_reader.Pages(frozen, header, dek)
    told = {entry["id"]: entry["words"] for entry in TOLD["entries"]}
    assert {row[1]: row[-1] for row in pages.rows("entry")} == told
