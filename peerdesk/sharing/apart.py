# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the worker: opens and seals in a process apart, with an end to its time."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

from peerdesk.errors import PeerDeskError
from peerdesk.own_command import begin_apart
from peerdesk.sharing.guard import LetterAsksTooMuch, LetterDamaged, Sealed
from peerdesk.sharing.worker import FLAG, Answer, request
from peerdesk.wording import _

LONGEST = 60.0
"""Seconds the worker has at most."""

_A_MOMENT = 0.1

Stopped = Callable[[], bool]
"""Asked ten times a second whether nobody waits any more."""


class SealedForSomeoneElse(PeerDeskError):
    """None of this journal’s keys opens it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This letter was sealed for someone else, or for a key you no longer have. "
                "Whoever wrote it can seal it again for the contact card you use now."
            )
        )


class WrongWords(PeerDeskError):
    """The spoken words do not open it."""

    def __init__(self) -> None:
        super().__init__(_("Those words didn’t open it. Nothing has changed. Ask for them again."))


class NotSealedNow(PeerDeskError):
    """Sealing did not come to an end."""

    def __init__(self) -> None:
        super().__init__(
            _("The letter could not be sealed just now. It is kept as it was; try it once more.")
        )


def opened(
    sealed: Sealed, identities: list[str], words: str = "", stopped: Stopped | None = None
) -> bytes:
    """Return what is inside `sealed`, with one of `identities` or the spoken `words`.

    Raises SealedForSomeoneElse, WrongWords, LetterDamaged, LetterAsksTooMuch.
    """
    if sealed.by_words and not words:
        raise WrongWords
    if not sealed.by_words and not identities:
        raise SealedForSomeoneElse
    asked = request("open", sealed.content, identities, words if sealed.by_words else "")
    answer, content = _ask(asked, stopped)
    if answer is None:
        raise LetterAsksTooMuch
    if answer is Answer.SHUT:
        raise WrongWords if sealed.by_words else SealedForSomeoneElse
    if answer is Answer.REFUSED:
        raise LetterDamaged
    return content


def sealed_with_words(content: bytes, words: str, stopped: Stopped | None = None) -> bytes:
    """Return `content` sealed with spoken `words`; takes a second or two. Raises NotSealedNow."""
    answer, result = _ask(request("seal", content, [], words), stopped)
    if answer is not Answer.DONE:
        raise NotSealedNow
    return result


def _ask(asked: bytes, stopped: Stopped | None) -> tuple[Answer | None, bytes]:
    """Return what the worker answered; None where it was ended, or ended itself, before it did."""
    with begin_apart(FLAG) as worker:
        try:
            said = _said(worker, asked, stopped)
        finally:
            worker.kill()
    try:
        return Answer(said[:1]), said[1:]
    except ValueError:
        return None, b""


def _said(worker: subprocess.Popen[bytes], asked: bytes, stopped: Stopped | None) -> bytes:
    left, unsaid = LONGEST, asked
    while left > 0 and not (stopped and stopped()):
        try:
            return worker.communicate(unsaid or None, timeout=_A_MOMENT)[0]
        except subprocess.TimeoutExpired:
            left, unsaid = left - _A_MOMENT, b""
    return b""
