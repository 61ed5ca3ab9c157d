# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that somebody else wrote, made fit to be looked at. What is kept of it is never changed by this."""

from __future__ import annotations

import unicodedata

_UNSEEN = "\u200b"
_PARTS_LINES = "\u2028\u2029"
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_IN_TEXT = {code: _UNSEEN for code in _CONTROLS if chr(code) not in "\n\t"}
_IN_A_NAME = (
    dict.fromkeys(_CONTROLS, "")
    | dict.fromkeys(map(ord, "\n\t" + _PARTS_LINES), " ")
    | {code: f"⟨U+{code:04X}⟩" for code in _TURNS}
)


def to_read(text: str) -> str:
    """Return `text` without control characters, letter for letter as long as it was, so that places in it hold."""
    return text.translate(_IN_TEXT)


def a_name(text: str) -> str:
    """Return a name or a title on one line, in which what would turn the writing direction stands as a mark."""
    return " ".join(text.translate(_IN_A_NAME).split())


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names read alike, however they were typed: accents, widths, case, spaces and what is unseen."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    seen = "".join(sign for sign in name if unicodedata.category(sign) not in {"Cf", "Mn"})
    alike = unicodedata.normalize("NFKD", seen).casefold()
    return " ".join("".join(sign for sign in alike if not unicodedata.combining(sign)).split())
