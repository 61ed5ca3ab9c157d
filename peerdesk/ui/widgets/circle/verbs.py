# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done to a circle, alike from keys, pointer, menu and panel. Each verb says what it did.

Holds the circle as it is and which seat is current; draws nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from peerdesk.ui.widgets.circle import state as states
from peerdesk.ui.widgets.circle import words
from peerdesk.ui.widgets.circle.state import CircleState, SeatState, TakenSeat
from peerdesk.unguessable import fresh_bytes
from peerdesk.wording import _

_STEPS = 100
"""So many changes can be taken back, one after the other."""


class _Step(NamedTuple):
    """A change: the circle before it and after it, and which seat was current."""

    before: CircleState
    after: CircleState
    current: str


class CircleVerbs(QObject):
    """A circle, its current seat, and the verbs that change it."""

    changed = Signal(object)
    """The circle after a person changed it (CircleState). Not sent by `set_state`."""
    shown = Signal()
    """What is to be drawn is different now: another circle or another current seat."""
    current_changed = Signal(str)
    said = Signal(str)
    """One sentence on what was just done, to be spoken and shown."""
    taken_away = Signal(str)
    """A seat was taken away; the sentence for a toast whose Undo calls `bring_back`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.circle = CircleState()
        self.current = ""
        self.read_only = False
        self._taken: TakenSeat | None = None
        self._steps: list[_Step] = []

    # --- what is there ---

    def set_state(self, circle: CircleState) -> None:
        """Show another circle. The current seat stays current if it is still there."""
        self.circle = states.own_first(circle)
        self._taken = None
        self._steps = []
        ids = [seat.id for seat in self.circle.seats]
        if self.current not in ids:
            self.current = ids[0] if ids else ""
            self.current_changed.emit(self.current)
        self.shown.emit()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the circle be walked but not changed."""
        self.read_only = read_only
        self.shown.emit()

    def seat(self) -> SeatState | None:
        """Return the current seat, or None in an empty circle."""
        return self.circle.seat(self.current) if self.current else None

    def others(self) -> tuple[SeatState, ...]:
        """Return every seat but the current one, clockwise from it."""
        if not self.current:
            return ()
        here = self.circle.index(self.current)
        return self.circle.seats[here + 1 :] + self.circle.seats[:here]

    def full(self) -> bool:
        """Whether no further seat has room."""
        return len(self.circle.seats) >= states.MOST_SEATS

    def say_full(self) -> None:
        """Say that no further seat has room."""
        self.said.emit(_("The circle is full. It holds twelve seats."))

    # --- moving round ---

    def make_current(self, seat_id: str) -> None:
        """Make a seat the current one."""
        if seat_id != self.current:
            self.current = seat_id
            self.current_changed.emit(seat_id)
            self.shown.emit()

    def go(self, steps: int) -> None:
        """Move round the ring, clockwise if positive."""
        seats = self.circle.seats
        if seats:
            self.make_current(seats[(self.circle.index(self.current) + steps) % len(seats)].id)

    def go_to_end(self, *, last: bool) -> None:
        """Move to the first or the last seat."""
        if self.circle.seats:
            self.make_current(self.circle.seats[-1 if last else 0].id)

    # --- voices ---

    def press_voice(self, voice: str) -> None:
        """Say how the current voice was; pressing what is already said takes it back."""
        seat = self.seat()
        if seat:
            self._put_voice("" if seat.voice == voice else voice, None)

    def speak_for(self, speaker: str | None) -> None:
        """Say that the current seat was spoken for, and by whom if it is known."""
        self._put_voice("spoken_for", speaker)

    def restore_voice(self, before: SeatState) -> None:
        """Give the current voice back what was said of it before, without a word about it."""
        self._apply(
            states.set_voice(self.circle, before.id, before.voice, before.spoken_for_by), None
        )
        if len(self._steps) > 1 and self._steps[-2].before == self.circle:
            del self._steps[-2:]  # there and back is nothing to take back

    def press_also(self, word: str) -> None:
        """Add a further word to the current voice, or take it off."""
        if self.current:
            after = states.toggle_also(self.circle, self.current, word)
            self._apply(after, words.say_also(after, after.seat(self.current), word))

    # --- threads ---

    def press_thread(self, one: str, other: str) -> None:
        """Draw a thread between two seats, or take it away."""
        if one != other:
            after = states.toggle_thread(self.circle, one, other)
            self._apply(after, words.say_thread(after, one, other))

    def note_thread(self, one: str, other: str, note: str) -> None:
        """Put a few words to the thread between two seats."""
        after = states.note_thread(self.circle, one, other, note.strip())
        self._apply(after, None)

    # --- places ---

    def move(self, steps: int) -> None:
        """Move the current seat round the ring; the writer's own keeps its place."""
        seat = self.seat()
        if seat is None:
            return
        if seat.own:
            self.said.emit(_("Your own seat keeps its place."))
        elif len(self.others()) > 1:
            self._moved(states.move_seat(self.circle, seat.id, steps))

    def place(self, index: int) -> None:
        """Move the current seat to a place on the ring, 0 first."""
        after = states.place_seat(self.circle, self.current, index)
        if after != self.circle:
            self._moved(after)

    def add(self, role: str, made_up_name: str = "", seat_id: str = "") -> None:
        """Add a seat and make it current. A full circle says so instead."""
        if self.full():
            self.say_full()
            return
        seat = SeatState(seat_id or fresh_bytes(16).hex(), role.strip(), made_up_name.strip())
        after = states.add_seat(self.circle, seat)
        place = _("{role} added. Seat {place} of {seats}.")
        sentence = words.say_seat(place, after, seat, place=len(after.seats))
        if self._apply(after, sentence):
            self.make_current(seat.id)

    def can_undo(self) -> bool:
        """Return whether there is a change to take back."""
        return not self.read_only and bool(self._steps)

    def undo(self) -> None:
        """Take the last change back, and go back to where one was."""
        if not self.can_undo():
            return
        step, self._taken = self._steps.pop(), None
        self.current = step.current
        self._put(step.before)
        self.current_changed.emit(self.current)
        self.said.emit(words.say_taken_back(step.before, step.after))

    def rename(self, role: str, made_up_name: str) -> None:
        """Give the current seat another role and made-up name."""
        if self.current:
            after = states.rename_seat(
                self.circle, self.current, role.strip(), made_up_name.strip()
            )
            self._apply(after, None)

    def take_away(self) -> None:
        """Take the current seat away. The writer's own stays."""
        seat = self.seat()
        if seat is None or self.read_only:
            return
        if seat.own:
            self.said.emit(_("Your own seat stays."))
            return
        sentence = words.say_seat(_("{role} taken away."), self.circle, seat)
        after, taken = states.take_seat_away(self.circle, seat.id)
        self.current = after.seats[taken.index - 1].id if after.seats else ""
        self._taken = taken
        self._apply(after, sentence)
        self.current_changed.emit(self.current)
        self.taken_away.emit(sentence)

    def bring_back(self) -> None:
        """Bring the seat back that was taken away last, with its threads."""
        if self._taken is None or self.full() or self.read_only:
            return
        taken, self._taken = self._taken, None
        after = states.bring_seat_back(self.circle, taken)
        self._apply(after, words.say_seat(_("{role} is back."), after, taken.seat))
        self.make_current(taken.seat.id)

    def _put_voice(self, voice: str, speaker: str | None) -> None:
        if self.current:
            after = states.set_voice(self.circle, self.current, voice, speaker)
            self._apply(after, words.say_voice(after, after.seat(self.current)))

    def _moved(self, after: CircleState) -> None:
        self._apply(after, words.say_moved(after, after.seat(self.current)))

    def _apply(self, after: CircleState, sentence: str | None) -> bool:
        if self.read_only:
            return False
        if after != self.circle:
            self._steps = [*self._steps[1 - _STEPS :], _Step(self.circle, after, self.current)]
            self._put(after)
        if sentence:
            self.said.emit(sentence)
        return True

    def _put(self, circle: CircleState) -> None:
        self.circle = circle
        self.shown.emit()
        self.changed.emit(circle)
