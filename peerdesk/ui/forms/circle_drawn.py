# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle as it was kept, as the drawing takes it: to write in, and to read."""

from __future__ import annotations

from peerdesk.records.circle import Circle
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
