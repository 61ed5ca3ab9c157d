# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle as values: whatever is done to it, it holds together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.ui.widgets.circle import state as states
from peerdesk.ui.widgets.circle.state import CircleState, SeatState, ThreadState
from tests.ui.widgets.circles import meeting

NAMES = [f"seat{number}" for number in range(12)]


@st.composite
def circles(draw: st.DrawFn) -> CircleState:
    count = draw(st.integers(1, 12))
    ids = NAMES[:count]
    voices = st.sampled_from(["", *states.VOICES])
    seats = []
    for place, seat_id in enumerate(ids):
        voice = draw(voices)
        others = [each for each in ids if each != seat_id]
        by = draw(st.sampled_from([None, *others])) if voice == "spoken_for" else None
        seats.append(SeatState(seat_id, "role", voice=voice, spoken_for_by=by, own=place == 0))
    pairs = [(one, other) for one in ids for other in ids if one < other]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return CircleState(tuple(seats), tuple(ThreadState(one, other) for one, other in chosen))


verbs = st.one_of(
    st.tuples(st.just("move"), st.sampled_from(NAMES), st.integers(-13, 13)),
    st.tuples(st.just("take"), st.sampled_from(NAMES), st.none()),
    st.tuples(st.just("thread"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("voice"), st.sampled_from(NAMES), st.sampled_from(["", *states.VOICES])),
    st.tuples(st.just("add"), st.sampled_from([f"new{number}" for number in range(9)]), st.none()),
)


def done(circle: CircleState, verb: tuple[str, str, object]) -> CircleState:
    name, one, more = verb
    ids = {seat.id for seat in circle.seats}
    if name == "add":
        free = one not in ids and len(circle.seats) < states.MOST_SEATS
        return states.add_seat(circle, SeatState(one, "aunt")) if free else circle
    if one not in ids or (name in {"move", "take"} and circle.seat(one).own):
        return circle
    if name == "move":
        return states.move_seat(circle, one, more)
    if name == "take":
        return states.take_seat_away(circle, one)[0]
    if name == "voice":
        by = next((seat.id for seat in circle.seats if seat.id != one), None)
        return states.set_voice(circle, one, more, by)
    return states.toggle_thread(circle, one, more) if more in ids else circle


def holds_together(circle: CircleState) -> None:
    ids = [seat.id for seat in circle.seats]
    assert len(ids) == len(set(ids)) <= states.MOST_SEATS
    assert circle.seats[0].own
    assert all({thread.a, thread.b} <= set(ids) for thread in circle.threads)
    assert all(thread.a != thread.b for thread in circle.threads)
    pairs = [frozenset((thread.a, thread.b)) for thread in circle.threads]
    assert len(pairs) == len(set(pairs))
    for seat in circle.seats:
        assert seat.spoken_for_by is None or seat.spoken_for_by in ids
        assert seat.spoken_for_by is None or seat.voice == "spoken_for"


@given(circles(), st.lists(verbs, max_size=20))
def test_no_row_of_verbs_leaves_a_thread_or_a_speaker_without_a_seat(
    circle: CircleState, row: list[tuple[str, str, object]]
) -> None:
    holds_together(circle)
    for verb in row:
        circle = done(circle, verb)
        holds_together(circle)


@given(circles(), st.integers(-30, 30))
def test_moving_a_seat_and_back_changes_nothing_and_threads_stay(
    circle: CircleState, steps: int
) -> None:
    for seat in circle.seats[1:]:
        moved = states.move_seat(circle, seat.id, steps)
        assert moved.threads == circle.threads
        assert sorted(each.id for each in moved.seats) == sorted(each.id for each in circle.seats)
        assert states.move_seat(moved, seat.id, -steps) == circle


@given(circles())
def test_a_seat_taken_away_comes_back_as_it_was(circle: CircleState) -> None:
    for seat in circle.seats[1:]:
        after, taken = states.take_seat_away(circle, seat.id)
        back = states.bring_seat_back(after, taken)
        assert back.seats == circle.seats
        assert set(back.threads) == set(circle.threads)


@given(circles(), st.integers(0, 11))
def test_a_seat_lands_where_it_was_put(circle: CircleState, index: int) -> None:
    for seat in circle.seats[1:]:
        wanted = 1 + index % max(len(circle.seats) - 1, 1)
        assert states.place_seat(circle, seat.id, wanted).index(seat.id) == wanted


@given(circles(), st.integers(0, 11))
def test_turning_the_ring_to_ones_own_seat_keeps_every_neighbour(
    circle: CircleState, turn: int
) -> None:
    turn %= len(circle.seats)
    turned = CircleState(circle.seats[turn:] + circle.seats[:turn], circle.threads)
    assert states.own_first(turned) == circle


def test_ones_own_seat_cannot_be_taken_away() -> None:
    with pytest.raises(ValueError, match="own"):
        states.take_seat_away(meeting(), "you")


def test_a_thirteenth_seat_has_no_room() -> None:
    circle = CircleState(tuple(SeatState(name, "aunt") for name in NAMES))
    with pytest.raises(ValueError, match="full"):
        states.add_seat(circle, SeatState("one more", "uncle"))


def test_whom_a_speaker_spoke_for_is_forgotten_with_the_seat_but_not_that_it_happened() -> None:
    after, _taken = states.take_seat_away(meeting(), "mo")
    centre = after.seat("ce")
    assert (centre.voice, centre.spoken_for_by) == ("spoken_for", None)


def test_a_second_press_takes_a_thread_away_with_its_note() -> None:
    noted = states.note_thread(meeting(), "you", "br", "looked up")
    assert noted.thread("br", "you").note == "looked up"
    gone = states.toggle_thread(noted, "you", "br")
    assert gone.thread("br", "you") is None


def test_further_words_stand_beside_the_voice_and_several_may_be_true() -> None:
    circle = states.toggle_also(meeting(), "br", "through_body")
    circle = states.toggle_also(circle, "br", "not_yet_met")
    assert circle.seat("br").voice == "quiet"
    assert circle.seat("br").also == {"through_body", "not_yet_met"}
    assert states.toggle_also(circle, "br", "not_yet_met").seat("br").also == {"through_body"}
