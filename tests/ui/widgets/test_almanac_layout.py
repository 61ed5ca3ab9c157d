# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the almanac puts things: to the pixel of the pictures, and never from one week into another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from peerdesk.ui.widgets.almanac.colours import paper_colours, screen_colours
from peerdesk.ui.widgets.almanac.dots import Dots
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.measures import NARROW, ROOMY
from peerdesk.ui.widgets.almanac.rows import GutterMark, Week
from peerdesk.ui.widgets.almanac.under import under
from tests.ui.almanac_weeks import beads, many, spring

MONDAY = date(2026, 4, 13)
PICTURE_LEFT = 245
"""Where the columns begin in the pictures."""


def xs(points: list[QPointF]) -> list[float]:
    return [round(point.x(), 1) for point in points]


def painted(layout: AlmanacLayout, top: float, bottom: float, *, paper: bool = False) -> QImage:
    image = QImage(700, round(bottom - top), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white if paper else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(0, -top)
    colours = paper_colours() if paper else screen_colours()
    AlmanacDrawing(layout, colours).paint(painter, top, bottom)
    painter.end()
    return image


def inked(image: QImage, place: QRectF) -> bool:
    xs, ys = (int(place.left()), int(place.right())), (int(place.top()), int(place.bottom()))
    return any(image.pixelColor(x, y).alpha() for x in range(*xs) for y in range(*ys))


def test_beads_stand_where_the_pictures_have_them():
    layout = AlmanacLayout(spring())
    held = layout.row(7)  # 13 April: more than I could hold once, a lot twice; gave a little, some
    assert [PICTURE_LEFT + x for x in xs(held.took)] == [318.0, 343.9, 352.1]
    assert [PICTURE_LEFT + x for x in xs(held.gave)] == [560.0, 590.0]
    assert held.bands["took"].left() + PICTURE_LEFT == 304
    assert held.bands["gave"].right() + PICTURE_LEFT == 604
    assert layout.spines == {"took": 453 - PICTURE_LEFT, "gave": 515 - PICTURE_LEFT}
    assert [round(x + PICTURE_LEFT, 1) for x in (layout.day(0), layout.day(6))] == [696.5, 786.5]
    assert layout.hours_left + PICTURE_LEFT == 820
    assert [place.x() + PICTURE_LEFT for _mark, place in held.marks] == [472, 484, 496]


def test_a_year_has_low_rows_and_no_meetings_in_the_gutter():
    layout = AlmanacLayout(
        [Week(MONDAY, "Apr", marks=(GutterMark("meeting", 0, 1),) * 3)], year=True
    )
    assert (layout.row_height, layout.row(0).marks) == (9.3, [])


@pytest.mark.parametrize(
    ("count", "year", "lines"),
    [(1, False, 1), (3, False, 1), (4, False, 2), (9, False, 2), (9, True, 1)],
)
def test_from_the_fourth_they_stand_in_two_lines_and_never_reach_the_next_word(count, year, lines):
    layout = AlmanacLayout([Week(MONDAY, "", took=beads("3" * count, "0"))], year=year)
    places = layout.row(0).took
    assert len({round(place.y(), 2) for place in places}) == lines
    reach = layout.measures.bead
    assert min(xs(places)) - reach >= layout.stop("took", 3.5) - 0.1
    assert max(xs(places)) + reach <= layout.stop("took", 2.5) + 0.1


def test_side_by_side_they_are_centred_on_their_word():
    layout = AlmanacLayout([Week(MONDAY, "", gave=beads("222", "012"))])
    middle = layout.stop("gave", 2)
    assert xs(layout.row(0).gave) == [round(middle + away, 1) for away in (-8.2, 0, 8.2)]


def test_a_strand_not_said_stays_empty_on_its_side_only():
    week = Week(MONDAY, "13 Apr", took=beads("4", "0"))
    layout = AlmanacLayout([week])
    assert set(layout.row(0).bands) == {"took"}
    image = painted(layout, 0, 39)
    gave = QRectF(layout.spines["gave"] + 2, 5, 70, 30)  # before the dots of “some”
    assert not inked(image, gave)
    assert inked(image, layout.row(0).bands["took"])


@pytest.mark.parametrize("year", [False, True])
def test_nothing_joins_two_weeks_but_the_spines_and_the_dots_at_some(year):
    full = Week(MONDAY, "", beads("12345", "0"), beads("12345", "0"), seen=400, unseen=60)
    layout = AlmanacLayout([full, full, full], year=year, ratio=1)
    image = painted(layout, 0, layout.height)
    lasting = {layout.spines[side] + more for side in ("took", "gave") for more in (-2, -1, 0, 1)}
    lasting |= {
        round(layout.stop(side, 3) - 0.5) + more for side in ("took", "gave") for more in (-1, 0)
    }
    for row in (1, 2):
        y = round(layout.top(row)) - 1
        crossing = {
            x
            for x in range(700)
            if all(image.pixelColor(x, y + step).alpha() > 30 for step in (-1, 1))
        }
        assert crossing <= lasting


def test_bands_of_neighbours_never_touch():
    for year in (False, True):
        layout = AlmanacLayout(many(52), year=year)
        bands = [
            layout.row(row).bands["took"] for row in range(52) if "took" in layout.row(row).bands
        ]
        assert all(one.bottom() + 1 < two.top() for one, two in pairwise(bands))


def test_empty_weeks_say_so_once_where_they_meet():
    empty = Week(MONDAY, "", is_empty=True)
    full = Week(MONDAY, "", took=beads("2", "0"))
    weeks = [full, empty, full, empty, empty, empty, full]
    few, year = AlmanacLayout(weeks), AlmanacLayout(weeks, year=True)
    assert [few.empty_words(row) is not None for row in range(7)] == [w.is_empty for w in weeks]
    assert [row for row in range(7) if year.empty_words(row) is not None] == [4]
    assert year.empty_words(4) == pytest.approx((year.top(3) + year.top(6)) / 2)
    assert not few.row(1).bands


def test_over_five_marks_only_the_telling_ones_stand_and_the_rest_is_a_number():
    marks = tuple(
        GutterMark(kind, day, day)
        for day, kind in enumerate(
            ["meeting", "shared", "meeting", "held_back", "meeting", "meeting"]
        )
    )
    row = AlmanacLayout([Week(MONDAY, "", marks=marks)]).row(0)
    assert [mark.kind for mark, _place in row.marks] == ["shared", "held_back"]
    assert row.more == 4


@pytest.mark.parametrize("columns", [ROOMY, NARROW])
@pytest.mark.parametrize("count", [5, 9])
def test_marks_and_their_number_keep_clear_of_both_spines(columns, count):
    marks = tuple(GutterMark("shared", day, day) for day in range(count))
    layout = AlmanacLayout([Week(MONDAY, "", marks=marks)], columns=columns)
    row, half = layout.row(0), layout.measures.mark
    places = [place.x() for _mark, place in row.marks]
    after = places[-1] + (places[1] - places[0]) if row.more else places[-1]
    assert layout.spines["took"] + 1 < places[0] - half
    assert after + half + 1 < layout.spines["gave"]


@pytest.mark.parametrize("columns", [ROOMY, NARROW])
def test_columns_follow_each_other_without_touching(columns):
    week = Week(MONDAY, "", took=beads("444", "012"), gave=beads("444", "012"), seen=6000)
    layout = AlmanacLayout([week], columns=columns)
    row = layout.row(0)
    assert row.bands["took"].left() > 44  # beside “23 Nov”
    assert row.bands["gave"].right() + 8 < layout.day(0)
    assert layout.day(6) + 12 < layout.hours_left
    assert row.bars["seen"].right() <= layout.width


def test_hours_have_one_scale_and_never_leave_their_column():
    weeks = [Week(MONDAY, "", seen=60 * hours, unseen=30) for hours in (2, 4, 40)]
    for year in (False, True):
        layout = AlmanacLayout(weeks, year=year)
        wide = [layout.row(row).bars["seen"].width() for row in range(3)]
        assert wide[1] == pytest.approx(2 * wide[0])
        assert layout.row(2).bars["unseen"].right() <= layout.width + 0.01
    usual = AlmanacLayout(weeks[:2]).row(1).bars["seen"].width()
    assert usual == pytest.approx(4 * 117 / 8.4)


def test_edges_fall_on_the_pixels_of_the_screen():
    for ratio in (1.0, 1.25, 2.0):
        layout = AlmanacLayout(spring(), ratio=ratio)
        for row in range(12):
            for bar in layout.row(row).bars.values():
                assert (bar.top() * ratio) == pytest.approx(round(bar.top() * ratio))


def test_what_is_touched_is_found_with_its_day():
    layout = AlmanacLayout(spring())
    row = layout.row(7)
    found = under(layout, row.took[0] + QPointF(1, 1))
    assert found is not None
    assert found.thing == layout.weeks[7].took[0]
    assert found.day == layout.weeks[7].took[0].day
    on_day = under(layout, QPointF(layout.day(4), row.middle))
    assert (on_day.row, on_day.day, on_day.thing) == (7, 4, None)
    assert under(layout, QPointF(10, -5)) is None


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_stamped_bead_is_nowhere_further_off_than_an_eighth_of_a_pixel(ratio):
    shaped, stamped = (_dot(Dots(each), ratio) for each in (0.0, ratio))
    middles = []
    for image in (shaped, stamped):
        weights = [(x, y, image.pixelColor(x, y).alpha()) for x in range(40) for y in range(40)]
        whole = sum(weight for _x, _y, weight in weights)
        middles.append([sum(each[axis] * each[2] for each in weights) / whole for axis in (0, 1)])
    assert middles[0] == pytest.approx(middles[1], abs=0.15)


def _dot(dots: Dots, ratio: float) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dots.paint(painter, [QPointF(8.37, 9.81)], 3.3, QColor("#000000"))
    painter.end()
    return image


# --- paper ---


def test_on_paper_there_is_no_colour_and_the_two_strands_differ_by_form():
    layout = AlmanacLayout([Week(MONDAY, "", beads("44", "0"), beads("44", "0"), supervision=90)])
    image = painted(layout, 0, 39, paper=True)
    shades = {image.pixelColor(x, y).name() for x in range(700) for y in range(39)}
    assert all(QColor(name).saturation() == 0 for name in shades)
    row = layout.row(0)
    took = image.pixelColor(round(row.bands["took"].right()) - 20, round(row.middle))
    gave = image.pixelColor(round(row.bands["gave"].left()) + 20, round(row.middle))
    assert took.lightness() < gave.lightness() - 25
    edge = image.pixelColor(round(row.bands["gave"].left()) + 20, round(row.bands["gave"].top()))
    assert edge.lightness() < 160  # the outline that the other strand does not have
    bar = row.bars["supervision"]
    slants = {
        image.pixelColor(round(bar.left()) + 6 + x, round(bar.center().y())).lightness() > 128
        for x in range(8)
    }
    assert slants == {True, False}


def test_on_the_screen_the_strands_are_as_far_apart_in_grey_as_in_colour_from_their_bands():
    colours = screen_colours()
    for ink, wash in ((colours.took, colours.took_wash), (colours.gave, colours.gave_wash)):
        assert abs(ink.lightness() - wash.lightness()) > 80
