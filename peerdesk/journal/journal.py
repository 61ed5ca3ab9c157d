# SPDX-License-Identifier: GPL-3.0-or-later
"""The only writer. One verb is one transaction; when it returns, what it says is on the disk.

A Journal belongs to the thread it was made in. Reading is done elsewhere (`reading.py`), through another connection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from peerdesk.clock import Clock
from peerdesk.errors import NotFoundError
from peerdesk.journal import around, drafts, drawer, indexing, store
from peerdesk.journal.agenda import Agenda
from peerdesk.journal.correspondence import Correspondence
from peerdesk.journal.follow_ups import FollowUps
from peerdesk.journal.labels import made_up_title
from peerdesk.journal.noticed import Noticed
from peerdesk.journal.reading import Reading
from peerdesk.journal.verb import Verb
from peerdesk.records.around import MyList, Supporter
from peerdesk.records.entry import Entry, Kind, LaterLook, Moment, State, When, new_id
from peerdesk.records.network import Network
from peerdesk.records.settings import Settings
from peerdesk.vault.connection import Connection, transaction
from peerdesk.vault.first_save import make_room, taken_back


class Journal:
    """Everything that can be done to a journal, as verbs; those of each of its rooms stand in a file of their own."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._verb = verb = Verb(connection, clock)
        self._reading = Reading(connection)
        self.letters = Correspondence(connection, verb)
        self.follow_ups = FollowUps(connection, verb)
        self.agenda = Agenda(connection, verb)
        self.noticed = Noticed(connection, verb, self.agenda)

    @property
    def revision(self) -> int:
        """How many verbs were carried out since it was opened."""
        return self._verb.revision

    @property
    def counter(self) -> int:
        """How far the journal had come when something was last kept here."""
        return self._verb.counter

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
            self._adopt_drafts()

    def adopt_drafts(self) -> None:
        """Keep as unfinished entries what was being written when a process was ended; nothing happens without any."""
        if self._reading.drafts():
            with self._verb():
                self._adopt_drafts()

    def _adopt_drafts(self) -> None:
        for entry in self._reading.drafts():
            self._keep(entry, State.UNFINISHED)

    def moment(self) -> Moment:
        """Return this moment, on the writer's own day."""
        return self._verb.moment()

    # Writing

    def keep_draft(self, entry: Entry) -> Moment:
        """Keep what is being written, unfinished and out of the index, and return when that was."""
        moment = self.moment()
        with self._verb(counts=False):
            drafts.write_draft(self._connection, entry, moment)
        return moment

    def drop_draft(self, entry_id: str) -> None:
        """Forget what was being written; the entry as it was last kept stays."""
        with self._verb(counts=False):
            drafts.drop_draft(self._connection, entry_id)

    def begin_look(self, entry_id: str, text: str) -> None:
        """Keep a later look that is still being written beside what is being written of the entry itself.

        An empty `text` forgets it; whatever else was being written stays.
        """
        entry = self._verb.entry(entry_id)
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
            self.agenda.settle_brought(before.answers if before else {}, kept.answers)
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
            return self._verb.look_again(entry_id, text)

    def bring_version_back(self, entry_id: str, back: int) -> bool:
        """Let the entry say what it said `back` changes ago, counting from 1; what it says now is kept as a version.

        Its later looks and its marks stay. Returns whether it says anything else now. Raises NotFoundError for an
        entry or a version that is not there.
        """
        with self._verb():
            entry = self._verb.entry(entry_id)
            versions = self._reading.revisions(entry_id)
            if not 1 <= back <= len(versions):
                raise NotFoundError
            _at, said = versions[back - 1]
            brought = replace(entry, title=said.title, when=said.when, answers=said.answers)
            return self._verb.put(brought) != entry

    def fold_away(self, entry_id: str) -> Entry:
        """Fold the entry: lists show its date alone, and it is not brought up again unasked."""
        with self._verb():
            return self._verb.put(replace(self._verb.entry(entry_id), folded=True))

    def unfold(self, entry_id: str) -> Entry:
        """Open a folded entry again."""
        with self._verb():
            return self._verb.put(replace(self._verb.entry(entry_id), folded=False))

    def close_and_leave(self, entry: Entry) -> Entry:
        """Keep every word of what is open, and fold it."""
        with self._verb():
            return self._keep(replace(entry, folded=True), State.UNFINISHED)

    def lock_to_me(self, entry_id: str, *, locked: bool) -> Entry:
        """Never offer this entry for sharing; or offer it again."""
        with self._verb():
            return self._verb.put(replace(self._verb.entry(entry_id), private_lock=locked))

    def take_back(self, entry_id: str, *, wanted: bool) -> Entry:
        """Mark that something here might be better said in the room; or take the mark off."""
        with self._verb():
            return self._verb.put(replace(self._verb.entry(entry_id), take_back=wanted))

    def flag(self, entry_id: str, *, flagged: bool) -> Entry:
        """Put the entry on the agenda for supervision, or take it off."""
        with self._verb():
            entry = self._verb.put(replace(self._verb.entry(entry_id), flagged=flagged))
            self.agenda.follow_flag(entry)
            return entry

    # The drawer

    def take_away(self, entry_id: str) -> None:
        """Put the entry into the drawer, where it stays for thirty days on which the journal is opened."""
        with self._verb():
            self._verb.entry(entry_id)
            drawer.put_in(self._connection, entry_id, self._reading.settings().days_opened)

    def bring_back(self, entry_id: str) -> None:
        """Take the entry out of the drawer again."""
        with self._verb():
            self._verb.entry(entry_id)
            drawer.take_out(self._connection, entry_id)

    def erase(self, entry_id: str) -> None:
        """Erase the entry now, with its revisions, drafts and the words of it in the index."""
        with self._verb():
            store.remove_entry(self._connection, entry_id)

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
        with transaction(self._connection):
            return indexing.merge(self._connection, pages)

    def begin_log(self) -> None:
        """Make ready for what is kept next, which then costs one flush and little else: begin the log, and rehearse.

        The first page of an empty log costs a flush of its own. And the pages an entry is written to have to be at
        hand, where a merge of the word index may have displaced them: a blank one is kept, and taken back.
        """
        with self._verb(), taken_back(self._connection):
            moment = self.moment()
            self._keep(Entry(new_id(), Kind.NOTE, moment, When(moment)), State.RESTED)
        make_room(self._connection)

    # Inside a verb

    def _keep(self, entry: Entry, state: State) -> Entry:
        kept = self._verb.put(replace(entry, state=state))
        drafts.drop_draft(self._connection, entry.id)
        self.agenda.follow_flag(kept)
        return kept

    def _put_network(self, network: Network) -> Network:
        standing = self._reading.network(network.id)
        around.write_network(self._connection, network)
        if standing and standing.pet_name != network.pet_name:
            self._retitle(network, standing.pet_name)
        return network

    def _retitle(self, network: Network, old_name: str) -> None:
        for entry in self._reading.entries_of_network(network.id):
            if entry.title.startswith(old_name + " "):
                self._verb.put(
                    replace(entry, title=network.pet_name + entry.title[len(old_name) :])
                )
            elif made_up_title(self._connection, entry):
                self._verb.put(entry)
