# SPDX-License-Identifier: GPL-3.0-or-later
"""A hostile file is refused with one sentence, at once, before anything tries to open it."""

from __future__ import annotations

import base64
import os
import time

import pytest

from peerdesk.errors import PeerDeskError
from peerdesk.sharing import guard
from peerdesk.sharing.guard import (
    LetterAsksTooMuch,
    LetterDamaged,
    LetterTooLarge,
    LetterUnreadable,
    NotSealed,
    looked_over,
    read_sealed,
)
from peerdesk.sharing.sealing import seal, unseal
from peerdesk.vault import age

FIRST = b"age-encryption.org/v1\n"
STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
END = b"--- " + b"A" * 43 + b"\n" + b"\0" * 200


def armored(content, ending="\n"):
    text = base64.b64encode(content).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return ending.join(
        ["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""]
    ).encode()


def scrypt(work):
    return FIRST + b"-> scrypt " + b"A" * 22 + b" " + work + b"\n" + b"A" * 43 + b"\n" + END


REFUSED = {
    "empty": (b"", NotSealed),
    "a picture": (b"\x89PNG" + b"\0" * 500, NotSealed),
    "the first line alone": (FIRST, LetterDamaged),
    "no end of the header": (FIRST + STANZA * 3, LetterDamaged),
    "ten thousand stanzas": (FIRST + STANZA * 10_000 + END, LetterAsksTooMuch),
    "a hundred and one stanzas": (FIRST + STANZA * 101 + END, LetterAsksTooMuch),
    "a line of ten megabytes": (
        FIRST + b"-> X25519 " + b"A" * 10_000_000 + b"\n",
        LetterAsksTooMuch,
    ),
    "two stanzas of words": (
        FIRST + (b"-> scrypt " + b"A" * 22 + b" 18\n" + b"A" * 43 + b"\n") * 2 + END,
        LetterAsksTooMuch,
    ),
    "a stanza of words beside a key": (scrypt(b"18").replace(END, STANZA + END), LetterAsksTooMuch),
    "a stanza without a body": (FIRST + b"-> X25519 AAAA\n" + END, LetterDamaged),
    "larger than any letter": (FIRST + b"\0" * (guard.LARGEST + 1), LetterTooLarge),
}


@pytest.mark.parametrize("which", REFUSED)
def test_it_is_refused_before_anything_tries_to_open_it(which):
    """T6: the guard stands before the library."""
    content, refusal = REFUSED[which]
    with pytest.raises(refusal):
        looked_over(content)


@pytest.mark.parametrize(
    "work", [b"21", b"23", b"63", b"0", b"018", b"+18", b"-1", b"18 ", b"x", b""]
)
def test_words_that_would_cost_gigabytes_are_never_tried(work):
    """T6: 2^21 rounds and more, or a cost written oddly, are refused in less than ten milliseconds."""
    content = scrypt(work)
    began = time.perf_counter()
    with pytest.raises((LetterAsksTooMuch, LetterDamaged)):
        looked_over(content)
    assert time.perf_counter() - began < 0.01


@pytest.mark.parametrize("work", [b"1", b"17", b"20"])
def test_words_at_a_usual_cost_may_be_tried(work):
    assert looked_over(scrypt(work)).by_words


def test_armor_is_taken_in_both_line_endings_and_strictly(letter, maren):
    """T6: text pasted from a message opens too; text that was tampered with does not."""
    sealed = seal(letter).content
    for ending in ("\n", "\r\n"):
        assert looked_over(armored(sealed, ending)).content == sealed
    text = armored(sealed).decode()
    lines = text.split("\n")
    for spoiled in (
        text.replace("END", "FIN"),
        "\n".join([lines[0], " " + lines[1], *lines[2:]]),
        "\n".join([lines[0], "", *lines[1:]]),
        "\n".join([lines[0], lines[1][:-1], *lines[2:]]),
        "\n".join([*lines[:-2], "=AAAA", *lines[-2:]]),
    ):
        with pytest.raises(LetterDamaged):
            looked_over(spoiled.encode())
    assert unseal(looked_over(armored(sealed)), maren) == letter


def test_only_plain_files_are_read(tmp_path):
    """T6: no link is followed, no pipe waited for, no device read."""
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", tmp_path / "target"
    os.mkfifo(pipe)
    target.write_bytes(b"x" * 500)
    link.symlink_to(target)
    sparse = tmp_path / "sparse"
    with sparse.open("wb") as stream:
        stream.truncate(1024**3)
    began = time.perf_counter()
    for path in (pipe, link, tmp_path, tmp_path / "gone", sparse, "/dev/zero"):
        with pytest.raises((NotSealed, LetterUnreadable, LetterTooLarge)):
            read_sealed(type(tmp_path)(path))
    assert time.perf_counter() - began < 1


def test_every_way_of_damaging_a_letter_is_one_sentence_and_no_words(letter, maren):
    """T6: truncated at every length of note, flipped, longer: nothing of it is ever returned."""
    sealed = seal(letter).content
    spoiled = [
        sealed[:length] for length in (0, 1, 21, 100, 300, len(sealed) // 2, len(sealed) - 1)
    ]
    spoiled += [sealed + b"x", sealed[: len(sealed) // 2] + sealed]
    for at in range(0, len(sealed), 97):
        flipped = bytearray(sealed)
        flipped[at] ^= 1
        spoiled.append(bytes(flipped))
    for each in spoiled:
        with pytest.raises((PeerDeskError, age.AgeRefused)):
            age.unseal(looked_over(each).content, maren.identity)


def test_two_letters_cannot_be_put_together(letter, wren, maren):
    """T6: the header of one and the body of another open for nobody."""
    one, other = seal(letter).content, seal(letter).content
    header = one[: one.index(b"\n--- ") + 5 + 44]
    body = other[other.index(b"\n--- ") + 5 + 44 :]
    with pytest.raises(age.AgeRefused):
        age.unseal(header + body, maren.identity)
