# SPDX-License-Identifier: GPL-3.0-or-later
"""seal and reply: all that will be sealed is printed and asked about; the file is new, read back, and registered."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from peerdesk.cli.as_json import name_of
from peerdesk.cli.letters import beside_lines, lines_of
from peerdesk.cli.opened import OpenJournal, opened
from peerdesk.cli.passphrases import has_terminal, typed
from peerdesk.cli.recipient import added, person_named, warn_if_unchecked
from peerdesk.cli.refusals import (
    FieldsWanted,
    KeptPrivate,
    NobodyCalledSo,
    NobodyToAsk,
    NothingChosen,
    NotSaidThere,
    UnknownField,
)
from peerdesk.cli.terminal import say, say_json
from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.composing import Composing
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.leaving import Leaving, leaving_request, request
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.presenters.weeks.sources import may_be_shared
from peerdesk.records.letters import Dates, KeptLetter
from peerdesk.sharing.card import Card
from peerdesk.sharing.compose import TITLE
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, addressed, seal
from peerdesk.wording import _


def seal_letter(asked: Namespace) -> None:
    """Seal what was chosen of some entries for one person."""
    with opened(asked) as journal:
        journal.want_to_write()
        people = Correspondents(journal.desk)
        person = person_named(people, asked.to)
        composing = _composed(asked, journal, manages_me=person.manages_me is True)
        own = _own_keys(people)
        letter = composing.for_reader(person, own, people.own_name())
        warn_if_unchecked(person)
        if not _wanted(asked, letter, person.name, manages_me=person.manages_me is True):
            return
        row = composing.sealed_row(letter, person)
        _put(journal, Leaving(row), letter, Path(asked.out))
        known = people.person(person.id) or added(people, person)
        Leaving(replace(row, person=known.id)).end(journal.journal)
        _tell(asked, letter, known.name)


def _put(journal: OpenJournal, leaving: Leaving, letter: Letter, path: Path) -> None:
    """Seal a letter into a file, with its row in the register before there is one: nothing that left is forgotten."""
    leaving.begin(journal.journal)
    try:
        put(seal(letter), path)
    except PeerDeskError:
        leaving.take_back(journal.journal)
        raise


def reply(asked: Namespace) -> None:
    """Answer a letter that is kept, or ask something about it."""
    with opened(asked) as journal:
        journal.want_to_write()
        kept = journal.reading.letters.letter(asked.to)
        if kept is None or not kept.content:
            raise NotFoundError
        people = Correspondents(journal.desk)
        own = _own_keys(people)
        if asked.request:
            _request(asked, journal, kept, own)
            return
        answering = Answering(journal.desk, kept)
        _answer(asked, answering)
        card = answering.reader()
        if card is None or answering.is_empty:
            raise NothingChosen
        letter = answering.for_writer(card, own, people.own_name())
        if _wanted(asked, letter, card.name):
            leaving = answering.leaving(letter)
            _put(journal, leaving, letter, Path(asked.out))
            leaving.end(journal.journal)
            _tell(asked, letter, card.name)


def _request(asked: Namespace, journal: OpenJournal, kept: KeptLetter, own: OwnKeys) -> None:
    people = Correspondents(journal.desk)
    person = people.person(kept.person) if kept.person else None
    if person is None:
        raise NobodyCalledSo
    card = Card(person.name, person.age_key, person.box_key)
    letter = addressed(request(kept.id, asked.request), own, people.own_name(), (card,))
    if _wanted(asked, letter, person.name):
        leaving = leaving_request(journal.desk, kept, letter)
        _put(journal, leaving, letter, Path(asked.out))
        leaving.end(journal.journal)
        _tell(asked, letter, person.name)


def _answer(asked: Namespace, answering: Answering) -> None:
    if asked.heard:
        answering.heard(heard=True)
    if asked.touched:
        answering.say("touched", asked.touched)
    if asked.question:
        answering.say("question", asked.question)
    if asked.mine:
        answering.say("mine", asked.mine)
    for quote, text in asked.beside:
        item, field, piece, at = _place(answering.letter, quote)
        answering.comment(item, field, piece, at, at + len(quote), text)


def _place(letter: Letter, quote: str) -> tuple[int, int, int, int]:
    for item, entry in enumerate(letter.items):
        for number, field in enumerate(entry.fields):
            for piece, text in enumerate(field.pieces):
                if quote and quote in text:
                    return item, number, piece, text.index(quote)
    raise NotSaidThere(quote)


def _composed(asked: Namespace, journal: OpenJournal, *, manages_me: bool) -> Composing:
    if manages_me and not asked.field:
        raise FieldsWanted
    composing = Composing(journal.desk)
    composing.coarsen(Dates(asked.dates))
    composing.say(asked.line)
    for what in asked.ask or ():
        composing.ask_for(what, asked=True)
    found: set[str] = set()
    offered: list[str] = []
    for entry_id in asked.entry:
        entry = journal.reading.entry(entry_id)
        if not may_be_shared(entry):
            raise KeptPrivate
        composing.choose_entry(entry.id, chosen=True)
        for row in composing.choosable.answer_rows(composing.choice, entry.id):
            offered.append(row.label)
            names = {name_of(row.key), row.label.casefold()}
            wanted = names & {each.casefold() for each in asked.field or ()}
            found |= wanted
            composing.choose_field(entry.id, row.key, chosen=bool(wanted) or not asked.field)
        if TITLE in (asked.field or ()):
            composing.choose_field(entry.id, TITLE, chosen=True)
    unknown = [each for each in asked.field or () if each.casefold() not in found | {TITLE}]
    if unknown:
        raise UnknownField(unknown[0], offered)
    if composing.is_empty():
        raise NothingChosen
    return composing


def _own_keys(people: Correspondents) -> OwnKeys:
    made: list[OwnKeys] = []
    people.make_keys(made.append)
    return made[0]


def _wanted(asked: Namespace, letter: Letter, name: str, *, manages_me: bool = False) -> bool:
    """Print all that will be sealed and return whether it is to be; --yes answers for the writer."""
    if not asked.json:
        say(_("Exactly what {name} will see:").format(name=a_name(name)))
        say()
        for line in (*lines_of(letter_shown(letter)), *beside_lines(letter)):
            say(line)
        say()
    if asked.yes:
        return True
    if not has_terminal():
        raise NobodyToAsk
    if manages_me:
        say(_("{name} also manages you.").format(name=a_name(name)))
    yes = _("yes")
    question = _(
        "Seal this for {name}? Once the file leaves you it cannot be called back. ({yes}) "
    )
    return typed(question.format(name=a_name(name), yes=yes), "--yes").strip().casefold() == yes


def _tell(asked: Namespace, letter: Letter, name: str) -> None:
    if asked.json:
        say_json({"file": asked.out, "letter": letter.letter, "person": name})
    else:
        say(
            _("Sealed for {name} into {file}, and read back.").format(
                name=a_name(name), file=asked.out
            )
        )


VERBS = {"seal": seal_letter, "reply": reply}
