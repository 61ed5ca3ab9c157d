# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared so far: every letter that was sealed, for whom, which words, and what came of it. Kept in the vault alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from peerdesk.errors import NotFoundError
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.records.letters import Direction, KeptLetter, Shared, Stage
from peerdesk.sharing.letter import Letter, parse
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One sealed letter as the table shows it. What became of it is said as asked or opened, never as done."""

    id: str
    day: str
    person: str
    titles: tuple[str, ...]
    parts: str
    left_out: int
    reply: str


@dataclass(frozen=True, slots=True)
class ReadBy:
    """“Read by Maren on Thu 23 Apr”, beside an entry, and whether the entry has changed since."""

    letter: str
    said: str
    has_changed: bool


class Register:
    """What has left this journal."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, before: str | None = None) -> tuple[RegisterRow, ...]:
        """Return a page of sealed letters and answers, newest first, older than the letter `before`."""
        reading = self._desk.reading.letters
        last = reading.letter(before) if before else None
        return tuple(self._row(each) for each in reading.letters(Direction.OUT, before=last))

    def letter(self, letter_id: str) -> Letter | None:
        """Return exactly what was sealed; None where its words were forgotten."""
        kept = self._desk.reading.letters.letter(letter_id)
        return parse(kept.content) if kept and kept.content else None

    def kept(self, letter_id: str) -> KeptLetter | None:
        """Return what is kept of a letter."""
        return self._desk.reading.letters.letter(letter_id)

    def heading(self, kept: KeptLetter) -> str:
        """Return “Sealed Thursday 23 April 2026, for Maren”."""
        day = shown.long_day(kept.at.local_date)
        name = self._reader(kept, _("whoever hears six spoken words"))
        said = _("Sealed {day}, for {name}")
        if kept.stage is Stage.SEALING:
            said = _("May have been sealed {day}, for {name}")
        return said.format(day=day, name=name)

    def answers(self, letter_id: str) -> tuple[KeptLetter, ...]:
        """Return what came in answer and was accepted, oldest first."""
        answers = self._desk.reading.letters.answers_to(letter_id)
        return tuple(each for each in answers if each.stage is Stage.ACCEPTED)

    def read_by(self, entry_id: str) -> tuple[ReadBy, ...]:
        """Return who was given which version of an entry to read, newest first."""
        about = self._desk.reading.letters.about_entry(entry_id)
        return tuple(self._read_by(letter, entry_id) for letter in about)

    def has_changed(self, shared: Shared) -> bool:
        """Say whether an entry was changed after the version that was shared."""
        return self._desk.reading.letters.revision_of(shared.entry) > shared.revision

    def forget_words(self, letter_id: str, done: Callable[[KeptLetter], None]) -> None:
        """Forget what a letter said; that it was sealed stays."""
        self._desk.pen.write(lambda journal: journal.letters.forget_words(letter_id), done)

    def _row(self, kept: KeptLetter) -> RegisterRow:
        letter = parse(kept.content) if kept.content else None
        return RegisterRow(
            kept.id,
            shown.short_day(kept.at.local_date, self._desk.today()),
            self._reader(kept, _("six spoken words")),
            tuple(self._title(each.entry) for each in kept.shared),
            _parts(letter) if letter else "",
            kept.left_out,
            self._reply(kept),
        )

    def _reader(self, kept: KeptLetter, by_words: str) -> str:
        letters = self._desk.reading.letters
        if kept.person is not None:
            person = letters.person(kept.person)
            return person.name if person else _("someone taken off the list")
        if kept.reply_to is None:
            return by_words
        came = letters.letter(kept.reply_to)
        sender = parse(came.content).sender if came and came.content else None
        return a_name(sender.name if sender else "") or _("whoever wrote what it answers")

    def _title(self, entry_id: str) -> str:
        try:
            entry = self._desk.reading.entry(entry_id)
        except NotFoundError:
            return _("An entry that was erased since")
        return shown.title(entry.kind, entry.title)

    def _reply(self, kept: KeptLetter) -> str:
        today = self._desk.today()
        if kept.asked_to_delete:
            day = shown.short_day(kept.asked_to_delete.local_date, today)
            return _("Asked to delete {day}").format(day=day)
        if kept.answered:
            day = shown.short_day(kept.answered.local_date, today)
            return _("Reply opened {day}").format(day=day)
        if kept.stage is Stage.SEALING:
            return _("May have been sealed: PeerDesk stopped before it knew")
        if kept.stage is Stage.ENDED:
            return _("This exchange was ended")
        if kept.reply_to is not None:
            return ""  # it is an answer itself, and nobody waits for one to it
        return self._unproven(kept)

    def _unproven(self, kept: KeptLetter) -> str:
        """Return what is said where no reply was opened that is shown to be its reader’s."""
        came = [
            each
            for each in self._desk.reading.letters.answers_to(kept.id)
            if each.direction is Direction.IN
        ]
        if not came:
            return _("No reply file yet")
        day = shown.short_day(came[-1].at.local_date, self._desk.today())
        return _("A reply came {day}; nothing shows whose it is").format(day=day)

    def _read_by(self, letter: KeptLetter, entry_id: str) -> ReadBy:
        day = shown.short_day(letter.at.local_date, self._desk.today())
        name = self._reader(letter, _("someone with the spoken words"))
        shared = next(each for each in letter.shared if each.entry == entry_id)
        said = _("Sealed for {name} on {day}")
        if letter.stage is Stage.SEALING:
            said = _("May have been sealed for {name} on {day}")
        said = said.format(name=name, day=day)
        return ReadBy(letter.id, said, self.has_changed(shared))


def _parts(letter: Letter) -> str:
    """Return which parts of entries are in a letter, or what it is where it holds none."""
    match letter.kind, letter.asked:
        case "reply", _asked:
            return _("an answer")
        case "request", "end":
            return _("the end of an exchange")
        case "request", _asked:
            return _("a request to let go of a letter")
    labels = [field.label for item in letter.items for field in item.fields]
    return ", ".join(dict.fromkeys(label for label in labels if label))
