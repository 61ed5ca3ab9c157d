# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with an entry that is being read. Editing is done elsewhere; nothing here changes what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from peerdesk.errors import PeerDeskError
from peerdesk.journal.drawer import DAYS_KEPT
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import begun_look
from peerdesk.wording import _

_OFFERED = (
    ("this_evening", 0),
    ("tomorrow", 1),
    ("in_3_days", 3),
    ("next_week", 7),
    ("in_a_month", 30),
)


@dataclass(frozen=True, slots=True)
class AskAgain:
    """One day on which the writer may ask to be asked again, as a line of a menu. `chosen` is the one that waits."""

    due: date | None
    said: str
    chosen: bool = False


class EntryVerbs:
    """Carries out what the writer chooses for one entry, by its id."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def can_change(self) -> bool:
        """Whether an entry can be changed here at all; where it cannot, it can only be read."""
        return self._desk.can_write

    def flag(self, entry_id: str, *, flagged: bool) -> None:
        """Put the entry on the agenda for supervision, or take it off."""
        self._desk.pen.write(lambda journal: journal.flag(entry_id, flagged=flagged))

    def fold(self, entry_id: str) -> None:
        """Fold the entry away: its date alone is shown until it is opened."""
        self._desk.pen.write(lambda journal: journal.fold_away(entry_id))

    def unfold(self, entry_id: str) -> None:
        """Open a folded entry."""
        self._desk.pen.write(lambda journal: journal.unfold(entry_id))

    def lock_to_me(self, entry_id: str, *, locked: bool) -> None:
        """Never offer the entry for sharing, or offer it again."""
        self._desk.pen.write(lambda journal: journal.lock_to_me(entry_id, locked=locked))

    def take_back(self, entry_id: str, *, wanted: bool) -> None:
        """Mark that something might be better said in the room, or take the mark off."""
        self._desk.pen.write(lambda journal: journal.take_back(entry_id, wanted=wanted))

    def take_away(self, entry_id: str, done: Callable[[], None]) -> None:
        """Put the entry into the drawer."""
        self._desk.pen.write(lambda journal: journal.take_away(entry_id), lambda _kept: done())

    def bring_back(self, entry_id: str) -> None:
        """Take the entry out of the drawer."""
        self._desk.pen.write(lambda journal: journal.bring_back(entry_id))

    def taken_away_sentence(self) -> str:
        """Return what is said once an entry is in the drawer."""
        return _(
            "Taken away. It stays in the drawer for {days} days on which you open the journal."
        ).format(days=DAYS_KEPT)

    # An earlier version

    def bring_version_back(self, entry_id: str, back: int, done: Callable[[bool], None]) -> None:
        """Let the entry say again what it said `back` changes ago, then say whether it says anything else now."""
        self._desk.pen.write(lambda journal: journal.bring_version_back(entry_id, back), done)

    def take_version_back(self, entry_id: str) -> None:
        """Let the entry say again what it said before a version of it was brought back just now."""
        self._desk.pen.write(lambda journal: journal.bring_version_back(entry_id, 1))

    def brought_back_sentence(self) -> str:
        """Return what is said once an earlier version is the entry again."""
        return _("Brought back. What stood here is kept as an earlier version.")

    # Asking again

    def ask_again_offers(self, asked_for: date | None) -> tuple[AskAgain, ...]:
        """Return the days that are offered, with their dates; a day of the writer’s own that waits is among them."""
        today = self._desk.today()
        labels = {word.id: word.label for word in self._desk.words.words("follow_up_when")}
        offers = [
            AskAgain(due, self._dated(labels[name], due), due == asked_for)
            for name, days in _OFFERED
            for due in (today + timedelta(days=days),)
        ]
        if asked_for and not any(offer.chosen for offer in offers):
            said = _("On {day}").format(day=shown.short_day(asked_for, today))
            offers.append(AskAgain(asked_for, said, chosen=True))
        offers.append(AskAgain(None, labels["dont_ask"], asked_for is None))
        return tuple(offers)

    def ask_again(self, entry_id: str, due: date | None) -> None:
        """Ask about the entry again from the day `due`; None takes the question away."""
        self._desk.pen.write(lambda journal: journal.follow_ups.ask_again(entry_id, due))

    # A later look

    def begin_look(self, entry_id: str, text: str) -> None:
        """Keep a later look that is still being written as a draft; nothing written, and the draft is dropped."""
        begun_look.begin(self._desk, entry_id, text)

    def begun_look(self, entry_id: str) -> str:
        """Return a later look that is still being written; empty where there is none."""
        return begun_look.begun(self._desk, self._desk.reading.entry(entry_id))

    def keep_look(
        self,
        entry_id: str,
        text: str,
        done: Callable[[], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> bool:
        """Keep a later look beside what was written, then call `done`. Returns whether there was anything to keep."""
        if not text.strip():
            self.begin_look(entry_id, text)
            return False

        self._desk.pen.write(
            lambda journal: journal.look_again(entry_id, text), lambda _kept: done(), refused
        )
        return True

    def _dated(self, label: str, due: date) -> str:
        if due == self._desk.today():
            return label
        return _("{label}, {day}").format(label=label, day=shown.short_day(due, self._desk.today()))
