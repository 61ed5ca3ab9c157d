# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way small files are written: whole or not at all, durable, and readable by their owner alone."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_PATIENCE = 2.0
"""Seconds to go on trying on Windows, where scanners and sync programs hold files for a moment."""


def write_small_file(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`: temporary file, fsync, rename, fsync of the folder; mode 0600.

    Raises OSError; the old file is then still there, whole.
    """
    fresh = path.with_name(path.name + ".tmp")
    try:
        _write_durably(fresh, content)
        _replace(fresh, path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    fsync_folder(path.parent)


def fsync_file(path: Path) -> None:
    """Wait until the content of `path` is on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fsync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk. Windows has no such call and needs none. Raises OSError."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_durably(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)  # whatever a crash, or somebody else, left under this name
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _replace(fresh: Path, path: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            fresh.replace(path)
        except PermissionError:
            if sys.platform != "win32" or time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
