# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way out to the terminal: whatever was written is shown, and nothing in it is ever obeyed."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from io import TextIOWrapper
from typing import Any

from peerdesk.cli.refusals import NotPrinted

_KEPT = "\n\t"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INERT = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT}
    | {0x7F: "\u2421"}
    | {code: f"<U+{code:04X}>" for code in (*range(0x80, 0xA0), *map(ord, _BIDI))}
)
"""Control characters as their pictures (␛ for Escape), turns of the writing direction as their numbers."""


def inert(text: str) -> str:
    """Return `text` with nothing in it that a terminal would act on; lines and tabs are kept."""
    return text.replace("\r\n", "\n").translate(_INERT)


def on_one_line(text: str) -> str:
    """Return the same on one line."""
    return inert(" ".join(text.split()))


def say(text: str = "") -> None:
    """Print `text`, inert, with a new line after it. Raises BrokenPipeError, NotPrinted."""
    _print(inert(text))


def say_row(*columns: str) -> None:
    """Print `columns` on one line; where somebody is watching, no longer than the terminal is wide. Raises as `say`."""
    row = "  ".join(on_one_line(each) for each in columns)
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        row = row if len(row) <= width else f"{row[: width - 1]}…"
    _print(row)


def say_json(content: Mapping[str, Any]) -> None:
    """Print `content` as JSON in ASCII: exact, and inert since all else is escaped. Raises as `say`."""
    _print(json.dumps(content, indent=2, allow_nan=False))


def say_csv(rows: Iterable[Sequence[str | int]]) -> None:
    """Print `rows` of plain words and numbers as RFC 4180 has it, each ended by CR and LF. Raises as `say`."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    for row in rows:
        _print(",".join(map(str, row)), end="\r\n")


def refuse(sentence: str) -> None:
    """Say why something was not done, on one line of standard error."""
    print(on_one_line(sentence), file=sys.stderr)


def prepare() -> None:
    """Let no letter be one too many for the terminal, whichever encoding it has."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def finish() -> None:
    """See that everything said so far is out. Raises BrokenPipeError, NotPrinted; nothing more can be printed then."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _print_nowhere()
        raise
    except OSError:
        _print_nowhere()
        raise NotPrinted from None


def _print(text: str, end: str = "\n") -> None:
    try:
        print(text, end=end)
    except BrokenPipeError:
        raise
    except OSError:
        raise NotPrinted from None


def _print_nowhere() -> None:
    """Drop what is still waiting to be printed: the interpreter would try again when it ends, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
