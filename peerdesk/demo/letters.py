# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of the made-up journal: to two people, from one of them, and one that is still unsent.

They are composed and addressed as every letter is. The keys are new each time, so that nobody’s are in the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from peerdesk.demo.choosing import choice_of, source_of
from peerdesk.demo.making import Making
from peerdesk.demo.story import Verb
from peerdesk.demo.written import Written, word
from peerdesk.journal.journal import Journal
from peerdesk.language.asset_tables import table
from peerdesk.records.entry import Moment, When
from peerdesk.records.letters import Dates, Direction, KeptLetter, Person, Shared, Stage
from peerdesk.sharing import letter as letters
from peerdesk.sharing.card import Card
from peerdesk.sharing.coarsen import said_when
from peerdesk.sharing.compose import Composed, compose
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter
from peerdesk.sharing.sealing import OwnKeys, Proof, addressed, proof_of
from peerdesk.vault import age, box

_EVENING = 19


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody made up, with keys of their own."""

    person: Person
    keys: OwnKeys

    @property
    def card(self) -> Card:
        """The card they gave."""
        return self.keys.card(self.person.name)


def card_name() -> str:
    """Return the name on the writer’s own card."""
    return str(table("demo/letters.toml")["card_name"])


def tell_letters(making: Making) -> None:
    """Bring the people, what was sealed for them and what came into the story, after the entries it is about."""
    written = table("demo/letters.toml")
    known = {each["name"]: _tell_person(making, each) for each in written["person"]}
    for each in written["sealed"]:
        _tell_sealed(making, each, known[each["to"]])
    for each in written["unsent"]:
        _tell_unsent(making, each, known[each["to"]])
    for each in written["came"]:
        _tell_came(making, each, known[each["from"]])


def _tell_person(making: Making, written: Written) -> Correspondent:
    keys = OwnKeys(age.fresh_identity(), box.fresh_key())
    card = keys.card(written["name"])
    weeks = making.weeks
    added = weeks.at(weeks.day(written["week"], 5), 11)
    checked = None
    if "checked_week" in written:
        checked = weeks.at(weeks.day(written["checked_week"], 2), _EVENING)
    person = Person(
        making.chance.new_id(),
        card.name,
        card.age_key,
        card.box_key,
        added,
        word(making.words, "reader_role", written["role"]),
        written.get("manages"),
        checked,
    )
    making.story.do(added.instant, lambda journal: journal.letters.put_person(person))
    return Correspondent(person, keys)


def _tell_sealed(making: Making, written: Written, reader: Correspondent) -> None:
    composed, at = _composed(making, written, reader)
    making.story.do(at.instant, _sealing(composed, reader))
    letter = composed.letter
    if "reply" in written:
        reply = Letter(
            1,
            making.chance.new_id(),
            "reply",
            reply_to=letter.letter,
            comments=tuple(_comments(letter, written["reply"])),
            answers=tuple(Answer(**each) for each in written["reply"]["answers"]),
        )
        answered = making.weeks.later(at, written["reply"]["days"], _EVENING)
        making.story.do(answered.instant, _receiving(reply, reader, Stage.ACCEPTED))
    if "asked_to_delete" in written:
        asked = making.weeks.later(at, written["asked_to_delete"], _EVENING)
        making.story.do(
            asked.instant,
            lambda journal: journal.letters.change_letter(
                letter.letter, lambda was: replace(was, asked_to_delete=asked)
            ),
        )


def _tell_unsent(making: Making, written: Written, reader: Correspondent) -> None:
    composed, at = _composed(making, written, reader)
    unsent = KeptLetter(
        composed.letter.letter,
        Direction.OUT,
        Stage.UNSENT,
        at,
        choice=choice_of(written, making.story, reader.person.id),
        shared=_shared(composed),
    )
    making.story.do(at.instant, lambda journal: journal.letters.put_letter(unsent))


def _tell_came(making: Making, written: Written, sender: Correspondent) -> None:
    weeks = making.weeks
    at = weeks.at(weeks.day(written["week"], 3), _EVENING)
    item = Item(
        written["kind"],
        said_when(When(at), Dates.WEEK),
        "",
        (Field(written["label"], tuple(written["pieces"])),),
    )
    came = Letter(
        1,
        making.chance.new_id(),
        "letter",
        asks_for=tuple(written["asks_for"]),
        line=written["line"],
        items=(item,),
    )
    making.story.do(at.instant, _receiving(came, sender, Stage.KEPT, written["kept_for"]))


def _composed(making: Making, written: Written, reader: Correspondent) -> tuple[Composed, Moment]:
    """Return the letter and when it was made: so many days after the first entry in it."""
    choice = choice_of(written, making.story, reader.person.id)
    entries = [making.story.called(each["called"]) for each in written["entry"]]
    sources = {each.id: source_of(each) for each in entries}
    composed = compose(making.chance.new_id(), choice, sources)
    return composed, making.weeks.later(entries[0].made, written["days"], _EVENING)


def _shared(composed: Composed) -> tuple[Shared, ...]:
    return tuple(Shared(entry, 0) for entry, _keys in composed.keys if entry is not None)


def _sealing(composed: Composed, reader: Correspondent) -> Verb:
    def seal(journal: Journal) -> None:
        own = OwnKeys(*journal.letters.make_keys())
        letter = addressed(composed.letter, own, card_name(), (reader.card,))
        sealed = KeptLetter(
            letter.letter,
            Direction.OUT,
            Stage.SEALED,
            journal.moment(),
            person=reader.person.id,
            content=letters.written(letter),
            shared=_shared(composed),
            left_out=composed.left_out,
        )
        journal.letters.register(None, (sealed,))

    return seal


def _receiving(letter: Letter, sender: Correspondent, stage: Stage, days: int = 0) -> Verb:
    """Receive what `sender` addresses to the writer, and keep it for so many days; 0 is until it is let go."""

    def receive(journal: Journal) -> None:
        own, now = OwnKeys(*journal.letters.make_keys()), journal.moment()
        came = addressed(letter, sender.keys, sender.person.name, (own.card(card_name()),))
        kept = KeptLetter(
            came.letter,
            Direction.IN,
            stage,
            now,
            person=sender.person.id,
            reply_to=came.reply_to,
            content=letters.written(came),
            proven=proof_of(came, own) is Proof.PROVEN,
            until=now.local_date + timedelta(days=days) if days else None,
        )
        journal.letters.receive(kept, came.reply_to, lambda was: replace(was, answered=now))

    return receive


def _comments(letter: Letter, reply: Written) -> Iterator[Comment]:
    """Yield the comments of `reply`, each beside the first place in `letter` where its quote stands."""
    fields = [
        (number, "".join(each.pieces)) for number, each in enumerate(letter.items[0].fields, 1)
    ]
    for said in reply["comments"]:
        number, text = next(each for each in fields if said["quote"] in each[1])
        yield Comment(1, number, text.index(said["quote"]), said["quote"], said["text"])
