# SPDX-License-Identifier: GPL-3.0-or-later
"""A crash or a full disk at every single step leaves exactly the old journal or exactly the new one."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from peerdesk.errors import PeerDeskError
from peerdesk.vault.creating import new_journal
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.faults import DIED, LEAKED, REFUSED, UNDISTURBED, every_step, fault_at
from tests.vault.small_schema import (
    NEW_PASSPHRASE,
    NEWER_SCHEMA,
    PASSPHRASE,
    SCHEMA,
    keep,
    words_in,
)

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
OLD, NEW = PassphraseSecret(PASSPHRASE), PassphraseSecret(NEW_PASSPHRASE)
both_ways = pytest.mark.parametrize("dies", [True, False], ids=["crash", "full disk"])


@pytest.fixture
def stride(request):
    """Every step in the long run; every third in the common one, where a step costs a whole opening."""
    return 1 if request.config.getoption("--long") else 3


def opened_words(place, secret, schema=SCHEMA):
    """What the journal holds for this secret; None if it does not open."""
    try:
        vault = Vault.open(place, secret, schema)
    except PeerDeskError:
        return None
    with closing(vault):
        return words_in(vault)


def assert_swept(place):
    left = {each.name for each in place.iterdir()}
    databases = {name for name in left if name.startswith("journal-")}
    assert len(databases) == 1
    assert left - databases == {"vault.json", "vault.bak.json", "lock"}


@both_ways
def test_making_a_journal(place, dies):
    """T12: a new journal is all there or not there, and can be made again in the same place."""

    def make(step):
        with fault_at(step, dies=dies):
            vault, _key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
            vault.close()

    outcomes = []
    for _step, outcome in every_step(make):
        outcomes.append(outcome)
        assert outcome != LEAKED
        if place.exists():
            assert opened_words(place, OLD) == []
            shutil.rmtree(place)
        elif outcome == REFUSED:
            assert list(place.parent.iterdir()) == []
    assert outcomes[-1] == UNDISTURBED
    assert len(outcomes) > 30


@both_ways
def test_making_a_journal_that_begins_with_something(place, dies):
    """T12: what it begins with is in it, or there is no journal yet; salvage and the terminal make theirs so."""

    def make(step):
        with (
            fault_at(step, dies=dies),
            new_journal(place, PASSPHRASE, SCHEMA, CHEAPEST) as made,
            closing(made.writer()) as writer,
        ):
            for line in LINES:
                keep(writer, line)

    for _step, outcome in every_step(make):
        assert outcome != LEAKED
        if place.exists():
            assert opened_words(place, OLD) == list(LINES)
            shutil.rmtree(place)
        elif outcome == REFUSED:
            assert list(place.parent.iterdir()) == []
    assert outcome == UNDISTURBED


@both_ways
def test_changing_the_passphrase(written, tmp_path, dies):
    """T12, T17: exactly one of the two passphrases opens it, the recovery key always, and no line is lost."""
    place, recovery_key = written
    before = shutil.copytree(place, tmp_path / "before")

    def change(step):
        vault = Vault.open(place, OLD, SCHEMA)
        with fault_at(step, dies=dies):
            vault.ways_in.change_passphrase(NEW_PASSPHRASE)
        vault.close()

    seen = set()
    for _step, outcome in every_step(change):
        assert outcome != LEAKED
        by_old, by_new = opened_words(place, OLD), opened_words(place, NEW)
        assert [by_old, by_new].count(list(LINES)) == [by_old, by_new].count(None) == 1
        assert opened_words(place, recovery_key) == list(LINES)
        assert_swept(place)
        assert outcome == DIED or (outcome == REFUSED) == (by_old is not None), "it is told truly"
        seen.add((outcome, by_new is not None))
        shutil.rmtree(place)
        shutil.copytree(before, place)
    assert {(DIED, False), (DIED, True)} <= seen or not dies
    assert (UNDISTURBED, True) in seen


def test_writing_goes_on_in_the_right_database_after_a_change_that_met_a_full_disk(
    written, tmp_path
):
    """T12: whichever way the change ended, the next line is kept where the key file points."""
    place, recovery_key = written
    before = shutil.copytree(place, tmp_path / "before")

    def change_and_write(step):
        vault = Vault.open(place, OLD, SCHEMA)
        refusal = None
        try:
            with fault_at(step, dies=False):
                vault.ways_in.change_passphrase(NEW_PASSPHRASE)
        except PeerDeskError as error:
            refusal = error
        with closing(vault), closing(vault.writer()) as writer:
            keep(writer, "and one more")
        if refusal:
            raise refusal

    for _step, outcome in every_step(change_and_write):
        assert outcome != LEAKED
        assert opened_words(place, recovery_key) == [*LINES, "and one more"]
        shutil.rmtree(place)
        shutil.copytree(before, place)


@both_ways
def test_using_and_replacing_the_recovery_key(written, tmp_path, dies):
    """T9: while a new sheet is being confirmed, one of the two sheets opens the journal at every moment."""
    place, recovery_key = written
    before = shutil.copytree(place, tmp_path / "before")
    fresh = type(recovery_key).fresh()

    def replace(step):
        vault = Vault.open(place, recovery_key, SCHEMA)
        with fault_at(step, dies=dies):
            vault.ways_in.confirm_recovery_key(fresh)
        vault.close()

    for _step, outcome in every_step(replace):
        assert outcome != LEAKED
        opened = [opened_words(place, each) for each in (recovery_key, fresh)]
        assert opened.count(list(LINES)) == opened.count(None) == 1
        assert opened_words(place, OLD) == list(LINES)
        assert (place / "vault.json").read_bytes() == (place / "vault.bak.json").read_bytes()
        shutil.rmtree(place)
        shutil.copytree(before, place)


@both_ways
def test_bringing_an_older_journal_up_to_date(written, tmp_path, dies, stride):
    """T14: an interrupted migration leaves the old shape or the new one, and the next opening finishes it."""
    place, recovery_key = written
    before = shutil.copytree(place, tmp_path / "before")

    def migrate(step):
        with fault_at(step, dies=dies):
            Vault.open(place, OLD, NEWER_SCHEMA).close()

    for _step, outcome in every_step(migrate, every=stride):
        assert outcome != LEAKED
        assert opened_words(place, recovery_key, NEWER_SCHEMA) == list(LINES)
        assert opened_words(place, OLD, NEWER_SCHEMA) == list(LINES)
        assert_swept(place)
        shutil.rmtree(place)
        shutil.copytree(before, place)


@both_ways
def test_healing_a_damaged_copy_of_the_key_file(written, tmp_path, dies, stride):
    """T10: mending the second copy never costs the first."""
    place, recovery_key = written
    (place / "vault.json").write_bytes(b"torn")
    before = shutil.copytree(place, tmp_path / "before")

    def heal(step):
        with fault_at(step, dies=dies):
            Vault.open(place, OLD, SCHEMA).close()

    for _step, outcome in every_step(heal, every=stride):
        assert outcome != LEAKED
        assert opened_words(place, recovery_key) == list(LINES)
        shutil.rmtree(place)
        shutil.copytree(before, place)
