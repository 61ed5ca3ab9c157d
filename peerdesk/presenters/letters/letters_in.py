# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that came: what it is, from whom, and whether that is shown; read first, kept only if it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from peerdesk.errors import NotFoundError
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.foreign_text import a_name, is_same_name
from peerdesk.presenters.letters.letter_refusals import (
    AnotherLetterHere,
    AnswersNothing,
    NotTheirs,
    SealedHere,
)
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.records.entry import Moment
from peerdesk.records.letters import Direction, KeptLetter, Person, Stage
from peerdesk.sharing.apart import Stopped
from peerdesk.sharing.card import to_text
from peerdesk.sharing.guard import Sealed, read_sealed
from peerdesk.sharing.letter import Asked, Letter, Sender, parse, written
from peerdesk.sharing.sealing import OwnKeys, Proof, proof_of, unseal
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter that was opened and not kept. `standing` is the same letter, if the journal has it already.

    `other_key_of` is who is known by the name it gives, with another key. `was_sealed_here` says that a letter of one’s
    own has its number, and `is_another` that a letter that is here has it and says something else.
    """

    letter: Letter
    person: Person | None
    proof: Proof
    standing: KeptLetter | None = None
    answers: KeptLetter | None = None
    other_key_of: Person | None = None
    was_sealed_here: bool = False
    is_another: bool = False

    @property
    def may_be_taken(self) -> bool:
        """Whether it can be kept here at all, or is here already: its number is that of no other letter."""
        return not self.was_sealed_here and not self.is_another

    @property
    def is_new(self) -> bool:
        """Whether nothing was decided about it yet."""
        return self.standing is None and self.may_be_taken

    @property
    def may_be_accepted(self) -> bool:
        """Whether it is a reply that doesn’t stand beside the letter it answers, though it may have been let be."""
        was = self.standing.stage if self.standing else None
        return self.is_reply and self.may_be_taken and was in {None, Stage.KEPT, Stage.DECLINED}

    @property
    def name(self) -> str:
        """Whom it is from, as it may be shown; empty where it doesn’t say."""
        sender = self.letter.sender
        return a_name(self.person.name if self.person else sender.name if sender else "")

    @property
    def is_reply(self) -> bool:
        """Whether it answers a letter that was sealed here, and asks nothing."""
        return self.answers_own and self.letter.kind == "reply"

    @property
    def answers_own(self) -> bool:
        """Whether it speaks of a letter that was sealed here."""
        return self.answers is not None and self.answers.direction is Direction.OUT

    @property
    def is_from_other_side(self) -> bool:
        """Whether it is shown to come from the one other person who has the letter it speaks of."""
        if self.answers is None or self.proof is not Proof.PROVEN:
            return False
        if self.answers.person is not None:
            return self.person is not None and self.person.id == self.answers.person
        mine, theirs = self.letter.sender, _sender_of(self.answers)
        return bool(mine and theirs and (mine.key, mine.box) == (theirs.key, theirs.box))

    @property
    def from_whom(self) -> str:
        """Who it says it is from, and whether that is shown."""
        name = self.name
        if self.other_key_of is not None:
            return _(
                "This says it is from {name}, with another key than the one you know. Ask {name} by voice before "
                "you believe it."
            ).format(name=a_name(self.other_key_of.name))
        if not name:
            return _("It doesn’t say who wrote it.")
        if self.proof is Proof.PROVEN and self.person is not None:
            return _("From {name}. Their key shows that it is.").format(name=name)
        if self.proof is Proof.PROVEN:
            return _("From someone who calls themselves {name}, with a key you don’t know.").format(
                name=name
            )
        return _("It says it is from {name}. Nothing shows that it is.").format(name=name)


@dataclass(frozen=True, slots=True)
class Row:
    """A letter that is kept, as a list shows it."""

    id: str
    name: str
    said: str
    first: str
    is_reply: bool


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
        proof = proof_of(letter, own) if own else Proof.NOT_PROVEN
        standing = reading.letter(letter.letter)
        is_own = standing is not None and standing.direction is Direction.OUT
        person, other = self._sender(letter)
        is_another = standing is not None and _is_another(letter, person, standing)
        return Opened(
            letter,
            person,
            proof,
            None if is_own or is_another else standing,
            reading.letter(letter.reply_to) if letter.reply_to else None,
            other,
            is_own,
            is_another,
        )

    def reopened(self, kept: KeptLetter) -> Opened:
        """Return a letter that was kept, as it was opened. Raises NotFoundError where its words were forgotten."""
        if not kept.content:
            raise NotFoundError
        letter = parse(kept.content)
        person, other = self._sender(letter)
        return Opened(
            letter,
            person,
            Proof.PROVEN if kept.proven else Proof.NOT_PROVEN,
            kept,
            self._desk.reading.letters.letter(kept.reply_to) if kept.reply_to else None,
            other,
        )

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

    def rows(self) -> tuple[Row, ...]:
        """Return the letters and accepted answers that are kept, newest first."""
        kept = self._desk.reading.letters.letters(Direction.IN)
        return tuple(self._row(each) for each in kept if each.content)

    def has_any(self) -> bool:
        """Say whether a letter is kept here."""
        return any(each.content for each in self._desk.reading.letters.letters(Direction.IN, 5))

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

    def _row(self, kept: KeptLetter) -> Row:
        letter = parse(kept.content)
        person, _other = self._sender(letter)
        name = person.name if person else letter.sender.name if letter.sender else ""
        today = self._desk.today()
        said = [_("kept {day}").format(day=shown.short_day(kept.at.local_date, today))]
        if kept.until:
            said.append(_("until {day}").format(day=shown.short_day(kept.until, today)))
        if kept.asked_to_delete:
            said.append(_("they asked you to let it go"))
        if kept.stage is Stage.ENDED:
            said.append(_("ended"))
        what = letter_shown(letter)
        first = what.line or next((item.title for item in what.items if item.title), "")
        if letter.kind == "reply" and not first:
            first = _("an answer to your letter")
        return Row(kept.id, a_name(name), " · ".join(said), a_name(first), letter.kind == "reply")

    def _sender(self, letter: Letter) -> tuple[Person | None, Person | None]:
        """Return who holds the keys a letter names, and who is known by its name with other keys."""
        sender = letter.sender
        if sender is None:
            return None, None
        reading = self._desk.reading.letters
        person = reading.person_with_key(sender.key)
        if person is not None and sender.box == to_text(person.box_key):
            return person, None
        named = [each for each in reading.people() if is_same_name(each.name, sender.name)]
        return None, person or (named[-1] if named else None)

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


def _is_another(letter: Letter, person: Person | None, standing: KeptLetter) -> bool:
    """Say whether the letter that stands under this number is not this one.

    Of one that was let be there are no words: it is told apart by who sent it and what it answered.
    """
    if standing.content:
        return standing.content != written(letter)
    if standing.direction is Direction.OUT:
        return False  # its words were forgotten, and it is said to be sealed here
    sender = person.id if person else None
    return standing.reply_to != letter.reply_to or standing.person not in {None, sender}


def _spoken_of(opened: Opened) -> str | None:
    """Return the letter whose row is changed by this one: only whoever has that letter can change it.

    Who had six spoken words nobody can show, so any reply is a reply to those.
    """
    if opened.answers is None:
        return None
    by_words = opened.is_reply and opened.answers.person is None
    return opened.answers.id if by_words or opened.is_from_other_side else None


def _sender_of(kept: KeptLetter) -> Sender | None:
    """Return who a letter that came says it is from; nobody for one of the writer’s own."""
    came = kept.direction is Direction.IN and kept.content
    return parse(kept.content).sender if came else None


def _answered(now: Moment, asked: Asked | None, was: KeptLetter) -> KeptLetter:
    match asked:
        case "delete":
            return replace(was, asked_to_delete=now)
        case "end":
            return replace(was, stage=Stage.ENDED)
        case None:
            return replace(was, answered=now)
