# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the program reads at run time lives in this package, found the same way from source and when frozen."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent  # importlib.resources says the same, after loading a dozen modules


def read_bytes(name: str) -> bytes:
    """Return the bytes of the asset at `name`, a path with `/` relative to this package.

    Raises FileNotFoundError if there is no such asset.
    """
    return (_HERE / name).read_bytes()


def read_text(name: str) -> str:
    """Return the UTF-8 text of the asset at `name`. Raises FileNotFoundError if there is none."""
    return read_bytes(name).decode("utf-8")


def place_of(name: str) -> Path:
    """Return where the asset at `name` lies, for what reads files by itself. Looks at nothing."""
    return _HERE / name


def names_in(folder: str) -> tuple[str, ...]:
    """Return the sorted file names inside the asset folder `folder`."""
    return tuple(sorted(each.name for each in (_HERE / folder).iterdir()))


def has(name: str) -> bool:
    """Say whether there is a file or a folder at `name`."""
    return (_HERE / name).exists()
