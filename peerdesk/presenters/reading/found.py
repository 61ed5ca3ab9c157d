# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said over what a search found. A bare word finds every word that begins so, and no more than that is said."""

from __future__ import annotations

from typing import NamedTuple

from peerdesk.wording import _, ngettext

NO_WORD = _("There is no word in that to look for.")
"""What is said of a search in which nothing can be looked for."""


class Found(NamedTuple):
    """How much of what was found is listed, and how: `only_begins` where not all of it has the very words typed."""

    complete: bool
    closest_first: bool
    only_begins: bool
    has_several: bool
    from_oldest: bool = False


def found_line(typed: str, count: int, found: Found) -> str:
    """Return how many entries are listed for what was `typed`; a number of all only where all are there."""
    if found.only_begins:
        return _("{entries} with {words}").format(
            entries=_entries(count, found), words=_beginnings(typed, several=found.has_several)
        )
    if not found.complete:
        return _("{entries} with “{typed}”").format(entries=_entries(count, found), typed=typed)
    if found.closest_first:
        text = ngettext(
            "{count} entry with “{typed}”",
            "{count} entries with “{typed}”, closest first",
            count,
        )
    else:
        text = ngettext(
            "{count} entry with “{typed}”",
            "{count} entries with “{typed}”, newest first",
            count,
        )
    return text.format(count=count, typed=typed)


def _entries(count: int, found: Found) -> str:
    if found.complete:
        return ngettext("{count} entry", "{count} entries", count).format(count=count)
    said = _("The newest {count}")
    if found.closest_first:
        said = _("The closest {count}")
    elif found.from_oldest:
        said = _("The oldest {count}")
    return said.format(count=count)


def _beginnings(typed: str, *, several: bool) -> str:
    said = (
        _("words that begin with “{typed}”") if several else _("a word that begins with “{typed}”")
    )
    return said.format(typed=typed)
