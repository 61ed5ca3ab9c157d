# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages that were left out or reworded, and whose words are not in their entry any more. Nothing is sealed then."""

from __future__ import annotations

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.choosable import Choosable
from peerdesk.sharing.compose import Composed
from peerdesk.wording import _

_QUOTED = 60
"""Characters of a passage that are repeated in a sentence about it."""


class MarksLost(PeerDeskError):
    """Something that was left out or reworded is not found in its entry any more."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Something you left out or reworded was changed in its entry since, so that answer stays out of the "
                "letter. Clear the entry, choose it again, and look it through."
            )
        )


def lost_sentences(composed: Composed, choosable: Choosable) -> tuple[str, ...]:
    """Return a sentence for every mark whose words are not in their entry any more, saying which it was."""
    return tuple(
        _(
            "“{words}” in {part} of {title} was left out or reworded, and is not there any more as it was. "
            "That answer stays out of the letter."
        ).format(words=_shortened(passage.quote), part=part, title=title)
        for entry_id, passage in composed.lost
        for part, title in (_said_of(choosable, entry_id, passage.question),)
    )


def _said_of(choosable: Choosable, entry_id: str, key: str) -> tuple[str, str]:
    source = choosable.source(entry_id)
    if source is None:
        return "", ""
    return next((each.label for each in source.fields if each.key == key), ""), source.title


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED].rstrip() + "…"
