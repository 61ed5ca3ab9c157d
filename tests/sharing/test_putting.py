# SPDX-License-Identifier: GPL-3.0-or-later
"""A sealed file is whole and says what was seen, or it is not there."""

from __future__ import annotations

import resource
import stat

import msgspec
import pytest

from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.putting import NotPut, SomethingIsThere, put
from peerdesk.sharing.sealing import SealedOtherwise, Sealing, seal, seal_with_words, unseal


def test_what_is_put_is_read_back_from_the_file_itself(letter, maren, tmp_path):
    """T8: what is listed as sealed comes from the file, not from memory."""
    path = tmp_path / "letter-abcd.age"
    assert put(seal(letter), path) == letter
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert unseal(read_sealed(path), maren) == letter
    assert [each.name for each in tmp_path.iterdir()] == ["letter-abcd.age"]


def test_spoken_words_are_tried_on_the_file_too(letter, tmp_path):
    assert put(seal_with_words(letter, "harbour lentil sketch"), tmp_path / "letter.age") == letter


def test_nothing_is_written_over(letter, tmp_path):
    path = tmp_path / "letter.age"
    path.write_bytes(b"mine")
    with pytest.raises(SomethingIsThere):
        put(seal(letter), path)
    assert path.read_bytes() == b"mine"


def test_what_reads_back_otherwise_is_thrown_away(letter, tmp_path):
    """T8: a letter that does not say what was seen never leaves."""
    sealing = seal(letter)
    other = msgspec.structs.replace(letter, line="Something else.")
    with pytest.raises(SealedOtherwise):
        put(Sealing(sealing.content, other, key=sealing.key), tmp_path / "letter.age")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_nothing_is_one_sentence(letter, tmp_path):
    with pytest.raises(NotPut):
        put(seal(letter), tmp_path / "gone" / "letter.age")


def test_on_a_really_full_disk_nothing_is_left_and_room_is_enough(letter, small_disk):
    """T6, T12: whatever room there is for, short of the whole letter."""
    sealing, path = seal(letter), small_disk.path / "letter.age"
    small_disk.fill()
    with pytest.raises(NotPut) as refused:
        put(sealing, path)
    assert "kept unsent" in refused.value.sentence
    assert small_disk.names == set()
    small_disk.make_room()
    assert put(sealing, path) == letter


def test_a_disk_that_is_full_leaves_nothing_half_written(letter, tmp_path):
    """T6: a file that cannot be finished is not there."""
    sealing = seal(letter)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(NotPut):
            put(sealing, tmp_path / "letter.age")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_a_letter_is_told_by_what_stands_for_it(letter, wren):
    """T1: not in a traceback, not in a log."""
    assert repr(seal(letter)) == "Sealing()"
    assert repr(wren) == "OwnKeys()"


def test_a_file_that_has_the_name_of_what_is_written_first_is_left_alone(letter, tmp_path):
    other = tmp_path / "letter.age.tmp"
    other.write_bytes(b"mine")
    with pytest.raises(SomethingIsThere):
        put(seal(letter), tmp_path / "letter.age")
    assert other.read_bytes() == b"mine"
    assert [each.name for each in tmp_path.iterdir()] == ["letter.age.tmp"]


def test_a_link_is_not_followed_and_not_replaced(letter, tmp_path):
    """T6: nothing is written where a link points."""
    (tmp_path / "letter.age").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SomethingIsThere):
        put(seal(letter), tmp_path / "letter.age")
    assert not (tmp_path / "elsewhere").exists()


def test_a_name_that_is_too_long_is_one_sentence(letter, tmp_path):
    with pytest.raises(NotPut):
        put(seal(letter), tmp_path / ("l" * 300 + ".age"))
