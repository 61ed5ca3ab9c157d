# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is really full, whatever is done: one sentence, nothing kept is lost, and with room it works again."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace

import pytest

from peerdesk.clock import FixedClock
from peerdesk.errors import DiskFull
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.check import check
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_note
from tests.vault.small_schema import (
    NEW_PASSPHRASE,
    NEWER_SCHEMA,
    PASSPHRASE,
    keep,
    words_in,
)
from tests.vault.small_schema import SCHEMA as SMALL

LEAVING = (0, 4096, 20_000, 60_000, 150_000)
"""Bytes of room at which something is refused: before the first write, in the middle, near the end."""
LONG = "Rain on the tin. " * 400


@pytest.fixture
def place(small_disk):
    return small_disk.path / "mine.peerdesk"


def open_with(place, passphrase=PASSPHRASE, schema=SCHEMA):
    return Vault.open(place, PassphraseSecret(passphrase), schema)


def texts_in(vault):
    with closing(vault.reader()) as connection:
        reading = Reading(connection)
        return {reading.entry(line.id).answers["text"] for line in reading.newest()}


@pytest.mark.parametrize("leaving", LEAVING)
def test_a_journal_is_made_whole_or_nothing_of_it_is_there(small_disk, place, leaving):
    """T12: and it can be made in the same place once there is room."""
    small_disk.fill(leaving)
    with pytest.raises(DiskFull):
        Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    assert small_disk.names == set()
    small_disk.make_room()
    Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)[0].close()
    open_with(place).close()


@pytest.mark.parametrize("leaving", LEAVING)
@pytest.mark.parametrize("verb", ["rest", "keep_draft"])
def test_what_is_not_kept_is_refused_and_what_was_kept_is_there(small_disk, place, verb, leaving):
    """T12: saving, drafts and edits; on the full disk it is still read, closed and opened again."""
    vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(TODAY, ZONE))
        first = journal.rest(a_note("kept before"))
        small_disk.fill(leaving)
        notes = [
            replace(first, answers={"text": LONG}),
            *(a_note(f"{n} {LONG}") for n in range(90)),
        ]
        kept = write_until_full(journal, verb, notes)
        with suppress(DiskFull):
            while journal.settle_index():
                pass
        assert len(kept) < len(notes)
    vault.close()
    with closing(open_with(place)) as again:
        assert texts_in(again) == still_there(verb, kept)
    small_disk.make_room()
    with closing(open_with(place)) as again, closing(again.writer()) as connection:
        Journal(connection, FixedClock(TODAY, ZONE)).rest(a_note("kept again"))
        assert check(connection, "word_index").is_whole
        assert texts_in(again) == {*still_there(verb, kept), "kept again"}


def write_until_full(journal, verb, notes):
    """Return the texts that were kept before the first refusal."""
    kept = []
    for note in notes:
        try:
            getattr(journal, verb)(note)
        except DiskFull:
            break
        kept.append(note.answers["text"])
    return kept


def still_there(verb, kept):
    if verb == "keep_draft" or not kept:
        return {"kept before"}
    return set(kept)


@pytest.fixture
def written(small_disk, place):
    vault, key = Vault.create(place, PASSPHRASE, SMALL, profile=CHEAPEST)
    with closing(vault.writer()) as writer:
        for number in range(40):
            keep(writer, f"{number} {LONG}")
    lines = words_in(vault)
    vault.close()
    return key, lines


@pytest.mark.parametrize("leaving", LEAVING)
def test_a_passphrase_that_cannot_be_changed_is_the_one_before(small_disk, place, written, leaving):
    """T17: the copy under new keys needs room; without it nothing has changed."""
    key, lines = written
    vault = open_with(place, schema=SMALL)
    small_disk.fill(leaving)
    with pytest.raises(DiskFull):
        vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    assert words_in(vault) == lines
    vault.close()
    open_with(place, schema=SMALL).close()
    small_disk.make_room()
    with closing(open_with(place, schema=SMALL)) as vault:
        vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    for secret in (PassphraseSecret(NEW_PASSPHRASE), key):
        with closing(Vault.open(place, secret, SMALL)) as vault:
            assert words_in(vault) == lines


@pytest.mark.parametrize("leaving", LEAVING)
def test_an_older_journal_that_cannot_be_copied_stays_as_it_is(small_disk, place, written, leaving):
    """T14: no step is taken without the copy before it."""
    _key, lines = written
    small_disk.fill(leaving)
    with pytest.raises(DiskFull):
        open_with(place, schema=NEWER_SCHEMA)
    with closing(open_with(place, schema=SMALL)) as vault:
        assert words_in(vault) == lines
    small_disk.make_room()
    with closing(open_with(place, schema=NEWER_SCHEMA)) as vault:
        assert words_in(vault) == lines


def test_a_recovery_key_that_cannot_be_put_in_force_leaves_the_one_before(
    small_disk, place, written
):
    """T9: the sheet on paper goes on opening it."""
    key, lines = written
    vault = open_with(place, schema=SMALL)
    fresh = vault.ways_in.new_recovery_key()
    small_disk.fill()
    with pytest.raises(DiskFull):
        vault.ways_in.confirm_recovery_key(fresh)
    vault.close()
    with closing(Vault.open(place, key, SMALL)) as vault:
        assert words_in(vault) == lines
        small_disk.make_room()
        vault.ways_in.confirm_recovery_key(fresh)
    with closing(Vault.open(place, fresh, SMALL)) as vault:
        assert words_in(vault) == lines
