# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside an entry: for whom it was sealed, and what was answered. An answer speaks of the entry as it was then."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.register import Register
from peerdesk.records.letters import KeptLetter
from peerdesk.sharing.letter import parse
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line under an entry: the id of the answer it leads to, or of the letter that was sealed."""

    said: str
    answer: str = ""
    sealed: str = ""


def letters_about(desk: Desk, entry_id: str) -> tuple[LetterLine, ...]:
    """Return the letters an entry is in, newest first, each with the answers that were accepted."""
    register = Register(desk)
    lines: list[LetterLine] = []
    for read in register.read_by(entry_id):
        since = _("the entry has changed since") if read.has_changed else ""
        said = " · ".join(each for each in (read.said, since) if each)
        lines.append(LetterLine(said, sealed=read.letter))
        lines += answers_to(desk, read.letter)
    return tuple(lines)


def answers_to(desk: Desk, letter_id: str) -> tuple[LetterLine, ...]:
    """Return the answers to a sealed letter that were accepted."""
    return tuple(_answer(desk, each) for each in Register(desk).answers(letter_id))


def _answer(desk: Desk, kept: KeptLetter) -> LetterLine:
    sender = parse(kept.content).sender if kept.content else None
    person = desk.reading.letters.person(kept.person) if kept.person else None
    name = a_name(person.name if person else sender.name if sender else "") or _("Somebody")
    day = shown.short_day(kept.at.local_date, desk.today())
    return LetterLine(_("{name} answered, kept {day}").format(name=name, day=day), kept.id)
