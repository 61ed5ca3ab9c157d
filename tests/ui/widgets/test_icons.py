# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons are files that any program shows, and that are drawn here without a library for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from peerdesk import assets
from peerdesk.ui import icons

NAMES = sorted(place.stem for place in Path(str(assets.place_of("icons"))).glob("*.svg"))
PLAIN = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="0 0 256 256" fill="currentColor">'
    r'<path d="([MLCZ][-0-9. ]*)+"/></svg>'
)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_one_path_of_what_can_be_drawn(name):
    """Arcs, short forms and a second path would be left out of the drawing: packaging/plain_icons.py rewrites them."""
    assert PLAIN.fullmatch(assets.read_text(f"icons/{name}.svg").strip())


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_lies_in_the_middle_of_its_square_and_in_its_colour(qapp, name):
    drawn = icons.picture(name, QColor("#336699"), 32, 2.0).toImage()
    assert (drawn.width(), drawn.height()) == (64, 64)
    seen = [(x, y) for x in range(64) for y in range(64) if drawn.pixelColor(x, y).alpha() > 128]
    assert seen
    assert {
        drawn.pixelColor(*place).name() for place in seen if drawn.pixelColor(*place).alpha() == 255
    } == {"#336699"}
    columns, rows = zip(*seen, strict=True)
    assert 20 <= (min(columns) + max(columns)) / 2 <= 44
    assert 20 <= (min(rows) + max(rows)) / 2 <= 44


def test_a_hole_stays_a_hole(qapp):
    """An eye is a ring with a pupil in it."""
    drawn = icons.picture("info", QColor("black"), 256, 1.0).toImage()
    assert drawn.pixelColor(70, 128).alpha() == 0
    assert drawn.pixelColor(32, 128).alpha() == 255
