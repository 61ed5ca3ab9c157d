# SPDX-License-Identifier: GPL-3.0-or-later
"""Paint circle, strands, marks and month to pictures, to be looked at: python -m tests.ui.circle_gallery OUT."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.circle import Circle
from peerdesk.ui.widgets.circle.part import CirclePart
from peerdesk.ui.widgets.circle.state import CircleState, SeatState, ThreadState
from peerdesk.ui.widgets.drawn.chairs import Chairs
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.drawn.logo import Logo
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.drawn.ring import OpeningRing
from peerdesk.ui.widgets.rows.day_button import DayMarks
from peerdesk.ui.widgets.rows.month import Month
from peerdesk.ui.widgets.strand.page import StrandPage
from peerdesk.ui.widgets.strand.pair import StrandPair
from peerdesk.ui.widgets.text.label import Heading, Label
from tests.ui.widgets.circles import meeting

TOOK = ("hardly anything", "a little", "some", "a lot", "more than I could hold")
GAVE = ("hardly anything", "a little", "some", "a lot", "more than I expected")
ROLES = ("the person at the centre", "mother", "father", "sister", "brother", "friend", "aunt")


def many(count: int) -> CircleState:
    voices = ("heard", "quiet", "spoken_for", "not_in_the_room", "")
    roles = ("grandmother", "social worker", "support worker", "someone learning", *ROLES, "nurse")
    seats = [SeatState("you", "you", voice="heard", own=True)]
    seats += [
        SeatState(
            str(place), roles[place - 1], "Heron" if place % 3 == 0 else "", voices[place % 5]
        )
        for place in range(1, count)
    ]
    threads = (ThreadState("1", "you"), ThreadState("2", "1")) if count > 2 else ()
    return CircleState(tuple(seats), threads)


def on_ground(ground: str, *parts: QWidget, width: int = 0) -> QWidget:
    page = QWidget()
    page.setProperty("ground", ground)
    page.setAutoFillBackground(True)
    palette = page.palette()
    palette.setColor(page.backgroundRole(), theme().colour(ground))
    page.setPalette(palette)
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    if width:
        page.setFixedWidth(theme().px(width))
    return page


def keep(page: QWidget, path: Path) -> None:
    page.show()
    layout = page.layout()
    if layout is not None:
        wide = max(page.minimumWidth(), layout.totalMinimumSize().width())
        tall = layout.totalHeightForWidth(wide)
        page.resize(wide, max(tall, layout.totalMinimumSize().height()))
    QApplication.processEvents()
    page.grab().save(str(path))


def margin(path: Path, *, compact: bool = False, current: str = "br", focus: bool = True) -> None:
    part = CirclePart(ROLES, compact=compact)
    part.circle.set_state(meeting())
    part.circle.verbs.make_current(current)
    page = on_ground("desk", part, width=(280 if compact else 324) + 24)
    FocusRing(page)
    page.show()
    page.activateWindow()
    if focus:
        part.circle.setFocus(Qt.FocusReason.TabFocusReason)
    keep(page, path)


def naming(path: Path) -> None:
    part = CirclePart(ROLES)
    part.circle.set_state(meeting())
    page = on_ground("desk", part, width=348)
    FocusRing(page)
    page.show()
    page.activateWindow()
    part.panel.add_a_seat()
    part.panel.set_name_notice("That could be someone’s name. A made-up word keeps them safer.")
    keep(page, path)


def circles(path: Path) -> None:
    page = QWidget()
    grid = QGridLayout(page)
    for place, count in enumerate((1, 2, 3, 5, 8, 9, 12, 12)):
        circle = Circle(compact=place == 7)
        circle.set_state(many(count))
        grid.addWidget(circle, place // 4, place % 4)
    keep(page, path)


def moving(path: Path) -> None:
    held, drawing = Circle(), Circle()
    page = on_ground("desk", held, drawing)
    page.show()
    for circle in (held, drawing):
        circle.set_state(meeting())
        circle.verbs.make_current("br")
    QApplication.processEvents()
    seat = held.seat_button("br")
    middle = seat.rect().center()
    QTest.mousePress(seat, Qt.MouseButton.LeftButton, pos=middle)
    offset = QPointF(-105, -38) * theme().scale
    QTest.mouseMove(seat, middle + QPoint(round(offset.x()), round(offset.y())))
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_T, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(drawing.seat_button("br"), key)
    keep(page, path)


def strands(path: Path) -> None:
    strip = StrandPair(("What it took", "What it gave"), TOOK, GAVE)
    strip.took.show_answer(3)
    strip.gave.show_answer(4)
    strip.setFixedWidth(theme().px(495))
    narrow = StrandPair(("It is taking", "It is giving"), TOOK, GAVE, stacked=True)
    narrow.took.show_answer(4)
    narrow.gave.show_answer(0, "unsure")
    narrow.setFixedWidth(theme().px(290))
    blank = StrandPair(("What it took", "What it gave"), TOOK, GAVE)
    most = StrandPair(("What it took", "What it gave"), TOOK, GAVE)
    most.took.show_answer(5)
    most.gave.show_answer(5)
    most.setFixedWidth(theme().px(495))
    book = QWidget()
    pages = QHBoxLayout(book)
    took = StrandPage("What it took", "took", TOOK)
    gave = StrandPage("What it gave", "gave", GAVE)
    took.show_answer(4)
    gave.show_answer(3)
    for each in (took, gave):
        each.setFixedWidth(theme().px(422))
        pages.addWidget(each)
    pages.setSpacing(theme().px(90))
    page = on_ground("sheet", strip, narrow, blank, most, book)
    FocusRing(page)
    page.show()
    page.activateWindow()
    took.strand.setFocus(Qt.FocusReason.TabFocusReason)
    keep(page, path)


def marks(path: Path) -> None:
    page = on_ground("sheet")
    grid = QGridLayout()
    page.layout().addLayout(grid)
    kinds = ("shared", "reflecting", "being_there", "held_back", "meeting", "supervision")
    for place, kind in enumerate((*kinds, "check_in", "note", "disclosure")):
        grid.addWidget(Mark(kind), place // 3, 2 * (place % 3))
        grid.addWidget(Label(kind), place // 3, 2 * (place % 3) + 1)
    for place, part in enumerate((Logo(), Logo(27), OpeningRing("Opening your journal"))):
        grid.addWidget(part, 4, 2 * place)
    keep(page, path)


def month(path: Path) -> None:
    calendar = Month(date(2026, 5, 14))
    days = {
        4: DayMarks(("check_in",), "Took some."),
        6: DayMarks(("meeting", "check_in", "held_back"), "One meeting."),
        7: DayMarks(("meeting", "shared"), ""),
        13: DayMarks(("meeting", "held_back", "note", "check_in", "supervision", "note"), ""),
        14: DayMarks(("meeting", "check_in"), "Took a lot, gave some. One meeting."),
    }
    calendar.set_month(2026, 5, days)
    calendar.set_chosen(date(2026, 5, 7))
    keep(on_ground("desk", Heading("Journal"), calendar, width=416), path)


def chairs(path: Path) -> None:
    page = Chairs()
    page.resize(1280, 742)
    page.grab().save(str(path))


def main(out: Path) -> None:
    app = QApplication.instance() or QApplication([])
    out.mkdir(parents=True, exist_ok=True)
    for name, mode, scale in (
        ("light", "light", 100),
        ("dark", "dark", 100),
        ("200", "light", 200),
    ):
        theme().install(app, mode, scale, True)
        margin(out / f"margin-{name}.png")
        margin(out / f"margin-centre-{name}.png", current="ce", focus=False)
        circles(out / f"circles-{name}.png")
        naming(out / f"naming-{name}.png")
        moving(out / f"moving-{name}.png")
        strands(out / f"strands-{name}.png")
        marks(out / f"marks-{name}.png")
        month(out / f"month-{name}.png")
    theme().install(app, "light", 100, True)
    margin(out / "margin-compact.png", compact=True)
    chairs(out / "chairs-light.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
