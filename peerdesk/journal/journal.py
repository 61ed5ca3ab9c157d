# SPDX-License-Identifier: GPL-3.0-or-later
"""The only writer. One verb is one transaction; when it returns, what it says is on the disk.

A Journal belongs to the thread it was made in. Reading is done elsewhere (`reading.py`), through another connection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

from peerdesk.clock import Clock, day_of
from peerdesk.errors import NotFoundError
from peerdesk.journal import around, codec, drawer, indexing, noticed, store
from peerdesk.journal.agenda import settle_brought
from peerdesk.journal.correspondence import Correspondence
from peerdesk.journal.labels import made_up_title
from peerdesk.journal.reading import Reading
from peerdesk.records.answers import Word
from peerdesk.records.around import (
    AgendaLine,
    AgendaState,
    FollowUp,
    FollowUpState,
    MyList,
    NextConversation,
    Supporter,
)
from peerdesk.records.early_signs import EarlySigns
from peerdesk.records.entry import Entry, Kind, LaterLook, Moment, State, new_id
from peerdesk.records.network import Network
from peerdesk.records.observed import Observed, Said
from peerdesk.records.settings import Settings
from peerdesk.vault.connection import Connection, transaction
from peerdesk.vault.meta import bump_counter

PUT_OFF_DAYS = 7
"""How long “not now” rests a follow-up."""

MOST_PUT_OFF = 2
"""How often a follow-up comes back after “not now” before it goes quiet by itself."""


class Journal:
    """Everything that can be done to a journal, as verbs."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._reading = Reading(connection)
        self.letters = Correspondence(connection, self._verb)
        self.revision = 0

    # Opening

    def open_for_today(self) -> None:
        """Count a new day if this is one, empty the drawer of what lay there for thirty, adopt drafts a crash left.

        Letters that came and were to be kept until a day before this one go.
        """
        self.letters.let_go_of_old(self.moment().local_date)
        with self._verb():
            settings = self._reading.settings()
            today = self.moment().local_date.isoformat()
            if settings.last_opened_on != today:
                settings = replace(
                    settings, days_opened=settings.days_opened + 1, last_opened_on=today
                )
                around.write_settings(self._connection, settings)
                drawer.empty_of_old(self._connection, settings.days_opened)
            for entry in self._reading.drafts():
                self._keep(entry, State.UNFINISHED)

    def moment(self) -> Moment:
        """Return this moment, on the writer's own day."""
        zone = self._clock.zone()
        instant = self._clock.now()
        begins = around.read_day_begins(self._connection)
        return Moment(instant, zone, day_of(instant, zone, begins))

    # Writing

    def keep_draft(self, entry: Entry) -> Moment:
        """Keep what is being written, unfinished and out of the index, and return when that was."""
        moment = self.moment()
        with self._verb(counts=False):
            self._connection.execute(
                "INSERT INTO draft (entry, at, columns) VALUES (?, ?, ?)"
                " ON CONFLICT (entry) DO UPDATE SET at = excluded.at, columns = excluded.columns",
                (
                    entry.id,
                    codec.microseconds(moment.instant),
                    codec.dumps(codec.columns_of(entry)),
                ),
            )
        return moment

    def drop_draft(self, entry_id: str) -> None:
        """Forget what was being written; the entry as it was last kept stays."""
        with self._verb(counts=False):
            self._connection.execute("DELETE FROM draft WHERE entry = ?", (entry_id,))

    def begin_look(self, entry_id: str, text: str) -> None:
        """Keep a later look that is still being written beside what is being written of the entry itself.

        An empty `text` forgets it; whatever else was being written stays.
        """
        entry = self._entry(entry_id)
        begun = (LaterLook(self.moment(), text),) if text.strip() else ()
        looked = (*entry.later_looks, *begun)
        drafted = replace(self._reading.standing(entry_id), later_looks=looked)
        if drafted == entry:
            self.drop_draft(entry_id)
        else:
            self.keep_draft(drafted)

    def rest(self, entry: Entry) -> Entry:
        """Keep the entry as the writer has rested it. What a conversation ticks was then brought; the rest waits on."""
        with self._verb():
            if entry.kind is not Kind.SUPERVISION:
                return self._keep(entry, State.RESTED)
            before = store.read_entry(self._connection, entry.id)
            kept = self._keep(entry, State.RESTED)
            ticked_before = before.answers if before else {}
            for line in settle_brought(
                self._connection, self._reading, ticked_before, kept.answers
            ):
                self._flag_as(line)
            return kept

    def leave(self, entry: Entry) -> Entry:
        """Keep the entry after any other leaving: unfinished, and no worse for it."""
        with self._verb():
            return self._keep(entry, State.UNFINISHED)

    def keep(self, entry: Entry) -> Entry:
        """Keep the entry in the state it says."""
        with self._verb():
            return self._keep(entry, entry.state)

    def keep_all(self, entries: Sequence[Entry]) -> None:
        """Keep many entries in one transaction, as they are."""
        with self._verb():
            for entry in entries:
                self._keep(entry, entry.state)

    def look_again(self, entry_id: str, text: str) -> Entry:
        """Add a dated later look; the first writing stays as it is."""
        with self._verb():
            return self._look_again(self._entry(entry_id), text)

    def fold_away(self, entry_id: str) -> Entry:
        """Fold the entry: lists show its date alone, and it is not brought up again unasked."""
        with self._verb():
            return self._put(replace(self._entry(entry_id), folded=True))

    def unfold(self, entry_id: str) -> Entry:
        """Open a folded entry again."""
        with self._verb():
            return self._put(replace(self._entry(entry_id), folded=False))

    def close_and_leave(self, entry: Entry) -> Entry:
        """Keep every word of what is open, and fold it."""
        with self._verb():
            return self._keep(replace(entry, folded=True), State.UNFINISHED)

    def lock_to_me(self, entry_id: str, *, locked: bool) -> Entry:
        """Never offer this entry for sharing; or offer it again."""
        with self._verb():
            return self._put(replace(self._entry(entry_id), private_lock=locked))

    def take_back(self, entry_id: str, *, wanted: bool) -> Entry:
        """Mark that something here might be better said in the room; or take the mark off."""
        with self._verb():
            return self._put(replace(self._entry(entry_id), take_back=wanted))

    def flag(self, entry_id: str, *, flagged: bool) -> Entry:
        """Put the entry on the agenda for supervision, or take it off."""
        with self._verb():
            entry = self._put(replace(self._entry(entry_id), flagged=flagged))
            self._follow_flag(entry)
            return entry

    # The drawer

    def take_away(self, entry_id: str) -> None:
        """Put the entry into the drawer, where it stays for thirty days on which the journal is opened."""
        with self._verb():
            self._entry(entry_id)
            drawer.put_in(self._connection, entry_id, self._reading.settings().days_opened)

    def bring_back(self, entry_id: str) -> None:
        """Take the entry out of the drawer again."""
        with self._verb():
            self._entry(entry_id)
            drawer.take_out(self._connection, entry_id)

    def erase(self, entry_id: str) -> None:
        """Erase the entry now, with its revisions, drafts and the words of it in the index."""
        with self._verb():
            drawer.erase(self._connection, entry_id)

    def empty_drawer(self) -> None:
        """Erase everything in the drawer now."""
        with self._verb():
            drawer.empty(self._connection)

    # Networks

    def put_network(self, network: Network) -> Network:
        """Keep a network as it is given, new or changed; a new pet name reaches the titles that began with the old.

        It reaches what search finds of the titles a list makes up, too.
        """
        with self._verb():
            return self._put_network(network)

    def change_network(self, network_id: str, change: Callable[[Network], Network]) -> Network:
        """Keep what `change` makes of the network as it stands, so that two quick changes both stay."""
        with self._verb():
            standing = self._reading.network(network_id)
            if standing is None:
                raise NotFoundError
            return self._put_network(change(standing))

    # Follow-ups

    def ask_again(self, entry_id: str, due: date | None) -> FollowUp | None:
        """Ask about this entry on or after `due`; None takes the waiting question away."""
        with self._verb():
            around.drop_waiting(self._connection, entry_id)
            if due is None:
                return None
            return self._put_follow_up(FollowUp(new_id(), entry_id, self.moment(), due))

    def answer_follow_up(self, follow_up_id: str, answer: Word) -> FollowUp:
        """Keep the answer beside the entry it was asked about."""
        with self._verb():
            standing = self._follow_up(follow_up_id)
            return self._put_follow_up(
                replace(
                    standing,
                    state=FollowUpState.ANSWERED,
                    answer=answer,
                    answered=self.moment(),
                )
            )

    def answer_in_words(self, follow_up_id: str, text: str) -> Entry:
        """Keep a few lines as a later look on the entry it was asked about; no word needs choosing besides."""
        with self._verb():
            standing = self._follow_up(follow_up_id)
            self._put_follow_up(
                replace(standing, state=FollowUpState.ANSWERED, answered=self.moment())
            )
            return self._look_again(self._entry(standing.entry), text)

    def put_off(self, follow_up_id: str) -> FollowUp:
        """Not now: back in seven days, at most twice, and then quiet by itself."""
        with self._verb():
            standing = self._follow_up(follow_up_id)
            if standing.put_off >= MOST_PUT_OFF:
                return self._put_follow_up(replace(standing, state=FollowUpState.LET_GO))
            due = self.moment().local_date + timedelta(days=PUT_OFF_DAYS)
            return self._put_follow_up(replace(standing, due=due, put_off=standing.put_off + 1))

    def let_go(self, follow_up_id: str) -> FollowUp:
        """Let the question go; it is not asked again."""
        with self._verb():
            return self._put_follow_up(
                replace(self._follow_up(follow_up_id), state=FollowUpState.LET_GO)
            )

    def wait_again(self, follow_up_id: str) -> FollowUp:
        """Undo an answer or a letting go: the question waits as before."""
        with self._verb():
            return self._put_follow_up(
                replace(
                    self._follow_up(follow_up_id),
                    state=FollowUpState.WAITING,
                    answer=None,
                    answered=None,
                )
            )

    def stop_asking(self, follow_up_id: str) -> FollowUp:
        """Stop for good: this question and every other one waiting about the same entry."""
        with self._verb():
            standing = self._follow_up(follow_up_id)
            for each in self._reading.follow_ups_of(standing.entry):
                if each.state is FollowUpState.WAITING:
                    self._put_follow_up(replace(each, state=FollowUpState.STOPPED))
            return self._follow_up(follow_up_id)

    # The agenda

    def add_to_agenda(self, text: str, entry_id: str | None = None) -> AgendaLine:
        """Add one line for the next conversation."""
        with self._verb():
            line = AgendaLine(new_id(), self.moment(), text, entry_id)
            around.write_agenda_line(self._connection, line)
            return line

    def put_agenda_line(self, line: AgendaLine) -> AgendaLine:
        """Keep an agenda line as it is given: reworded, hoped for otherwise, brought or let go."""
        with self._verb():
            return self._put_agenda_line(line)

    def change_agenda_line(
        self, line_id: str, change: Callable[[AgendaLine], AgendaLine]
    ) -> AgendaLine:
        """Keep what `change` makes of the line as it stands. One that waits again flags its entry again."""
        with self._verb():
            standing = self._reading.agenda_line(line_id)
            if standing is None:
                raise NotFoundError
            return self._put_agenda_line(change(standing))

    def move_agenda_line(self, line_id: str, place: int) -> None:
        """Let a waiting line stand at `place`, counted from 0, among those that wait; beyond the end is the end."""
        with self._verb():
            ids = [line.id for line in self._reading.agenda()]
            if line_id not in ids:
                raise NotFoundError
            ids.remove(line_id)
            ids.insert(max(0, place), line_id)
            around.order_agenda(self._connection, ids)

    def change_next_conversation(
        self, change: Callable[[NextConversation], NextConversation]
    ) -> NextConversation:
        """Keep what `change` makes of the next conversation as it is settled now."""
        with self._verb():
            coming = change(self._reading.next_conversation())
            around.write_next_conversation(self._connection, coming)
            return coming

    # What was noticed

    def say_of_observation(self, observed: Observed) -> Observed:
        """Keep what the writer said to an observation. Keeping it puts its sentence on the agenda, once.

        Hidden or answered later, its line stays there, and is known to have come from it.
        """
        with self._verb():
            standing = self._reading.observed().get(observed.key)
            if observed.said is Said.KEPT:
                observed = replace(observed, line=self._line_for(observed, standing))
            elif standing and standing.line:
                observed = replace(observed, line=standing.line)
            noticed.write_observed(self._connection, observed)
            return observed

    def forget_observation(self, key: str) -> None:
        """Undo what was said to an observation; its agenda line goes too, if it still waits as it was put there.

        What was hidden after it had been kept is kept again.
        """
        with self._verb():
            standing = self._reading.observed().get(key)
            if standing and standing.line and standing.said is not Said.KEPT:
                kept = replace(standing, said=Said.KEPT, words="")
                noticed.write_observed(self._connection, kept)
                return
            noticed.drop_observed(self._connection, key)
            for line in self._reading.agenda():
                if standing and (line.id, line.text) == (standing.line, standing.sentence):
                    around.drop_agenda_line(self._connection, line.id)

    def put_early_signs(self, signs: EarlySigns) -> EarlySigns:
        """Keep what the writer notices first, what helps and their rule, as written now."""
        with self._verb():
            signs = replace(signs, written=self.moment())
            noticed.write_early_signs(self._connection, signs)
            return signs

    # The writer's own

    def put_supporters(self, supporters: Sequence[Supporter]) -> None:
        """Keep the writer's own people, in this order."""
        with self._verb():
            around.write_supporters(self._connection, supporters)

    def put_my_list(self, name: str, mine: MyList) -> None:
        """Keep what the writer changed in the list of words called `name`."""
        with self._verb():
            around.write_my_list(self._connection, name, mine)

    def change_settings(self, change: Callable[[Settings], Settings]) -> Settings:
        """Keep the settings as `change` makes them of those that stand, so that no change undoes one before it."""
        with self._verb():
            settings = change(self._reading.settings())
            around.write_settings(self._connection, settings)
            return settings

    def change_my_list(self, name: str, change: Callable[[MyList], MyList]) -> MyList:
        """Keep what `change` makes of the list as it is now, so that two quick changes both stay."""
        with self._verb():
            mine = change(self._reading.my_lists().get(name, MyList()))
            around.write_my_list(self._connection, name, mine)
            return mine

    def put_settings(self, settings: Settings) -> Settings:
        """Keep the settings of this journal."""
        with self._verb():
            around.write_settings(self._connection, settings)
            return settings

    # Idle time

    def settle_index(self, most: int = 8) -> bool:
        """Let the word index follow at most `most` changed entries; say whether more are waiting."""
        if indexing.is_settled(self._connection):
            return False
        with transaction(self._connection):
            return indexing.settle(self._connection, most)

    def merge_a_little(self, pages: int = 16) -> bool:
        """Merge at most `pages` pages of the word index, so that no save has to; say whether there is more to do."""
        before = self._connection.execute("SELECT total_changes()").fetchone()[0]
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO word_index (word_index, rank) VALUES ('merge', ?)", (pages,)
            )
        after = self._connection.execute("SELECT total_changes()").fetchone()[0]
        # FTS5 changes one row when there is nothing left to merge, and at least two when it merged.
        return bool(after - before >= 2)

    # Inside a verb

    @contextmanager
    def _verb(self, *, counts: bool = True) -> Iterator[None]:
        with transaction(self._connection):
            if counts:
                bump_counter(self._connection)
            yield
        self.revision += 1

    def _keep(self, entry: Entry, state: State) -> Entry:
        kept = self._put(replace(entry, state=state))
        self._connection.execute("DELETE FROM draft WHERE entry = ?", (entry.id,))
        self._follow_flag(kept)
        return kept

    def _look_again(self, entry: Entry, text: str) -> Entry:
        """Keep one later look more; a draft of it is over, and one of the entry itself goes on with the look in it."""
        looked = (*entry.later_looks, LaterLook(self.moment(), text))
        drafted = replace(self._reading.standing(entry.id), later_looks=entry.later_looks)
        if drafted == entry:
            self._connection.execute("DELETE FROM draft WHERE entry = ?", (entry.id,))
        else:
            columns = codec.dumps(codec.columns_of(replace(drafted, later_looks=looked)))
            self._connection.execute(
                "UPDATE draft SET columns = ? WHERE entry = ?", (columns, entry.id)
            )
        return self._put(replace(entry, later_looks=looked))

    def _put(self, entry: Entry) -> Entry:
        store.put_entry(self._connection, entry, self.moment(), self.revision)
        return entry

    def _follow_flag(self, entry: Entry) -> None:
        waiting = self._reading.agenda_line_of(entry.id)
        if entry.flagged and waiting is None:
            around.write_agenda_line(
                self._connection, AgendaLine(new_id(), self.moment(), "", entry.id)
            )
        elif not entry.flagged and waiting is not None and not waiting.text:
            around.drop_agenda_line(self._connection, waiting.id)

    def _put_agenda_line(self, line: AgendaLine) -> AgendaLine:
        standing = self._reading.agenda_line(line.id)
        around.write_agenda_line(self._connection, line)
        if standing is None or standing.state is not line.state:
            self._flag_as(line)
        return line

    def _flag_as(self, line: AgendaLine) -> None:
        """Let the entry of a line that was brought or let go lose its flag, and have it again when the line waits."""
        entry = store.read_entry(self._connection, line.entry) if line.entry else None
        waits = line.state is AgendaState.WAITING
        if entry is not None and entry.flagged != waits:
            self._put(replace(entry, flagged=waits))

    def _line_for(self, observed: Observed, standing: Observed | None) -> str:
        if standing and standing.line and standing.sentence == observed.sentence:
            return standing.line
        line = AgendaLine(new_id(), self.moment(), observed.sentence)
        around.write_agenda_line(self._connection, line)
        return line.id

    def _put_network(self, network: Network) -> Network:
        standing = self._reading.network(network.id)
        around.write_network(self._connection, network)
        if standing and standing.pet_name != network.pet_name:
            self._retitle(network, standing.pet_name)
        return network

    def _retitle(self, network: Network, old_name: str) -> None:
        for entry in self._reading.entries_of_network(network.id):
            if entry.title.startswith(old_name + " "):
                self._put(replace(entry, title=network.pet_name + entry.title[len(old_name) :]))
            elif made_up_title(self._connection, entry):
                self._put(entry)

    def _put_follow_up(self, follow_up: FollowUp) -> FollowUp:
        around.write_follow_up(self._connection, follow_up)
        return follow_up

    def _entry(self, entry_id: str) -> Entry:
        entry = store.read_entry(self._connection, entry_id)
        if entry is None:
            raise NotFoundError
        return entry

    def _follow_up(self, follow_up_id: str) -> FollowUp:
        found = self._reading.follow_up(follow_up_id)
        if found is None:
            raise NotFoundError
        return found
