# SPDX-License-Identifier: GPL-3.0-or-later
"""What the toolkit draws itself wears our look, part by part; the whole application wears no style sheet."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QHelpEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QStyleOptionMenuItem,
    QTextEdit,
    QToolTip,
    QWidget,
)

from peerdesk.ui.forms.marks import mark_painter
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.scroll_bar import SlimBar
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.presses.icon_press import IconPress
from peerdesk.ui.widgets.presses.menu import Menu
from peerdesk.ui.widgets.presses.menu_bar import MenuBar
from peerdesk.ui.widgets.presses.nav import NewButton
from peerdesk.ui.widgets.presses.new_menu import NewItem
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.ui.widgets.told.tip import set_tip, show_tip

INSIDE, EDGE = QPoint(3, 3), QPoint(0, 20)
"""Places inside the line round a menu, where only its ground is, and on that line."""


def _colour(part, place=INSIDE):
    return part.grab().toImage().pixelColor(place)


def _rows(menu):
    return {menu.actionGeometry(each).height() for each in menu.actions() if not each.isSeparator()}


def _ask_for_menu(field):
    at = field.mapToGlobal(INSIDE)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, INSIDE, at)
    QApplication.sendEvent(viewport_of(field) if isinstance(field, QTextEdit) else field, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _widest_gap(row):
    """Return the most px between two things painted on one line of a menu, of which `row` is the picture."""
    ground = row.pixelColor(0, 0)
    across = range(row.width())
    inked = [x for x in across if any(row.pixelColor(x, y) != ground for y in range(row.height()))]
    return max(after - before for before, after in itertools.pairwise(inked))


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_keys_in_a_menu_stand_apart_from_the_words(qapp, qtbot, scale):
    theme().install(qapp, "light", scale, still=True)
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction("Flag")
    action.setShortcut("Ctrl+Shift+F")
    menu.popup(QPoint(0, 0))
    row = menu.grab(menu.actionGeometry(action)).toImage()
    assert _widest_gap(row) >= theme().px(16) + 12


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("Ctrl+Z", "Ctrl Z"),
        ("Ctrl+Shift+F", "Ctrl Shift F"),
        ("Ctrl+Return", "Ctrl Enter"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+-", "Ctrl -"),
        ("F6", "F6"),
    ],
)
def test_a_menu_writes_keys_as_the_window_does_and_they_stay_what_they_are(qtbot, keys, told):
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction("Undo")
    action.setShortcut(keys)
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    assert option.text == f"Undo\t{told}"
    assert action.shortcut() == QKeySequence(keys)


@pytest.mark.parametrize("make", [LineEdit, WritingField, ReadingText])
def test_the_menu_of_a_field_writes_keys_in_the_same_way(window, make):
    field = make("Words")
    window(field)
    menu = _ask_for_menu(field)
    lines = [action.text() for action in menu.actions() if "\t" in action.text()]
    assert any(line.endswith("\tCtrl A") for line in lines)
    assert not any("+" in line for line in lines)
    menu.close()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_of_the_new_menu_nothing_is_see_through(qapp, qtbot, look):
    """A screen that blends no windows shows such places black."""
    theme().install(qapp, look, 100, still=True)
    button = NewButton((NewItem("note", "Note", "Just writing", "Ctrl 5", mark_painter("note")),))
    qtbot.addWidget(button)
    button.open_menu()
    menu = QApplication.activePopupWidget()
    image = menu.grab().toImage()
    every = itertools.product(range(image.width()), range(image.height()))
    seen = [QPoint(x, y) for x, y in every if menu.mask().contains(QPoint(x, y))]
    assert seen
    assert {image.pixelColor(place).alpha() for place in seen} == {255}
    assert "#000000" not in {image.pixelColor(place).name() for place in seen}
    menu.close()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_whole_application_wears_no_style_sheet(qapp, qtbot, look):
    """The toolkit would keep rules for every widget: 3 MiB, and time at each start and each change of the look."""
    theme().install(qapp, look, 100, still=True)
    plain = QWidget()
    qtbot.addWidget(plain)
    plain.ensurePolished()
    assert not qapp.styleSheet()
    assert plain.style() is qapp.style()


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_a_menu_and_one_inside_it_are_in_our_look_at_every_text_size(qapp, qtbot, scale):
    theme().install(qapp, "light", scale, still=True)
    menu = Menu("Kinds")
    qtbot.addWidget(menu)
    menu.addAction("One")
    inner = menu.addMenu("More of them")
    inner.addAction("Two")
    for each in (menu, inner):
        each.popup(QPoint(0, 0))
        assert _colour(each) == theme().colour("field")
        assert _colour(each, EDGE) == theme().colour("rule")
        assert min(_rows(each)) >= 2 * theme().px(6) + theme().font("body").pixelSize()
    inner.close()
    menu.close()


def test_the_bar_and_its_open_menu_follow_the_look(qapp, qtbot):
    bar = MenuBar()
    qtbot.addWidget(bar)
    menu = QMenu("Journal", bar)
    bar.addMenu(menu)
    menu.addAction("Close")
    bar.show()
    menu.popup(QPoint(0, 40))
    for look in ("dark", "light"):
        theme().install(qapp, look, 100, still=True)
        bar.wear_look()
        assert _colour(bar) == theme().colour("rail")
        assert _colour(menu) == theme().colour("field")
        assert _colour(menu, EDGE) == theme().colour("rule")
    menu.close()


@pytest.mark.parametrize("make", [LineEdit, WritingField, ReadingText])
def test_the_menu_of_a_field_looks_like_ours(qtbot, window, make):
    field = make("Words")
    window(field)
    ours = Menu()
    qtbot.addWidget(ours)
    ours.addAction("One")
    menu = _ask_for_menu(field)
    assert _colour(menu, EDGE) == theme().colour("rule")
    assert _rows(menu) == _rows(ours)
    menu.close()


@pytest.mark.parametrize("make", [LineEdit, WritingField, ReadingText])
def test_a_field_looks_the_same_once_it_has_had_a_menu(window, make):
    field = make("Words")
    shown = window(LineEdit("Others"), field)
    field.insert("Some words") if make is LineEdit else field.set_text("Some words")
    before = shown.grab().toImage()
    _ask_for_menu(field).close()
    assert shown.grab().toImage() == before


def test_a_bar_is_slim_and_dressed_only_once_there_is_something_to_scroll(qtbot, window):
    content = QWidget()
    area = ScrollArea(content)
    area.setFixedHeight(200)
    window(area)
    bar = area.verticalScrollBar()
    assert isinstance(bar, SlimBar)
    assert not bar.styleSheet()
    content.setMinimumHeight(800)
    qtbot.waitUntil(bar.isVisible)
    assert bar.width() == theme().px(10)
    assert _colour(bar, QPoint(5, 20)) == theme().colour("desk_hair")
    assert not area.horizontalScrollBar().styleSheet()


def test_a_field_has_no_ground_but_the_one_it_paints(window):
    field = LineEdit("Words")
    field.setEnabled(False)
    shown = window(field, LineEdit("Others"))
    centre = field.mapTo(shown, field.rect().center())
    assert _colour(shown, centre) == theme().colour("desk")


def test_an_opened_list_is_in_our_look(qtbot, window):
    field = DropDown("Kind")
    field.set_words([("a", "One"), ("b", "Two")])
    window(field)
    field.showPopup()
    opened = field.view()
    qtbot.waitUntil(opened.isVisible)
    assert _colour(opened, EDGE) == theme().colour("rule")
    assert _colour(opened) == theme().colour("field")
    field.hidePopup()


def test_the_tip_of_a_press_is_in_our_look(qtbot, window):
    press = IconPress("x", "Close")
    window(press)
    assert not press.styleSheet(), "worn before anybody could ask for a tip"
    middle = QPointF(press.rect().center())
    QApplication.sendEvent(press, QEnterEvent(middle, middle, middle))
    at = press.rect().center()
    QApplication.sendEvent(press, QHelpEvent(QEvent.Type.ToolTip, at, press.mapToGlobal(at)))
    _expect_tip(press)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_tip_of_a_part_is_in_our_look(qapp, window, look):
    theme().install(qapp, look, 100, still=True)
    part = QWidget()
    window(part)
    show_tip(part.mapToGlobal(INSIDE), "Wednesday", part)
    _expect_tip(part)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_tip_of_what_is_not_ours_is_in_our_colours(qapp, look):
    theme().install(qapp, look, 100, still=True)
    tip = QToolTip.palette()
    assert tip.toolTipBase().color() == theme().colour("field")
    assert tip.toolTipText().color() == theme().colour("ink")


def test_a_part_with_a_tip_looks_as_before(window):
    press = IconPress("x", "Close")
    shown = window(LineEdit("Others"), press)
    before = shown.grab().toImage()
    set_tip(press, "Close it")
    assert shown.grab().toImage() == before


def _expect_tip(part):
    tip = part.findChild(QLabel, "qtooltip_label")
    assert _colour(tip) == theme().colour("field")
    assert _colour(tip, QPoint(10, 0)) == theme().colour("rule")
    assert tip.height() >= tip.fontMetrics().height() + 2 * theme().px(4)
    QToolTip.hideText()
    tip.hide()
