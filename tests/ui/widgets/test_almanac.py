# SPDX-License-Identifier: GPL-3.0-or-later
"""The almanac in a window: walked by key, pressed, read out, and painted from a kept picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac import view as almanac_view
from peerdesk.ui.widgets.almanac.almanac import Almanac
from peerdesk.ui.widgets.text.label import Label
from tests.ui.almanac_weeks import many, spring

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Painted(QObject):
    """Counts how high the parts are that are painted anew."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.heights: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return False


@pytest.fixture
def said(monkeypatch):
    """What was announced; announcing itself needs a screen reader that listens."""
    heard: list[str] = []
    monkeypatch.setattr(almanac_view, "announce", lambda _part, words: heard.append(words))
    return heard


@pytest.fixture
def almanac(window):
    made = Almanac()
    made.set_weeks(spring(), chosen=7)
    holder = window(made)
    holder.resize(780, 760)
    made.rows.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def place(almanac: Almanac, point: QPointF) -> QPoint:
    return (point + almanac.rows.origin()).toPoint()


def press(almanac: Almanac, point: QPointF) -> None:
    at = place(almanac, point)
    QTest.mouseClick(almanac.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_arrows_go_by_week_and_stop_at_the_ends(almanac):
    keys = almanac.rows
    for key, week in (
        (Qt.Key.Key_Up, 6),
        (Qt.Key.Key_Down, 7),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 11),
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_PageUp, 0),
    ):
        QTest.keyClick(keys, key)
        assert almanac.chosen() == week
        assert almanac.read_out() == spring()[week].sentence()


def test_arrows_go_by_day_across_weeks_and_each_day_is_announced(almanac, said):
    keys = almanac.rows
    QTest.keyClick(keys, Qt.Key.Key_Left)
    assert (almanac.chosen(), keys.day()) == (6, 6)
    QTest.keyClick(keys, Qt.Key.Key_Right)
    assert (almanac.chosen(), keys.day()) == (7, 0)
    assert said == ["Sunday 12.", "Monday 13."]


def test_enter_opens_the_day(almanac, qtbot):
    QTest.keyClick(almanac.rows, Qt.Key.Key_Right)
    with qtbot.waitSignal(almanac.day_wanted) as asked:
        QTest.keyClick(almanac.rows, Qt.Key.Key_Return)
    assert asked.args == ["2026-04-14"]


def test_tab_comes_to_the_newest_week_and_leaves_again(window):
    made, after = Almanac(), Label("after")
    made.set_weeks(many(52), year=True)
    after.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window(after, made)
    assert made.chosen() is None
    made.rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.chosen() == 51
    QTest.keyClick(made.rows, Qt.Key.Key_Tab)
    assert not made.rows.hasFocus()


def test_assistive_technology_reads_a_list_of_weeks(almanac, spoken):
    role, name = spoken(almanac.rows)
    assert (role, name) == (QAccessible.Role.List, "Almanac, 12 weeks")
    read = QAccessible.queryAccessibleInterface(almanac.rows)
    assert read.text(QAccessible.Text.Description) == spring()[7].sentence()
    lines = [read.child(each).text(QAccessible.Text.Name) for each in range(read.childCount())]
    assert lines[:12] == [week.sentence() for week in spring()]


def test_a_press_on_a_bead_or_mark_opens_its_entry_and_chooses_its_week(almanac, qtbot):
    rows = almanac.rows.places
    for row, point, key in (
        (2, rows.row(2).gave[0], spring()[2].gave[0].key),
        (8, rows.row(8).marks[2][1], spring()[8].marks[2].key),
    ):
        with qtbot.waitSignal(almanac.opened) as asked:
            press(almanac, point)
        assert (asked.args, almanac.chosen()) == ([key], row)


def test_a_press_on_a_day_asks_for_it_and_one_beside_only_chooses(almanac, qtbot):
    rows = almanac.rows.places
    with qtbot.waitSignal(almanac.day_wanted) as asked:
        press(almanac, QPointF(rows.day(2), rows.row(3).middle))
    assert asked.args == ["2026-03-18"]
    with qtbot.assertNotEmitted(almanac.day_wanted), qtbot.assertNotEmitted(almanac.opened):
        press(almanac, QPointF(10, rows.row(4).middle))
    assert almanac.chosen() == 4


def test_pointing_at_a_day_paints_one_row_anew_and_nothing_of_the_picture(almanac, qtbot):
    rows = almanac.rows
    qtbot.waitUntil(lambda: rows.pieces_painted() > 0)
    before = rows.pieces_painted()
    counted = Painted(rows.viewport())
    QTest.mouseMove(
        rows.viewport(), place(almanac, QPointF(rows.places.day(2), rows.places.row(2).middle))
    )
    qtbot.waitUntil(lambda: bool(counted.heights))
    assert max(counted.heights) < 2 * rows.places.row_height
    assert rows.pieces_painted() == before


def test_pointing_at_a_bead_rings_the_beads_of_its_day(almanac, qtbot):
    rows = almanac.rows
    week = spring()[4]
    QTest.mouseMove(rows.viewport(), place(almanac, rows.places.row(4).took[0]))
    image = rows.viewport().grab().toImage()
    ink = theme().colour("ink").lightness()
    reach = rows.places.measures.bead + 2.6
    for bead, middle in zip(week.took, rows.places.row(4).took, strict=True):
        at = place(almanac, middle + QPointF(0.7 * reach, -0.7 * reach))  # clear of the tick
        found = min(
            image.pixelColor(at + QPoint(x, y)).lightness() for x in (-1, 0, 1) for y in (-1, 0, 1)
        )
        assert (found < ink + 70) == (bead.day == week.took[0].day)


def test_the_chosen_week_has_a_line_round_it_and_the_others_none(almanac):
    image = almanac.rows.viewport().grab().toImage()
    ink = theme().colour("ink").name()
    tops = []
    for row in range(1, 12):
        at = place(almanac, QPointF(150, almanac.rows.places.top(row)))
        tops.append(any(image.pixelColor(at + QPoint(0, y)).name() == ink for y in (-1, 0, 1, 2)))
    assert [row for row, lined in enumerate(tops, 1) if lined] == [7, 8]  # over it and under it


def test_the_head_stays_and_only_pieces_in_sight_are_painted(window):
    made = Almanac()
    made.set_weeks(many(520, 10), year=True)
    window(made).resize(780, 760)
    rows = made.rows
    rows.viewport().grab()
    assert rows.verticalScrollBar().value() == rows.verticalScrollBar().maximum() > 4000
    assert rows.pieces_painted() <= 7  # of forty
    head = rows.grab().toImage().copy(0, 0, 700, 50)
    rows.verticalScrollBar().setValue(0)
    assert rows.grab().toImage().copy(0, 0, 700, 50) == head


@pytest.mark.parametrize("year", [False, True])
def test_where_it_is_narrow_the_columns_stand_nearer_so_that_the_hours_are_still_seen(window, year):
    made = Almanac()
    made.set_weeks(spring(), year=year)
    holder = window(made)
    for wide, columns, sideways in ((780, 692, False), (600, 540, False), (480, 540, True)):
        holder.resize(wide, 700)
        assert made.rows.places.width == columns
        assert (made.rows.horizontalScrollBar().maximum() > 0) == sideways


def test_larger_text_makes_everything_larger_but_lines(qapp, window):
    theme().install(qapp, "light", 200, True)
    made = Almanac()
    made.set_weeks(spring())
    window(made).resize(1480, 1400)
    assert made.rows.places.row_height == 79
    assert made.rows.places.stop("took", 5) == 2 * 73


def test_the_key_names_every_form_and_a_year_leaves_meetings_out(almanac, qtbot):
    def words() -> set[str]:
        return {each.text() for each in almanac.findChildren(Label) if each.isVisible()}

    assert {"one check-in", "meeting", "held back", "supervision hours"} <= words()
    almanac.set_weeks(many(52), year=True)
    qtbot.waitUntil(lambda: "held back" in words())
    assert "meeting" not in words()
