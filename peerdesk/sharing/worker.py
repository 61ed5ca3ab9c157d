# SPDX-License-Identifier: GPL-3.0-or-later
"""The process apart in which a sealed file is opened: it holds one key or six words, no journal, and little memory.

Whatever a hostile file does here, it does to a process that ends a moment later. It reads one request from its standard
input and writes one answer to its standard output; nothing is ever on a command line or in a file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from typing import Any

from peerdesk.sharing.guard import work_of
from peerdesk.vault import age

FLAG = "open-a-letter"
"""The word that makes a process of ours this one."""

_MOST_MEMORY = 2 * 1024**3
_LEAST_WORK, _MOST_WORK = 17, 20
_TRIES = 3


class Answer(Enum):
    """What the worker says before the content: it opened (or sealed), it stays shut, or it cannot be opened."""

    DONE = b"+"
    SHUT = b"-"
    REFUSED = b"!"


def request(what: str, content: bytes, keys: list[str], words: str = "") -> bytes:
    """Return a request: `what` is "open" or "seal", with the identities to try or the words."""
    head = json.dumps({"what": what, "keys": keys, "words": words}).encode()
    return head + b"\n" + content


def main() -> int:
    """Answer the one request on standard input. Always returns 0; what went wrong is in the answer."""
    _take_little()
    asked, content = sys.stdin.buffer.readline(), sys.stdin.buffer.read()
    try:
        about = json.loads(asked)
        answer, result = Answer.DONE, _DOES[about["what"]](about, content)
    except age.AgeStaysShut:
        answer, result = Answer.SHUT, b""
    except (age.AgeRefused, ValueError, KeyError, MemoryError):
        answer, result = Answer.REFUSED, b""
    sys.stdout.buffer.write(answer.value + result)
    sys.stdout.buffer.flush()
    return 0


def _open(about: dict[str, Any], content: bytes) -> bytes:
    if about["words"]:
        return age.unseal_with_words(content, about["words"])
    for key in about["keys"][:-1]:
        try:
            return age.unseal(content, key)
        except age.AgeStaysShut:
            continue
    return age.unseal(content, about["keys"][-1])


def _seal(about: dict[str, Any], content: bytes) -> bytes:
    """Seal with words. The library finds its cost by the clock: again where a busy moment made it odd."""
    for _try in range(_TRIES):
        sealed = age.seal_with_words(content, about["words"])
        work = work_of(sealed)
        if work is not None and _LEAST_WORK <= work <= _MOST_WORK:
            return sealed
    raise age.AgeRefused


_DOES: dict[str, Callable[[dict[str, Any], bytes], bytes]] = {"open": _open, "seal": _seal}


def _take_little() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(_MOST_MEMORY, hard)
    with suppress(OSError, ValueError):  # macOS refuses any: a letter is opened there all the same
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
