# SPDX-License-Identifier: GPL-3.0-or-later
"""The two copies of a header: what counts, what heals, and what is refused as changed."""

from __future__ import annotations

import hashlib
import json
import time

import pytest

from peerdesk.errors import (
    KeyFileChanged,
    KeyFileDamaged,
    NewerVersion,
    NotAJournal,
    OlderKeyFile,
    PeerDeskError,
    WrongPassphrase,
)
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import read_copies
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.strict_json import Malformed, canonical, load_object
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.small_schema import NEW_PASSPHRASE, PASSPHRASE, SCHEMA, words_in

COPIES = ("vault.json", "vault.bak.json")


def rewrite(path, change):
    """Edit a header the way an attacker would: `change` edits the parsed content, the sum is made right again."""
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    del content["sum"]
    content["sum"] = hashlib.sha256(canonical(content)).hexdigest()
    path.write_bytes(canonical(content))


# --- accidents ---


@pytest.mark.parametrize("name", COPIES)
def test_a_flip_of_any_byte_of_one_copy_leaves_the_other_to_count(written, name):
    """T10: one damaged copy is never noticed by the person."""
    place, _recovery_key = written
    path = place / name
    whole = path.read_bytes()
    header = Header.parse(whole)
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        assert read_copies(JournalFolder(place)).best == header


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("left", [b"", b"{", b"\0" * 700, None])
def test_opening_heals_the_damaged_copy(written, unlock, name, left):
    place, _recovery_key = written
    whole = (place / name).read_bytes()
    (place / name).unlink()
    if left is not None:
        (place / name).write_bytes(left)
    assert words_in(unlock()) == list(LINES)
    assert (place / name).read_bytes() == whole


def test_both_copies_damaged_is_said_before_a_passphrase_is_asked(written, unlock):
    place, _recovery_key = written
    for name in COPIES:
        (place / name).write_bytes(b"torn")
    with pytest.raises(KeyFileDamaged) as refused:
        unlock("a wrong one even")
    assert "key file" in refused.value.sentence
    assert (place / COPIES[0]).read_bytes() == b"torn"


def test_both_copies_gone_is_a_damaged_key_file_and_an_empty_folder_no_journal(
    written, unlock, tmp_path
):
    place, _recovery_key = written
    for name in COPIES:
        (place / name).unlink()
    with pytest.raises(KeyFileDamaged):
        unlock()
    (tmp_path / "other").mkdir()
    with pytest.raises(NotAJournal):
        read_copies(JournalFolder(tmp_path / "other"))


def test_the_older_copy_is_never_used_while_the_newer_one_parses(written, unlock):
    """T17: after a crash between the copies, the old passphrase does not live on."""
    place, _recovery_key = written
    older = (place / COPIES[1]).read_bytes()
    vault = unlock()
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    vault.close()
    (place / COPIES[1]).write_bytes(older)
    with pytest.raises(OlderKeyFile):
        unlock(PASSPHRASE)
    assert (place / COPIES[1]).read_bytes() == older
    assert words_in(unlock(NEW_PASSPHRASE)) == list(LINES)
    assert (place / COPIES[1]).read_bytes() == (place / COPIES[0]).read_bytes()


# --- edits ---


def _lower_cost(content):
    content["slots"][0]["kdf"]["m_kib"] = 32


def _raise_seq(content):
    content["seq"] += 5


def _plant_recipient(content):
    content["slots"][1]["recipient"] = "age1" + "q" * 58


def _swap_order(content):
    content["slots"].reverse()


def _add_keyring(content):
    content["slots"].append(
        {
            "id": "00" * 8,
            "type": "keyring",
            "service": "org.peerdesk.PeerDesk",
            "account": "x",
            "nonce": "00" * 12,
            "ct": "00" * 48,
        }
    )


def _other_salt(content):
    content["db_salt"] = "00" * 16


@pytest.mark.parametrize(
    "change", [_raise_seq, _plant_recipient, _swap_order, _add_keyring, _other_salt]
)
def test_an_edit_of_both_copies_that_leaves_the_slot_is_refused_as_changed(written, unlock, change):
    """T14: no edit of the key file goes unnoticed once it is open, and nothing is sealed for a planted key."""
    place, _recovery_key = written
    for name in COPIES:
        rewrite(place / name, change)
    with pytest.raises(KeyFileChanged) as refused:
        unlock()
    assert not refused.value.other_copy_opens


@pytest.mark.parametrize("change", [_lower_cost, _plant_recipient, _swap_order, _other_salt])
def test_an_edit_of_one_copy_is_refused_and_the_other_may_be_used(written, unlock, change):
    place, _recovery_key = written
    rewrite(place / COPIES[0], change)
    with pytest.raises(KeyFileChanged) as refused:
        unlock()
    assert refused.value.other_copy_opens
    assert words_in(unlock(use_other_copy=True)) == list(LINES)
    assert (place / COPIES[0]).read_bytes() == (place / COPIES[1]).read_bytes()


def test_a_raised_seq_does_not_let_an_edited_copy_stand_for_the_true_one(written, unlock):
    place, _recovery_key = written
    rewrite(place / COPIES[0], _raise_seq)
    rewrite(place / COPIES[0], _lower_cost)
    with pytest.raises(OlderKeyFile):
        unlock()
    with pytest.raises(OlderKeyFile):
        unlock(use_other_copy=True)


def test_lowered_cost_in_both_copies_does_not_open(written, unlock):
    place, _recovery_key = written
    for name in COPIES:
        rewrite(place / name, _lower_cost)
    with pytest.raises(WrongPassphrase) as refused:
        unlock()
    assert "no longer be as PeerDesk left it" in refused.value.more


def test_slots_of_another_journal_do_not_open(written, unlock, tmp_path):
    place, _recovery_key = written
    other, _key = Vault.create(tmp_path / "other.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST)
    other.close()
    slots = json.loads((tmp_path / "other.peerdesk" / COPIES[0]).read_text())["slots"]
    for name in COPIES:
        rewrite(place / name, lambda content: content.update(slots=slots))
    with pytest.raises(WrongPassphrase):
        unlock()


# --- hostile or later files ---


def _hostile_memory(content):
    content["slots"][0]["kdf"]["m_kib"] = 64 * 1024 * 1024


def _hostile_time(content):
    content["slots"][0]["kdf"]["t"] = 10**9


def _doubled_slot(content):
    content["slots"].append(content["slots"][0])


def _slot_twice_under_two_ids(content):
    content["slots"].append({**content["slots"][0], "id": "11" * 8})


def _no_recovery(content):
    del content["slots"][1]


def _other_type(content):
    content["slots"][0]["type"] = "recovery"


@pytest.mark.parametrize(
    "change",
    [
        _hostile_memory,
        _hostile_time,
        _doubled_slot,
        _slot_twice_under_two_ids,
        _no_recovery,
        _other_type,
    ],
)
def test_what_we_would_never_write_is_refused_at_once(written, unlock, change):
    """T6, T14: refused in under ten milliseconds, with no key derived."""
    place, _recovery_key = written
    for name in COPIES:
        rewrite(place / name, change)
    begun = time.process_time()
    with pytest.raises(KeyFileDamaged):
        unlock()
    assert time.process_time() - begun < 0.05


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(min_reader=2),
        lambda content: content.update(fmt=2),
        lambda content: content.update(fmt=3, min_reader=3, more="of it"),
    ],
)
def test_a_newer_format_is_left_untouched_byte_for_byte(written, unlock, change):
    """T14: an older PeerDesk on a newer journal writes nothing."""
    place, _recovery_key = written
    rewrite(place / COPIES[0], change)
    before = {each.name: each.read_bytes() for each in place.iterdir()}
    with pytest.raises(NewerVersion):
        unlock()
    assert {each.name: each.read_bytes() for each in place.iterdir()} == before


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe{}",
        b'{"fmt":1,"fmt":1}',
        b'{"fmt":NaN}',
        b'{"fmt":1.0}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"fmt":' + b"9" * 5000 + b"}",
        b" " * 70_000,
    ],
)
def test_anything_that_is_no_header_is_refused_cleanly(untrusted):
    with pytest.raises((Malformed, NewerVersion)):
        Header.parse(untrusted)


def test_a_header_in_another_spelling_is_refused(written):
    place, _recovery_key = written
    content = json.loads((place / COPIES[0]).read_text())
    with pytest.raises(Malformed):
        Header.parse(json.dumps(content).encode())


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_a_key_file_that_is_no_plain_file_is_not_followed(written, unlock, tmp_path, kind):
    """T6: a hostile folder cannot make us wait on a pipe or read another file."""
    import os

    place, _recovery_key = written
    whole = (place / COPIES[0]).read_bytes()
    for name in COPIES:
        path = place / name
        path.unlink()
        if kind == "link":
            (tmp_path / name).write_bytes(whole)
            path.symlink_to(tmp_path / name)
        elif kind == "pipe":
            os.mkfifo(path)
        else:
            path.mkdir()
    with pytest.raises(PeerDeskError) as refused:
        unlock()
    assert isinstance(refused.value, KeyFileDamaged)


def test_canonical_json_has_one_spelling():
    content = {"b": [1, "é"], "a": {"z": None, "y": True}}
    assert canonical(content) == '{"a":{"y":true,"z":null},"b":[1,"é"]}'.encode()
    assert load_object(canonical(content)) == content
