# SPDX-License-Identifier: GPL-3.0-or-later
"""A circle between the record that is kept and the drawing, to write in and to read: nothing is lost either way.

They are two shapes on purpose: the drawing knows no record, and speaks of a voice in the words it is kept by.
"""

from __future__ import annotations

from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.ui.widgets.circle.state import CircleState, SeatState, ThreadState


def drawn(circle: Circle) -> CircleState:
    """Return the circle as the drawing takes it."""
    return CircleState(
        tuple(
            SeatState(
                id=seat.voice,
                role=seat.role,
                made_up_name=seat.made_up_name,
                voice=seat.state.value if seat.state else "",
                also=frozenset(each.value for each in seat.more),
                spoken_for_by=seat.spoken_for_by,
                note=seat.note,
                own=seat.own,
            )
            for seat in circle.seats
        ),
        tuple(ThreadState(each.one, each.other, each.note) for each in circle.threads),
    )


def kept(drawing: CircleState) -> Circle:
    """Return the circle as it is kept."""
    return Circle(
        tuple(
            Seat(
                voice=seat.id,
                role=seat.role,
                made_up_name=seat.made_up_name,
                own=seat.own,
                state=VoiceState(seat.voice) if seat.voice else None,
                more=frozenset(VoiceMore(each) for each in seat.also),
                spoken_for_by=seat.spoken_for_by,
                note=seat.note,
            )
            for seat in drawing.seats
        ),
        tuple(Thread(each.a, each.b, each.note) for each in drawing.threads),
    )
