# SPDX-License-Identifier: GPL-3.0-or-later
"""A writer's own words as a tip: shown as they are, never taken for markup.

The toolkit makes a tip by itself, and the tip takes the look over from the part it is about.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from peerdesk.ui.theme import theme


def plain_tip(text: str) -> str:
    """Return `text` so that the toolkit shows it letter by letter.

    A tip takes a bare "<" for the beginning of markup; a joiner nobody sees stops it.
    """
    return text.replace("<", "<\u2060")


def set_tip(part: QWidget, said: str) -> None:
    """Let `part` say this when the pointer rests on it; empty is nothing."""
    part.setToolTip(plain_tip(said))
    if said:
        theme().dress(part)


def show_tip(place: QPoint, said: str, part: QWidget, stays: int = -1) -> None:
    """Show a tip of `part` now, at `place` on the screen, for `stays` ms; empty takes away what is shown."""
    theme().dress(part)
    QToolTip.showText(place, plain_tip(said), part, msecShowTime=stays)
