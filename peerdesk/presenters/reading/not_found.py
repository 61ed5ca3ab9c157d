# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said where a search found nothing: no more than was looked for, which is beginnings of words, or a phrase."""

from __future__ import annotations

from peerdesk.journal.search import Sought
from peerdesk.wording import _

_LONGEST_SAID = 32


def in_short(typed: str) -> str:
    """Return what was typed as it is repeated in a sentence: on one line, not too long, without quotes."""
    plain = " ".join(typed.replace('"', " ").split())
    return plain if len(plain) <= _LONGEST_SAID else plain[: _LONGEST_SAID - 1] + "…"


def not_found(typed: str, search: Sought, *, is_narrowed: bool) -> str:
    """Say that no entry has what `search` looks for, as it was `typed`; `is_narrowed` where filters left some out."""
    none = _("No entry within these filters") if is_narrowed else _("No entry")
    return _sentence(search).format(none=none, typed=in_short(typed))


def _sentence(search: Sought) -> str:
    quoted = [phrase.is_quoted for phrase in search.phrases]
    if len(quoted) == 1:
        return (
            _("{none} has exactly “{typed}” in it.")
            if quoted[0]
            else _("{none} has a word that begins with “{typed}”.")
        )
    if any(quoted):
        return _("{none} has all of this in it: “{typed}”.")
    return _("{none} has words that begin with each of these: “{typed}”.")
