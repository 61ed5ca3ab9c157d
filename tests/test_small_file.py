# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files are written whole or not at all."""

from __future__ import annotations

import os
import stat

import pytest

from peerdesk.small_file import write_small_file


def test_it_replaces_what_was_there_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "small"
    for content in (b"first", b"", b"second"):
        write_small_file(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_it_is_readable_by_its_owner_alone(tmp_path):
    """T5."""
    before = os.umask(0)
    try:
        write_small_file(tmp_path / "small", b"words")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "small").stat().st_mode) == 0o600


def test_what_lies_under_its_temporary_name_is_not_followed(tmp_path):
    """T6: a planted link does not turn a save into a write somewhere else."""
    (tmp_path / "target").write_bytes(b"somebody's")
    (tmp_path / "small.tmp").symlink_to(tmp_path / "target")
    write_small_file(tmp_path / "small", b"words")
    assert (tmp_path / "target").read_bytes() == b"somebody's"
    assert not (tmp_path / "small").is_symlink()


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path):
    (tmp_path / "small").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_small_file(tmp_path / "small", b"words")
    assert [each.name for each in tmp_path.iterdir()] == ["small"]
