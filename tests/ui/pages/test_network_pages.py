# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks and one network: names in place, meetings to open, words to choose, texts kept in place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerdesk.records.answers import One, Silence, Word
from peerdesk.records.network import Network
from peerdesk.ui.address import Address
from peerdesk.ui.pages.network_page import NetworkPage
from peerdesk.ui.pages.networks_page import NetworksPage
from peerdesk.ui.parts.networks.network_body import NetworkBody
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.name_line import REACH
from tests.builders import a_meeting, a_network


@pytest.fixture
def network(write: Callable[..., None]) -> Network:
    made = a_network("Estuary", "mother")
    write(lambda journal: journal.put_network(made))
    write(
        lambda journal: journal.rest(
            a_meeting(9, title="Estuary network, first meeting", network=made.id)
        )
    )
    return made


@pytest.fixture
def page(network: Network, stage) -> NetworkPage:
    page = stage.show(lambda session: _visited(NetworkPage(session), network))
    assert isinstance(page, NetworkPage)
    return page


def _visited(page: NetworkPage, network: Network) -> NetworkPage:
    page.visit(Address("network", network=network.id))
    return page


def body(page: NetworkPage) -> NetworkBody:
    assert page.body is not None
    return page.body


def kept(stage, network: Network) -> Network:
    found = stage.session.desk.reading.network(network.id)
    assert found is not None
    return found


# --- the list ---


def test_a_row_reaches_out_of_the_column_so_that_its_ring_leaves_air_beside_the_name(
    network, stage
):
    page = stage.show(NetworksPage)
    (line,) = page.lines()
    heading = next(each for each in page.findChildren(Label) if each.text() == "Networks")
    left, right = line.mapTo(page, line.rect().topLeft()).x(), line.width()
    assert heading.mapTo(page, heading.rect().topLeft()).x() - left == theme().px(REACH)
    assert right == heading.width() + 2 * theme().px(REACH)


def test_networks_are_listed_and_opened(network: Network, stage) -> None:
    page = stage.show(NetworksPage)
    (line,) = page.lines()
    assert line.words() == "Estuary"
    line.click()
    assert stage.went == [Address("network", network=network.id)]


def test_a_new_network_takes_an_offered_name_or_ones_own(stage, qtbot: QtBot) -> None:
    page = stage.show(NetworksPage)
    page.new.click()
    assert page.name.field.text()
    offered = page.name.field.text()
    page.name.another.click()
    assert page.name.field.text() != offered or page.name.field.text()
    page.name.field.edit.selectAll()
    QTest.keyClicks(page.name.field.edit, "Dr. A. Smith")
    assert page.name.notice.text().startswith("That could be someone’s name.")
    page.name.field.edit.selectAll()
    QTest.keyClicks(page.name.field.edit, "Lantern")
    assert not page.name.notice.isVisible()
    QTest.keyClick(page.name.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(stage.went))
    names = stage.session.desk.reading.network_names()
    assert list(names.values()) == ["Lantern"]
    assert stage.went == [Address("network", network=next(iter(names)))]


def test_a_network_without_a_name_is_asked_for_a_word(stage) -> None:
    page = stage.show(NetworksPage)
    page.new.click()
    page.name.field.set_text("  ")
    page.name.take.click()
    assert page.name.field.sentence() == "A word to call it by."
    assert stage.session.desk.reading.network_names() == {}


# --- one network ---


def test_a_meeting_is_read_and_an_unwritten_one_is_written(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    meetings = body(page).meetings
    meetings.add_link.click()
    meetings.day.set_text("soon")
    QTest.keyClick(meetings.day.edit, Qt.Key.Key_Return)
    assert meetings.day.sentence()
    meetings.day.set_text("2 april")
    QTest.keyClick(meetings.day.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(meetings.rows()) == 2)
    written, unwritten = meetings.rows()
    read = [row._meeting for row in (written, unwritten)]
    assert [each.line == "Not written about" for each in read] == [False, True]
    written.click()
    unwritten.click()
    assert stage.went == [
        Address("journal", entry=read[0].name),
        Address("writing", entry=read[1].name),
    ]


def test_of_many_meetings_the_newest_stand_there_and_earlier_ones_come_when_wanted(
    network: Network, write: Callable[..., None], stage, qtbot: QtBot
) -> None:
    earlier = [a_meeting(day, network=network.id) for day in range(10, 45)]
    write(lambda journal: journal.keep_all(earlier))
    page = stage.show(lambda session: _visited(NetworkPage(session), network))
    meetings = body(page).meetings
    assert len(meetings.rows()) == 30
    meetings.more_link.click()
    assert [row._meeting.name for row in meetings.rows()[1:]] == [each.id for each in earlier]
    qtbot.waitUntil(meetings.rows()[30].hasFocus)
    assert meetings.more_link.isHidden()


def test_what_is_written_is_kept_at_a_pause_and_said_so(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    field = body(page).texts["goodbye_note"]
    field.setFocus()
    QTest.keyClicks(field, "Go well.")
    field.paused.emit()
    qtbot.waitUntil(lambda: page.bar.kept() == "Kept 14:32")
    assert kept(stage, network).answers == {"goodbye_note": "Go well."}


def test_leaving_a_field_or_the_page_keeps_what_was_written(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    """S9: whichever way it is left, no word is lost."""
    carry, goodbye = (body(page).texts[key] for key in ("holding_note", "goodbye_note"))
    carry.setFocus()
    QTest.keyClicks(carry, "A gap.")
    goodbye.setFocus()
    qtbot.waitUntil(lambda: kept(stage, network).answers == {"holding_note": "A gap."})
    QTest.keyClicks(goodbye, "Go well.")
    left: list[str] = []
    page.leave(lambda: left.append("left"))
    qtbot.waitUntil(lambda: left == ["left"])
    assert kept(stage, network).answers["goodbye_note"] == "Go well."


def test_leaving_with_nothing_new_does_not_wait(page: NetworkPage) -> None:
    left: list[str] = []
    page.leave(lambda: left.append("left"))
    assert left == ["left"]


def test_a_change_elsewhere_never_overwrites_what_is_being_written(
    page: NetworkPage, network: Network, stage
) -> None:
    field = body(page).texts["goodbye_note"]
    QTest.keyClicks(field, "half a thought")
    stage.session.writer.write(lambda journal: journal.rest(a_meeting(1, network=network.id)))
    stage.settle()
    assert field.text() == "half a thought"
    assert len(body(page).meetings.rows()) == 2


def test_a_word_is_chosen_emptied_and_left_unsure(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    row = body(page).choices.rows["kept_in"]
    row.toggle("on_and_off")
    chosen = {"kept_in": One(Word("on_and_off", "On and off"))}
    qtbot.waitUntil(lambda: kept(stage, network).answers == chosen)
    row.toggle("on_and_off")
    qtbot.waitUntil(lambda: kept(stage, network).answers == {})
    row._pick_silence("unsure")
    qtbot.waitUntil(lambda: kept(stage, network).answers == {"kept_in": Silence.UNSURE})
    row.toggle("yes")
    qtbot.waitUntil(lambda: kept(stage, network).answers == {"kept_in": One(Word("yes", "Yes"))})


def test_a_word_of_ones_own_is_kept_while_it_is_typed_and_given_up_with_esc(
    page: NetworkPage, network: Network, stage
) -> None:
    """T12: a crash in the middle of a word loses none of it."""
    choices = body(page).choices
    key, row = next((key, row) for key, row in choices.rows.items() if hasattr(row, "_add"))
    row._add.click()
    for letters in ("door", " keeper"):
        QTest.keyClicks(row._own_word, letters)
        assert choices._pause.isActive()
        choices._pause.timeout.emit()
        stage.settle()
    said = kept(stage, network).answers[key]
    assert isinstance(said, One)
    assert said.word.label == "door keeper"
    QTest.keyClick(row._own_word, Qt.Key.Key_Escape)
    stage.settle()
    assert key not in kept(stage, network).answers


def test_a_word_of_ones_own_is_added(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    row = body(page).choices.rows["my_place"]
    row.own_word_added.emit("door keeper")
    qtbot.waitUntil(lambda: "my_place" in kept(stage, network).answers)
    answer = kept(stage, network).answers["my_place"]
    assert isinstance(answer, One)
    assert answer.word.label == "door keeper"
    qtbot.waitUntil(lambda: row.chosen() == [answer.word.id])


def test_another_name_is_taken_in_place_and_reaches_titles(
    page: NetworkPage, network: Network, stage, qtbot: QtBot
) -> None:
    body(page).another.click()
    renaming = body(page).renaming
    assert renaming.isVisible()
    renaming.field.set_text("Lantern")
    renaming.take.click()
    qtbot.waitUntil(lambda: body(page).name.text() == "Lantern")
    assert not renaming.isVisible()
    assert stage.session.desk.reading.newest()[0].title == "Lantern network, first meeting"


def test_the_ways_on_from_a_network(page: NetworkPage, network: Network, stage) -> None:
    page.only_these.click()
    page.begin.click()
    page.bar.back.emit()
    assert stage.went == [
        Address("journal", network=network.id),
        Address("writing", kind="meeting", network=network.id),
        Address("networks"),
    ]
    assert page.address() == Address("network", network=network.id)


def test_a_network_that_is_gone_is_said_to_be(stage) -> None:
    page = stage.show(NetworkPage)
    page.visit(Address("network", network="nothing"))
    assert page.body is None
    assert not page.begin.isVisible()


@pytest.mark.parametrize("width", [1088, 936])
def test_everything_that_takes_the_focus_has_a_name(network: Network, stage, width: int) -> None:
    page = stage.show(lambda session: _visited(NetworkPage(session), network), width=width)
    nameless = [
        part
        for part in page.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert nameless == []
