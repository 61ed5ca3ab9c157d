# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of a damaged journal, in words: counts and days, and never a word of an entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from peerdesk.errors import PeerDeskError
from peerdesk.journal.salvage import Salvaged
from peerdesk.wording import _, ngettext

_NAMES = {
    "draft": _("drafts"),
    "revision": _("earlier versions"),
    "network": _("networks"),
    "follow_up": _("follow-ups"),
    "agenda": _("the agenda"),
    "supporter": _("your people"),
    "my_list": _("words of your own"),
    "setting": _("settings"),
    "observed": _("answers to what the counts say"),
    "early_signs": _("early signs"),
    "own_key": _("your keys for letters"),
    "person": _("people and their keys"),
    "letter": _("letters"),
    "letter_entry": _("which letter an entry went into"),
}


class NotAllSaved(PeerDeskError):
    """Something of the damaged journal is not in the new one, or may not be."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Not everything could be saved; what is missing is named above. Keep the damaged folder as it is "
                "until you have looked through the new journal."
            )
        )


def lines(salvaged: Salvaged) -> Iterator[str]:
    """Yield what became of it, a line each."""
    yield _("Entries that are whole: {count}").format(count=salvaged.whole)
    yield _("Entries of which the end is lost: {days}").format(days=_days(salvaged.partial))
    yield _("Entries that are lost: {days}").format(days=_days(salvaged.lost))
    if not salvaged.knows_all_lost:
        yield _("There may have been others, of which not even the day is known.")
    yield from _beside(salvaged.beside)
    if salvaged.unplaced:
        yield ngettext(
            "{count} row could be read, and nobody can tell where it belongs.",
            "{count} rows could be read, and nobody can tell where they belong.",
            salvaged.unplaced,
        ).format(count=salvaged.unplaced)
    yield ngettext(
        "{count} page of the file could not be read.",
        "{count} pages of the file could not be read.",
        salvaged.pages,
    ).format(count=salvaged.pages)


def _beside(lost: Mapping[str, int | None]) -> Iterator[str]:
    """Yield what is lost besides, with how much of it where that is known: “networks (1), follow-ups (3)”."""
    counted = [
        _("{name} ({count})").format(name=_NAMES[table], count=count)
        for table, count in lost.items()
        if count is not None
    ]
    if counted:
        yield _("Lost beside the entries: {names}").format(names=", ".join(counted))
    unknown = [_NAMES[table] for table, count in lost.items() if count is None]
    if unknown:
        yield _("Something may be missing of: {names}").format(names=", ".join(unknown))


def _days(days: Sequence[date]) -> str:
    """Return how many there are and on which days: “3 (2026-05-01, 2026-05-04 ×2)”."""
    if not days:
        return "0"
    said = [
        day.isoformat() if count == 1 else _("{day} ×{count}").format(day=day, count=count)
        for day, count in Counter(days).items()
    ]
    return f"{len(days)} ({', '.join(said)})"
