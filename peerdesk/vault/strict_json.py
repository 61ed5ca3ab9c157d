# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON for key files: one canonical spelling on the way out, and nothing unexpected let in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Never


class Malformed(Exception):
    """Something in a key file is not what PeerDesk would have written."""


def canonical(content: object) -> bytes:
    """Return the one spelling of `content`: UTF-8, sorted keys, no spaces, no NaN."""
    return json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def load_object(untrusted: bytes) -> dict[str, object]:
    """Return the JSON object in `untrusted`; raises Malformed for anything else, also for a key given twice."""
    try:
        content = json.loads(
            untrusted.decode("utf-8"),
            object_pairs_hook=_without_twins,
            parse_constant=_refuse,
            parse_float=_refuse,
        )
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(content, dict):
        raise Malformed
    return content


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) != len(pairs):
        raise Malformed
    return content


def _refuse(_text: str) -> Never:
    raise Malformed


class Fields:
    """The fields of one untrusted object, each taken once by name, type and range."""

    def __init__(self, untrusted: object, names: Iterable[str]) -> None:
        if not isinstance(untrusted, dict) or set(untrusted) != set(names):
            raise Malformed
        self._untrusted = untrusted

    def number(self, name: str, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        value = self._untrusted[name]
        if type(value) is not int or not low <= value <= high:
            raise Malformed
        return value

    def hexadecimal(self, name: str, size: int | range) -> bytes:
        """Return bytes written in lower-case hexadecimal: exactly `size`, or as many as the range allows."""
        text = self.text(name)
        try:
            value = bytes.fromhex(text)
        except ValueError as error:
            raise Malformed from error
        sizes = range(size, size + 1) if isinstance(size, int) else size
        if value.hex() != text or len(value) not in sizes:
            raise Malformed
        return value

    def text(self, name: str, longest: int = 16_384) -> str:
        """Return a text of printable ASCII, of at most `longest` characters."""
        value = self._untrusted[name]
        if (
            not isinstance(value, str)
            or len(value) > longest
            or not (value.isascii() and value.isprintable())
        ):
            raise Malformed
        return value

    def exactly(self, name: str, expected: object) -> None:
        """Refuse any other value than `expected`."""
        value = self._untrusted[name]
        if type(value) is not type(expected) or value != expected:
            raise Malformed

    def objects(self, name: str, most: int) -> list[object]:
        """Return a list of at most `most` things still to be parsed."""
        value = self._untrusted[name]
        if not isinstance(value, list) or len(value) > most:
            raise Malformed
        return value

    def part(self, name: str) -> object:
        """Return the object under `name`, still to be parsed."""
        return self._untrusted[name]
