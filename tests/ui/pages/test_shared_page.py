# SPDX-License-Identifier: GPL-3.0-or-later
"""What was shared so far, and the people it went to, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.sealing import unseal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.supervision_page import SupervisionPage
from tests.builders import a_meeting
from tests.presenters.corresponding import SENT, fresh_keys, known, own_keys, sealed

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
    assert "A parent spoke." in shared._words.text()
    assert shared._key.text() == MAREN.card("").age_key


def test_asking_to_let_go_of_it_is_a_letter_only_the_reader_can_open(page, qtbot, tmp_path, stage):
    """T8: the request says nothing but which letter it is about."""
    page.visit(Address("supervision", part="shared"))
    shared = page.tab()
    from peerdesk.presenters.answering import request
    from peerdesk.sharing.sealing import addressed

    own = shared._people.own_keys()
    asked = addressed(request(SENT.letter, "delete"), own, "Wren", (MAREN.card("Maren"),))
    shared._request = SENT.letter, asked
    shared.put_request_at(tmp_path / "letter-abcd.age")
    qtbot.waitUntil(lambda: bool(stage.said), timeout=10_000)
    letter = unseal(read_sealed(tmp_path / "letter-abcd.age"), MAREN)
    assert (letter.kind, letter.asked, letter.reply_to) == ("request", "delete", SENT.letter)
    assert not letter.items
    stage.settle()
    assert shared._register.rows()[0].reply.startswith("Asked to delete")


def test_a_card_is_looked_at_before_anybody_is_added(page, stage):
    page.visit(Address("supervision", part="people"))
    people = page.tab()
    people.look_at("not a card")
    assert "not a PeerDesk contact card" in people.met.sentence()
    people.look_at(fresh_keys().card("Idris").written())
    assert people.met.sentence() == "A card of Idris."
    QTest.mouseClick(people.add, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [row.name for row in people._people.rows()] == ["Maren", "Idris"]


def test_a_changed_key_is_said_loudly_and_stands_as_somebody_new(page, stage):
    """T7: another key under a known name is another person."""
    page.visit(Address("supervision", part="people"))
    people = page.tab()
    people.look_at(fresh_keys().card("Maren").written())
    assert "another key" in people.met.sentence()
    QTest.mouseClick(people.add, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(people.people()) == 2


def test_the_card_can_be_saved_and_holds_no_secret(page, stage, tmp_path):
    page.visit(Address("supervision", part="people"))
    own = page.tab().own
    own.name.set_text("Wren")
    QTest.mouseClick(own.make, Qt.MouseButton.LeftButton)
    stage.settle()
    own.refresh()
    own.save_at(tmp_path / "card.txt")
    assert (tmp_path / "card.txt").read_text().startswith("peerdesk-card-1 age1")
    assert not own.code.picture().isNull()
