# SPDX-License-Identifier: GPL-3.0-or-later
"""What a passphrase is: its bytes, how long is long enough, and six words drawn by chance. Pure but for the drawing."""

from __future__ import annotations

import enum
import unicodedata
from dataclasses import dataclass

from peerdesk import assets
from peerdesk.errors import PassphraseRefused
from peerdesk.unguessable import one_of
from peerdesk.wording import _

SHORTEST = 12
"""Characters a new passphrase must have."""

_MOST_BYTES = 1024
_ENOUGH_WORDS = 4
_ENOUGH_CHARACTERS = 20


class Length(enum.Enum):
    """How long a new passphrase is, as advice; only TOO_SHORT and TOO_LONG are refused."""

    TOO_SHORT = enum.auto()
    COULD_BE_LONGER = enum.auto()
    LONG_ENOUGH = enum.auto()
    TOO_LONG = enum.auto()


@dataclass(frozen=True)
class Advice:
    """`length` of a passphrase, and how many `words` it has."""

    length: Length
    words: int


def normalised(passphrase: str) -> bytes:
    """Return the bytes that are derived from: RFC 8265 OpaqueString, so that every keyboard and system agree.

    Never fails: what could not be a passphrase still costs one derivation and then does not open.
    """
    spaced = "".join(" " if unicodedata.category(each) == "Zs" else each for each in passphrase)
    return unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass")


def advise(passphrase: str) -> Advice:
    """Return how long `passphrase` is: four words, or twenty characters, are long enough."""
    text = unicodedata.normalize("NFC", passphrase)
    words = len(text.split())
    if len(normalised(passphrase)) > _MOST_BYTES:
        return Advice(Length.TOO_LONG, words)
    if len(text) < SHORTEST:
        return Advice(Length.TOO_SHORT, words)
    if words >= _ENOUGH_WORDS or len(text) >= _ENOUGH_CHARACTERS:
        return Advice(Length.LONG_ENOUGH, words)
    return Advice(Length.COULD_BE_LONGER, words)


def checked_new(passphrase: str) -> bytes:
    """Return the bytes of a passphrase about to be set; raises PassphraseRefused if it may not be."""
    length = advise(passphrase).length
    if length is Length.TOO_SHORT:
        raise PassphraseRefused(
            _(
                "That passphrase is too short. Use at least {count} characters; a few unrelated words are easiest."
            ).format(count=SHORTEST)
        )
    if length is Length.TOO_LONG:
        raise PassphraseRefused(
            _("That passphrase is too long. A thousand letters are the most it can have.")
        )
    if any(unicodedata.category(each) in ("Cc", "Cs") for each in passphrase):
        raise PassphraseRefused(
            _("That passphrase has a character in it that no keyboard can type. Leave it out.")
        )
    return normalised(passphrase)


def six_words() -> str:
    """Return six words drawn from 7776, with spaces between them: 77 bits."""
    words = assets.read_text("wordlist.txt").split()
    return " ".join(one_of(words) for _each in range(6))
