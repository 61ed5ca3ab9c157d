# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters: a click in a choice of fifty entries, sealing ten megabytes to bare age, and no to a hostile file."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pyrage

from peerdesk.errors import PeerDeskError
from peerdesk.records.entry import Moment, When
from peerdesk.records.letters import Choice, Chosen, Swap
from peerdesk.sharing.compose import Source, SourceField, compose
from peerdesk.sharing.guard import looked_over
from peerdesk.sharing.letter import Field, Item, Letter, changed, written
from peerdesk.sharing.pointing import pointers
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, addressed, seal, unseal
from peerdesk.sharing.swaps import still_there
from peerdesk.vault import age, box
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.shelf import Shelf
from tests.benchmarks.timing import in_turn, ms, ratio, seconds

_ID = "abcdefghijkmnpqr"
_ROUNDS = 9
_ENTRIES = 50
_WORDS = "Her mother spoke for most of the first half hour, and I noticed how carefully everyone let her. "
_TEN_MEGABYTES = 10 * 1024 * 1024


def measure(_shelf: Shelf) -> Iterator[Figure]:
    """Yield the click, the sealing, and what a hostile file costs."""
    yield _click()
    yield from _sealing()
    yield from _hostile()


def _click() -> Figure:
    """One more answer chosen in a letter of fifty entries: the letter, the table of names, what points to someone."""
    when = When(Moment(datetime(2026, 5, 14, tzinfo=UTC), "UTC", date(2026, 5, 14)))
    sources = {
        f"entry{number}": Source(
            f"entry{number}",
            "meeting",
            when,
            "Slate, second meeting",
            tuple(SourceField(key, key, _WORDS * 5) for key in ("happened", "voices", "carry")),
        )
        for number in range(_ENTRIES)
    }
    questions = frozenset({"title", "happened", "voices"})
    choice = Choice(
        tuple(Chosen(entry, questions) for entry in sources),
        swaps=(Swap("her mother", "a parent"), Swap("Slate", "this network")),
    )
    more = replace(choice.entries[0], questions=questions | {"carry"})
    clicked = replace(choice, entries=(more, *choice.entries[1:]))

    def click() -> None:
        letter = compose(_ID, clicked, sources).letter
        texts = [piece for item in letter.items for each in item.fields for piece in each.pieces]
        for swap in clicked.swaps:
            still_there(swap.said, texts)
        pointers(letter, ("Slate",))

    (taken,) = in_turn(_ROUNDS, lambda: seconds(click))
    return at_most(
        f"a click in a letter of {_ENTRIES} entries", 1000 * statistics.median(taken), 50, " ms"
    )


def _sealing() -> Iterator[Figure]:
    wren, maren = _keys(), _keys()
    item = Item("note", "", "", (Field("", ("é" * 100_000,)),))
    count = _TEN_MEGABYTES // len(written(Letter(1, _ID, "letter", items=(item,))))
    letter = Letter(1, _ID, "letter", items=(item,) * count)
    card = maren.card("Maren")
    bare, keys = written(letter), [pyrage.x25519.Recipient.from_str(card.age_key)]
    ours, floor = in_turn(
        _ROUNDS,
        lambda: seconds(lambda: seal(addressed(letter, wren, "Wren", (card,)))),
        lambda: seconds(lambda: pyrage.encrypt(bare, keys)),
    )
    beside = f"{ms(statistics.median(ours))} to {ms(statistics.median(floor))}"
    yield at_most("sealing 10 MiB in memory, to bare age", ratio(ours, floor), 2, " ×", beside)
    with tempfile.TemporaryDirectory() as folder:
        names = iter(range(100))
        sealing = seal(addressed(letter, wren, "Wren", (card,)))
        (writing,) = in_turn(
            3, lambda: seconds(lambda: put(sealing, Path(folder) / f"{next(names)}.age"))
        )
    yield Figure("writing it and reading it back from the file", ms(statistics.median(writing)))
    small = looked_over(seal(addressed(changed(letter, items=()), wren, "Wren", (card,))).content)
    (opening,) = in_turn(3, lambda: seconds(lambda: unseal(small, maren)))
    yield Figure(
        "opening a short letter, the process apart included", ms(statistics.median(opening))
    )


def _hostile() -> Iterator[Figure]:
    """The slowest of the files a guard is for: many stanzas, an endless header, a cost of gigabytes, no letter."""
    first, stanza = (
        b"age-encryption.org/v1\n",
        b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n",
    )
    end = b"--- " + b"A" * 43 + b"\n" + bytes(200)
    words = b"-> scrypt " + b"A" * 22 + b" 23\n" + b"A" * 43 + b"\n"
    maren = _keys()
    no_letter = age.seal(b"x" * _TEN_MEGABYTES, [maren.card("").age_key])
    files = (
        first + stanza * 100_000 + end,
        first + b"-> a " + b"A" * 20_000_000,
        first + words + end,
        no_letter,
    )
    slowest = max(seconds(partial(_refused, untrusted, maren)) for untrusted in files)
    yield at_most("the sentence for the slowest hostile file", slowest, 1, " s")


def _refused(untrusted: bytes, own: OwnKeys) -> None:
    try:
        unseal(looked_over(untrusted), own)
    except PeerDeskError:
        return
    raise AssertionError("a hostile file was opened")


def _keys() -> OwnKeys:
    return OwnKeys(age.fresh_identity(), box.fresh_key())
