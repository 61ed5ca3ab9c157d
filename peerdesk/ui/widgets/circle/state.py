# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle as values: who sits where, which voice, which threads. Pure; never draws and never asks.

Every function returns a new circle. The writer's own seat, when there is one, is always the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

VOICES = ("heard", "quiet", "spoken_for", "not_in_the_room")
ALSO = ("not_yet_spoken", "not_yet_met", "through_body")
MOST_SEATS = 12


@dataclass(frozen=True, slots=True)
class SeatState:
    """One seat. `voice` is one of VOICES or "" where nothing was said; `also` holds words of ALSO."""

    id: str
    role: str
    made_up_name: str = ""
    voice: str = ""
    also: frozenset[str] = frozenset()
    spoken_for_by: str | None = None
    note: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class ThreadState:
    """A line between two seats, by their ids. It has no strength, direction or kind."""

    a: str
    b: str
    note: str = ""

    def joins(self, one: str, other: str) -> bool:
        """Whether this thread runs between these two seats, either way round."""
        return {self.a, self.b} == {one, other}


@dataclass(frozen=True, slots=True)
class CircleState:
    """Seats in their order round the ring, clockwise from the one nearest the reader."""

    seats: tuple[SeatState, ...] = ()
    threads: tuple[ThreadState, ...] = ()

    def index(self, seat_id: str) -> int:
        """Return the place of a seat, 0 first. Raises KeyError if nobody sits there."""
        for index, seat in enumerate(self.seats):
            if seat.id == seat_id:
                return index
        raise KeyError(seat_id)

    def seat(self, seat_id: str) -> SeatState:
        """Return the seat with this id. Raises KeyError if nobody sits there."""
        return self.seats[self.index(seat_id)]

    def thread(self, one: str, other: str) -> ThreadState | None:
        """Return the thread between two seats, if the writer drew one."""
        return next((thread for thread in self.threads if thread.joins(one, other)), None)

    def joined_to(self, seat_id: str) -> tuple[SeatState, ...]:
        """Return the seats a thread leads to from `seat_id`, in their order round the ring."""
        return tuple(seat for seat in self.seats if self.thread(seat_id, seat.id) is not None)

    def beside(self, seat_id: str) -> tuple[SeatState, SeatState]:
        """Return the seats before and after this one on the ring."""
        index = self.index(seat_id)
        return self.seats[index - 1], self.seats[(index + 1) % len(self.seats)]


@dataclass(frozen=True, slots=True)
class TakenSeat:
    """What is needed to bring a seat back as it was: its place, its threads, whom it spoke for."""

    seat: SeatState
    index: int
    threads: tuple[ThreadState, ...]
    spoke_for: tuple[str, ...]


def own_first(circle: CircleState) -> CircleState:
    """Turn the ring so that the writer's own seat comes first; neighbours stay neighbours."""
    start = next((index for index, seat in enumerate(circle.seats) if seat.own), 0)
    return replace(circle, seats=circle.seats[start:] + circle.seats[:start])


def add_seat(circle: CircleState, seat: SeatState) -> CircleState:
    """Add a seat at the end of the ring. Raises ValueError if it is full, or the id is taken."""
    if len(circle.seats) >= MOST_SEATS:
        raise ValueError("the circle is full")
    if any(present.id == seat.id for present in circle.seats):
        raise ValueError("somebody already sits there")
    return replace(circle, seats=(*circle.seats, seat))


def take_seat_away(circle: CircleState, seat_id: str) -> tuple[CircleState, TakenSeat]:
    """Take a seat away with its threads. Raises ValueError for the writer's own seat."""
    seat = circle.seat(seat_id)
    if seat.own:
        raise ValueError("your own seat stays")
    taken = TakenSeat(
        seat,
        circle.index(seat_id),
        tuple(thread for thread in circle.threads if seat_id in {thread.a, thread.b}),
        tuple(other.id for other in circle.seats if other.spoken_for_by == seat_id),
    )
    left = tuple(
        replace(other, spoken_for_by=None) if other.id in taken.spoke_for else other
        for other in circle.seats
        if other.id != seat_id
    )
    threads = tuple(thread for thread in circle.threads if thread not in taken.threads)
    return CircleState(left, threads), taken


def bring_seat_back(circle: CircleState, taken: TakenSeat) -> CircleState:
    """Put a taken seat back where it was, with what still fits the circle as it is now."""
    seats = list(add_seat(circle, taken.seat).seats[:-1])
    seats.insert(min(taken.index, len(seats)), taken.seat)
    present = {seat.id for seat in seats}
    seats = [
        replace(seat, spoken_for_by=taken.seat.id)
        if seat.id in taken.spoke_for and seat.voice == "spoken_for" and seat.spoken_for_by is None
        else seat
        for seat in seats
    ]
    back = tuple(thread for thread in taken.threads if {thread.a, thread.b} <= present)
    return CircleState(tuple(seats), circle.threads + back)


def move_seat(circle: CircleState, seat_id: str, steps: int) -> CircleState:
    """Move a seat `steps` places on, clockwise if positive, past the writer's own and round again."""
    others = [seat for seat in circle.seats if not seat.own]
    here = [seat.id for seat in others].index(seat_id)
    seat = others.pop(here)
    others.insert((here + steps) % (len(others) + 1), seat)
    own = tuple(seat for seat in circle.seats if seat.own)
    return replace(circle, seats=(*own, *others))


def place_seat(circle: CircleState, seat_id: str, index: int) -> CircleState:
    """Move a seat to a place on the ring, 0 first; the writer's own place is not given away."""
    return move_seat(circle, seat_id, index - circle.index(seat_id))


def set_voice(
    circle: CircleState, seat_id: str, voice: str, spoken_for_by: str | None = None
) -> CircleState:
    """Say how a voice was in the room; "" says nothing. Who spoke is kept only with spoken for."""
    if voice != "spoken_for" or spoken_for_by == seat_id:
        spoken_for_by = None
    seat = circle.seat(seat_id)
    return _put(circle, replace(seat, voice=voice, spoken_for_by=spoken_for_by))


def toggle_also(circle: CircleState, seat_id: str, word: str) -> CircleState:
    """Add one of the further words to a voice, or take it off again."""
    seat = circle.seat(seat_id)
    return _put(circle, replace(seat, also=seat.also ^ {word}))


def rename_seat(circle: CircleState, seat_id: str, role: str, made_up_name: str) -> CircleState:
    """Give a seat another role and made-up name. An empty role leaves the role as it was."""
    seat = circle.seat(seat_id)
    return _put(circle, replace(seat, role=role or seat.role, made_up_name=made_up_name))


def toggle_thread(circle: CircleState, one: str, other: str) -> CircleState:
    """Draw a thread between two seats, or take it away. A seat has no thread to itself."""
    if one == other:
        return circle
    if circle.thread(one, other) is None:
        circle.index(one), circle.index(other)
        return replace(circle, threads=(*circle.threads, ThreadState(one, other)))
    left = tuple(thread for thread in circle.threads if not thread.joins(one, other))
    return replace(circle, threads=left)


def note_thread(circle: CircleState, one: str, other: str, note: str) -> CircleState:
    """Put a few words to a thread; none takes them off."""
    threads = tuple(
        replace(thread, note=note) if thread.joins(one, other) else thread
        for thread in circle.threads
    )
    return replace(circle, threads=threads)


def _put(circle: CircleState, changed: SeatState) -> CircleState:
    seats = tuple(changed if seat.id == changed.id else seat for seat in circle.seats)
    return replace(circle, seats=seats)
