# SPDX-License-Identifier: GPL-3.0-or-later
"""How broad a window is for the text in it, which decides where rail and margin stand."""

from __future__ import annotations

from typing import Literal

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme

Breadth = Literal["wide", "compact", "large"]
"""Wide; compact: a narrow rail and margin; large: large text, the rail on top and the margin under the sheet."""


def breadth_of(width: int) -> Breadth:
    """Return the breadth of a window `width` px wide, at the text size in force."""
    logical = width / theme().scale
    if logical >= tokens.WIDE_FROM:
        return "wide"
    return "compact" if logical >= tokens.COMPACT_FROM else "large"
