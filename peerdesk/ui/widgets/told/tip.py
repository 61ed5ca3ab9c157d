# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer's own words as a tip: shown as they are, never taken for markup."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """Return `text` so that the toolkit shows it letter by letter.

    A tip takes a bare "<" for the beginning of markup; a joiner nobody sees stops it.
    """
    return text.replace("<", "<\u2060")
