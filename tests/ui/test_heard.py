# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page as a screen reader walks it and as Tab goes through it: named, of a fitting role, in the order seen."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.journal.journal import Journal
from peerdesk.records.entry import Kind
from peerdesk.records.letters import Choice, Chosen, Direction, KeptLetter, Stage
from peerdesk.sharing.letter import Answer, Comment, Letter, changed, written
from peerdesk.ui.address import Address
from peerdesk.ui.widgets.circle.seat import Seat
from peerdesk.ui.widgets.fields.fields import PassphraseField
from peerdesk.ui.widgets.told.spoken import fall_silent, speak_for_our_parts
from tests.builders import a_check_in, a_disclosure, a_meeting, a_network, an_entry
from tests.going import go
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, from_, known, own_keys, sealed
from tests.windows import closed_window, open_in

Role = QAccessible.Role
PRESSED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.Link, Role.ComboBox, Role.Slider}
WRITTEN_IN = {Role.EditableText, Role.SpinBox}
READ = {Role.List, Role.Table, Role.Document}
SETTINGS = ("appearance", "writing", "words", "security", "people", "about")
PLACES = (
    Address("today"),
    Address("journal"),
    Address("journal", part="search"),
    Address("networks"),
    Address("supervision"),
    *(Address("supervision", part=part) for part in ("share", "shared", "people")),
    Address("letters"),
    Address("letter", entry="camecamecamecame"),
    Address("letter", entry="answeranswerandt"),
    Address("round"),
    *(Address("writing", kind=kind.value) for kind in Kind),
    *(Address("settings", part=part) for part in SETTINGS),
    Address("small"),
    *(Address("help", part=part) for part in ("protects", "who_can_read", "keys")),
)


@pytest.fixture(autouse=True)
def listening():
    speak_for_our_parts()
    QAccessible.setActive(True)
    yield
    fall_silent()
    QAccessible.setActive(False)


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path, close):
    with_entries(vault, clock)
    made = open_in(closed_window(tmp_path, clock, (1280, 900)), vault, qtbot)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    close(made)


def with_entries(vault, clock):
    connection = vault.writer()
    journal = Journal(connection, clock)
    network = a_network("Slate", "mother", "son")
    journal.put_network(network)
    journal.keep(a_meeting(3, network=network.id))
    journal.keep(a_disclosure())
    journal.keep(a_check_in(3, 2, 1))
    note = journal.keep(an_entry(Kind.NOTE, text="Only a line.", title="A line"))
    with_letters(journal, note.id)
    connection.close()


def with_letters(journal, entry):
    """Keep an unsent letter about `entry`, one that was sealed, and an agenda line, with somebody known."""
    maren = fresh_keys()
    own_keys(journal)
    known(journal, maren)
    journal.agenda.add("That pause")
    sealed(journal, SENT, "maren", entry)
    with_letters_that_came(journal, maren)
    choice = Choice((Chosen(entry, frozenset({"text", "title"})),), people=("maren",))
    journal.letters.put_letter(
        KeptLetter("unsentunsentunse", Direction.OUT, Stage.UNSENT, journal.moment(), choice=choice)
    )


def with_letters_that_came(journal, maren):
    """Keep a letter, half an answer to it, and an answer to the one that was sealed."""
    came = from_(maren, journal, changed(SENT, letter="camecamecamecame"))
    comment = Comment(1, 2, 0, "That pause", "Stay with it.")
    half = Letter(1, "halfhalfhalfhalf", "reply", reply_to=came.letter, comments=(comment,))
    answer = from_(
        maren,
        journal,
        Letter(1, "answeranswerandt", "reply", reply_to=SENT.letter, comments=(comment,)),
        answers=(Answer("touched", "That nobody hurried."),),
    )
    for letter, direction, stage in (
        (came, Direction.IN, Stage.KEPT),
        (half, Direction.OUT, Stage.UNSENT),
        (answer, Direction.IN, Stage.ACCEPTED),
    ):
        kept = KeptLetter(letter.letter, direction, stage, journal.moment(), "maren")
        journal.letters.put_letter(
            replace(kept, reply_to=letter.reply_to, content=written(letter), proven=True)
        )


def settle(window, qtbot):
    """Wait until all that was asked of the lanes is answered and laid out."""
    answered = []
    window.session.writer.write(lambda _journal: None, answered.append)
    window.session.tasks.run(lambda: None, answered.append)
    qtbot.waitUntil(lambda: len(answered) == 2)
    QApplication.processEvents()


# --- the walk ---


def under(part):
    """Yield every part shown inside, in the order it is read."""
    yield part
    for place in range(part.childCount()):
        child = part.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from under(child)


def read(window):
    return list(under(QAccessible.queryAccessibleInterface(window)))


def reachable(part):
    widget = part.object()
    return isinstance(widget, QWidget) and bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    )


def said(part):
    return f"{part.role().name} “{part.text(QAccessible.Text.Name)}”"


def is_out_of_order(before, after):
    """Whether what is read later stands higher in the same column, or further left in the same line."""
    one, other = before.rect(), after.rect()
    if one.isEmpty() or other.isEmpty() or one.intersects(other.adjusted(2, 2, -2, -2)):
        return False
    beside = QRect(one.left(), other.top(), one.width(), other.height()).intersects(other)
    in_line = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    return (beside and other.bottom() <= one.top() + 1) or (
        in_line > min(one.height(), other.height()) / 2 and other.right() <= one.left() + 1
    )


def says_something(part):
    """Whether it is more than a line or an empty place."""
    is_shown = part.isValid() and not part.state().invisible
    return is_shown and bool(part.childCount() or part.text(QAccessible.Text.Name))


def siblings_out_of_order(part):
    inside = [part.child(place) for place in range(part.childCount())]
    shown = [each for each in inside if each is not None and says_something(each)]
    if any(isinstance(each.object(), Seat) for each in shown):
        return  # they stand in a ring, and are read round it
    for before, after in combinations(shown, 2):
        if is_out_of_order(before, after):
            yield f"{said(after)} is read after {said(before)}, in {said(part)}"
    for each in shown:
        yield from siblings_out_of_order(each)


def tab_stops(window):
    """Press Tab until it comes round, and return where it stopped."""
    stops = [QApplication.focusWidget()]
    for _press in range(300):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is stops[0]:
            return stops
        assert here not in stops, (
            f"Tab goes round in a part of the page, from {here.accessibleName()}"
        )
        stops.append(here)
    raise AssertionError("Tab never comes round")


def is_in_tree(part, window):
    """Whether the way up from it to the window is the way down as well."""
    while part.object() is not window:
        above = part.parent()
        if above is None or above.indexOfChild(part) < 0:
            return False
        part = above
    return True


def faults(window):
    stops = tab_stops(window)
    for part in read(window):  # not read before: what is taken away meanwhile must not be asked
        if reachable(part) and part.object() not in stops and part.object().focusProxy() is None:
            yield f"Tab does not reach {said(part)}"
    for stop in stops:
        part = QAccessible.queryAccessibleInterface(stop)
        if not part.text(QAccessible.Text.Name).strip():
            yield f"no name: {type(stop).__name__} in {stop.parentWidget()}"
        if part.role() not in PRESSED | WRITTEN_IN | READ:
            yield f"an odd role: {said(part)} ({type(stop).__name__})"
        if not is_in_tree(part, window):
            yield f"not in the tree: {said(part)}"
    yield from siblings_out_of_order(QAccessible.queryAccessibleInterface(window))


@pytest.mark.parametrize(
    "address", PLACES, ids=lambda at: at.kind or at.part or at.entry or at.page
)
def test_a_page_is_read_in_the_order_it_is_seen_and_tab_goes_through_all_of_it(
    window, qtbot, address
):
    go(window, qtbot, address)
    settle(window, qtbot)
    assert "\n".join(faults(window)) == ""


def test_an_entry_is_read_in_the_order_it_is_seen_and_its_menu_is_heard(window, qtbot):
    """More lies under its button while it is open, with every line by its name."""
    go(window, qtbot, Address("journal"))
    settle(window, qtbot)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: named(window, "More") is not None)
    assert "\n".join(faults(window)) == ""
    more = named(window, "More")
    assert more.state().hasPopup
    assert more.childCount() == 0
    QAccessible.queryAccessibleInterface(more.object()).doAction("Press")
    lines = [said(part) for part in under(more.child(0)) if part.role() == Role.MenuItem]
    assert "MenuItem “Add a later look”" in lines
    QApplication.activePopupWidget().close()


def test_a_letter_is_heard_with_what_was_changed_in_it_and_why_it_cannot_be_sealed_yet(
    window, qtbot
):
    go(window, qtbot, Address("supervision", part="share"))
    settle(window, qtbot)
    assert named(window, "Writing", Role.EditableText).text(QAccessible.Text.Description) == (
        "Select words; Delete leaves them out, Enter puts them otherwise"
    )
    told = {part.text(QAccessible.Text.Description) for part in read(window)}
    assert "Said less exactly" in told
    named(window, "Maren", Role.CheckBox).object().click()
    seal = named(window, "Seal…")
    assert seal.text(QAccessible.Text.Description) == "Choose who it is for, above."


def test_a_drop_down_is_heard_with_what_it_is_for_and_what_is_chosen(window, qtbot):
    go(window, qtbot, Address("settings", part="appearance"))
    heard = named(window, "Text size, 100 %", Role.ComboBox)
    field = heard.object()
    assert heard.state().expandable
    assert not heard.state().expanded
    heard.doAction("Press")
    assert heard.state().expanded
    assert heard.child(0).role() == Role.List
    assert heard.indexOfChild(heard.child(0)) == 0
    heard.doAction("Press")
    assert heard.childCount() == 0
    field.set_chosen(str(field.itemData(0)))
    assert heard.text(QAccessible.Text.Name) == f"Text size, {field.itemText(0)}"


def test_what_can_be_begun_is_heard_when_the_menu_opens(window):
    window.shell().open_new_menu()
    new = named(window, "New")
    lines = [part.text(QAccessible.Text.Name) for part in under(new.child(0))][1:]
    assert lines == ["Meeting", "Disclosure", "Check-in", "Supervision", "Note"]
    QApplication.activePopupWidget().close()
    assert new.childCount() == 0


def test_the_line_at_the_foot_is_read_last(window):
    last = [part for part in read(window) if says_something(part)][-1]
    assert window.status.isAncestorOf(last.object())


def test_headings_are_headings(window, qtbot):
    go(window, qtbot, Address("settings", part="security"))
    headings = [
        part.text(QAccessible.Text.Name) for part in read(window) if part.role() == Role.Heading
    ]
    assert headings[:2] == ["Settings", "Security"]


def test_a_chosen_word_stays_in_its_place_and_says_that_it_is_chosen(window, qtbot):
    go(window, qtbot, Address("settings", part="appearance"))
    group = named(window, "Light or dark", Role.Grouping)
    words = [group.child(place) for place in range(group.childCount())]
    names = [part.text(QAccessible.Text.Name) for part in words]
    words[0].object().click()
    assert [part.text(QAccessible.Text.Name) for part in under(group)][1:] == names


def named(window, name, role=None):
    called = (part for part in read(window) if part.text(QAccessible.Text.Name) == name)
    return next((part for part in called if role in {None, part.role()}), None)


def test_of_a_passphrase_no_letter_is_told_while_it_is_dots(qtbot, qapp):
    """T15: with a text to tell, the toolkit puts every letter on the bus, and readers say them aloud."""
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.edit, "kettle")
    told = QAccessible.queryAccessibleInterface(field.edit)
    assert told.role() == Role.EditableText
    assert told.state().passwordEdit
    assert told.text(QAccessible.Text.Name) == "Passphrase"
    assert told.textInterface() is None
    field.press.click()
    readable = QAccessible.queryAccessibleInterface(field.edit)
    assert readable.text(QAccessible.Text.Value) == "kettle"
    field.press.click()
    assert QAccessible.queryAccessibleInterface(field.edit).textInterface() is None
