# SPDX-License-Identifier: GPL-3.0-or-later
"""What every verb of the journal is made of: one transaction, the moment it happens at, and the entries it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from peerdesk.clock import Clock, day_of
from peerdesk.errors import NotFoundError
from peerdesk.journal import around, drafts, store
from peerdesk.records.entry import Entry, LaterLook, Moment
from peerdesk.vault.connection import Connection, transaction
from peerdesk.vault.meta import bump_counter, counter_of


class Verb:
    """Called, it is the transaction of one verb; its methods but `moment` are for inside. `revision` counts verbs.

    `counter` is how far the journal had come when something was last kept.
    """

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self.revision = 0
        self.counter = counter_of(connection)

    @contextmanager
    def __call__(self, *, counts: bool = True) -> Iterator[None]:
        """Keep what is done inside together. `counts` says that what is kept of the journal changes by it."""
        with transaction(self._connection):
            counter = bump_counter(self._connection) if counts else self.counter
            yield
        self.counter = counter
        self.revision += 1

    def moment(self) -> Moment:
        """Return this moment, on the writer's own day."""
        zone = self._clock.zone()
        instant = self._clock.now()
        begins = around.read_day_begins(self._connection)
        return Moment(instant, zone, day_of(instant, zone, begins))

    def entry(self, entry_id: str) -> Entry:
        """Return the entry with exactly this id. Raises NotFoundError."""
        entry = store.read_entry(self._connection, entry_id)
        if entry is None:
            raise NotFoundError
        return entry

    def put(self, entry: Entry) -> Entry:
        """Write the entry as it is given."""
        store.put_entry(self._connection, entry, self.moment(), self.revision)
        return entry

    def look_again(self, entry_id: str, text: str) -> Entry:
        """Write one later look more; a draft of it is over, and one of the entry itself goes on with the look in it."""
        entry = self.entry(entry_id)
        looked = (*entry.later_looks, LaterLook(self.moment(), text))
        drafted = drafts.read_draft(self._connection, entry_id)
        if drafted is not None and replace(drafted, later_looks=entry.later_looks) != entry:
            drafts.reword_draft(self._connection, replace(drafted, later_looks=looked))
        else:
            drafts.drop_draft(self._connection, entry_id)
        return self.put(replace(entry, later_looks=looked))
