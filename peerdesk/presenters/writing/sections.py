# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said in an entry, part by part, in the order of its form. A part in which nothing was said is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerdesk.presenters.reading.pieces import Piece, Prose, Strands, piece_of, strands_of
from peerdesk.presenters.writing.facts import SAID_IN_FACTS
from peerdesk.records.answers import One
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms import FORMS
from peerdesk.records.forms.note import POEM
from peerdesk.records.questions import Part, Place

_TOOK, _GAVE = "toll", "reward"


@dataclass(frozen=True, slots=True)
class Section:
    """Pieces under one title. Without a title each piece says itself what it is."""

    title: str
    pieces: tuple[Piece, ...]


def sections_of(entry: Entry) -> Iterator[Section]:
    """Yield what was said. Both strands are read side by side, also where they are asked apart."""
    for part in FORMS[entry.kind].parts:
        if part.place is Place.FACTS:
            continue
        pieces = tuple(_pieces(entry, part))
        if pieces and isinstance(pieces[0], Strands) and not _asks_both(part):
            yield Section("", pieces[:1])
            pieces = pieces[1:]
        if pieces:
            yield _section(part, pieces)


def _pieces(entry: Entry, part: Part) -> Iterator[Piece]:
    for question in part.questions:
        if question.key in SAID_IN_FACTS or question.key == _GAVE:
            continue
        if question.key == _TOOK:
            both = {each.key: each for each in FORMS[entry.kind].questions()}
            pair = strands_of(both[_TOOK], both[_GAVE], entry.answers)
            if pair is not None:
                yield pair
            continue
        piece = piece_of(question, entry.answers)
        if isinstance(piece, Prose) and entry.kind is Kind.NOTE and question.key == "text":
            yield Prose("", piece.text, keeps_lines=_is_poem(entry))
        elif piece is not None:
            yield piece


def _section(part: Part, pieces: tuple[Piece, ...]) -> Section:
    """The title is left out where what was written begins with a name of its own that says enough."""
    first = pieces[0]
    if part.place is not Place.MORE and isinstance(first, Prose) and first.label != part.title:
        return Section("", pieces)
    return Section(part.title, tuple(_unlabelled(piece, part.title) for piece in pieces))


def _unlabelled(piece: Piece, title: str) -> Piece:
    if isinstance(piece, Strands) or piece.label != title:
        return piece
    return replace(piece, label="")


def _asks_both(part: Part) -> bool:
    return {_TOOK, _GAVE} <= {question.key for question in part.questions}


def _is_poem(entry: Entry) -> bool:
    form = entry.answers.get("note_form")
    return isinstance(form, One) and form.word.id == POEM
