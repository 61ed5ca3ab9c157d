# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry as a letter may be chosen from it: every answer in words, and nothing that is never to be shared."""

from __future__ import annotations

from collections.abc import Iterator

from peerdesk.presenters import shown
from peerdesk.presenters.reading.pieces import Strands, piece_of, words_said
from peerdesk.records.answers import Strand
from peerdesk.records.entry import Entry
from peerdesk.records.forms import FORMS
from peerdesk.records.questions import Question
from peerdesk.sharing.compose import Source, SourceField
from peerdesk.wording import _

LATER_LOOK = "later look"
"""Begins the keys of later looks; their number, from 1, follows."""


def may_be_shared(entry: Entry) -> bool:
    """Say whether an entry may be chosen from at all: not one that is private, nor one folded away."""
    return not entry.private_lock and not entry.folded


def source_of(entry: Entry) -> Source:
    """Return what of `entry` may be chosen, in the order it is read. Blank answers are in it nowhere.

    An entry without a title of its own is called by its kind alone: a title made from an answer would tell it.
    """
    return Source(
        entry.id,
        entry.kind.value,
        entry.when,
        shown.title(entry.kind, entry.title),
        (*_fields(entry), *_looks(entry)),
    )


def _fields(entry: Entry) -> Iterator[SourceField]:
    for question in FORMS[entry.kind].questions():
        if not question.never_suggested:
            text = _text_of(question, entry)
            if text:
                beside = question.label_beside(entry.answers)
                yield SourceField(question.key, question.label, text, question.reworded_by, beside)


def _text_of(question: Question, entry: Entry) -> str:
    answer = entry.answers.get(question.key)
    if isinstance(answer, Strand):
        return words_said(answer)[0]
    piece = piece_of(question, entry.answers)
    return "" if piece is None or isinstance(piece, Strands) else piece.text


def _looks(entry: Entry) -> Iterator[SourceField]:
    for number, look in enumerate(entry.later_looks, 1):
        yield SourceField(f"{LATER_LOOK} {number}", _("A later look"), look.text)
