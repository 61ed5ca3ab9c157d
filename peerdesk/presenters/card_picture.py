# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact card as a QR code: rows of squares, dark or light. The public half of the keys alone is ever in it."""

from __future__ import annotations

from peerdesk.sharing.card import Card

QUIET = 4
"""Light squares around the code on each side."""


def squares(card: Card) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of the code, without the light edge; True is dark."""
    import segno  # noqa: PLC0415  not before a card is looked at

    code = segno.make(card.written(), micro=False, error="m")
    return tuple(tuple(bool(dark) for dark in row) for row in code.matrix)
