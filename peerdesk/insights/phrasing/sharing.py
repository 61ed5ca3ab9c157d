# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences about something of the writer’s own: shared or held back, with equal standing and no steer."""

from __future__ import annotations

from collections.abc import Sequence

from peerdesk.insights.phrasing.said import (
    Said,
    listed,
    own,
    say,
    sentences,
    words_in_so_many,
)
from peerdesk.insights.tally import Counted
from peerdesk.wording import _


def asked_again(words: Sequence[Counted], whole: int) -> Said:
    """Say what was answered when a sharing was asked about again (5)."""
    return say(
        _(
            "In the {whole} entries about sharing something of your own "
            "that you were asked about again, you wrote {words}."
        ),
        whole=whole,
        words=words_in_so_many(words),
    )


def never_answered(number: int) -> str:
    """Say how many sharings have no such answer."""
    return _("Not asked about again, or left alone: {number}. That is fine.").format(number=number)


def at_first(places: Sequence[Counted]) -> str:
    """Say what the same entries said it took when they were written."""
    parts = listed([_in(place) for place in places])
    return say(_("When you wrote them, it took {parts} of these."), parts=parts).text


def kept(words: Sequence[Counted], whole: int) -> Said:
    """Say whether the writer is glad of what they held back (6)."""
    return say(
        _(
            "You held something back and said whether you are glad of it in {whole} entries: {words}."
        ),
        whole=whole,
        words=words_in_so_many(words),
    )


def with_a_space(places: Sequence[Counted], whole: int) -> Said:
    """Say what it took where a supportive space after sharing is marked (7)."""
    return say(
        _(
            "Where you marked a supportive space after sharing and said what it took ({whole}), it took {parts}."
        ),
        whole=whole,
        parts=listed([_in(place) for place in places]),
    )


def later_with_a_space(words: Sequence[Counted]) -> str:
    """Say what was answered about the same entries when asked again."""
    return say(_("Asked again, you wrote {words}."), words=words_in_so_many(words)).text


def alongside(safe: Sequence[Counted], whole: int) -> Said:
    """Say how safe it felt in entries that belong to a meeting with someone alongside (18)."""
    said = say(
        _(
            "In the {whole} entries that belong to a meeting where you felt someone alongside, "
            "you wrote {words} for how safe it was for you."
        ),
        whole=whole,
        words=words_in_so_many(safe),
    )
    return sentences(said, Said(_("That is what was written; it may not be why.")))


def _in(place: Counted) -> Said:
    return say(_("{word} in {number}"), word=own(place.word.label), number=len(place))
