# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that was opened: from whom it is and whether that is shown, and what is here already. Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.errors import NotFoundError
from peerdesk.journal.letter_reading import LetterReading
from peerdesk.presenters.letters.foreign_text import a_name, is_same_name
from peerdesk.records.letters import Direction, KeptLetter, Person, Stage
from peerdesk.sharing.card import to_text
from peerdesk.sharing.letter import Letter, Sender, parse, written
from peerdesk.sharing.sealing import OwnKeys, Proof, proof_of
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
    def size(self) -> int:
        """How long it is, in characters, with the letter it answers in bytes."""
        texts = [
            piece for item in self.letter.items for field in item.fields for piece in field.pieces
        ]
        texts += [each.text for each in self.letter.comments]
        texts += [each.text for each in self.letter.answers]
        return sum(map(len, texts)) + (len(self.answers.content) if self.answers else 0)

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


def opened_here(letters: LetterReading, letter: Letter, own: OwnKeys | None) -> Opened:
    """Return what is to be said of a letter that was just opened; long for a long one."""
    proof = proof_of(letter, own) if own else Proof.NOT_PROVEN
    standing = letters.letter(letter.letter)
    is_own = standing is not None and standing.direction is Direction.OUT
    person, other = sender_of(letters, letter)
    is_another = standing is not None and _is_another(letter, person, standing)
    return Opened(
        letter,
        person,
        proof,
        None if is_own or is_another else standing,
        letters.letter(letter.reply_to) if letter.reply_to else None,
        other,
        is_own,
        is_another,
    )


def reopened(letters: LetterReading, letter_id: str) -> Opened:
    """Return a letter that was kept, as it was opened. Raises NotFoundError where it or its words are gone."""
    kept = letters.letter(letter_id)
    if kept is None or not kept.content:
        raise NotFoundError
    letter = parse(kept.content)
    person, other = sender_of(letters, letter)
    return Opened(
        letter,
        person,
        Proof.PROVEN if kept.proven else Proof.NOT_PROVEN,
        kept,
        letters.letter(kept.reply_to) if kept.reply_to else None,
        other,
    )


def sender_of(letters: LetterReading, letter: Letter) -> tuple[Person | None, Person | None]:
    """Return who holds the keys a letter names, and who is known by its name with other keys."""
    sender = letter.sender
    if sender is None:
        return None, None
    person = letters.person_with_key(sender.key)
    if person is not None and sender.box == to_text(person.box_key):
        return person, None
    named = [each for each in letters.people() if is_same_name(each.name, sender.name)]
    return None, person or (named[-1] if named else None)


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


def _sender_of(kept: KeptLetter) -> Sender | None:
    """Return who a letter that came says it is from; nobody for one of the writer’s own."""
    came = kept.direction is Direction.IN and kept.content
    return parse(kept.content).sender if came else None
