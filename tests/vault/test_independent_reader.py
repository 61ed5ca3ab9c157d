# SPDX-License-Identifier: GPL-3.0-or-later
"""What a second implementation makes of a journal: the format is what the papers say, and erased is erased."""

from __future__ import annotations

import secrets
from contextlib import closing

import pytest

from peerdesk.vault.connection import checkpoint
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.vault import independent_reader as reader
from tests.vault.conftest import LINES
from tests.vault.small_schema import PASSPHRASE, SCHEMA, erase, keep


def test_it_opens_a_journal_by_its_passphrase_and_reads_every_row(written):
    """T1, T10: nothing but the description of the format is needed to read a journal."""
    place, _recovery_key = written
    header = reader.read_header(place)
    dek = reader.dek_by_passphrase(header, PASSPHRASE.encode())
    assert reader.mac_holds(header, dek)
    pages = reader.Pages(place, header, dek)
    assert pages.damaged == []
    assert [row[1] for row in pages.rows("page")] == list(LINES)


def test_it_opens_a_journal_by_its_recovery_key(written):
    """T9: the sheet of paper alone opens the journal, in any implementation."""
    place, recovery_key = written
    header = reader.read_header(place)
    assert reader.mac_holds(
        header, reader.dek_by_recovery_key(header, " ".join(recovery_key.groups()))
    )


def test_it_reads_a_row_longer_than_a_page(place):
    long = "a long line, " * 2000
    vault, _recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        keep(writer, long)
    header = reader.read_header(place)
    pages = reader.Pages(place, header, reader.dek_by_passphrase(header, PASSPHRASE.encode()))
    assert [row[1] for row in pages.rows("page")] == [long]


@pytest.mark.parametrize("neighbours", [0, 40])
def test_an_erased_line_is_in_no_page_and_no_frame(place, neighbours):
    """T16: after erasing, not one word of it is left in the file, its log or the word index."""
    canary = secrets.choice("bcdfgh") + "".join(secrets.choice("aeioulmnr") for _each in range(15))
    vault, _recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as writer:
        number = keep(writer, f"{canary} came home with me")
        for each in range(neighbours):
            keep(writer, f"line {each} of many, " * 50)
        header = reader.read_header(place)
        dek = reader.dek_by_passphrase(header, PASSPHRASE.encode())
        assert canary.encode() in reader.Pages(place, header, dek).everything()
        erase(writer, number)
        assert checkpoint(writer)
        assert canary.encode() not in reader.Pages(place, header, dek).everything()
    assert canary.encode() not in reader.Pages(place, header, dek).everything()


def test_nothing_of_a_line_is_readable_in_the_folder(written):
    """T1: a copied folder shows no word of what was written, in any file of it."""
    place, _recovery_key = written
    everything = b"".join(each.read_bytes() for each in place.iterdir())
    for word in b" ".join(line.encode() for line in LINES).split():
        if len(word) > 4:
            assert word not in everything
