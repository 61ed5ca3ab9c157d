# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one TOML file of the program’s own words. Only ever given names the program ships, never a path."""

from __future__ import annotations

from functools import cache
from typing import Any

from peerdesk import assets


@cache
def table(name: str) -> dict[str, Any]:
    """Return the parsed asset `name`, such as "words/meeting.toml"; do not change what is returned.

    Raises FileNotFoundError if there is no such asset.
    """
    import tomllib  # noqa: PLC0415  not before the first list is asked for: it would slow the unlock window

    return tomllib.loads(assets.read_text(name))
