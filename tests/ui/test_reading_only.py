# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal in a place that cannot be written: all of it is read, and nothing that is on would change it."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextEdit,
    QWidget,
)

from peerdesk.demo import PASSPHRASE, build_demo
from peerdesk.errors import ReadOnlyPlace
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.records.entry import State
from peerdesk.records.letters import Direction
from peerdesk.sharing.letter import Letter
from peerdesk.sharing.sealing import addressed, seal
from peerdesk.ui.address import Address
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.pages.journal_page import JournalPage
from peerdesk.ui.pages.letter_page import LetterPage
from peerdesk.ui.reading_only import ReadingOnly
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_note
from tests.going import go as go_to
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT
from tests.windows import closed_window, open_in

SAID = ReadOnlyPlace().sentence
FOLDED, SECOND = "what was closed and left", "as it was before that"
PAGES = (
    ("today", ""),
    ("journal", ""),
    ("journal", "month"),
    ("journal", "drawer"),
    ("weeks", ""),
    ("weeks", "ledger"),
    ("weeks", "signs"),
    ("networks", ""),
    ("network", ""),
    ("supervision", ""),
    ("supervision", "share"),
    ("supervision", "shared"),
    ("supervision", "people"),
    ("letters", ""),
    ("letter", ""),
    ("settings", "writing"),
    ("settings", "words"),
    ("settings", "security"),
    ("settings", "people"),
    ("small", ""),
    ("round", ""),
)

PRESSED = tuple(each for each in PAGES if each != ("weeks", "signs"))
"""Over the early signs there is nothing to press but what stands beside the weeks too."""
WITHOUT_ANY = {("letters", ""), ("round", "")}
"""Pages on which nothing that is seen at first changes the journal."""
MANY_ALIKE = {
    *("DayButton", "MeetingRow", "LatelyRow", "LedgerPress", "LedgerRow", "NameLine"),
    *("HoursPress", "_QuietLink", "_UnfinishedPress"),
}
"""Rows of which each does what the first does."""
LEFT_ALONE = (
    "…",
    "Lock",
    "Copy",
    "Print",
    "Look the journal over",
    "On paper",
    "Open this journal",
)
"""What asks for a file, leaves the journal, or belongs to this computer and not to the journal."""


@pytest.fixture
def folder(tmp_path, clock):
    """A journal with something of everything in it, and one entry that is folded."""
    vault = build_demo(tmp_path / "Made-up.peerdesk", clock)
    with closing(vault), closing(vault.writer()) as writer:
        journal = Journal(writer, clock)
        kept = journal.rest(a_note(SECOND, 3, title="folded"))
        journal.rest(a_note(FOLDED, 3, id=kept.id, title="folded"))
        journal.fold_away(kept.id)
        while journal.settle_index():
            pass
    return vault.folder


@pytest.fixture
def window(qtbot, qapp, folder, clock, tmp_path, monkeypatch, close):
    """The whole window on that journal, in a place that cannot be written."""
    theme().install(qapp, "light", 100, still=True)
    monkeypatch.setattr(JournalFolder, "is_writable", lambda _folder, _gen: False)
    vault = Vault.open(folder, PassphraseSecret(PASSPHRASE), SCHEMA)
    made = open_in(closed_window(tmp_path, clock), vault, qtbot, None)
    made.missed = []
    made.session.writer.missed.connect(made.missed.append)
    yield made
    close(made)


def address(window, page, part):
    reading = window.session.desk.reading
    network = next(iter(reading.network_names())) if page == "network" else ""
    entry = reading.letters.letters(Direction.IN)[0].id if page == "letter" else ""
    return Address(page, part=part, network=network, entry=entry)


def go(window, qtbot, page, part):
    where = address(window, page, part)
    shown = go_to(window, qtbot, where)
    settle(window, qtbot)
    if isinstance(shown, JournalPage):
        qtbot.waitUntil(lambda: bool(shown.reader.entry_id))
    return shown


def settle(window, qtbot):
    """Wait until all that was asked of the lanes that read and write is answered."""
    session, answered = window.session, []
    session.looking.ask("settled", lambda _reading: None, answered.append)
    session.writer.run(lambda: None, answered.append)
    qtbot.waitUntil(lambda: len(answered) == 2)
    QApplication.processEvents()


def changing(page):
    """Return what on the page says that it changes the journal, and is seen."""
    parts = [each for each in page.findChildren(QWidget) if each.property("changes_journal")]
    return [each for each in parts if each.isVisible()]


def is_off(part):
    if isinstance(part, QLineEdit | QTextEdit) and part.isReadOnly():
        return True
    return not part.isEnabled()


def called(press):
    return type(press).__name__, press.accessibleName() or press.text()


def presses(page):
    """Return what can be pressed on the page, one of each kind of row."""
    found, kinds = [], set()
    for each in page.findChildren(QAbstractButton):
        kind, name = called(each)
        if not (each.isVisible() and each.isEnabled()) or any(word in name for word in LEFT_ALONE):
            continue
        if kind in MANY_ALIKE and kind in kinds:
            continue
        kinds.add(kind)
        found.append(each)
    return found


def close_what_opened(window):
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
    for dialog in window.findChildren(QWidget):
        if dialog.isWindow() and dialog.isVisible():
            dialog.close()


def texts(page):
    return [each.text() for each in page.reader.column.findChildren(ReadingText)]


def folded_entry(window):
    lines = window.session.desk.reading.newest(60)
    return next(line.id for line in lines if line.folded)


def test_all_that_would_change_it_is_off_and_says_why(window, qtbot):
    """T10: on every page, by tip and to assistive technology, and once in the window in plain words."""
    assert window.status.wrong() == SAID
    for page, part in PAGES:
        shown = changing(go(window, qtbot, page, part))
        assert bool(shown) != ((page, part) in WITHOUT_ANY), (page, part)
        for each in shown:
            said = is_off(each), each.accessibleDescription(), each.toolTip()
            assert said == (True, SAID, SAID), (page, part, each.accessibleName())
    assert window.status.wrong() == SAID


def test_nothing_that_is_on_asks_for_a_change(window, qtbot):
    """T10: every page is walked through and pressed, with what opens there; the pen is never asked for anything."""
    pressed = []
    for page, part in PRESSED:
        shown, done = go(window, qtbot, page, part), set()
        at = shown.address()
        while press := next((each for each in presses(shown) if called(each) not in done), None):
            done.add(called(press))
            press.click()
            settle(window, qtbot)
            close_what_opened(window)
            if window.shell().page() is not shown or shown.address() != at:
                go(window, qtbot, page, part)
        pressed += done
    assert len(pressed) > 100
    assert window.missed == []


def test_the_keyboard_comes_to_something_that_can_be_used(window, qtbot):
    for page, part in PAGES:
        shown = go(window, qtbot, page, part)
        focus = window.focusWidget()
        assert focus is not None
        assert shown.isAncestorOf(focus), (page, part)
        assert focus.isEnabled(), (page, part)
        assert focus is not shown, (page, part)


def test_the_menus_offer_to_begin_nothing(window, qtbot):
    go(window, qtbot, "journal", "")
    off = {
        action.text().replace("&", "")
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.text() and not action.isEnabled()
    }
    assert {
        *("New meeting", "New disclosure", "New check-in", "New supervision", "New note", "New…"),
        *("Rest, or keep", "Flag for supervision", "Close and leave"),
    } <= off


def test_a_folded_entry_is_read_for_now_and_kept_nowhere(window, qtbot):
    """T10: it is open until another is read, its earlier versions too; the list shows its day alone all the time."""
    entry_id = folded_entry(window)
    page = go_to(window, qtbot, Address("journal", entry=entry_id))
    qtbot.waitUntil(lambda: page.reader.entry_id == entry_id)
    assert texts(page) == []
    page.reader.menu.aboutToShow.emit()
    offered = [each.text() for each in page.reader.menu.actions() if each.isEnabled()]
    assert [each for each in offered if each] == ["Open it"]
    page.reader.menu.actions()[0].trigger()
    assert texts(page) == [FOLDED]
    page.reader.refresh()
    assert texts(page) == [FOLDED]
    page.reader.show_earlier(1)
    assert texts(page) == [SECOND]
    assert not page.reader.bar.version.isEnabled()
    page.reader.show_now()
    another = window.session.desk.reading.newest(60)[-1].id
    page.reader.show_entry(another)
    page.reader.show_entry(entry_id)
    assert texts(page) == []
    settle(window, qtbot)
    assert window.missed == []
    assert window.session.desk.reading.entry(entry_id).folded


def test_of_an_open_entry_only_its_earlier_versions_are_offered(window, qtbot):
    entry_id = folded_entry(window)
    page = go_to(window, qtbot, Address("journal", entry=entry_id))
    qtbot.waitUntil(lambda: page.reader.entry_id == entry_id)
    page.reader.column.unfold_wanted.emit()
    page.reader.menu.aboutToShow.emit()
    lines = [each for each in page.reader.menu.actions() if each.text()]
    assert [each.text() for each in lines if each.isEnabled()] == ["Earlier versions"]
    assert {each.toolTip() for each in lines if not each.isEnabled()} == {SAID}
    assert page.reader.menu.accessibleDescription() == SAID


def test_what_is_unfinished_is_read_where_it_cannot_be_gone_on_with(window, qtbot):
    page = go(window, qtbot, "today", "")
    page.margin.unfinished_presses()[0].click()
    qtbot.waitUntil(lambda: isinstance(window.shell().page(), JournalPage))
    shown = window.shell().page()
    qtbot.waitUntil(lambda: bool(shown.reader.entry_id))
    entry = window.session.desk.reading.entry(shown.reader.entry_id)
    assert entry.state is State.UNFINISHED


def test_a_sealed_letter_is_opened_and_read(window, qtbot, tmp_path):
    """T10: what is opened is kept nowhere in any case; only keeping and answering it are off."""
    reading = window.session.desk.reading
    keys = Correspondents(window.session.desk).own_keys()
    letter: Letter = addressed(SENT, fresh_keys(), "Wren", (keys.card("Sedge"),))
    path = tmp_path / "letter.age"
    path.write_bytes(seal(letter).content)
    before = reading.letters.letters(Direction.IN)
    window.letters.open(path)
    qtbot.waitUntil(lambda: isinstance(window.shell().page(), LetterPage), timeout=20_000)
    page = window.shell().page()
    assert page.spread.body.texts
    assert all(is_off(each) for each in changing(page))
    assert changing(page)
    settle(window, qtbot)
    assert (reading.letters.letters(Direction.IN), window.missed) == (before, [])


def test_weeks_are_shown_as_a_table_for_now(window, qtbot):
    page = go(window, qtbot, "weeks", "")
    page._turn_to_table(True)
    settle(window, qtbot)
    assert page.choice.as_table
    assert window.missed == []


def test_words_of_a_list_all_stand_there_to_be_read(window, qtbot):
    """What is off cannot be unfolded, so nothing is folded away in it."""
    page = go(window, qtbot, "settings", "words")
    listed = next(iter(page.sheet("words").lists.values()))
    listed.row.click()
    chips = listed.inside.chips
    assert len(chips.words()) > 10
    assert not any(chips.press_of(word).isHidden() for word in chips.words())
    assert is_off(chips)


def test_whoever_turns_a_part_on_finds_it_off_again(qtbot, qapp):
    theme().install(qapp, "light", 100, still=True)
    room = QWidget()
    qtbot.addWidget(room)
    seal_button, made_before = PlainButton("Seal"), QPushButton(room)
    changes_journal(made_before)
    held = ReadingOnly(SAID, room)
    seal_button.setParent(room)
    changes_journal(seal_button)
    field = QLineEdit(room)
    changes_journal(field)
    room.show()
    seal_button.off_because("")
    seal_button.off_because("Nothing is written in it yet.")
    seal_button.off_because("")
    assert (seal_button.isEnabled(), seal_button.toolTip()) == (False, SAID)
    assert seal_button.accessibleDescription() == SAID
    assert not made_before.isEnabled()
    assert not field.isEnabled()
    field.setText("words to be read")
    field.hide()
    field.show()
    assert (field.isEnabled(), field.isReadOnly()) == (True, True)
    assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    held.end()
    later = PlainButton("Later")
    later.setParent(room)
    changes_journal(later)
    assert later.isEnabled()


def test_the_reading_finds_what_was_written(window, qtbot):
    """Search, the register and the drawer read on: nothing in them needs a pen."""
    page = go(window, qtbot, "journal", "")
    page.column.search.set_text("bread")
    page.column.seek("bread")
    qtbot.waitUntil(lambda: page.column.listing.count() > 0)
    assert isinstance(window.session.desk.reading, Reading)
    shared = go(window, qtbot, "supervision", "shared").tab()
    assert shared.rows()
    assert shared.letter.read.isEnabled()
    assert window.missed == []
