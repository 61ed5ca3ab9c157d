# SPDX-License-Identifier: GPL-3.0-or-later
"""The Weeks page over a real journal: counts that open exactly their entries, and may be answered, hidden, put away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from peerdesk.presenters.weeks.since_supervision import PaperLine
from peerdesk.records.answers import Many, Word
from peerdesk.records.entry import Entry, Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import breadth_of
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.pages.weeks_page import WeeksPage
from peerdesk.ui.paper import pictures_of
from peerdesk.ui.parts.agenda.supervision_pages import SupervisionPages
from peerdesk.ui.parts.weeks.ledger_part import LedgerView
from peerdesk.ui.parts.weeks.nothing_yet import NothingYet
from peerdesk.ui.parts.weeks.picked_view import PickedView
from peerdesk.ui.parts.weeks.signs_part import SignsView
from tests.builders import a_check_in, a_disclosure, a_meeting, a_note, an_entry
from tests.ui.pages.walking import unnamed, unreachable

ELSEWHERE = Many((Word("decisions_elsewhere", "decisions made elsewhere"),))


@pytest.fixture
def entries(write: Callable[..., None]) -> list[Entry]:
    """Check-ins on ten days, six of them heavy, a meeting, something held back, and a conversation about the work."""
    made = [
        *(a_check_in(4, 2, days_ago=3 * n + 1, toll_sources=ELSEWHERE) for n in range(6)),
        *(a_check_in(2, 4, days_ago=3 * n + 2) for n in range(4)),
        a_meeting(9, title="Slate network, second meeting", flagged=True),
        a_disclosure("held_back", 12),
        an_entry(Kind.SUPERVISION, 20, title="With Ines"),
    ]
    for entry in made:
        write(lambda journal, entry=entry: journal.rest(entry))
    return made


@pytest.fixture
def page(entries: list[Entry], stage, qtbot: QtBot) -> WeeksPage:
    page = stage.show(WeeksPage)
    assert isinstance(page, WeeksPage)
    qtbot.waitUntil(lambda: bool(page.margin.counts.cards()))
    return page


def listed(page: WeeksPage, qtbot: QtBot) -> PickedView:
    qtbot.waitUntil(lambda: isinstance(page.sheet.over(), PickedView))
    over = page.sheet.over()
    assert isinstance(over, PickedView)
    return over


def ids(view: PickedView) -> set[str]:
    return {shown.name for shown in view.list._rows.shown}


# --- the weeks ---


def test_it_opens_with_twelve_weeks_up_to_today(page: WeeksPage) -> None:
    assert page.shown is not None
    assert len(page.shown.rows) == 12
    assert page.sheet.almanac.read_out().startswith("11 May, ")
    assert page.address() == Address("weeks", days="12")


def test_a_year_and_own_days_are_shown_and_remembered_in_the_address(page, qtbot: QtBot) -> None:
    page.bar.spans.toggle("52")
    qtbot.waitUntil(lambda: page.shown.is_year)
    page.bar.spans.toggle("own")
    QTest.keyClicks(page.bar.own.first.edit, "1 May")
    QTest.keyClick(page.bar.own.first.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown.title == "1 May to today")
    assert page.address().days == "2026-05-01..2026-05-14"


def test_days_that_are_none_are_refused_in_a_sentence_and_nothing_changes(page) -> None:
    page.bar.spans.toggle("own")
    QTest.keyClicks(page.bar.own.first.edit, "soon")
    QTest.keyClick(page.bar.own.first.edit, Qt.Key.Key_Return)
    assert "“soon” is not a day." in page.bar.own.first.sentence()
    assert page.address().days == "12"


def test_a_mark_opens_its_entry_and_a_day_everything_of_it(page, entries, stage, qtbot) -> None:
    bead = page.shown.rows[-1].took[-1]
    page.sheet.almanac.opened.emit(bead.key)
    assert stage.went[-1].page == "journal"
    assert stage.went[-1].entry in {entry.id for entry in entries}
    page.sheet.almanac.day_wanted.emit("2026-05-05")
    view = listed(page, qtbot)
    assert view.title.startswith("Tuesday 5 May")
    day = date(2026, 5, 5)
    assert ids(view) == {each.id for each in entries if each.when.moment.local_date == day}


def test_no_ring_is_shown_before_a_key_was_pressed(page, qtbot: QtBot) -> None:
    rows = page.sheet.almanac.rows
    assert rows.hasFocus()
    before = rows.grab().toImage()
    QTest.keyClick(rows, Qt.Key.Key_Left)
    QTest.keyClick(rows, Qt.Key.Key_Right)
    assert rows.grab().toImage() != before


def test_enter_on_a_day_opens_it_and_escape_leads_back(page, qtbot: QtBot) -> None:
    page.sheet.almanac.rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.sheet.almanac.rows, Qt.Key.Key_Return)
    view = listed(page, qtbot)
    QTest.keyClick(view.list, Qt.Key.Key_Escape)
    assert page.sheet.over() is None
    assert page.sheet.almanac.rows.hasFocus()


def test_the_table_is_real_and_comes_again_next_time(page, stage, qtbot: QtBot) -> None:
    page.bar.table.click()
    qtbot.waitUntil(lambda: page.sheet.table.model().rowCount() > 10)
    said = QAccessible.queryAccessibleInterface(page.sheet.table)
    assert said.role() == QAccessible.Role.Table
    qtbot.waitUntil(lambda: stage.session.desk.settings.weeks_as_table)
    again = stage.show(WeeksPage)
    qtbot.waitUntil(again.sheet.table.isVisible)


def test_an_empty_journal_asks_for_nothing(stage, qtbot: QtBot) -> None:
    page = stage.show(WeeksPage)
    qtbot.waitUntil(lambda: isinstance(page.sheet.over(), NothingYet))
    assert not page.margin.isVisible()
    page.sheet.over().note.click()
    assert stage.went == [Address("writing", kind="note")]


# --- what the counts say ---


def test_open_the_n_lists_exactly_the_entries_that_were_counted(page, entries, qtbot) -> None:
    known = {entry.id for entry in entries}
    for card in page.margin.counts.cards():
        if set(card.row.behind) <= known:  # the others count agenda lines
            card.links()[0].click()
            qtbot.waitUntil(lambda: isinstance(page.sheet.over(), PickedView))
            qtbot.waitUntil(lambda row=card.row: page.sheet.over().title == row.sentence)
            assert ids(page.sheet.over()) == set(card.row.behind)


def test_one_is_hidden_and_undo_brings_it_back(page, stage, qtbot: QtBot) -> None:
    first = page.margin.counts.cards()[0].row
    page.margin.counts.cards()[0].hidden.emit(first)
    qtbot.waitUntil(lambda: first.key not in {c.row.key for c in page.margin.counts.cards()})
    assert "1 is hidden." in page.margin.counts.said()
    sentence, undo = stage.said[-1]
    assert sentence == "Hidden, in every span."
    undo()
    qtbot.waitUntil(lambda: page.margin.counts.cards()[0].row.key == first.key)


def test_that_isnt_how_it_was_takes_words_or_none(page, stage, qtbot: QtBot) -> None:
    card = page.margin.counts.cards()[0]
    card.links()[2].click()
    QTest.keyClicks(QApplication.focusWidget(), "it was the rota")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    observed = stage.session.desk.reading.noticed.observed
    qtbot.waitUntil(lambda: card.row.key in observed())
    assert observed()[card.row.key].words == "it was the rota"


def test_kept_it_waits_on_the_agenda(page, stage, qtbot: QtBot) -> None:
    row = page.margin.counts.cards()[0].row
    page.margin.counts.cards()[0].links()[1].click()
    agenda = stage.session.desk.reading.agenda.waiting
    qtbot.waitUntil(lambda: any(line.text == row.sentence for line in agenda()))


def test_hiding_what_was_kept_says_that_its_line_stays(page, stage, qtbot: QtBot) -> None:
    first = page.margin.counts.cards()[0].row
    page.margin.counts.kept.emit(first)
    qtbot.waitUntil(lambda: page.margin.counts.cards()[0].row.is_kept)
    page.margin.counts.hidden.emit(page.margin.counts.cards()[0].row)
    qtbot.waitUntil(lambda: "1 is hidden." in page.margin.counts.said())
    sentence, undo = stage.said[-1]
    assert sentence == "Hidden, in every span. Its line stays on the agenda."
    agenda = stage.session.desk.reading.agenda.waiting
    before = agenda()
    assert first.sentence in {line.text for line in before}
    undo()
    qtbot.waitUntil(lambda: page.margin.counts.cards()[0].row.is_kept)
    assert agenda() == before


def test_put_away_nothing_is_counted_until_they_are_asked_for(page, stage, qtbot: QtBot) -> None:
    page.margin.counts.switch.click()
    qtbot.waitUntil(lambda: not page.margin.counts.cards())
    assert "put away" in page.margin.counts.said()
    page.margin.counts.switch.click()
    qtbot.waitUntil(lambda: bool(page.margin.counts.cards()))


def test_a_day_that_was_more_than_could_be_held_has_no_counts(write, entries, stage, qtbot) -> None:
    """Folded or not, the word itself is never said back."""
    write(lambda journal: journal.rest(a_check_in(5, 0)))
    page = stage.show(WeeksPage)
    qtbot.waitUntil(lambda: "stay away for today" in page.margin.counts.said())
    assert page.margin.counts.cards() == ()
    assert "hold" not in page.margin.counts.said()


def test_counting_is_done_in_the_lane_and_given_up_with_the_page(page, stage, qtbot) -> None:
    held, asked = threading.Event(), []
    stage.session.looking.run(held.wait)
    page.bar.spans.toggle("52")
    assert page.margin.counts.cards() == ()
    page.hide()
    held.set()
    stage.session.looking.run(lambda: None, asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert page.margin.counts.cards() == ()
    page.show()
    qtbot.waitUntil(lambda: bool(page.margin.counts.cards()))
    assert page.shown.is_year


# --- the ledger, the page to bring, the early signs ---


def test_every_line_of_the_ledger_leads_to_its_entries(page, entries, stage, qtbot) -> None:
    page.margin.hours.ledger.click()
    qtbot.waitUntil(lambda: isinstance(page.sheet.over(), LedgerView))
    known = {entry.id for entry in entries}
    lines = page.sheet.over().lines()
    assert lines
    for press in lines:
        assert set(press.line.ids) <= known
    assert page.address() == Address("weeks", part="ledger", days="12")


def test_since_supervision_names_what_is_flagged_and_prints_on_one_page(page, qtbot) -> None:
    page.bar.spans.toggle("since")
    qtbot.waitUntil(lambda: page.paper is not None)
    assert [line.line.said for line in page.sheet.bring.lines()][:1] == [
        "Slate network, second meeting"
    ]
    pages = pictures_of(page._pages())
    assert len(pages) == 1
    assert QImage.fromData(pages[0]).allGray()


def test_what_does_not_fit_on_the_page_to_bring_is_counted_not_printed(page, qtbot) -> None:
    page.bar.spans.toggle("since")
    qtbot.waitUntil(lambda: page.paper is not None)
    many = tuple(PaperLine(f"line {number}") for number in range(300))
    assert len(pictures_of(SupervisionPages(replace(page.paper, agenda=many)))) == 1


def test_early_signs_are_written_kept_and_read_again(page, stage, qtbot: QtBot) -> None:
    page.margin.hours.signs.click()
    view = page.sheet.over()
    assert isinstance(view, SignsView)
    QTest.keyClicks(view.writing.notice.field, "I stop humming.")
    view.writing.keep_button.click()
    signs = stage.session.desk.reading.noticed.early_signs
    qtbot.waitUntil(lambda: signs().notice == "I stop humming.")
    qtbot.waitUntil(lambda: view.writing is None)


def test_early_signs_under_way_are_kept_when_the_page_is_left(page, stage, qtbot: QtBot) -> None:
    page.margin.hours.signs.click()
    QTest.keyClicks(page.sheet.over().writing.helps.field, "Soup.")
    left: list[bool] = []
    page.leave(lambda: left.append(True))
    qtbot.waitUntil(lambda: bool(left))
    assert stage.session.desk.reading.noticed.early_signs().helps == "Soup."


# --- everybody ---


LOW, LARGE = (1088, 360), (620, 400)
"""A window in which the sheet scrolls, and one in which the margin lies under it, as at large text."""


def scrolling_inside(page: WeeksPage) -> list[QAbstractScrollArea]:
    """Return what scrolls down within what scrolls down."""
    areas = [each for each in page.findChildren(QAbstractScrollArea) if each.isVisible()]
    down = [each for each in areas if each.verticalScrollBar().maximum() > 0]
    return [each for each in down if any(each in outer.findChildren(type(each)) for outer in down)]


def in_sight(part: QAbstractItemView) -> bool:
    """Return whether the row the keys are at is seen whole, under the head and not beneath it."""
    inside = viewport_of(part)
    row = part.visualRect(part.currentIndex())
    seen = inside.visibleRegion().boundingRect()
    return seen.top() <= row.top() and row.bottom() <= seen.bottom()


def resize(page: WeeksPage, size: tuple[int, int]) -> None:
    page.window().resize(*size)
    page.setGeometry(page.window().rect())
    page.set_breadth(breadth_of(size[0]))


@pytest.mark.parametrize("size", [LOW, LARGE])
@pytest.mark.parametrize("days", ["12", "52", "2025-05-01..2026-05-14", "2026-01-01..2026-05-14"])
@pytest.mark.parametrize("as_table", [False, True])
def test_nothing_scrolls_inside_what_scrolls(page, size, days, as_table, qtbot) -> None:
    resize(page, size)
    page.visit(Address("weeks", days=days))
    page._turn_to_table(as_table)
    shown = page.sheet.table if as_table else page.sheet.almanac.rows
    qtbot.waitUntil(shown.isVisible)
    qtbot.waitUntil(lambda: page.choice.span() == page.shown.span)
    if as_table and size is LOW:
        return  # beside the margin the table alone scrolls
    assert not scrolling_inside(page)


def test_a_long_list_of_entries_scrolls_with_its_page(write, page, qtbot) -> None:
    write(lambda journal: journal.keep_all(tuple(a_note(f"{n}", 1) for n in range(40))))
    resize(page, LARGE)
    page.over.open_day("2026-05-13")
    over = listed(page, qtbot)
    assert over.list.height() == over.list.whole_height()
    bar = page._spread.sheet_scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > over.list.height() > 2000)
    assert not scrolling_inside(page)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(over.list, key)
        assert in_sight(over.list)


@pytest.mark.parametrize("size", [LOW, LARGE])
def test_where_the_page_scrolls_it_begins_at_the_newest_week_under_the_head(
    page, size, qtbot
) -> None:
    resize(page, size)
    rows = page.sheet.almanac.rows
    bar = page._spread.sheet_scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0 and in_sight(rows))
    assert rows.chosen() == 11
    head = rows.staying._head
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up):
        QTest.keyClick(rows, key)
        row = rows.visualRect(rows.currentIndex())
        assert in_sight(rows)
        assert head.visibleRegion().boundingRect().height() == head.height()
        assert head.geometry().bottom() <= viewport_of(rows).mapToParent(row.topLeft()).y()


def test_the_table_begins_at_the_newest_and_its_head_goes_with_the_page(page, qtbot) -> None:
    resize(page, LARGE)
    page._turn_to_table(True)
    table = page.sheet.table
    bar = page._spread.sheet_scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: table.model().rowCount() > 0 and bar.value() > 0 and in_sight(table))
    assert table.currentIndex().row() == table.model().rowCount() - 1
    head = table.horizontalHeader()
    assert head.visibleRegion().boundingRect().height() == head.height()
    page._turn_to_table(False)


def test_tab_goes_all_round_when_another_choice_appears_while_the_page_stands(
    write, stage, qtbot
) -> None:
    write(lambda journal: journal.keep_all([a_check_in(4, 2, days_ago=n) for n in range(1, 7)]))
    page = stage.show(WeeksPage)
    qtbot.waitUntil(lambda: bool(page.margin.counts.cards()))
    conversation = an_entry(Kind.SUPERVISION, 20, title="With Ines")
    stage.session.writer.write(lambda journal: journal.rest(conversation))
    stage.settle()
    page.refresh()
    qtbot.waitUntil(lambda: "since" in page.bar.spans.words())
    qtbot.waitUntil(lambda: not unreachable(page.window()))


@pytest.mark.parametrize("size", [(1088, 742), (936, 642)])
def test_everything_has_a_name_and_is_reached_by_key(page, stage, size, qtbot: QtBot) -> None:
    page.window().resize(*size)
    assert unnamed(page.window()) == []
    assert unreachable(page.window()) == []


def test_a_note_alone_leaves_the_weeks_empty_and_says_nothing_of_it(write, stage, qtbot) -> None:
    write(lambda journal: journal.rest(a_note()))
    page = stage.show(WeeksPage)
    qtbot.waitUntil(lambda: "Nothing repeats enough" in page.margin.counts.said())
    assert page.sheet.over() is None
