# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks, logo, opening ring and chairs as they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.drawn.eight_seats import SEATS
from peerdesk.ui.widgets.drawn.logo import Logo, logo_icon
from peerdesk.ui.widgets.drawn.marks import Mark, paint_mark
from peerdesk.ui.widgets.drawn.ring import OpeningRing

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen window has none
SHARED = ("shared", "reflecting", "being_there")
ALL = (*SHARED, "held_back", "disclosure", "meeting", "supervision", "check_in", "note")


@pytest.fixture(autouse=True)
def look(qapp):
    theme().install(qapp, "light", 100, True)


def painted(kind: str, side: int = 20) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, side, side), kind)
    painter.end()
    return image


def covered(image: QImage) -> set[tuple[int, int]]:
    width, height = image.width(), image.height()
    return {
        (x, y) for x in range(width) for y in range(height) if image.pixelColor(x, y).alpha() > 40
    }


def edge(points: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The outermost points of each row: the outline, whatever is inside."""
    rows = {y for _x, y in points}
    ends = [[x for x, row in points if row == y] for y in rows]
    return {(end(xs), y) for y, xs in zip(rows, ends, strict=True) for end in (min, max)}


def test_every_kind_has_a_mark_of_its_own():
    pictures = [painted(kind) for kind in ALL]
    for place, picture in enumerate(pictures):
        assert covered(picture)
        assert all(picture != other for other in pictures[place + 1 :])


def test_a_kind_nobody_knows_paints_nothing():
    assert covered(painted("")) == set()


@pytest.mark.parametrize("kind", SHARED)
def test_held_back_has_the_outline_of_every_way_of_sharing(kind):
    assert edge(covered(painted("held_back", 60))) == edge(covered(painted(kind, 60)))


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("side", [14, 20, 40])
def test_a_mark_stays_inside_its_square(kind, side):
    image = painted(kind, side + 2)
    rim = {0, side + 1}
    assert not [point for point in covered(image) if set(point) & rim]


def test_only_supervision_is_plum():
    plum = theme().colour("seal")
    for kind in ALL:
        image = painted(kind)
        colours = {image.pixelColor(x, y).name() for x, y in covered(image)}
        assert (plum.name() in colours) == (kind == "supervision")


def test_a_mark_says_what_it_is_called_and_is_mute_without(qtbot):
    mark = Mark("held_back", "Held back")
    qtbot.addWidget(mark)
    read = QAccessible.queryAccessibleInterface(mark)
    assert read.role() == QAccessible.Role.StaticText
    assert read.text(QAccessible.Text.Name) == "Held back"
    mute = Mark("meeting")
    qtbot.addWidget(mute)
    assert QAccessible.queryAccessibleInterface(mute).text(QAccessible.Text.Name) == ""


def test_the_logo_has_seven_seats_taken_and_one_open(qtbot):
    logo = Logo(44)
    qtbot.addWidget(logo)
    image = logo.grab().toImage()
    ink = theme().colour("ink").name()
    middles = [(22, 5), (34, 10), (39, 22), (34, 34), (22, 39), (10, 34), (5, 22), (10, 10)]
    filled = [image.pixelColor(x, y).name() == ink for x, y in middles]
    assert filled == [True, True, True, False, True, True, True, True]


def test_the_icon_of_the_window_is_seen_on_a_dark_bar_and_on_a_light_one(qtbot):
    image = logo_icon().pixmap(48, 48).toImage()
    assert image.pixelColor(24, 24).name() == theme().colour("sheet").name()
    assert image.pixelColor(0, 0).alpha() == 0


def test_the_opening_ring_fills_one_seat_at_a_time_once_round(qtbot, qapp):
    theme().install(qapp, "light", 100, False)
    ring = OpeningRing("Opening your journal")
    qtbot.addWidget(ring)
    ring.show()
    assert ring.filled() == 1
    qtbot.waitUntil(lambda: ring.filled() == 3)
    qtbot.waitUntil(lambda: ring.filled() == SEATS)
    read = QAccessible.queryAccessibleInterface(ring)
    assert read.role() == QAccessible.Role.ProgressBar
    assert read.text(QAccessible.Text.Name) == "Opening your journal"


def test_the_opening_ring_stands_still_half_filled_under_reduced_motion(qtbot):
    ring = OpeningRing("Opening your journal")
    qtbot.addWidget(ring)
    ring.show()
    assert ring.filled() == SEATS // 2
    assert not ring.moves()


def test_the_chairs_are_only_ground_and_leave_small_windows(qtbot):
    chairs = Chairs()
    qtbot.addWidget(chairs)
    assert QAccessible.queryAccessibleInterface(chairs).childCount() == 0
    desk = theme().colour("desk").name()
    for width, shown in ((1280, True), (740, False)):
        chairs.resize(width, 742)
        image = chairs.grab().toImage()
        names = {image.pixelColor(x, 371).name() for x in range(width // 2)}
        assert (names != {desk}) == shown
