# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter to a sealed file and back. What is sealed is the letter that was previewed, to the byte.

    PDLETTER1 newline · 4 bytes: length of the letter · the letter · zeros up to the next padded length

sealed as one standard age file. age proves no sender: each recipient is given a proof of their own through crypto_box,
over the digest of the whole letter, in which the recipients stand too; so a letter cannot be passed on as if meant for
somebody else, and nobody can prove to a third person who wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import msgspec

from peerdesk.errors import PeerDeskError
from peerdesk.sharing import letter as letters
from peerdesk.sharing.apart import Stopped, opened, sealed_with_words
from peerdesk.sharing.card import Card, from_text, to_text
from peerdesk.sharing.guard import LetterDamaged, Sealed, looked_over
from peerdesk.sharing.letter import Letter, NotALetter, Sender
from peerdesk.sharing.padding import padded_length
from peerdesk.unguessable import one_of
from peerdesk.vault import age, box
from peerdesk.wording import _

_MAGIC = b"PDLETTER1\n"
_LENGTH = 4
_NAME_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


class LetterTooLong(PeerDeskError):
    """More was chosen than one letter holds."""

    def __init__(self) -> None:
        super().__init__(_("That is more than one letter can hold. Choose less, or make it two."))


class SealedOtherwise(PeerDeskError):
    """What was read back is not what was seen."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The sealed letter did not read back as you saw it, so it was thrown away. Try it once more."
            )
        )


class Proof(Enum):
    """Whether the sender named in a letter is shown to be the sender."""

    PROVEN = "proven"
    NOT_PROVEN = "not_proven"


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """Both secret keys of a journal. Never leaves the vault but into memory."""

    identity: str
    box_key: bytes

    def card(self, name: str) -> Card:
        """Return the public half under `name`."""
        return Card(name, age.recipient_of(self.identity), box.public_of(self.box_key))

    def __repr__(self) -> str:
        """Say nothing of the keys."""
        return "OwnKeys()"


def file_name() -> str:
    """Return a name for a sealed file that says nothing."""
    return "letter-" + "".join(one_of(_NAME_LETTERS) for _ in range(4)) + ".age"


def addressed(letter: Letter, own: OwnKeys, name: str, recipients: tuple[Card, ...]) -> Letter:
    """Return `letter` with its recipients, its sender and the sender’s proof for each of them."""
    me = own.card(name)
    sender = Sender(name, me.age_key, to_text(me.box_key))
    to = tuple(each.age_key for each in recipients)
    letter = msgspec.structs.replace(letter, to=to, sender=sender)
    about = letters.digest(letter)
    proofs = tuple(to_text(box.vouch(own.box_key, each.box_key, about)) for each in recipients)
    return msgspec.structs.replace(letter, sender=msgspec.structs.replace(sender, vouched=proofs))


@dataclass(frozen=True, slots=True)
class Sealing:
    """A sealed letter that is not anybody’s yet: `key` opens it once more, to see that it says what was seen."""

    content: bytes
    letter: Letter
    key: str = ""
    words: str = ""

    def __repr__(self) -> str:
        """Say nothing of what is inside."""
        return "Sealing()"

    def _opened(self, untrusted: bytes) -> bytes:
        if self.words:
            return opened(looked_over(untrusted), [], self.words)
        return age.unseal(untrusted, self.key)

    def read_back(self, untrusted: bytes) -> Letter:
        """Return the letter inside `untrusted`, as it was read from where it was put. Raises SealedOtherwise."""
        if untrusted != self.content:
            raise SealedOtherwise
        try:
            found = _unframed(self._opened(untrusted))
        except (PeerDeskError, age.AgeRefused):
            raise SealedOtherwise from None
        if found != self.letter:
            raise SealedOtherwise
        return found


def seal(letter: Letter, copy_for: tuple[str, ...] = ()) -> Sealing:
    """Return `letter` sealed for everyone in `letter.to` and `copy_for`, and for a key that is thrown away.

    Raises LetterTooLong.
    """
    key = age.fresh_identity()
    recipients = (*letter.to, *copy_for, age.recipient_of(key))
    return Sealing(age.seal(_framed(letter), recipients), letter, key=key)


def seal_with_words(letter: Letter, words: str, stopped: Stopped | None = None) -> Sealing:
    """Return `letter` sealed with spoken words, in the process apart. Raises LetterTooLong, NotSealedNow."""
    return Sealing(sealed_with_words(_framed(letter), words, stopped), letter, words=words)


def unseal(
    sealed: Sealed, own: OwnKeys | None, words: str = "", stopped: Stopped | None = None
) -> Letter:
    """Return the letter inside a sealed file, opened in the process apart.

    Raises SealedForSomeoneElse, WrongWords, LetterDamaged, LetterAsksTooMuch, NotALetter, NewerLetter.
    """
    content = opened(sealed, [own.identity] if own else [], words, stopped)
    return _unframed(content)


def proof_of(letter: Letter, own: OwnKeys) -> Proof:
    """Say whether the sender named in `letter` is shown to have written it for the holder of `own`."""
    sender = letter.sender
    if sender is None or age.recipient_of(own.identity) not in letter.to:
        return Proof.NOT_PROVEN
    their_key = from_text(sender.box)
    about = letters.digest(letter)
    for each in sender.vouched:
        untrusted = from_text(each)
        if their_key and untrusted and box.is_vouched(own.box_key, their_key, untrusted, about):
            return Proof.PROVEN
    return Proof.NOT_PROVEN


def _framed(letter: Letter) -> bytes:
    written = letters.written(letter)
    if len(written) > letters.MOST_BYTES or not letters.fits(letter):
        raise LetterTooLong
    content = _MAGIC + len(written).to_bytes(_LENGTH) + written
    return content + bytes(padded_length(len(content)) - len(content))


def _unframed(content: bytes) -> Letter:
    if not content.startswith(_MAGIC):
        raise NotALetter
    begin = len(_MAGIC) + _LENGTH
    length = int.from_bytes(content[len(_MAGIC) : begin])
    end = begin + length
    if end > len(content) or len(content) != padded_length(end) or any(content[end:]):
        raise LetterDamaged
    return letters.parse(content[begin:end])
