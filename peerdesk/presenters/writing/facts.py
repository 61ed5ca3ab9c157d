# SPDX-License-Identifier: GPL-3.0-or-later
"""The line about an entry: what it is, when and where it was, and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.pieces import words_said
from peerdesk.records.answers import Answer, One, Silence
from peerdesk.records.entry import Belongs, Entry, Precision, State, When
from peerdesk.records.forms import FORMS
from peerdesk.records.forms.disclosure import HOW
from peerdesk.records.questions import Place, Question
from peerdesk.wording import _

SAID_IN_FACTS = (HOW, "note_form")
"""Questions whose answer is what the entry is called by: how it was shared, the form of a note."""

_SAY_THEMSELVES = {"minutes", "place", "modality", "form"}
_BELONGS = {
    None: _("in"),
    Belongs.BEFORE: _("before"),
    Belongs.AFTER: _("after"),
    Belongs.LATER: _("some time after"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A few words about an entry. `link` are words that lead to the entry or the network of this id."""

    text: str
    link: str = ""
    entry: str = ""
    network: str = ""

    @property
    def said(self) -> str:
        """The fact in one piece."""
        return f"{self.text} {self.link}".strip()


def facts_of(desk: Desk, entry: Entry) -> Iterator[Fact]:
    """Yield what is said about an entry in its line of facts."""
    yield Fact(_what_it_is(entry))
    yield Fact(day_of(entry.when, desk.today()))
    for part in FORMS[entry.kind].parts:
        if part.place is Place.FACTS:
            for question in part.questions:
                if question.key in entry.answers:
                    yield Fact(_answered(question, entry.answers[question.key]))
    yield from _where(desk, entry)
    for is_so, said in (
        (entry.state is State.UNFINISHED, _("unfinished")),
        (entry.private_lock, _("only for me")),
        (entry.take_back, _("to take back to the room")),
    ):
        if is_so:
            yield Fact(said)


def day_of(at: When, today: date) -> str:
    """Return “Wednesday 13 May, 14:32”, with the year where it is another, as exactly as the writer said it."""
    day = shown.long_day(at.moment.local_date)
    if at.moment.local_date.year != today.year:
        day = f"{day} {at.moment.local_date.year}"
    match at.precision:
        case Precision.EXACT:
            return f"{day}, {shown.clock_time(at.moment)}"
        case Precision.DAY:
            return day
        case Precision.WEEK | Precision.SOME_TIME_AGO:
            said = shown.when(at, today)
            return said[:1].upper() + said[1:]


def _what_it_is(entry: Entry) -> str:
    for key in SAID_IN_FACTS:
        answer = entry.answers.get(key)
        if isinstance(answer, One):
            return answer.word.label[:1].upper() + answer.word.label[1:]
    return shown.KIND_NAMES[entry.kind]


def _answered(question: Question, answer: Answer) -> str:
    """A length or a place says itself; yes, no and a silence need their question."""
    said = " · ".join(words_said(answer))
    if question.key in _SAY_THEMSELVES and not isinstance(answer, Silence):
        return said
    return _("{question}: {answer}").format(question=question.label, answer=said)


def _where(desk: Desk, entry: Entry) -> Iterator[Fact]:
    beside = desk.reading.line_of(entry.belongs_to) if entry.belongs_to else None
    if beside is not None:
        title = shown.title(beside.kind, beside.title)
        if beside.folded:
            title = shown.short_day(beside.day, desk.today())
        yield Fact(_BELONGS[entry.belongs], title, entry=beside.id)
    elif entry.network and (network := desk.reading.network(entry.network)):
        yield Fact("", _("{name} network").format(name=network.pet_name), network=network.id)
