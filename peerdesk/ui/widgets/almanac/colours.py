# SPDX-License-Identifier: GPL-3.0-or-later
"""What the almanac is painted with, on the screen and on paper. Forms carry every meaning; colour only helps."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont

from peerdesk.ui.theme import theme


@dataclass(frozen=True, slots=True)
class Colours:
    """Named as in tokens. `by_form` outlines the second strand's bands and hatches supervision's hours."""

    ink: QColor
    ink2: QColor
    ink3: QColor
    hair: QColor
    rule2: QColor
    took: QColor
    took_wash: QColor
    gave: QColor
    gave_wash: QColor
    seal: QColor
    by_form: bool = False


def screen_colours() -> Colours:
    """Return the colours of the look in force. A desktop that forces two colours is drawn as paper is."""
    look = theme()
    named = {each.name: look.colour(each.name) for each in fields(Colours)[:-1]}
    forced = named["took_wash"] == look.colour("sheet")
    return Colours(**named, by_form=forced)


def paper_colours() -> Colours:
    """Return black, white and one grey band: safe for any printer, readable in a copy of a copy."""
    black, dark, pale = QColor("#000000"), QColor("#3A3A3A"), QColor("#BDBDBD")
    grey, white = QColor("#DADADA"), QColor("#FFFFFF")
    return Colours(
        ink=black,
        ink2=dark,
        ink3=dark,
        hair=pale,
        rule2=QColor("#7A7A7A"),
        took=black,
        took_wash=grey,
        gave=black,
        gave_wash=white,
        seal=black,
        by_form=True,
    )


def font_at(role: str, size: float, scale: float) -> QFont:
    """Return the face of a role, `size` px at 100 %, for a drawing with a scale of its own."""
    font = QFont(theme().font(role))
    font.setPixelSize(max(1, round(size * scale)))
    return font
