# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda: what the writer would like to bring to the next conversation, in their own order. Never a debt.

It links to entries and keeps no copy of their words; of a folded one it says the day alone, of a private one no
words, of one in the drawer nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.journal.lines import Line, Narrowing
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_row import mark_of_line
from peerdesk.presenters.supervision.agenda_words import agenda_on_screen, entry_on_screen
from peerdesk.records.answers import Word
from peerdesk.records.around import AgendaLine, AgendaState
from peerdesk.records.entry import Kind, State
from peerdesk.wording import _

_LOOKED_THROUGH = 12
"""So many of the newest conversations are looked through for something that was taken away."""

_BECAME = {AgendaState.BROUGHT: _("brought"), AgendaState.LET_GO: _("let go")}


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line. `mark` and `source` say where it comes from and `entry` which entry that is; all may be empty.

    `hope` is what is hoped for, as it was labelled then; `hope_id` its id. `is_named` says that its words are its own.
    """

    id: str
    title: str
    more: str = ""
    mark: str = ""
    source: str = ""
    entry: str = ""
    hope: str = ""
    hope_id: str = ""
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class SettledRow:
    """A line that does not wait any more, and what became of it."""

    id: str
    title: str
    became: str


@dataclass(frozen=True, slots=True)
class TakenAway:
    """What was taken away from the last conversation that said so, its day, and the id of the entry."""

    text: str
    day: str
    entry: str


class AgendaPresenter:
    """What the Agenda shows, read anew each time it is asked, and what can be done there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._prompt_before: str | None = None

    # The lines

    def rows(self) -> tuple[AgendaRow, ...]:
        """Return the lines that wait, in the writer’s order."""
        counted = {
            each.line: each.sentence
            for each in self._desk.reading.noticed.observed().values()
            if each.line is not None
        }
        today = self._desk.today()
        return tuple(
            self._row(line, counted, today) for line in self._desk.reading.agenda.waiting()
        )

    def settled(self) -> tuple[SettledRow, ...]:
        """Return the lines that were brought or let go, the newest first. Nobody counts them."""
        rows = (
            SettledRow(line.id, agenda_on_screen(self._desk, line), _BECAME[line.state])
            for line in self._desk.reading.agenda.settled()
        )
        return tuple(row for row in rows if row.title)

    def hopes(self) -> tuple[Word, ...]:
        """Return what may be hoped for."""
        return self._desk.words.words("agenda_hope")

    def add(self, text: str) -> bool:
        """Add one line, whatever it is. Returns whether there was anything to add."""
        said = shown.first_line(text)
        if said:
            self._desk.pen.write(lambda journal: journal.agenda.add(said))
        return bool(said)

    def reword(self, line_id: str, title: str, more: str) -> None:
        """Call the line something else, with one line under it. Without a title a link is called as its entry is."""
        said, under = shown.first_line(title), shown.first_line(more)

        def change(line: AgendaLine) -> AgendaLine:
            return replace(line, text=said if said or line.entry else line.text, more=under)

        self._desk.pen.write(lambda journal: journal.agenda.change(line_id, change))

    def hope_for(self, line_id: str, hope_id: str) -> None:
        """Say what is hoped for; an empty id takes it back."""
        hope = next((each for each in self.hopes() if each.id == hope_id), None)
        self._desk.pen.write(
            lambda journal: journal.agenda.change(line_id, lambda line: replace(line, hope=hope))
        )

    def move(self, line_id: str, place: int) -> None:
        """Let the line stand at `place`, counted from 0."""
        self._desk.pen.write(lambda journal: journal.agenda.move(line_id, place))

    def let_go(self, line_id: str, done: Callable[[], None]) -> None:
        """Let the line go. Its entry stays as it is, without the flag."""
        self._become(line_id, AgendaState.LET_GO, done)

    def wait_again(self, line_id: str, done: Callable[[], None] = lambda: None) -> None:
        """Bring a line back that was brought or let go."""
        self._become(line_id, AgendaState.WAITING, done)

    # What I ask of the hour

    def asks(self) -> tuple[Word, ...]:
        """Return what may be asked of the hour; one that was asked and is gone from the list is among them."""
        offered = self._desk.words.words("asking_for")
        asked = self._desk.reading.agenda.next_conversation().asks
        known = {word.id for word in offered}
        return offered if asked is None or asked.id in known else (*offered, asked)

    def asked(self) -> str:
        """Return the id of what is asked of the hour, or nothing."""
        asked = self._desk.reading.agenda.next_conversation().asks
        return asked.id if asked else ""

    def ask_for(self, word_id: str) -> None:
        """Say what is asked of the hour; an empty id takes it back."""
        asked = next((each for each in self.asks() if each.id == word_id), None)
        self._desk.pen.write(
            lambda journal: journal.agenda.change_next_conversation(
                lambda coming: replace(coming, asks=asked)
            )
        )

    # Beside it

    def taken_away(self) -> TakenAway | None:
        """Return what was taken away last. A conversation that is folded away is not brought up."""
        narrowed = Narrowing(kind=Kind.SUPERVISION)
        for line in self._desk.reading.newest(_LOOKED_THROUGH, None, narrowed):
            if line.folded or line.state is not State.RESTED:
                continue
            text = self._desk.reading.entry(line.id).answers.get("take_away")
            if isinstance(text, str):
                day = shown.short_day(line.day, self._desk.today())
                return TakenAway(text.strip(), day, line.id)
        return None

    def question(self) -> str:
        """Return one question to take in; empty where none is wanted today."""
        settings, today = self._desk.settings, self._desk.today()
        if not settings.offer_prompts or settings.prompts_quiet_on == today.isoformat():
            return ""
        prompt = self._desk.prompts.offer("supervision", self._prompt_before, (), today)
        return prompt.text if prompt else ""

    def another_question(self) -> str:
        """Return the next question."""
        today = self._desk.today()
        standing = self._desk.prompts.offer("supervision", self._prompt_before, (), today)
        self._prompt_before = standing.id if standing else None
        return self.question()

    def no_question_today(self) -> None:
        """Offer no prompt until tomorrow, here and on Today."""
        self._stay_quiet_on(self._desk.today().isoformat())

    def questions_again(self) -> None:
        """Undo: offer them today after all."""
        self._stay_quiet_on("")

    # Inside

    def _row(self, line: AgendaLine, counted: Mapping[str, str], today: date) -> AgendaRow:
        entry = self._desk.reading.line_of(line.entry) if line.entry else None
        mark, source = "", ""
        if entry is not None:
            mark, source = mark_of_line(entry), self._source(entry, today, named=bool(line.text))
        elif line.id in counted:
            mark = Kind.CHECK_IN.value
            same = line.text == counted[line.id]
            source = _("Noticed in your weeks") if same else counted[line.id]
        return AgendaRow(
            id=line.id,
            title=agenda_on_screen(self._desk, line),
            more=line.more,
            mark=mark,
            source=source,
            entry=entry.id if entry else "",
            hope=line.hope.label if line.hope else "",
            hope_id=line.hope.id if line.hope else "",
            is_named=bool(line.text),
        )

    def _source(self, entry: Line, today: date, *, named: bool) -> str:
        """Say where a line comes from: the entry where the line has words of its own, else the kind; and the day."""
        day = shown.short_day(entry.day, today)
        if entry.folded:
            return day if named else _("Folded away")
        called = entry_on_screen(self._desk, entry)
        return f"{called if named else shown.KIND_NAMES[entry.kind]} · {day}"

    def _become(self, line_id: str, state: AgendaState, done: Callable[[], None]) -> None:
        self._desk.pen.write(
            lambda journal: journal.agenda.change(line_id, lambda line: replace(line, state=state)),
            lambda _line: done(),
        )

    def _stay_quiet_on(self, day: str) -> None:
        self._desk.pen.write(
            lambda journal: journal.change_settings(
                lambda settings: replace(settings, prompts_quiet_on=day)
            )
        )
