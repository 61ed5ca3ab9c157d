# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle of the pictures, for the tests that need people in it."""

from __future__ import annotations

from peerdesk.ui.widgets.circle.state import CircleState, SeatState, ThreadState


def meeting() -> CircleState:
    """Seven seats and four threads; the person at the centre was spoken for by the mother."""
    seats = (
        SeatState("you", "you", voice="heard", own=True),
        SeatState("co", "co-practitioner", voice="heard"),
        SeatState("ce", "the person at the centre", voice="spoken_for", spoken_for_by="mo"),
        SeatState("mo", "mother", voice="heard"),
        SeatState("fr", "friend", voice="not_in_the_room"),
        SeatState("br", "brother", "Kite", "quiet"),
        SeatState("ps", "psychiatrist", voice="heard"),
    )
    pairs = (("br", "ce"), ("br", "you"), ("ce", "you"), ("mo", "co"))
    return CircleState(seats, tuple(ThreadState(one, other) for one, other in pairs))
