# SPDX-License-Identifier: GPL-3.0-or-later
"""What is inside a letter, as it is sealed and read back: the one shape that preview, file and reader share.

Only what was chosen is in it: no ids of the journal, no exact times, no lengths or titles of what was left out, no
version, system, zone or count. Items, fields and pieces are known by where they stand, from 1.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from peerdesk.errors import PeerDeskError
from peerdesk.vault.digests import sha256
from peerdesk.wording import _

LONGEST_TEXT = 200_000
"""Characters of one piece of text at most."""

MOST_FIELDS, MOST_PIECES = 2000, 4000
"""Fields and pieces of a whole letter at most: more than anybody reads, and less than a window stumbles over."""

MOST_BYTES = 28 * 1024 * 1024
"""Bytes of a whole letter at most, before padding and sealing."""

Id = Annotated[str, Meta(pattern=r"^[a-z2-9]{16}\Z")]
Name = Annotated[str, Meta(max_length=200)]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Age = Annotated[str, Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}\Z")]
Box = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{43}\Z")]
"""A public key of 32 bytes as base64url without padding."""

Number = Annotated[int, Meta(ge=1, le=200)]
Offset = Annotated[int, Meta(ge=0, le=100 * LONGEST_TEXT)]
LetterKind = Literal["letter", "reply", "request"]
Asking = Literal["witness", "reflections", "questions", "advice_if_asked"]
AnswerForm = Literal["heard", "touched", "question", "mine"]
Asked = Literal["delete", "end"]


class NotALetter(PeerDeskError):
    """What was sealed has not the shape of a letter."""

    def __init__(self) -> None:
        super().__init__(
            _("What is inside this file is not a PeerDesk letter. Ask for it to be sealed again.")
        )


class NewerLetter(PeerDeskError):
    """The letter was made by a PeerDesk that knows more than this one."""

    def __init__(self) -> None:
        super().__init__(
            _("This letter was made by a newer PeerDesk. A newer version will open it.")
        )


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """One part of an entry. Between two pieces a passage was left out, and the writer chose to let that be seen."""

    label: Name
    pieces: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=200)]


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry as it was chosen. `when` is already as coarse as it was wanted; empty says nothing."""

    kind: Literal["meeting", "disclosure", "check_in", "note", "supervision", "line"]
    when: Name
    title: Name
    fields: Annotated[tuple[Field, ...], Meta(max_length=100)]


class Comment(Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a passage: where it stands, and the passage itself. Where the two disagree the quote wins."""

    item: Number
    field: Number
    at: Offset
    quote: Annotated[str, Meta(min_length=1, max_length=4000)]
    text: Text


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """An answer in one of four forms. None of them rates, approves or flags."""

    form: AnswerForm
    text: Text


class Sender(Struct, frozen=True, forbid_unknown_fields=True):
    """Who says they wrote it. `vouched` proves it to each recipient, and to nobody else; see `sealing.py`."""

    name: Name
    key: Age
    box: Box
    vouched: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{96}\Z")], ...], Meta(max_length=20)
    ] = ()


class Letter(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A letter, a reply to one, or a request. `to` are the keys it was sealed for, none for six spoken words."""

    v: Literal[1]
    letter: Id
    kind: LetterKind
    reply_to: Id | None = None
    asks_for: Annotated[tuple[Asking, ...], Meta(max_length=4)] = ()
    line: Annotated[str, Meta(max_length=4000)] = ""
    items: Annotated[tuple[Item, ...], Meta(max_length=200)] = ()
    comments: Annotated[tuple[Comment, ...], Meta(max_length=500)] = ()
    answers: Annotated[tuple[Answer, ...], Meta(max_length=50)] = ()
    asked: Asked | None = None
    to: Annotated[tuple[Age, ...], Meta(max_length=20)] = ()
    sender: Sender | None = None


class _Version(Struct):
    v: Annotated[int, Meta(ge=1, le=1_000_000)]


def written(letter: Letter) -> bytes:
    """Return the letter as bytes; the same letter always gives the same bytes."""
    return msgspec.json.encode(letter)


def fits(letter: Letter) -> bool:
    """Say whether `letter` keeps to every limit, so that it can be read again."""
    try:
        msgspec.convert(msgspec.to_builtins(letter), Letter)
    except msgspec.ValidationError:
        return False
    return _is_readable(letter)


def _is_readable(letter: Letter) -> bool:
    fields = [field for item in letter.items for field in item.fields]
    return len(fields) <= MOST_FIELDS and sum(len(each.pieces) for each in fields) <= MOST_PIECES


def parse(untrusted: bytes) -> Letter:
    """Return the letter written in `untrusted`, which must be exactly as `written` writes it.

    Raises NewerLetter, NotALetter.
    """
    try:
        if msgspec.json.decode(untrusted, type=_Version).v != 1:
            raise NewerLetter
        letter = msgspec.json.decode(untrusted, type=Letter)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise NotALetter from None
    if not _is_readable(letter) or written(letter) != untrusted:
        raise NotALetter
    return letter


Part = TypeVar("Part", bound=Struct)


def changed(part: Part, **values: object) -> Part:
    """Return `part` with other values in it."""
    return msgspec.structs.replace(part, **values)


def digest(letter: Letter) -> bytes:
    """Return SHA-256 of the whole letter but the proofs of who wrote it: what those proofs are about."""
    sender = letter.sender
    if sender is not None:
        letter = msgspec.structs.replace(letter, sender=msgspec.structs.replace(sender, vouched=()))
    return sha256(written(letter))
