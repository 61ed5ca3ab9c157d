# SPDX-License-Identifier: GPL-3.0-or-later
"""note and check-in: words from standard input, or a word on each strand, kept as the window would keep them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from peerdesk.cli.opened import opened
from peerdesk.cli.refusals import NothingToKeep, NotText, TooLong, UnknownStrandWord
from peerdesk.cli.terminal import say, say_json
from peerdesk.presenters.shown import SILENCES
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer, One, Strand, Word
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms.note import POEM
from peerdesk.wording import _

LONGEST_NOTE = 16
"""Megabytes one note may have."""


def note(asked: Namespace) -> None:
    """Keep what comes on standard input, exactly as it comes."""
    with opened(asked) as journal:
        journal.want_to_write()
        if sys.stdin.isatty():
            say(_("Write. Ctrl D on a line of its own ends it."))
        text = _standard_input()
        writing = Writing.begin(journal.desk, Kind.NOTE)
        writing.answer("text", text)
        if asked.poem:
            forms = journal.desk.words.all("note_form")
            writing.answer("note_form", One(next(word for word in forms if word.id == POEM)))
        _rest(writing, asked)


def check_in(asked: Namespace) -> None:
    """Keep a check-in of the strands that were said; the other stays blank."""
    with opened(asked) as journal:
        writing = Writing.begin(journal.desk, Kind.CHECK_IN)
        words = journal.desk.words
        if asked.took is not None:
            writing.answer("toll", _strand(words.strand("took"), asked.took))
        if asked.gave is not None:
            writing.answer("reward", _strand(words.strand("gave"), asked.gave))
        _rest(writing, asked)


def _rest(writing: Writing, asked: Namespace) -> None:
    def kept(entry: Entry) -> None:
        if asked.json:
            say_json({"id": entry.id})
        else:
            say(_("Kept as {id}.").format(id=entry.id))

    writing.rest(kept)


def _strand(words: Sequence[Word], typed: str) -> Answer:
    """Return the one of the five `words` that `typed` names: by label, or by number from 1 to 5; or a silence."""
    five = [word.label for word in words]
    wanted = " ".join(typed.split()).casefold()
    for order, label in enumerate(five, start=1):
        if wanted in (label.casefold(), str(order)):
            return Strand(order, label)
    for silence, label in SILENCES.items():
        if wanted == label:
            return silence
    raise UnknownStrandWord(typed, five)


def _standard_input() -> str:
    most = LONGEST_NOTE * 1_000_000
    content = sys.stdin.buffer.read(most + 1)
    if len(content) > most:
        raise TooLong(LONGEST_NOTE)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise NotText from None
    if not text.strip():
        raise NothingToKeep
    return text


VERBS = {"note": note, "check-in": check_in}
