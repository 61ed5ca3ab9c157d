# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter is read as plain text, written beside, answered and kept or not; nothing happens to it unasked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from peerdesk.errors import NotFoundError
from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter, changed
from peerdesk.sharing.sealing import addressed, unseal
from peerdesk.ui.address import Address
from peerdesk.ui.pages.letter_page import LetterPage
from peerdesk.ui.pages.letters_page import LettersPage
from peerdesk.ui.widgets.text.label import Label
from tests.choosing import choose
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, known, own_keys, sealed
from tests.ui.pages.turns import LONGEST, Turns

WREN = fresh_keys()
PAUSE = (0, 1)
"""Where “That pause.” stands: the first entry, its second field."""


@pytest.fixture
def keys(write):
    """Wren among the people of this desk, and the desk’s own keys."""
    made = []
    write(lambda journal: (known(journal, WREN, "Wren", "wren"), made.append(own_keys(journal))))
    return made[0]


def hand(stage, keys, letter=SENT, name="Wren"):
    """Open a letter, as if its file had just been read, and return the page it is shown on."""
    came = addressed(letter, WREN, name, (keys.card("Maren"),))
    stage.session.letter_in_hand = LettersIn(stage.session.desk).opened(came, keys)
    page = stage.show(LetterPage)
    page.visit(Address("letter"))
    return page


@pytest.fixture
def keep(stage, keys, write):
    """Keep a letter that came, and return the page it is shown on."""

    def do(letter=SENT):
        page = hand(stage, keys, letter)
        page.taking.keep(None)
        stage.settle()
        page.visit(stage.went[-1])
        return page

    return do


def select(page, place, start, end):
    text = page.spread.body.texts[place]
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    return text


def labels(page):
    return [each.text() for each in page.findChildren(Label)]


def test_a_letter_that_was_opened_is_shown_and_nothing_of_it_is_kept(keys, stage):
    page = hand(stage, keys)
    text = page.spread.body.texts[0, 0]
    assert (
        text.text()
        == "A parent spoke. \u00a0left\u00a0out\u00a0 Then the room went still. 😀 Still."
    )
    assert text.isReadOnly()
    assert any(each.startswith("From Wren. Their key shows that it is") for each in labels(page))
    assert stage.session.desk.reading.letters.letters(Direction.IN) == ()
    assert page.address() == Address("letter")
    stage.session.letter_in_hand = None
    with pytest.raises(NotFoundError):
        page.visit(page.address())


def test_nothing_of_a_letter_goes_to_the_clipboard(keys, stage):
    page = hand(stage, keys)
    QGuiApplication.clipboard().setText("before")
    text = select(page, (0, 0), 0, 8)
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text.copy()
    assert "parent" not in QGuiApplication.clipboard().text()


def test_it_is_written_beside_only_once_it_is_kept(keys, stage):
    page = hand(stage, keys)
    assert page.answering is None
    assert page.spread.head.write.isHidden()
    assert any("keep it first" in each for each in labels(page))


def test_selected_words_are_written_beside_by_keys_and_kept(keep, stage, qtbot):
    page = keep()
    text = select(page, PAUSE, 0, 10)
    QTest.keyClick(text, Qt.Key.Key_Return)
    (card,) = page.spread.cards()
    qtbot.waitUntil(card.field.hasFocus)
    QTest.keyClicks(card.field, "It can stay there.")
    qtbot.waitUntil(lambda: page.bar.kept().startswith("Comments kept"))
    kept = stage.session.desk.reading.letters.letter(SENT.letter)
    (comment,) = Answering(stage.session.desk, kept).reply.comments
    assert (comment.quote, comment.text) == ("That pause", "It can stay there.")
    assert text.text() == "That pause¹."
    QTest.mouseClick(card.done_button, Qt.MouseButton.LeftButton)
    assert not page.spread.cards()[0]._buttons_shown()


def test_a_passage_after_a_wide_letter_and_one_over_a_gap_quote_what_was_selected(keep):
    page = keep()
    text = page.spread.body.texts[0, 0]
    whole = text.document().toRawText()
    at = whole.index("Still.")
    wide = len(whole[:at].encode("utf-16-le")) // 2
    select(page, (0, 0), wide, wide + 5)
    assert text.passage() == (1, 29, 34)
    select(page, (0, 0), 2, wide)
    assert text.passage() == (0, 2, 16)


def test_cards_are_numbered_as_the_passages_stand_and_removed_by_their_button(keep, stage):
    page = keep()
    QTest.keyClick(select(page, PAUSE, 0, 4), Qt.Key.Key_Return)
    QTest.keyClick(select(page, (0, 0), 2, 8), Qt.Key.Key_Return)
    first, second = page.spread.cards()
    assert (first.number, second.number) == (1, 2)
    assert "parent" in first.accessibleName()
    QTest.mouseClick(first.remove_button, Qt.MouseButton.LeftButton)
    (left,) = page.spread.cards()
    assert left.number == 1
    assert "That" in left.accessibleName()


def test_no_card_touches_the_one_above(keep, qtbot):
    page = keep()
    for start in range(0, 10, 2):
        QTest.keyClick(select(page, PAUSE, start, start + 2), Qt.Key.Key_Return)

    def apart():
        places = [card.geometry() for card in page.spread.cards()]
        return all(after.top() - before.bottom() >= 12 for before, after in pairwise(places))

    qtbot.waitUntil(apart)


def test_leaving_the_page_keeps_the_answer_at_once(keep, stage):
    page = keep()
    page.forms.fields["touched"].setFocus()
    QTest.keyClicks(page.forms.fields["touched"], "The four words.")
    left = []
    page.leave(lambda: left.append(True))
    stage.settle()
    assert left
    (unsent,) = stage.session.desk.reading.letters.unsent()
    assert b"The four words." in unsent.content


def test_a_reply_is_seen_whole_sealed_into_a_file_and_stands_in_the_register(
    keep, stage, tmp_path, qtbot
):
    page = keep()
    assert not page.bar.seal.isEnabled()
    page.forms.heard.click()
    assert page.bar.seal.words() == "Seal reply to Wren…"
    put = tmp_path / "letter-abcd.age"
    QTest.mouseClick(page.bar.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.sealing.dialog is not None)
    dialog = page.sealing.dialog
    assert "I heard" in [each.text() for each in dialog.findChildren(Label)]
    dialog.answer_with("seal")
    choose(page, put)
    qtbot.waitUntil(put.exists)
    stage.settle()
    letter = unseal(read_sealed(put), WREN)
    assert (letter.reply_to, letter.answers) == (SENT.letter, (Answer("heard", ""),))
    qtbot.waitUntil(lambda: len(stage.session.desk.reading.letters.letters(Direction.OUT)) == 1)


def test_an_exchange_is_ended_by_a_letter_that_says_only_that(keep, stage, tmp_path, qtbot):
    page = keep()
    put = tmp_path / "letter-abcd.age"
    page.bar.end.click()
    qtbot.waitUntil(lambda: page.sealing.dialog is not None)
    page.sealing.dialog.answer_with("seal")
    choose(page, put)
    qtbot.waitUntil(
        lambda: stage.session.desk.reading.letters.letter(SENT.letter).stage is Stage.ENDED
    )
    letter = unseal(read_sealed(put), WREN)
    assert (letter.kind, letter.asked, letter.answers) == ("request", "end", ())
    qtbot.waitUntil(page.bar.end.isHidden)


def test_an_answer_that_could_not_be_put_there_is_off_the_register_and_still_unsent(
    keep, stage, tmp_path, qtbot
):
    """T11: no row says that something left which did not."""
    page = keep()
    page.forms.heard.click()
    put = tmp_path / "letter-abcd.age"
    put.write_text("somebody else’s")
    QTest.mouseClick(page.bar.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.sealing.dialog is not None)
    with qtbot.waitSignal(page.sealing.refused):
        page.sealing.dialog.answer_with("seal")
        choose(page, put)
    stage.settle()
    letters = stage.session.desk.reading.letters
    assert letters.letters(Direction.OUT) == ()
    assert len(letters.unsent()) == 1
    assert put.read_text() == "somebody else’s"


def test_not_yet_seals_nothing(keep, stage, qtbot):
    page = keep()
    page.forms.heard.click()
    QTest.mouseClick(page.bar.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.sealing.dialog is not None)
    page.sealing.dialog.reject()
    stage.settle()
    assert stage.session.desk.reading.letters.letters(Direction.OUT) == ()
    assert len(stage.session.desk.reading.letters.unsent()) == 1


def test_a_reply_that_comes_back_stands_beside_the_words_it_speaks_of(stage, keys, write):
    write(lambda journal: sealed(journal, SENT, "wren"))
    reply = Letter(
        1,
        "replyreplyreplyr",
        "reply",
        reply_to=SENT.letter,
        comments=(Comment(1, 2, 0, "That pause", "Stay with it."), Comment(1, 2, 0, "gone", "?")),
        answers=(Answer("question", "Where were you sitting?"),),
    )
    page = hand(stage, keys, reply)
    (card,) = page.spread.cards()
    assert (card.number, card.field) == (1, None)
    assert "Wren answered" in labels(page)
    assert "Beside “gone”" in labels(page)
    assert not page.bar.accept.isHidden()
    page.bar.accept.click()
    stage.settle()
    (answer,) = stage.session.desk.reading.letters.answers_to(SENT.letter)
    assert answer.stage is Stage.ACCEPTED
    page.visit(stage.went[-1])
    assert page.bar.accept.isHidden()
    assert page.bar.seal.words() == "Answer Wren again…"
    assert page.forms is not None


def test_a_declined_reply_leaves_no_word(stage, keys, write):
    write(lambda journal: sealed(journal, SENT, "wren"))
    reply = Letter(
        1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("heard", ""),)
    )
    page = hand(stage, keys, reply)
    page.bar.decline.click()
    stage.settle()
    assert stage.went[-1] == Address("letters")
    (answer,) = stage.session.desk.reading.letters.answers_to(SENT.letter)
    assert (answer.stage, answer.content) == (Stage.DECLINED, b"")


def test_a_request_says_that_nobody_can_check_it_and_deletes_nothing_by_itself(keep, stage, keys):
    keep()
    ask = Letter(1, "askaskaskaskaska", "request", reply_to=SENT.letter, asked="delete")
    page = hand(stage, keys, ask)
    assert any("nobody can check" in each for each in labels(page))
    reading = stage.session.desk.reading.letters
    assert reading.letter(SENT.letter).content
    page.bar.let_go.click()
    stage.settle()
    assert stage.session.desk.reading.letters.letter(SENT.letter) is None


def test_let_go_removes_a_kept_letter(keep, stage):
    page = keep()
    page.taking.let_go()
    stage.settle()
    assert stage.session.desk.reading.letters.letters(Direction.IN) == ()
    assert stage.went[-1] == Address("letters")


def test_the_list_opens_what_is_kept(keep, stage):
    keep()
    page = stage.show(LettersPage)
    (line,) = page.lines()
    assert line.accessibleName().startswith("Wren, Mostly I want to stay with the pause.")
    line.click()
    assert stage.went[-1] == Address("letter", entry=SENT.letter)


def test_what_a_hostile_letter_holds_is_shown_letter_for_letter(stage, keys):
    """T6: text of others is never markup, and nothing in it is obeyed."""
    bad = '<img src="file:///dev/zero"><b>x</b>\x00\u202e'
    page = hand(
        stage,
        keys,
        changed(SENT, line=bad, items=(Item("note", bad, bad, (Field(bad, (bad,)),)),)),
        name=bad,
    )
    shown = " ".join(labels(page))
    assert shown.count("<b>x</b>") >= 4
    assert "\u202e" not in page.bar.seal.words()
    assert page.spread.body.texts[0, 0].text().startswith(bad[:-2])


def test_a_long_letter_is_read_at_once_and_the_rest_of_it_follows(keys, stage, write, qtbot):
    items = tuple(
        Item(
            "meeting",
            "Week of 11 May 2026",
            "",
            (Field("What happened", (f"Meeting {n}. " * 40,)),),
        )
        for n in range(200)
    )
    own = changed(SENT, items=items)
    write(lambda journal: sealed(journal, own, "wren"))
    comment = Comment(200, 1, 0, "Meeting 199", "I remember this one.")
    reply = Letter(1, "replyreplyreplyr", "reply", reply_to=SENT.letter, comments=(comment,))
    page = hand(stage, keys, reply)
    assert len(page.spread.body.texts) < 20, "what fills the first screen"
    qtbot.waitUntil(lambda: page.spread.body.is_whole, timeout=10_000)
    last = page.spread.body.texts[199, 0]
    assert last.text().startswith("Meeting 199¹.")
    (card,) = page.spread.cards()
    qtbot.waitUntil(lambda: card.mapTo(page.spread.margin, card.rect().topLeft()).y() > 2_000)


def test_a_reply_that_was_let_be_can_still_be_kept_beside_the_words(stage, keys, write):
    write(lambda journal: sealed(journal, SENT, "wren"))
    reply = Letter(
        1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("heard", ""),)
    )
    hand(stage, keys, reply).bar.decline.click()
    stage.settle()
    page = hand(stage, keys, reply)
    assert (page.bar.accept.isHidden(), page.bar.decline.isHidden()) == (False, True)
    page.bar.accept.click()
    stage.settle()
    (answer,) = stage.session.desk.reading.letters.answers_to(SENT.letter)
    assert answer.stage is Stage.ACCEPTED
    assert stage.went[-1] == Address("letter", entry=answer.id)


@pytest.mark.parametrize("way_out", ["seal", "end"])
def test_where_nothing_can_be_sealed_for_whoever_wrote_that_is_said(way_out, stage, keys, qtbot):
    came = addressed(SENT, WREN, "Wren", (keys.card("Maren"),))
    came = changed(came, sender=changed(came.sender, key="age1" + "q" * 58))
    stage.session.letter_in_hand = LettersIn(stage.session.desk).opened(came, keys)
    page = stage.show(LetterPage)
    page.visit(Address("letter"))
    page.taking.keep(None)
    stage.settle()
    page.visit(stage.went[-1])
    page.forms.heard.click()
    with qtbot.waitSignal(stage.session.refused) as refused:
        getattr(page.bar, way_out).click()
    assert refused.args[0].sentence.startswith("This letter names no key that an answer could")
    assert page.sealing.dialog is None


@pytest.mark.usefixtures("collecting")
def test_a_letter_of_two_hundred_entries_never_holds_the_window_up(keep, qtbot):
    said = (Field("What happened", ("The room went still, and nobody hurried. " * 12,)),)
    items = tuple(Item("meeting", "Week of 11 May 2026", f"Meeting {n}", said) for n in range(200))
    page = keep(changed(SENT, items=items))
    there, took = page.address(), []
    for _again in range(3):
        with Turns() as turns:
            page.visit(there)
            page.take_focus()
            qtbot.waitUntil(lambda: page.spread.body.is_whole, timeout=10_000)
            qtbot.waitUntil(turns.are_short)
        took.append(turns.longest)
    assert min(took) < LONGEST, took


@pytest.mark.usefixtures("collecting")
def test_a_letter_as_long_as_they_come_is_read_beside_the_window(stage, keys, qtbot):
    """T6: somebody’s 25 MiB of words hold nothing up: not when they are read, nor while they are shown."""
    said = (Field("What happened", ("Die Stille fiel schwer, übers Zögern. " * 4_800,)),)
    items = tuple(Item("meeting", "Week of 11 May 2026", "", said) for _n in range(125))
    came = addressed(changed(SENT, items=items), WREN, "Wren", (keys.card("Maren"),))
    letters_in = LettersIn(stage.session.desk)
    letters_in.keep(letters_in.opened(came, keys), None)
    stage.settle()
    page, there, took = stage.show(LetterPage), Address("letter", entry=SENT.letter), []
    for _again in range(3):
        with Turns() as turns:
            page.visit(there)
            assert page.spread is None, "it is being read elsewhere"
            page.take_focus()
            qtbot.waitUntil(lambda: page.spread is not None, timeout=20_000)
        took.append(turns.longest)
    assert page.spread.body.texts[0, 0].hasFocus()
    assert min(took) < LONGEST, took
