# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealing in the window: spoken words to the end, stopped, on a full disk, on paper, and what a lost mark holds up."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.sealing import unseal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.supervision_page import SupervisionPage
from peerdesk.ui.widgets.text.label import Label
from tests.builders import a_meeting, a_network
from tests.choosing import asked_where, choose
from tests.keys import fresh_keys
from tests.presenters.corresponding import known, own_keys

MAREN = fresh_keys()
IDRIS = fresh_keys()
TEXT = "Her mother spoke. Then nobody hurried."

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def share(stage, write):
    """The page at Share, with one answer of a flagged meeting in the letter and an agenda line beside it."""

    def setup(journal):
        journal.put_network(a_network("Slate", "mother"))
        journal.keep(replace(a_meeting(0, TEXT, title="Slate, second"), flagged=True))
        journal.agenda.add("That pause")
        known(journal, MAREN)
        known(journal, IDRIS, "Idris", "idris")
        own_keys(journal)

    write(setup)
    page = stage.show(SupervisionPage)
    page.visit(Address("supervision", part="share"))
    share = page.tab()
    press(share.entries.ticks["what_happened"])
    return share


def press(part):
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def asked(share, qtbot, title):
    """Return the dialog of the sealing with this title, once it is there."""
    qtbot.waitUntil(
        lambda: (
            share.sealing.dialog is not None
            and share.sealing.dialog.accessibleName().startswith(title)
        ),
        timeout=20_000,
    )
    return share.sealing.dialog


@contextmanager
def room_for(count):
    """Let no file grow beyond `count` bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (count, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_six_spoken_words_open_what_was_sealed_with_them(share, stage, qtbot, tmp_path):
    """T11: from the tick to the file; the words are on the screen once, and kept nowhere."""
    path, hints = tmp_path / "letter-abcd.age", []
    share.hint_changed.connect(hints.append)
    press(share.readers.spoken)
    assert share.readers.seal.words() == "Seal with six words…"
    press(share.readers.seal)
    asked(share, qtbot, "Seal this with six words").answer_with("seal")
    choose(share, path)
    done = asked(share, qtbot, "Sealed")
    said = [label.text() for label in done.findChildren(Label)]
    (words,) = [text for text in said if len(text.split()) == 6 and text == text.lower()]
    letter = unseal(read_sealed(path), None, words)
    assert letter.items[0].fields[0].pieces == (TEXT,)
    stage.settle()
    reading = stage.session.desk.reading.letters
    assert not reading.unsent()
    assert words not in str(reading.letters(Direction.OUT))
    assert share.composing.is_empty()
    assert hints[-1] == "", "nothing says any more that it is unsent"
    done.close()


def test_each_of_several_readers_gets_a_file_and_giving_up_one_place_seals_none(
    share, stage, qtbot, tmp_path
):
    for person in ("maren", "idris"):
        share.addressing.pick_reader(person, True)
    for last in (None, tmp_path / "letter-two.age"):
        press(share.readers.seal)
        asked(share, qtbot, "Seal this for").answer_with("seal")
        assert "1 of 2" in asked_where(share).windowTitle()
        choose(share, tmp_path / "letter-one.age")
        assert "2 of 2" in asked_where(share).windowTitle()
        assert Path(asked_where(share).directory().path()) == tmp_path
        if last is None:
            asked_where(share).reject()
            stage.settle()
            assert not stage.session.desk.reading.letters.letters(Direction.OUT)
        else:
            choose(share, last)
    asked(share, qtbot, "Sealed").close()
    assert {each.name for each in tmp_path.glob("*.age")} == {"letter-one.age", "letter-two.age"}


def test_sealing_that_is_stopped_leaves_no_file_and_the_letter_unsent(
    share, stage, qtbot, tmp_path
):
    path = tmp_path / "letter-abcd.age"
    press(share.readers.spoken)
    press(share.readers.seal)
    asked(share, qtbot, "Seal this with six words").answer_with("seal")
    choose(share, path)
    share.sealing.dialog.answer_with("stop")
    qtbot.waitUntil(lambda: bool(stage.said), timeout=20_000)
    assert stage.said[-1][0] == "Stopped. The letter is kept unsent."
    assert not list(tmp_path.glob("*.age*"))
    stage.settle()
    assert len(stage.session.desk.reading.letters.unsent()) == 1
    assert not stage.session.desk.reading.letters.letters(Direction.OUT)


def test_a_letter_is_in_the_register_before_there_is_a_file_of_it(share, stage, qtbot, tmp_path):
    """T11: where everything stops between the two, the register says that it may have been sealed."""
    path = tmp_path / "letter-abcd.age"
    letters = stage.session.desk.reading.letters
    press(share.readers.spoken)
    press(share.readers.seal)
    asked(share, qtbot, "Seal this with six words").answer_with("seal")
    choose(share, path)
    qtbot.waitUntil(lambda: bool(letters.letters(Direction.OUT)))
    (row,) = letters.letters(Direction.OUT)
    assert (row.stage, path.exists()) == (Stage.SEALING, False), "six words take a while to seal"
    asked(share, qtbot, "Sealed").close()
    (row,) = letters.letters(Direction.OUT)
    assert (row.stage, path.exists()) == (Stage.SEALED, True)


def test_a_full_disk_is_one_sentence_and_nothing_is_left_of_the_letter(
    share, stage, qtbot, tmp_path
):
    share.addressing.pick_reader("maren", True)
    share.letter.keep()
    stage.settle()
    press(share.readers.seal)
    dialog = asked(share, qtbot, "Seal this for Maren")
    dialog.finished.disconnect()
    dialog.close()
    stage.settle()
    with room_for(100):
        share.sealing.put_at([tmp_path / "letter-abcd.age"])
        qtbot.waitUntil(lambda: bool(stage.said), timeout=20_000)
    assert "nothing was left behind" in stage.said[-1][0]
    assert not list(tmp_path.glob("letter*"))
    assert len(stage.session.desk.reading.letters.unsent()) == 1
    assert not stage.session.desk.reading.letters.letters(Direction.OUT)


def test_paper_asks_first_and_without_a_yes_nothing_is_written(share, monkeypatch, tmp_path):
    """T11: what can be read by anyone leaves only by the writer’s own yes, and is the preview."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    press(share.readers.paper)
    dialog = share._paper._asked
    assert "can be read by anyone" in dialog.accessibleName()
    dialog.answer_with("not")
    assert not list(here.iterdir())
    assert TEXT in share._pages_of_letter()._document.toPlainText()
    share._paper.save_pdf(str(here / "page.pdf"))
    assert (here / "page.pdf").read_bytes().startswith(b"%PDF")


def test_a_line_of_the_agenda_is_in_the_letter_once_it_is_ticked(share):
    """T11: the agenda goes nowhere by itself."""
    (tick,) = share.entries.lines.values()
    assert not tick.isChecked()
    assert len(share.preview.items()) == 1
    press(tick)
    assert share.preview.items()[1].texts[0].text() == "That pause"
    press(tick)
    assert len(share.preview.items()) == 1


def test_what_was_changed_in_the_title_and_the_day_is_underlined_and_told(share):
    press(share.entries.ticks["title"])
    assert list(share.pointing.fields)[:2] == ["Slate", "her mother"]
    QTest.keyClicks(share.pointing.fields["Slate"], "this network")
    item = share.preview.items()[0]
    assert item.title.text() == "This network, second"
    assert item.title.changes() == ((0, len("This network")),)
    assert item.when.changes() == ((0, item.when.text().index(" · ")),)
    assert item.when.accessibleDescription() == "Said less exactly"
    press(share.preview.bar.marks)
    assert not item.title.changes()


def test_a_mark_that_was_lost_is_named_and_holds_up_the_sealing(share, stage, write, qtbot):
    """T11: what was left out does not come back because its entry was changed."""
    text = share.preview.items()[0].texts[0]
    text.select(0, 0, len("Her mother spoke."))
    QTest.keyClick(text, Qt.Key.Key_Delete)
    share.addressing.pick_reader("maren", True)
    share.keep_what_is_begun()
    stage.settle()
    entry = stage.session.desk.reading.entry(share.composing.choice.entries[0].entry)
    changed = replace(entry, answers={**entry.answers, "what_happened": "Her father."})
    stage.session.writer.write(lambda journal: journal.keep(changed), lambda _entry: None)
    stage.settle()
    share.visit()
    assert share.preview.lost.isVisible()
    assert "“Her mother spoke.” in What happened" in share.preview.lost.sentence()
    assert not share.readers.seal.isEnabled()
    assert not any("father" in text.text() for item in share.preview.items() for text in item.texts)
    share.preview.lost.acted.emit("again")
    assert not share.preview.lost.isVisible()
    assert not share.entries.ticks["what_happened"].isChecked()


def test_with_large_text_all_of_it_lies_in_one_scroll_over_the_button_that_seals_and_comes_back(
    share,
):
    share.set_breadth("large")
    texts = [share.entries.rows()[0], share.preview.items()[0].texts[0], share.readers.seal]
    assert [each.isVisible() for each in texts] == [True, True, True]
    tops = [each.mapTo(share, each.rect().topLeft()).y() for each in texts]
    assert tops[:2] == sorted(tops[:2])
    assert share.rect().contains(texts[2].mapTo(share, texts[2].rect().bottomLeft()))
    share.set_breadth("wide")
    lefts = [each.mapTo(share, each.rect().topLeft()).x() for each in texts]
    assert all(each.isVisible() for each in texts)
    assert lefts == sorted(lefts)
