# SPDX-License-Identifier: GPL-3.0-or-later
"""The line that is written on is in sight: when its field is opened and while it is written, at every text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.pages.writing_page import WritingPage
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import page_around
from peerdesk.ui.widgets.text.writing import WritingField

LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve"


@pytest.fixture
def begin(stage, qapp):
    """Begin an entry in a window of 1024 × 700, of which the rail and the bars leave the page so much at most."""

    def begin(kind, scale, less=0):
        theme().install(qapp, "light", scale, still=True)

        def make(session):
            page = WritingPage(session)
            page.visit(Address("writing", kind=kind))
            return page

        is_large = breadth_of(1024) == "large"
        page = stage.show(make, 1024 if is_large else 824, (470 if is_large else 640) - less)
        page.set_breadth(breadth_of(1024))
        settle()
        return page

    yield begin
    theme().install(qapp, "light", 100, still=True)


def settle():
    for _round in range(20):
        QApplication.processEvents()


def is_in_sight(field):
    """Whether the whole caret is seen: nothing is scrolled, laid or pinned over it."""
    view = viewport_of(page_around(field))
    caret = field.cursorRect() & field.rect()
    ends = (field.mapTo(view, QPoint(2, y)) for y in (caret.top(), caret.bottom()))
    return all(view.rect().contains(end) and reaches(view, end, field) for end in ends)


def reaches(view, place, field):
    found = view.childAt(place)
    return found is field or (found is not None and field.isAncestorOf(found))


def fields_of(page):
    return [each for each in page.findChildren(WritingField) if each.isVisible()]


@pytest.mark.parametrize("scale", [80, 100, 130, 160, 200])
@pytest.mark.parametrize("kind", [kind.value for kind in Kind if kind is not Kind.CHECK_IN])
def test_where_writing_begins_is_in_sight(begin, kind, scale):
    page = begin(kind, scale)
    field = QApplication.focusWidget()
    assert isinstance(field, WritingField)
    assert is_in_sight(field)
    QTest.keyClicks(field, "seen")
    settle()
    assert is_in_sight(field)
    assert page.isAncestorOf(field)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_the_line_that_is_written_on_stays_in_sight_in_every_field(begin, kind, scale):
    page = begin(kind, scale)
    for field in fields_of(page):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert is_in_sight(field)
        for line in LINES.split("\n"):
            QTest.keyClicks(field, line)
            QTest.keyClick(field, Qt.Key.Key_Return)
            settle()
            assert is_in_sight(field), line
        for _line in LINES.split("\n"):
            QTest.keyClick(field, Qt.Key.Key_Up)
            settle()
            assert is_in_sight(field)


def test_the_line_is_in_sight_again_once_the_window_has_another_size(begin):
    page = begin("meeting", 200)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "a long line that wraps anew in another breadth, " * 4)
    for width, height in ((1280, 560), (900, 420), (1024, 470)):
        page.window().resize(width, height)
        page.resize(width, height)
        settle()
        assert is_in_sight(field), (width, height)


def test_who_scrolls_away_is_left_there_until_they_write(begin):
    page = begin("meeting", 200)
    field = QApplication.focusWidget()
    area = page_around(field)
    scroll_down(area, 900)
    there = area.verticalScrollBar().value()
    assert not is_in_sight(field)
    page.resize(page.width(), page.height() - 30)
    settle()
    assert area.verticalScrollBar().value() == there
    QTest.keyClicks(field, "a")
    settle()
    assert is_in_sight(field)


def scroll_down(area, px):
    place = QPointF(20, 20)
    turned = QPoint(0, -px)
    wheel = QWheelEvent(
        place,
        area.mapToGlobal(place),
        turned,
        turned * 8,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport_of(area), wheel)
    settle()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_section_that_is_marked_is_the_one_that_is_written_in(begin, scale):
    page = begin("meeting", scale)
    links = page.part.form.links
    assert links.current() == "happened"
    names = [name for name in page.part.form.sections if name != "more"]
    for name in names[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        settle()
        assert page.part.form.sections[name].isAncestorOf(QApplication.focusWidget())
        assert links.current() == name


def test_writing_on_and_on_in_a_low_window_leaves_its_section_marked(begin):
    page = begin(
        "meeting", 200, less=48
    )  # what a frame takes: there is no room for room around the line
    for line in LINES.split("\n"):
        QTest.keyClicks(QApplication.focusWidget(), line)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        settle()
        assert page.part.form.links.current() == "happened"
        assert is_in_sight(QApplication.focusWidget())


def test_links_that_stay_at_the_top_stand_over_what_they_lead_to(begin):
    page = begin("meeting", 200)
    pinned = page.part.form.links.pinned
    assert pinned.isVisible()
    first = pinned.findChild(QWidget).mapTo(page, QPoint(0, 0)).x()
    assert first == page.part.form.sections["happened"].mapTo(page, QPoint(0, 0)).x()
