# SPDX-License-Identifier: GPL-3.0-or-later
"""An open journal in the window: its vault, its lanes and the desk the presenters work at. Ends with the process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from peerdesk.clock import Clock
from peerdesk.errors import (
    Interrupted,
    PartDamaged,
    PeerDeskError,
    ReadOnlyPlace,
)
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.supervision.intervision import Round
from peerdesk.ui.lanes import Lane
from peerdesk.ui.reading_lane import ReadingLane
from peerdesk.ui.reading_only import ReadingOnly
from peerdesk.ui.search_lane import SearchLane
from peerdesk.ui.whereabouts import Whereabouts
from peerdesk.ui.writer_lane import WriterLane
from peerdesk.vault.check import check
from peerdesk.vault.connection import Connection, interrupt
from peerdesk.vault.keyring_slot import Hurry
from peerdesk.vault.vault import Vault

if TYPE_CHECKING:
    from peerdesk.presenters.letters.opened import Opened

_CHECK_AFTER = 30_000
"""Milliseconds after opening at which the day’s check begins, when nobody waits for anything."""

_LONGEST_PAINTING = 0.5
"""Seconds the pen waits for the first page at most."""


class Session(QObject):
    """What every page is given. `changed` carries the revision, once for each verb that changed the journal."""

    changed = Signal(int)
    refused = Signal(object)
    """Something was refused that nobody else listens for; carries the PeerDeskError."""
    _is_quiet = Signal()
    _finished = Signal()

    def __init__(
        self,
        vault: Vault,
        clock: Clock,
        parent: QObject | None = None,
        shown: threading.Event | None = None,
    ) -> None:
        """Open the lanes; with `shown`, nothing is written before that, so that nothing competes with the painting."""
        super().__init__(parent)
        self.vault = vault
        self._reader = vault.reader()
        self.revision = 0
        self.round = Round()
        """The intervision round that is held, if one is: it lives here and nowhere else."""
        self.letter_in_hand: Opened | None = None
        """A letter that was opened and not kept: it lives here and nowhere else, and ends with the process."""
        self.writer = WriterLane(vault, clock, self)
        self.searching = SearchLane(vault, self)
        self._tasks: Lane | None = None
        self._looking: ReadingLane | None = None
        self._then: Callable[[], None] | None = None
        self._end: Callable[[], object] | None = None
        self._is_ending = False
        self.hurry = Hurry()
        """Set once the journal is being closed: a keyring that is asked is not waited for any more."""
        self._checker: Connection | None = None
        self.desk = Desk(
            Reading(self._reader),
            self.writer,
            clock,
            self._revision_now,
            can_write=not vault.read_only,
        )
        self.writer.changed.connect(self._note_change)
        self.writer.moved.connect(self._read_on)
        self.whereabouts = Whereabouts(self.writer, self)
        self._is_quiet.connect(self._on_quiet, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        for lane in (self.writer, self.searching):
            lane.refused.connect(self.refused)
        if shown is not None:
            self.writer.run(partial(shown.wait, _LONGEST_PAINTING))
        self._reading_only: ReadingOnly | None = None
        if self.desk.can_write:
            self.writer.write(Journal.open_for_today)
        else:
            self._reading_only = ReadingOnly(ReadOnlyPlace().sentence, self)
        self._check_soon = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._check_soon.timeout.connect(self._check_once_a_day)
        self._check_soon.start()

    @property
    def tasks(self) -> Lane:
        """The lane for long work: checks, copies. Made when first wanted."""
        if self._tasks is None:
            self._tasks = Lane("peerdesk-tasks", self)
            self._tasks.refused.connect(self.refused)
        return self._tasks

    @property
    def looking(self) -> ReadingLane:
        """The lane that reads and counts over weeks. Made when first wanted."""
        if self._looking is None:
            self._looking = ReadingLane(self.vault, "peerdesk-looking", self)
            self._looking.refused.connect(self.refused)
        return self._looking

    @property
    def is_ending(self) -> bool:
        """Whether the journal is being closed, so that nobody waits for long work any more."""
        return self._is_ending

    def finish(self, then: Callable[[], None], end: Callable[[], object] | None = None) -> None:
        """Finish what is being written, end every thread and close the vault; then call `then`.

        `end` is what is done to the vault before it is closed, once nothing of it is open any more.
        Waits in a thread of its own, so that a slow disk never holds up the window.
        """
        self._is_ending = True
        self.hurry.set()
        self._then, self._end = then, end
        if self._reading_only is not None:
            self._reading_only.end()
        self.whereabouts.end()
        self._check_soon.stop()
        checker = self._checker
        if checker is not None:
            interrupt(checker)
        threading.Thread(target=self._wind_up, name="peerdesk-lanes-end").start()

    def _check_once_a_day(self) -> None:
        """Read every page of the file through a reader of its own, so that damage is named before it is met."""
        if self._is_ending:
            return
        today = self.desk.today().isoformat()
        if self.desk.settings.last_checked_on != today:
            self.tasks.run(self._is_whole, lambda whole: self._on_checked(today, whole=whole))

    def _is_whole(self) -> bool:
        with closing(self.vault.reader()) as reader:
            self._checker = reader
            try:
                return self._is_ending or check(reader).is_whole
            except Interrupted:
                return True
            finally:
                self._checker = None

    def _on_checked(self, today: str, *, whole: bool) -> None:
        if self._is_ending:
            return
        if whole:  # noted only where it can be; else it is looked through again the next time, too
            self.desk.remember(lambda settings: replace(settings, last_checked_on=today))
        else:
            self.refused.emit(PartDamaged())

    def _read_on(self, _moves: int) -> None:
        """Read on from the file the journal has moved to; what is written from now on is in that one alone."""
        if self._is_ending:
            return
        try:
            reader = self.vault.reader()
        except PeerDeskError as reason:
            self.refused.emit(reason)
            return
        left, self._reader = self._reader, reader
        self.desk.reading = Reading(reader)
        left.close()

    def _on_quiet(self) -> None:
        """A page may ask until every lane has answered for the last time; only then is its reader closed."""
        self._reader.close()
        threading.Thread(target=self._close, name="peerdesk-end").start()

    def _on_finished(self) -> None:
        if self._then is not None:
            self._then()

    def _wind_up(self) -> None:
        try:
            for lane in (self.searching, self._looking, self.writer, self._tasks):
                if lane is not None:
                    lane.stop()
        finally:  # whatever happens, the window must not stay open over it
            self._is_quiet.emit()

    def _close(self) -> None:
        try:
            if self._end is not None:
                with suppress(PeerDeskError):  # whoever comes after finds what became of it
                    self._end()
            self.vault.close()
        finally:
            self._finished.emit()

    def _revision_now(self) -> int:
        return self.revision

    def _note_change(self, revision: int) -> None:
        if not self._is_ending:  # nothing can be read any more
            self.revision = revision
            self.changed.emit(revision)
