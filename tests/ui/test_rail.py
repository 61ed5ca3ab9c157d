# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail: the two ways of stopping keep their word at every breadth and text size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.rail import Rail
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.nav import NavRow
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.lines import Lines


@pytest.fixture
def rail_at(qtbot, qapp):
    def show(width, scale, *, letters=False):
        theme().install(qapp, "light", scale, True)
        rail = Rail()
        rail.setParent(None)
        qtbot.addWidget(rail)
        rail.set_breadth(breadth_of(width))
        rail.show_writing(is_open=True)
        rail.show_letters(shown=letters, only_letters=False)
        if breadth_of(width) == "large":
            rail.setFixedWidth(width)
        rail.show()
        qtbot.waitUntil(rail.isVisible)
        return rail

    yield show
    theme().install(qapp, "light", 100, True)


@pytest.mark.parametrize("letters", [False, True])
@pytest.mark.parametrize("width", [900, 1024, 1280])
@pytest.mark.parametrize("scale", [80, 100, 130, 160, 200])
def test_nothing_in_the_rail_has_less_room_than_its_words_need(rail_at, width, scale, letters):
    rail = rail_at(width, scale, letters=letters)
    for part in (rail.new_button, rail._leave, rail._lock):
        assert part.width() >= part.sizeHint().width(), part.words()
    for part in rail.findChildren(Press):
        if part.isVisible():
            assert part.width() >= part.minimumSizeHint().width()
            assert rail.rect().contains(part.geometry())


@pytest.mark.parametrize("scale", [80, 100])
@pytest.mark.parametrize(("said", "lines"), [("Wren’s journal", 1), ("A made-up journal", 2)])
def test_a_journals_name_goes_on_in_a_second_line_rather_than_be_cut(rail_at, scale, said, lines):
    rail = rail_at(1280, scale)
    name = name_in(rail, said)
    line = theme().line("journal_name")
    assert Lines(said, "journal_name", name.width()).height() == lines * line
    assert name.height() == lines * line


def test_the_whole_of_a_journals_name_is_told_where_two_lines_have_no_room_for_it(rail_at):
    rail = rail_at(1280, 100)
    said = "What I wrote down in the years when I worked in the north"
    name = name_in(rail, said)
    assert name.height() == 2 * theme().line("journal_name")
    assert said in name.toolTip()


def name_in(rail, said):
    rail.resize(rail.width(), 562)  # what the smallest window leaves it
    rail.set_name(said)
    rail.layout().activate()
    QApplication.processEvents()
    return next(each for each in rail.findChildren(Label) if each.text() == said)


def without_word(rail):
    return [row.accessibleName() for row in rail.findChildren(NavRow) if row.toolTip()]


def test_a_place_without_its_word_still_says_it(rail_at):
    rail = rail_at(1024, 200)
    bare = [row for row in rail.findChildren(NavRow) if row.toolTip()]
    assert bare
    assert [row.accessibleName() for row in bare] == [row.toolTip() for row in bare]


@pytest.mark.parametrize(
    ("width", "scale", "letters"), [(1280, 170, True), (1280, 200, True), (1024, 150, True)]
)
def test_where_there_is_room_every_place_says_its_word(rail_at, width, scale, letters):
    assert not without_word(rail_at(width, scale, letters=letters))


def test_at_large_text_in_a_small_window_the_main_places_keep_their_words(rail_at):
    rail = rail_at(1024, 200, letters=True)
    assert set(without_word(rail)) == {"Settings", "Letters to me", "People & keys", "Networks"}
    rail.show_letters(shown=False, only_letters=False)
    rail.show_writing(is_open=False)
    assert not without_word(rail)


def test_a_page_that_belongs_to_none_of_the_places_marks_none(rail_at):
    rail = rail_at(1280, 100)
    rail.mark("settings")
    rail.mark("help")
    assert not [row for row in rail.findChildren(NavRow) if row.is_chosen()]


@pytest.mark.parametrize("letters", [False, True])
def test_in_the_smallest_window_nothing_in_the_rail_is_squeezed_more_than_the_rest(
    rail_at, letters, qtbot
):
    rail = rail_at(900, 100, letters=letters)
    holder = QWidget()  # a window of its own would not be made lower than its parts like
    qtbot.addWidget(holder)
    rail.setParent(holder)
    rail.setGeometry(0, 0, 88, 562)
    holder.show()
    rail.show()
    rail.layout().activate()
    found = [each for each in rail.findChildren(Press) if each.isVisible()]
    assert all(rail.rect().contains(each.geometry()) for each in found)
    heights = [each.height() for each in found]
    assert max(heights) - min(heights) <= 2
    assert min(heights) >= 40  # an icon and a word under it
