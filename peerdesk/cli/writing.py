# SPDX-License-Identifier: GPL-3.0-or-later
"""note and check-in: words from standard input, or a word on each strand, kept as the window would keep them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from peerdesk.cli.misuse import end_misused
from peerdesk.cli.opened import opened
from peerdesk.cli.refusals import NothingToKeep, NotText, TooLong
from peerdesk.cli.terminal import say, say_json
from peerdesk.presenters.shown import SILENCES
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import Answer, One, Strand, Word
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms.note import POEM
from peerdesk.wording import _

_CHECK_IN = "peerdesk check-in"

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
            writing.answer("toll", _strand("--took", words.strand("took"), asked.took))
        if asked.gave is not None:
            writing.answer("reward", _strand("--gave", words.strand("gave"), asked.gave))
        _rest(writing, asked)


def _rest(writing: Writing, asked: Namespace) -> None:
    def kept(entry: Entry) -> None:
        if asked.json:
            say_json({"id": entry.id})
        else:
            say(_("Kept as {id}.").format(id=entry.id))

    writing.rest(kept)


def _strand(option: str, words: Sequence[Word], typed: str) -> Answer:
    """Return the one of the five `words` that `typed` names: by label, or by number from 1 to 5; or a silence.

    Ends the program as any other misuse does where it is none: the words are the writer’s own, so it shows only here.
    """
    strands = [Strand(order, word.label) for order, word in enumerate(words, start=1)]
    known: dict[str, Answer] = {label: silence for silence, label in SILENCES.items()}
    known |= {strand.word.casefold(): strand for strand in strands}
    known |= {str(strand.order): strand for strand in strands}
    wanted = " ".join(typed.split()).casefold()
    if wanted not in known:
        end_misused(_CHECK_IN, _unknown(option, typed, [strand.word for strand in strands]))
    return known[wanted]


def _unknown(option: str, typed: str, five: Sequence[str]) -> str:
    return _(
        "“{said}” is nothing {name} knows; it knows {words}, or 1 to 5 for them; also {silences}."
    ).format(
        said=typed,
        name=option,
        words=" · ".join(five),
        silences=_(", and ").join(SILENCES.values()),
    )


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
