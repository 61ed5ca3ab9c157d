# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers in words, the same ones wherever a sentence begins with one."""

from __future__ import annotations

from peerdesk.wording import _

NUMBERS = (
    _("None"),
    _("One"),
    _("Two"),
    _("Three"),
    _("Four"),
    _("Five"),
    _("Six"),
    _("Seven"),
    _("Eight"),
    _("Nine"),
    _("Ten"),
    _("Eleven"),
    _("Twelve"),
)


def beginning(number: int) -> str:
    """Return `number` as it begins a sentence: in words up to twelve."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)
