# SPDX-License-Identifier: GPL-3.0-or-later
"""The door every sentence a person reads goes through: gettext, kept away from start-up until a catalogue exists."""

from __future__ import annotations

import locale
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


def _(text: str) -> str:
    """Return `text` in the language of this computer, or as written where it has no catalogue."""
    catalogue = _catalogue()
    return text if catalogue is None else catalogue.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of the sentence that fits `number`."""
    catalogue = _catalogue()
    if catalogue is None:
        return one if number == 1 else many
    return catalogue.ngettext(one, many, number)


@cache
def _catalogue() -> NullTranslations | None:
    language = (locale.getlocale()[0] or "").partition("_")[0]
    found = files("peerdesk.assets").joinpath(f"locale/{language}/LC_MESSAGES/peerdesk.mo")
    if not language or not found.is_file():
        return None
    import gettext  # noqa: PLC0415  only where a catalogue is there: it costs time before the first paint

    with found.open("rb") as stream:
        return gettext.GNUTranslations(stream)
