# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact card as a QR code: rows of squares, dark or light. The public half of the keys alone is ever in it."""

from __future__ import annotations

from peerdesk.sharing.card import Card

QUIET = 4
"""Light squares around the code on each side."""


def squares(card: Card) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of the code, without the light edge; True is dark."""
    from qrcodegen import QrCode  # noqa: PLC0415  not before a card is looked at

    code = QrCode.encode_text(card.written(), QrCode.Ecc.MEDIUM)
    places = range(code.get_size())
    return tuple(tuple(code.get_module(x, y) for x in places) for y in places)
