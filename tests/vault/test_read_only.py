# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal in a place that cannot be written: it opens for reading, says so, and closes without a trace."""

from __future__ import annotations

import os
import shutil
from contextlib import closing

import pytest

from peerdesk.errors import CannotWrite, LeftUnfinished, OlderVersion
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.faults import REFUSED
from tests.vault.small_schema import (
    NEW_PASSPHRASE,
    NEWER_SCHEMA,
    PASSPHRASE,
    SCHEMA,
    keep,
    words_in,
)
from tests.vault.unprivileged import NOBODY, as_a_person

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def carried(written, common_place):
    """The journal on a medium that nobody may write."""
    return shutil.copytree(written[0], common_place / "mine.peerdesk")


def seal(place, *, folder=0o500, files=0o400):
    for each in (*place.iterdir(), place):
        if os.getuid() == 0:
            os.chown(each, NOBODY, NOBODY)
        each.chmod(folder if each.is_dir() else files)


def files_of(place):
    return {each.name: each.read_bytes() for each in place.iterdir()}


def opened(place, schema=SCHEMA):
    return Vault.open(place, PassphraseSecret(PASSPHRASE), schema)


@pytest.mark.parametrize("modes", [{}, {"folder": 0o700}, {"files": 0o600}])
def test_it_opens_for_reading_and_changes_nothing(carried, modes):
    """T10: a journal on a stick whose switch is set, or a copy that may not be touched, can be read."""

    def read():
        vault = opened(carried)
        with closing(vault):
            assert vault.read_only
            assert words_in(vault) == list(LINES)
            for change in (
                vault.writer,
                vault.ways_in.add_keyring,
                lambda: vault.ways_in.change_passphrase(NEW_PASSPHRASE),
                lambda: vault.ways_in.confirm_recovery_key(vault.ways_in.new_recovery_key()),
            ):
                with pytest.raises(CannotWrite):
                    change()

    before = files_of(carried)
    seal(carried, **modes)
    as_a_person(read)
    assert files_of(carried) == before


def test_two_people_may_read_it_at_once(carried):
    def read_twice():
        with closing(opened(carried)) as first, closing(opened(carried)) as second:
            assert words_in(first) == words_in(second) == list(LINES)

    seal(carried)
    as_a_person(read_twice)


def test_one_that_was_not_closed_before_it_came_here_is_refused(written, common_place):
    """T12: reading past an unfinished log would show less than was kept."""
    place, _recovery_key = written
    with closing(opened(place)) as vault, closing(vault.writer()) as writer:
        keep(writer, "only in the log")
        carried = shutil.copytree(place, common_place / "mine.peerdesk")
    seal(carried)

    def read():
        with pytest.raises(LeftUnfinished) as refused:
            opened(carried)
        raise refused.value

    assert as_a_person(read) == REFUSED


def test_an_older_one_is_refused_with_what_to_do(carried):
    def read():
        with pytest.raises(OlderVersion):
            opened(carried, NEWER_SCHEMA)

    seal(carried)
    as_a_person(read)
