# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked at in a sealed file before anything tries to open it, so that a hostile one costs next to nothing.

age itself would try a thousand stanzas, or spend gigabytes on a passphrase, before it said no.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from peerdesk.errors import PeerDeskError
from peerdesk.wording import _

SMALLEST = 150
LARGEST = 32 * 1024 * 1024
"""Bytes of a sealed file, from and to."""

_FIRST_LINE = b"age-encryption.org/v1\n"
_HEADER_WITHIN = 64 * 1024
_MOST_STANZAS = 100
_ARMOR_BEGIN, _ARMOR_END = (
    b"-----BEGIN AGE ENCRYPTED FILE-----",
    b"-----END AGE ENCRYPTED FILE-----",
)
_ARMOR_LINE = _BODY_LINE = 64
_WORK = re.compile(rb"^(?:[1-9]|1[0-9]|20)$")


class NotSealed(PeerDeskError):
    """The file is no sealed letter at all."""

    def __init__(self) -> None:
        super().__init__(
            _("That file is not a sealed letter. Choose the file whose name ends in .age.")
        )


class LetterUnreadable(PeerDeskError):
    """The file could not be read from where it lies."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That file couldn’t be read. Check that it is still there and that it is yours to read."
            )
        )


class LetterDamaged(PeerDeskError):
    """It begins like a sealed letter and cannot be one; nothing of it was opened."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Part of this letter is missing or was changed. Nothing was opened. Ask for it again."
            )
        )


class LetterTooLarge(PeerDeskError):
    """Larger than any letter is."""

    def __init__(self) -> None:
        super().__init__(_("That file is larger than any letter can be. Nothing was opened."))


class LetterAsksTooMuch(PeerDeskError):
    """Opening it would take more time or memory than a letter may."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This file asks for more work than a letter needs, so it was not opened. "
                "Ask for it to be sealed again with PeerDesk."
            )
        )


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file that may be tried: its bytes without armor, and whether spoken words open it."""

    content: bytes
    by_words: bool


def read_sealed(path: Path) -> Sealed:
    """Return the sealed file at `path`, once it looks like one. Follows no link and opens no device.

    Raises NotSealed, LetterUnreadable, LetterDamaged, LetterTooLarge, LetterAsksTooMuch.
    """
    return looked_over(_bytes_of(path))


def looked_over(untrusted: bytes) -> Sealed:
    """Return `untrusted` once it looks like a sealed file. Raises as `read_sealed`."""
    if len(untrusted) > LARGEST:
        raise LetterTooLarge
    content = _without_armor(untrusted)
    if not content.startswith(_FIRST_LINE):
        raise NotSealed
    if len(content) < SMALLEST:
        raise LetterDamaged
    stanzas = _stanzas(content)
    scrypt = [each for each in stanzas if each[:1] == [b"scrypt"]]
    if len(stanzas) > _MOST_STANZAS or (scrypt and len(stanzas) > 1):
        raise LetterAsksTooMuch
    if scrypt and (len(scrypt[0]) != 3 or not _WORK.match(scrypt[0][2])):
        raise LetterAsksTooMuch
    return Sealed(content, by_words=bool(scrypt))


def work_of(content: bytes) -> int | None:
    """Return log2 of the scrypt rounds a sealed file asks for; None if it is not sealed by words."""
    for stanza in _stanzas(content):
        if stanza[:1] == [b"scrypt"]:
            return int(stanza[2])
    return None


def _bytes_of(path: Path) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise (NotSealed if path.is_symlink() else LetterUnreadable) from error
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        os.close(handle)
        raise NotSealed
    with os.fdopen(handle, "rb") as stream:
        if about.st_size > LARGEST:
            raise LetterTooLarge
        try:
            return stream.read(LARGEST + 1)
        except OSError as error:
            raise LetterUnreadable from error


def _without_armor(untrusted: bytes) -> bytes:
    """Return the bytes inside strict armor, or `untrusted` itself where there is none. Raises LetterDamaged."""
    if not untrusted.lstrip().startswith(_ARMOR_BEGIN):
        return untrusted
    lines = untrusted.strip().replace(b"\r\n", b"\n").split(b"\n")
    body = lines[1:-1]
    strict = (
        lines[0] == _ARMOR_BEGIN
        and lines[-1] == _ARMOR_END
        and body
        and all(len(line) == _ARMOR_LINE for line in body[:-1])
        and 0 < len(body[-1]) <= _ARMOR_LINE
    )
    if not strict:
        raise LetterDamaged
    try:
        content = base64.b64decode(b"".join(body), validate=True)
    except binascii.Error:
        raise LetterDamaged from None
    if base64.b64encode(content) != b"".join(body):
        raise LetterDamaged
    return content


def _stanzas(content: bytes) -> list[list[bytes]]:
    """Return the words of each stanza of the header. Raises LetterDamaged where it does not end in time."""
    end = content.find(b"\n--- ", 0, _HEADER_WITHIN)
    if end < 0:
        raise LetterDamaged if len(content) < _HEADER_WITHIN else LetterAsksTooMuch
    stanzas: list[list[bytes]] = []
    body_is_open = False
    for line in content[len(_FIRST_LINE) : end].split(b"\n"):
        if line.startswith(b"-> ") and not body_is_open:
            stanzas.append(line[3:].split(b" "))
            body_is_open = True
        elif body_is_open and len(line) <= _BODY_LINE:
            body_is_open = len(line) == _BODY_LINE  # only the last line of a body is shorter
        else:
            raise LetterDamaged
    if body_is_open:
        raise LetterDamaged
    return stanzas
