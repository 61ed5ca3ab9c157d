# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that came: opened, read first, and kept, accepted, let be or heeded only if that is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.letter_refusals import (
    AnotherLetterHere,
    AnswersNothing,
    NotTheirs,
    SealedHere,
)
from peerdesk.presenters.letters.opened import Opened, opened_here
from peerdesk.records.entry import Moment
from peerdesk.records.letters import Direction, KeptLetter, Stage
from peerdesk.sharing.apart import Stopped
from peerdesk.sharing.guard import Sealed, read_sealed
from peerdesk.sharing.letter import Asked, Letter, written
from peerdesk.sharing.sealing import OwnKeys, Proof, unseal


def look_at(path: Path) -> Sealed:
    """Return the sealed file at `path`, once it looks like one. For a lane: reads a file. Raises PeerDeskError."""
    return read_sealed(path)


def inside(
    sealed: Sealed, own: OwnKeys | None, words: str = "", stopped: Stopped | None = None
) -> Letter:
    """Return the letter inside. For a lane: waits for a process apart. Raises PeerDeskError."""
    return unseal(sealed, own, words, stopped)


class LettersIn:
    """Letters that came. Nothing is kept of one until the writer says so."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def opened(self, letter: Letter, own: OwnKeys | None) -> Opened:
        """Return what is to be said of a letter that was just opened."""
        return opened_here(self._desk.reading.letters, letter, own)

    def keep(
        self,
        opened: Opened,
        until: date | None,
        done: Callable[[KeptLetter], None] = lambda _: None,
    ) -> None:
        """Keep a letter in the vault until a day, or until it is let go. One that is kept already changes nothing.

        Raises SealedHere, AnotherLetterHere.
        """
        self._take(opened, Stage.KEPT, done, until=until)

    def accept(self, opened: Opened, done: Callable[[KeptLetter], None]) -> None:
        """Keep a reply beside the letter it answers, and so beside the entries as they were; one let be before too.

        Raises AnswersNothing, SealedHere, AnotherLetterHere.
        """
        if not opened.answers_own:
            raise AnswersNothing
        self._take(opened, Stage.ACCEPTED, done)

    def decline(self, opened: Opened, done: Callable[[KeptLetter], None]) -> None:
        """Let a reply be, and remember only that it came: none of its words are kept.

        Raises SealedHere, AnotherLetterHere.
        """
        self._take(opened, Stage.DECLINED, done)

    def heed(self, opened: Opened, done: Callable[[KeptLetter], None]) -> None:
        """Remember that something was asked about a letter: nothing is deleted by it.

        Raises AnswersNothing, NotTheirs.
        """
        if opened.answers is None:
            raise AnswersNothing
        if not opened.is_from_other_side:
            raise NotTheirs
        self._take(opened, Stage.DECLINED, done)

    def keep_until(self, letter_id: str, until: date | None) -> None:
        """Keep a letter until another day, or until it is let go."""
        self._desk.pen.write(
            lambda journal: journal.letters.change_letter(
                letter_id, lambda was: replace(was, until=until)
            )
        )

    def let_go(self, letter_id: str) -> None:
        """Remove a letter that came, for good."""
        self._desk.pen.write(lambda journal: journal.letters.drop_letter(letter_id))

    def _take(
        self,
        opened: Opened,
        stage: Stage,
        done: Callable[[KeptLetter], None],
        until: date | None = None,
    ) -> None:
        if opened.was_sealed_here:
            raise SealedHere
        if opened.is_another:
            raise AnotherLetterHere
        now = self._desk.moment()
        kept = KeptLetter(
            opened.letter.letter,
            Direction.IN,
            stage,
            now,
            person=opened.person.id if opened.person else None,
            reply_to=opened.letter.reply_to,
            content=b"" if stage is Stage.DECLINED else written(opened.letter),
            proven=opened.proof is Proof.PROVEN,
            until=until,
        )
        about = None if stage is Stage.KEPT else _spoken_of(opened)
        change = partial(_answered, now, opened.letter.asked)
        self._desk.pen.write(lambda journal: journal.letters.receive(kept, about, change), done)


def _spoken_of(opened: Opened) -> str | None:
    """Return the letter whose row is changed by this one: only whoever has that letter can change it.

    Who had six spoken words nobody can show, so any reply is a reply to those.
    """
    if opened.answers is None:
        return None
    by_words = opened.is_reply and opened.answers.person is None
    return opened.answers.id if by_words or opened.is_from_other_side else None


def _answered(now: Moment, asked: Asked | None, was: KeptLetter) -> KeptLetter:
    match asked:
        case "delete":
            return replace(was, asked_to_delete=now)
        case "end":
            return replace(was, stage=Stage.ENDED)
        case None:
            return replace(was, answered=now)
