# SPDX-License-Identifier: GPL-3.0-or-later
"""What was shared so far, and the people it went to, in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.records.letters import Altered, Direction, KeptLetter, Stage
from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.letter import Letter, written
from peerdesk.sharing.sealing import unseal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.supervision_page import SupervisionPage
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.widgets.text.changed_label import ChangedLabel
from tests.builders import a_meeting
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, known, own_keys, sealed

MAREN = fresh_keys()


@pytest.fixture
def page(stage, write):
    def setup(journal):
        own_keys(journal)
        known(journal, MAREN)
        meeting = journal.keep(a_meeting(0, "That pause.", title="Slate, second"))
        sealed(journal, SENT, "maren", meeting.id)

    write(setup)
    return stage.show(SupervisionPage)


def test_a_sealed_letter_is_listed_and_its_words_and_key_stand_below(page):
    page.visit(Address("supervision", part="shared", entry=SENT.letter))
    shared = page.tab()
    (row,) = shared.rows()
    assert "For: Maren" in row.accessibleName()
    assert shared.letter.words.text().startswith("A parent spoke.")
    assert "left\u00a0out" in shared.letter.words.text()
    numbers = shared._people.numbers(shared._people.person("maren"))
    assert shared.letter.key.text().split() == list(numbers)
    assert shared.letter.checked.text() == "You haven’t compared the numbers with Maren yet."


def test_what_stands_for_a_name_is_underlined_where_the_letter_begins_and_in_the_whole_of_it(
    page, write
):
    """T8: it shows where the writer changed something, and keeps nowhere what stood there."""
    altered = (Altered(0, 0, 0, 0, 8), Altered(0, -1, 0, 0, 12), Altered(0, 1, 0, 0, 4))
    write(
        lambda journal: journal.letters.change_letter(
            SENT.letter, lambda was: replace(was, altered=altered)
        )
    )
    page.visit(Address("supervision", part="shared"))
    shared = page.tab()
    assert shared.letter.words._altered == [(0, 8)]
    QTest.mouseClick(shared.letter.read, Qt.MouseButton.LeftButton)
    body = shared.dialog.findChild(LetterBody)
    assert [text._altered for text in body.texts.values()] == [[(0, 8)], [(0, 4)]]
    (title,) = body.findChildren(ChangedLabel)
    assert (title.text(), title.changes()) == ("This network", ((0, 12),))
    shared.dialog.close()


def test_whom_a_letter_was_sealed_for_is_told_when_they_were_compared_and_when_they_are_gone(
    page, stage
):
    page.visit(Address("supervision", part="shared"))
    shared = page.tab()
    shared._people.have_compared("maren")
    stage.settle()
    shared.refresh()
    assert shared.letter.checked.text().startswith("You compared the numbers with Maren on ")
    shared._people.remove("maren")
    stage.settle()
    shared.refresh()
    assert "For: someone taken off the list" in shared.rows()[0].accessibleName()
    assert "six" not in shared.letter.checked.text().lower()
    assert not shared.letter.ask.isEnabled()


def test_the_answers_to_a_letter_stand_under_it_and_lead_to_where_they_are_read(page, stage):
    answer = Letter(1, "answeranswerandt", "reply", reply_to=SENT.letter)
    moment = stage.session.desk.moment()
    row = KeptLetter(
        answer.letter, Direction.IN, Stage.ACCEPTED, moment, "maren", reply_to=SENT.letter
    )
    stage.session.writer.write(
        lambda journal: journal.letters.put_letter(replace(row, content=written(answer)))
    )
    stage.settle()
    page.visit(Address("supervision", part="shared"))
    (link,) = page.tab().answers.rows
    assert link.words().startswith("Maren answered, kept ")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert stage.went == [Address("letter", entry=answer.letter)]


def test_the_words_of_a_letter_can_be_forgotten_and_that_it_was_sealed_stays(page, stage):
    page.visit(Address("supervision", part="shared"))
    shared = page.tab()
    QTest.mouseClick(shared.letter.forget, Qt.MouseButton.LeftButton)
    shared.letting_go.dialog.answer_with("forget")
    stage.settle()
    shared.refresh()
    assert len(shared.rows()) == 1
    assert shared.letter.words.text() == "Its words were forgotten here."
    assert not shared.letter.read.isEnabled()


def test_asking_to_let_go_of_it_is_a_letter_only_the_reader_can_open(page, qtbot, tmp_path, stage):
    """T8: the request says nothing but which letter it is about."""
    page.visit(Address("supervision", part="shared"))
    shared = page.tab()
    own = shared._people.own_keys()
    shared.letting_go.put_request_at(SENT.letter, own, str(tmp_path / "letter-abcd.age"))
    qtbot.waitUntil(lambda: bool(stage.said), timeout=10_000)
    letter = unseal(read_sealed(tmp_path / "letter-abcd.age"), MAREN)
    assert (letter.kind, letter.asked, letter.reply_to) == ("request", "delete", SENT.letter)
    assert not letter.items
    stage.settle()
    asks, standing = sorted(shared._register.rows(), key=lambda row: row.id == SENT.letter)
    assert asks.parts == "a request to let go of a letter"
    assert standing.reply.startswith("Asked to delete")


def test_a_card_is_looked_at_before_anybody_is_added(page, stage):
    page.visit(Address("supervision", part="people"))
    people = page.tab()
    people.adding.look_at("not a card")
    assert "not a PeerDesk contact card" in people.adding.met.sentence()
    people.adding.look_at(fresh_keys().card("Idris").written())
    assert people.adding.met.sentence() == "A card of Idris."
    QTest.mouseClick(people.adding.add, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [row.name for row in people._people.rows()] == ["Maren", "Idris"]


def test_a_changed_key_is_said_loudly_and_stands_as_somebody_new(page, stage):
    """T7: another key under a known name is another person."""
    page.visit(Address("supervision", part="people"))
    people = page.tab()
    people.adding.look_at(fresh_keys().card("Maren").written())
    assert "another key" in people.adding.met.sentence()
    QTest.mouseClick(people.adding.add, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(people.people()) == 2


def test_the_card_can_be_saved_and_holds_no_secret(page, stage, tmp_path):
    page.visit(Address("supervision", part="people"))
    own = page.tab().own
    own.name.set_text("Wren")
    QTest.mouseClick(own.make, Qt.MouseButton.LeftButton)
    stage.settle()
    own.refresh()
    own.save_at(str(tmp_path / "card.txt"))
    assert (tmp_path / "card.txt").read_text().startswith("peerdesk-card-1 age1")
    assert not own.code.picture().isNull()
