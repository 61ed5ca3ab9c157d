# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that came: what it is, from whom, and whether that is shown; read first, kept only if it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.desk import Desk
from peerdesk.records.entry import Moment
from peerdesk.records.letters import Direction, KeptLetter, Person, Stage
from peerdesk.sharing.apart import Stopped
from peerdesk.sharing.card import to_text
from peerdesk.sharing.guard import Sealed, read_sealed
from peerdesk.sharing.letter import Letter, parse, written
from peerdesk.sharing.sealing import OwnKeys, Proof, proof_of, unseal
from peerdesk.wording import _


class AnswersNothing(PeerDeskError):
    """It answers a letter that is not in this journal."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This answers a letter that is not in this journal. It can be read, and not put beside anything."
            )
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter that was opened and not kept. `standing` is the same letter, if the journal has it already."""

    letter: Letter
    person: Person | None
    proof: Proof
    standing: KeptLetter | None = None
    answers: KeptLetter | None = None

    @property
    def from_whom(self) -> str:
        """Who it says it is from, and whether that is shown."""
        sender = self.letter.sender
        name = self.person.name if self.person else sender.name if sender else ""
        if not name:
            return _("It doesn’t say who wrote it.")
        if self.proof is Proof.PROVEN and self.person is not None:
            return _("From {name}. Their key shows that it is.").format(name=self.person.name)
        if self.proof is Proof.PROVEN:
            return _("From someone who calls themselves {name}, with a key you don’t know.").format(
                name=name
            )
        return _("It says it is from {name}. Nothing shows that it is.").format(name=name)


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
        reading = self._desk.reading.letters
        sender = letter.sender
        person = reading.person_with_key(sender.key) if sender else None
        proof = proof_of(letter, own) if own else Proof.NOT_PROVEN
        if person and sender and sender.box != to_text(person.box_key):
            person = None
        standing = reading.letter(letter.letter)
        answered = reading.letter(letter.reply_to) if letter.reply_to else None
        return Opened(
            letter,
            person,
            proof,
            standing if standing and standing.direction is Direction.IN else None,
            answered,
        )

    def keep(
        self,
        opened: Opened,
        until: date | None,
        done: Callable[[KeptLetter], None] = lambda _: None,
    ) -> None:
        """Keep a letter in the vault until a day, or until it is let go. One that is there already changes nothing."""
        if opened.standing is not None:
            done(opened.standing)
            return
        kept = KeptLetter(
            opened.letter.letter,
            Direction.IN,
            Stage.KEPT,
            self._desk.moment(),
            person=opened.person.id if opened.person else None,
            reply_to=opened.letter.reply_to,
            content=written(opened.letter),
            proven=opened.proof is Proof.PROVEN,
            until=until,
        )
        self._desk.pen.write(lambda journal: journal.letters.put_letter(kept), done)

    def accept(self, opened: Opened, done: Callable[[KeptLetter], None]) -> None:
        """Keep a reply beside the letter it answers, and so beside the entries as they were. Raises AnswersNothing."""
        if opened.answers is None or opened.answers.direction is not Direction.OUT:
            raise AnswersNothing
        self._take(opened, Stage.ACCEPTED, done)

    def decline(self, opened: Opened, done: Callable[[KeptLetter], None]) -> None:
        """Let a reply be, and remember only that it came: none of its words are kept."""
        self._take(opened, Stage.DECLINED, done)

    def letter_of(self, kept: KeptLetter) -> Letter | None:
        """Return what a kept letter says; None where its words were forgotten."""
        return parse(kept.content) if kept.content else None

    def all(self) -> tuple[KeptLetter, ...]:
        """Return the letters that came and were kept, newest first."""
        return self._desk.reading.letters.letters(Direction.IN)

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

    def _take(self, opened: Opened, stage: Stage, done: Callable[[KeptLetter], None]) -> None:
        now = self._desk.moment()
        kept = KeptLetter(
            opened.letter.letter,
            Direction.IN,
            stage,
            now,
            person=opened.person.id if opened.person else None,
            reply_to=opened.letter.reply_to,
            content=written(opened.letter) if stage is Stage.ACCEPTED else b"",
            proven=opened.proof is Proof.PROVEN,
        )
        asked = opened.letter.asked == "delete"
        answered = opened.answers
        self._desk.pen.write(lambda journal: journal.letters.put_letter(kept), done)
        if answered is not None:
            self._desk.pen.write(
                lambda journal: journal.letters.change_letter(
                    answered.id, lambda was: _answered(was, now, asked=asked)
                )
            )


def _answered(was: KeptLetter, now: Moment, *, asked: bool) -> KeptLetter:
    return replace(
        was,
        answered=was.answered if asked else now,
        asked_to_delete=now if asked else was.asked_to_delete,
    )
