# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a letter is taken exactly as it is written, or not at all."""

from __future__ import annotations

import json

import msgspec
import pytest

from peerdesk.sharing import letter as letters
from peerdesk.sharing.letter import (
    Field,
    Item,
    NewerLetter,
    NotALetter,
    fits,
    parse,
    written,
)
from peerdesk.sharing.padding import padded_length


def changed(was, /, **put):
    return json.dumps(
        {**json.loads(written(was)), **put}, ensure_ascii=False, separators=(",", ":")
    ).encode()


def test_a_letter_reads_back_as_it_was(letter):
    assert parse(written(letter)) == letter


NOT_LETTERS = {
    "nothing": lambda _: b"",
    "nested a hundred thousand deep": lambda _: b"[" * 100_000,
    "nested objects": lambda _: b'{"v":1,"letter":' + b'{"a":' * 100_000,
    "a key twice": lambda letter: written(letter).replace(b'{"v":1,', b'{"v":1,"v":1,', 1),
    "not a number": lambda letter: written(letter).replace(b'"v":1', b'"v":NaN', 1),
    "four hundred digits": lambda letter: written(letter).replace(
        b'"v":1', b'"v":' + b"1" * 400, 1
    ),
    "true for one": lambda letter: written(letter).replace(b'"v":1', b'"v":true', 1),
    "half a character": lambda letter: written(letter).replace(b"A parent", b"\\ud800", 1),
    "bytes that are no text": lambda letter: written(letter).replace(b"A parent", b"\xff\xfe", 1),
    "a space more": lambda letter: written(letter) + b" ",
    "a field more": lambda letter: changed(letter, tracking="yes"),
    "no kind": lambda letter: written(letter).replace(b'"kind":"letter",', b"", 1),
    "an unknown kind": lambda letter: changed(letter, kind="order"),
    "an id that is a path": lambda letter: changed(letter, letter="../../../etc/pass"),
    "too many entries": lambda letter: changed(
        letter, items=[json.loads(written(letter))["items"][0]] * 201
    ),
    "a field without pieces": lambda letter: changed(
        letter,
        items=[{"kind": "note", "when": "", "title": "", "fields": [{"label": "", "pieces": []}]}],
    ),
    "a text too long": lambda letter: changed(letter, line="a" * 4001),
    "a negative place": lambda letter: changed(
        letter, comments=[{"item": 1, "field": 1, "at": -1, "quote": "a", "text": ""}]
    ),
    "recipients that are no keys": lambda letter: changed(letter, to=["ssh-ed25519 AAAA"]),
}


@pytest.mark.parametrize("which", NOT_LETTERS)
def test_whatever_is_not_exactly_a_letter_is_refused(letter, which):
    """T6: what comes from outside is checked against its schema before anything of it is used."""
    with pytest.raises(NotALetter):
        parse(NOT_LETTERS[which](letter))


def test_a_letter_of_a_later_version_says_so(letter):
    """T6: a newer letter is told apart from a damaged one."""
    with pytest.raises(NewerLetter):
        parse(changed(letter, v=2, something="new"))


def test_the_digest_covers_everything_but_the_proofs(letter):
    about = letters.digest(letter)
    other = msgspec.structs.replace(letter, line="Something else.")
    passed_on = msgspec.structs.replace(letter, to=())
    unproved = msgspec.structs.replace(
        letter, sender=msgspec.structs.replace(letter.sender, vouched=())
    )
    assert letters.digest(other) != about
    assert letters.digest(passed_on) != about
    assert letters.digest(unproved) == about


@pytest.mark.parametrize("length", [2, 9, 100, 1000, 4097, 100_001, 9_999_999])
def test_padding_adds_at_most_an_eighth_and_hides_neighbours(length):
    """T8: from outside a letter has one of a few lengths."""
    padded = padded_length(length)
    assert length <= padded <= length * 1.125
    assert padded_length(padded) == padded


@pytest.mark.parametrize(
    ("items", "fields", "pieces"), [(201, 1, 1), (21, 100, 1), (200, 100, 200), (21, 1, 200)]
)
def test_a_letter_of_more_parts_than_anybody_reads_is_no_letter(letter, items, fields, pieces):
    """T6: a small file cannot unfold into more than a window can show."""
    field = Field("Writing", ("",) * pieces)
    finest = msgspec.structs.replace(
        letter, items=(Item("note", "", "", (field,) * fields),) * items
    )
    assert not fits(finest)
    with pytest.raises(NotALetter):
        parse(written(finest))
