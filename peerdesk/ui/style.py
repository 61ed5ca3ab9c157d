# SPDX-License-Identifier: GPL-3.0-or-later
"""The palette of the whole application, and the style sheets of the few parts the toolkit draws itself.

There is no style sheet for the whole application: the toolkit would then keep rules for every widget there is, which
costs 3 MiB, and go through them for each one before the window is painted and whenever the look changes. Menus, tips,
scroll bars and the list of a drop-down wear one of their own, out of `assets/sheets`. Everything else paints itself
from the theme, because a style sheet knows no outline offset, no line of one and a half, and drops a corner that is
larger than half the height.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from peerdesk import assets
from peerdesk.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTHS = (4, 5, 6, 8, 10, 12, 28, 30, 40, 60)

_ROLES = {
    QPalette.ColorRole.Window: "desk",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "wash",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "desk",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "took_wash",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Accent: "fill",
    QPalette.ColorRole.Link: "ink",
    QPalette.ColorRole.LinkVisited: "ink",
    QPalette.ColorRole.ToolTipBase: "field",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "sheet",
    QPalette.ColorRole.Midlight: "wash",
    QPalette.ColorRole.Mid: "hair",
    QPalette.ColorRole.Dark: "rule",
    QPalette.ColorRole.Shadow: "edge",
}
_GROUNDS = {
    *("desk", "rail", "sheet", "field", "wash", "desk_wash", "notice", "mark", "mark2"),
    *("on_ink", "on_fill", "on_seal", "took_wash", "gave_wash", "seal_wash"),
}
_OFF = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette_of(colours: dict[str, QColor]) -> QPalette:
    """Return the toolkit's palette in our colours."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, colours[name])
    for role in _OFF:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours["ink3"])
    return palette


def forced_colours(desktop: QPalette) -> dict[str, str]:
    """Return tokens for a desktop that asks for strong contrast: its own two colours, nothing else.

    Forms, lines and ticks carry every meaning, so nothing is lost with the other colours.
    """
    ground = desktop.color(QPalette.ColorRole.Window).name()
    ink = desktop.color(QPalette.ColorRole.WindowText).name()
    return {name: ground if name in _GROUNDS else ink for name in tokens.LIGHT}


def style_sheet(name: str, values: dict[str, str], px: Callable[[float], int]) -> str:
    """Return the style sheet called `name` with our colours and, as `$px12`, lengths at the text size in force."""
    lengths = {f"px{length}": f"{px(length)}px" for length in _LENGTHS}
    return Template(assets.read_text(f"sheets/{name}.qss")).substitute(values, **lengths)
