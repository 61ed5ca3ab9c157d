# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up journal of any size, the same each time: words as unevenly used as in a language, in entries of 40 to 900.

Three words are planted: MORNING in one entry of four, COFFEE in one of fifty, QUINCE in five. Nobody in it is anybody.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from itertools import accumulate, islice
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.answers import Answer, Minutes, Strand
from peerdesk.records.entry import Entry, Kind, Moment, State, When
from peerdesk.records.network import Network, Voice
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.benchmarks import PASSPHRASE

TODAY = datetime(2026, 5, 14, 14, 32, tzinfo=UTC)
ZONE = "Europe/London"

MORNING, COFFEE, QUINCE = "morning", "coffee", "quince"

_YEARS = {1_000: 3, 10_000: 10, 100_000: 30}
_VOCABULARY, _POOL = 30_000, 500_000
_NETWORKS = 12
_BATCH = 500
_QUINCES = 5


def build(folder: Path, entries: int) -> int:
    """Make a journal of so many entries at `folder`, and return how many bytes were written into them as text."""
    vault, _recovery_key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    written = 0
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(TODAY, ZONE))
        for network in _networks():
            journal.put_network(network)
        made = entries_of(entries)
        while batch := list(islice(made, _BATCH)):
            written += sum(map(text_bytes, batch))
            journal.keep_all(batch)
            while journal.settle_index(_BATCH):
                pass
        while journal.merge_a_little(1_000):
            pass
    return written


def text_bytes(entry: Entry) -> int:
    """Return how many bytes of UTF-8 somebody wrote into an entry."""
    said = [answer for answer in entry.answers.values() if isinstance(answer, str)]
    return sum(len(text.encode()) for text in (entry.title, *said))


def entry_id(number: int, seed: int = 7) -> str:
    """Return the id of the entry made so many after the first."""
    return f"{seed:02}{number:014}"


def entries_of(count: int, seed: int = 7) -> Iterator[Entry]:
    """Yield so many entries, oldest first; the same for the same seed."""
    chance = random.Random(seed)
    words = _Words(chance)
    days = _YEARS.get(count, 3) * 365
    quinces = {int((each + 0.5) * count / _QUINCES) for each in range(_QUINCES)}
    for number in range(count):
        moment = _moment(days - 1 - number * days // count, number, chance)
        text = words.text(quince=number in quinces)
        yield _entry(entry_id(number, seed), moment, text, chance)


def _entry(made_id: str, moment: Moment, text: str, chance: random.Random) -> Entry:
    kind = chance.choices((Kind.MEETING, Kind.NOTE, Kind.CHECK_IN), (5, 3, 2))[0]
    answers: dict[str, Answer] = {}
    network = None
    if kind is Kind.MEETING:
        first, _, rest = text.partition(". ")
        answers = {"what_happened": f"{first}.", "stayed_with_me": rest, "minutes": Minutes(90)}
        network = f"network{chance.randrange(_NETWORKS)}"
    else:
        answers["text" if kind is Kind.NOTE else "more"] = text
    if kind is not Kind.NOTE:
        answers["toll"] = Strand(chance.randint(1, 5), "heavy")
        answers["reward"] = Strand(chance.randint(1, 5), "warm")
    return Entry(
        made_id, kind, moment, When(moment), State.RESTED, network=network, answers=answers
    )


def _moment(days_ago: int, number: int, chance: random.Random) -> Moment:
    day = TODAY.date() - timedelta(days=days_ago)
    at = time(6 + number % 16, chance.randrange(60))
    return Moment(datetime.combine(day, at, tzinfo=UTC), ZONE, day)


def _networks() -> Iterator[Network]:
    moment = Moment(TODAY, ZONE, TODAY.date())
    for number in range(_NETWORKS):
        voices = tuple(
            Voice(f"voice{number}-{role}", role) for role in ("her brother", "a neighbour")
        )
        yield Network(f"network{number}", f"Pebble {number}", moment, voices)


class _Words:
    """Texts cut from one long stream of words, which is much quicker than drawing each word anew."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        vocabulary = _vocabulary(chance)
        weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))
        self._pool = chance.choices(vocabulary, cum_weights=weights, k=_POOL)

    def text(self, *, quince: bool) -> str:
        """Return sentences of 40 to 900 words in all, 148 in the middle."""
        length = min(max(int(self._chance.lognormvariate(5.0, 0.6)), 40), 900)
        start = self._chance.randrange(_POOL - length)
        words = self._pool[start : start + length]
        for planted, share in ((MORNING, 0.24), (COFFEE, 0.02), (QUINCE, float(quince))):
            if self._chance.random() < share:
                words[self._chance.randrange(length)] = planted
        return ". ".join(" ".join(words[at : at + 12]) for at in range(0, length, 12)) + "."


def _vocabulary(chance: random.Random) -> list[str]:
    """Return made-up words, the common ones short, about five letters in running text as in English."""
    starts = "tsawohcbpmfdlrnegiuvyjkq"
    beginning = list(accumulate(1 / (rank + 3) for rank in range(len(starts))))
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        length = 2 + min(int(10 * chance.random() ** 0.8), 9)
        inner = "".join(chance.choices("eaiontrslchdupm", k=length))
        words[chance.choices(starts, cum_weights=beginning)[0] + inner] = None
    for planted in (MORNING, COFFEE, QUINCE):
        words.pop(planted, None)
    return sorted(words, key=lambda word: len(word) * chance.uniform(0.4, 1.6))
