# SPDX-License-Identifier: GPL-3.0-or-later
"""An older copy of a journal put back in its place is noticed, on the device that saw the newer one."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from tests.vault.small_schema import NEW_PASSPHRASE, keep


@pytest.fixture
def seen_in(tmp_path):
    return tmp_path / "device"


def write_a_line(vault):
    with closing(vault.writer()) as writer:
        keep(writer, "one more")
    vault.close()


def test_an_older_copy_put_back_is_noticed(written, unlock, tmp_path, seen_in):
    """T18: said once the journal is open, so that the newer one can be looked for."""
    place, _recovery_key = written
    shutil.copytree(place, tmp_path / "older")
    write_a_line(unlock(seen_in=seen_in))
    vault = unlock(seen_in=seen_in)
    assert not vault.is_older_than_last_seen
    vault.close()
    shutil.rmtree(place)
    shutil.copytree(tmp_path / "older", place)
    assert unlock(seen_in=seen_in).is_older_than_last_seen


def test_on_a_device_that_never_saw_it_nothing_is_said(written, unlock, tmp_path, seen_in):
    write_a_line(unlock(seen_in=seen_in))
    assert not unlock(seen_in=tmp_path / "other device").is_older_than_last_seen


def test_on_a_shared_computer_nothing_is_kept(written, unlock, seen_in):
    """T5: no trace of a journal outside its folder unless asked."""
    write_a_line(unlock())
    assert not seen_in.exists()
    assert not unlock().is_older_than_last_seen


def test_what_is_kept_says_nothing(written, unlock, seen_in):
    """T5: neither name nor content tells which journal, or how much was written in it."""
    vault = unlock(seen_in=seen_in)
    ident = vault.header.vault
    write_a_line(vault)
    (kept,) = seen_in.iterdir()
    assert ident not in kept.name
    assert len(kept.read_bytes()) == 12 + 8 + 16
    first = kept.read_bytes()
    write_a_line(unlock(seen_in=seen_in))
    assert kept.read_bytes()[12:] != first[12:]


def test_torn_or_foreign_content_is_as_nothing(written, unlock, seen_in):
    write_a_line(unlock(seen_in=seen_in))
    (kept,) = seen_in.iterdir()
    for content in (b"", b"torn", bytes(36)):
        kept.write_bytes(content)
        vault = unlock(seen_in=seen_in)
        assert not vault.is_older_than_last_seen
        vault.close()


def test_a_changed_passphrase_leaves_one_file_and_goes_on_noticing(
    written, unlock, tmp_path, seen_in
):
    place, _recovery_key = written
    vault = unlock(seen_in=seen_in)
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    vault.close()
    shutil.copytree(place, tmp_path / "older")
    write_a_line(unlock(NEW_PASSPHRASE, seen_in=seen_in))
    assert len(list(seen_in.iterdir())) == 1
    shutil.rmtree(place)
    shutil.copytree(tmp_path / "older", place)
    assert unlock(NEW_PASSPHRASE, seen_in=seen_in).is_older_than_last_seen
