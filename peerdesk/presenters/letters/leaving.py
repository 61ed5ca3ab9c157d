# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter on its way out of the journal. It is in the register before there is a file of it, so none is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from peerdesk.journal.journal import Journal
from peerdesk.presenters.desk import Desk
from peerdesk.records.entry import Moment, new_id
from peerdesk.records.letters import Direction, KeptLetter, Stage
from peerdesk.sharing.letter import Asked, Letter, written


@dataclass(frozen=True, slots=True)
class Leaving:
    """One letter: `row` is what the register says of it once it is sealed, and `unsent` the letter it was until then.

    `about` is the letter it speaks of, and `change` what becomes of that one. Each method is a verb for the pen.
    """

    row: KeptLetter
    unsent: str | None = None
    about: str | None = None
    change: Callable[[KeptLetter], KeptLetter] | None = None

    def begin(self, journal: Journal) -> KeptLetter:
        """Note that it is about to be sealed. Where everything stops after this, it may have been."""
        return journal.letters.put_letter(replace(self.row, stage=Stage.SEALING))

    def end(self, journal: Journal) -> None:
        """Note that it is sealed, with all that changes by it."""
        journal.letters.register(self.unsent, (self.row,), self.about, self.change)

    def take_back(self, journal: Journal) -> None:
        """Take it off the register: there is no file of it."""
        journal.letters.drop_letter(self.row.id)


def request(letter_id: str, asked: Asked) -> Letter:
    """Return a letter that asks for something about another: that it be deleted, or that the exchange ends."""
    return Letter(1, new_id(), "request", reply_to=letter_id, asked=asked)


def leaving_answer(desk: Desk, kept: KeptLetter, letter: Letter, unsent: str) -> Leaving:
    """Return `letter`, which answers `kept`, on its way out."""
    return Leaving(_row(desk.moment(), kept, letter), unsent)


def leaving_request(desk: Desk, kept: KeptLetter, letter: Letter) -> Leaving:
    """Return `letter`, which asks something about `kept`, on its way out. It is noted as asked, never as done."""
    now = desk.moment()

    def change(was: KeptLetter) -> KeptLetter:
        if letter.asked == "end":
            return replace(was, stage=Stage.ENDED)
        return replace(was, asked_to_delete=now)

    return Leaving(_row(now, kept, letter), about=kept.id, change=change)


def _row(now: Moment, kept: KeptLetter, letter: Letter) -> KeptLetter:
    return KeptLetter(
        letter.letter,
        Direction.OUT,
        Stage.SEALED,
        now,
        person=kept.person,
        reply_to=kept.id,
        content=written(letter),
    )
