# SPDX-License-Identifier: GPL-3.0-or-later
"""The door every sentence a person reads goes through: gettext, kept away from start-up until a catalogue exists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from peerdesk import assets

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
    if not assets.has("locale"):
        return None
    import gettext  # noqa: PLC0415  only where a catalogue may be: it costs time before the first paint
    import io  # noqa: PLC0415  the same
    import locale  # noqa: PLC0415  the same

    language = (locale.getlocale()[0] or "").partition("_")[0]
    name = f"locale/{language}/LC_MESSAGES/peerdesk.mo"
    if not language or not assets.has(name):
        return None
    return gettext.GNUTranslations(io.BytesIO(assets.read_bytes(name)))
