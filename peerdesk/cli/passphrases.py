# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a passphrase comes from: the terminal, without echo, or the first line of a file.

Never an argument and never the environment: both can be read by others.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path

from peerdesk.cli.refusals import (
    FileNotText,
    FileUnreadable,
    NoTerminal,
    NothingInFile,
    NothingTyped,
    NotText,
    TheTwoDiffer,
)
from peerdesk.wording import _

STANDARD_INPUT = "-"
_LONGEST_LINE = 1 << 20
_READS, _WRITES = ("CONIN$", "CONOUT$") if sys.platform == "win32" else ("/dev/tty", "/dev/tty")


def passphrase(asked: Namespace) -> str:
    """Return the passphrase that opens the journal. Raises NoTerminal, NothingTyped, and what `first_line` raises."""
    if asked.passphrase_file is not None:
        return first_line(asked.passphrase_file)
    return _typed_unseen(_("Passphrase: "), "--passphrase-file")


def new_passphrase(file: str | None, option: str) -> str:
    """Return a passphrase about to be set: the first line of `file`, or typed twice where there is none.

    `option` is the one that names such a file. Raises what `passphrase` raises; TheTwoDiffer.
    """
    if file is not None:
        return first_line(file)
    typed = _typed_unseen(_("New passphrase: "), option)
    if _typed_unseen(_("The same once more: "), option) != typed:
        raise TheTwoDiffer
    return typed


def first_line(file: str) -> str:
    """Return the first line of `file`, or the next one of standard input for “-”, without its end.

    Nothing else is taken off: a space may belong to a passphrase. Raises FileUnreadable, NothingInFile, FileNotText;
    of standard input NothingTyped, NotText.
    """
    is_file = file != STANDARD_INPUT
    try:
        with ExitStack() as stack:
            stream = sys.stdin.buffer
            if is_file:
                stream = stack.enter_context(Path(file).open("rb"))
            line = stream.readline(_LONGEST_LINE)
    except OSError:
        raise FileUnreadable(Path(file)) from None
    if not line:
        raise NothingInFile(Path(file)) if is_file else NothingTyped
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise (FileNotText(Path(file)) if is_file else NotText) from None
    text = text.removesuffix("\n").removesuffix("\r")
    if is_file and not text:
        raise NothingInFile(Path(file))
    return text


def typed(question: str, option: str) -> str:
    """Ask `question` on the terminal and return what is typed, for all to see. Raises NoTerminal, NothingTyped."""
    if not has_terminal():
        raise NoTerminal(option)
    with (
        Path(_WRITES).open("w", encoding="utf-8") as asks,
        Path(_READS).open(encoding="utf-8", errors="surrogateescape") as answers,
    ):
        asks.write(question)
        asks.flush()
        line = answers.readline()
    if not line:
        raise NothingTyped
    return line.rstrip("\n")


def has_terminal() -> bool:
    """Say whether there is somebody to ask, wherever standard input comes from."""
    try:
        with Path(_READS).open(encoding="utf-8"):
            return True
    except OSError:
        return False


def _typed_unseen(question: str, option: str) -> str:
    if not has_terminal():
        raise NoTerminal(option)
    import getpass  # noqa: PLC0415  only where somebody is asked

    try:
        return getpass.getpass(question)
    except EOFError:
        raise NothingTyped from None
