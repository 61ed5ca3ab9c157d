# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase that is typed with Caps Lock on is said to be, while its letters are dots."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from peerdesk.ui.widgets.fields import fields
from peerdesk.ui.widgets.fields.fields import PassphraseField
from peerdesk.ui.widgets.text.label import Label

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
HINT = "Caps Lock seems to be on."


@pytest.fixture
def field(window):
    field = PassphraseField("Passphrase")
    window(field)
    return field


@pytest.fixture
def heard(monkeypatch):
    """What was announced; announcing itself needs a screen reader that listens."""
    heard = []
    monkeypatch.setattr(fields, "announce", lambda _part, words: heard.append(words))
    return heard


def type_key(field, text, modifiers=PLAIN, key=Qt.Key.Key_unknown):
    """Press a key as a keyboard does: the letter says what came of Shift and Caps Lock together."""
    press = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    QApplication.sendEvent(field.edit, press)


def is_told(field):
    return any(label.text() == HINT and label.isVisible() for label in field.findChildren(Label))


@pytest.mark.parametrize(("letter", "modifiers"), [("K", PLAIN), ("k", SHIFT), ("É", PLAIN)])
def test_a_letter_that_comes_as_under_caps_lock_is_said_to(field, letter, modifiers):
    type_key(field, letter, modifiers)
    assert is_told(field)
    assert field.text() == letter


@pytest.mark.parametrize(
    ("letter", "modifiers"), [("k", PLAIN), ("K", SHIFT), ("7", PLAIN), ("!", SHIFT), ("ß", SHIFT)]
)
def test_a_letter_that_comes_as_usual_or_has_no_capital_tells_nothing(field, letter, modifiers):
    type_key(field, letter, modifiers)
    assert not is_told(field)


def test_it_is_said_until_a_letter_says_otherwise(field):
    type_key(field, "K")
    type_key(field, "7")
    assert is_told(field)
    type_key(field, "e")
    assert not is_told(field)


@pytest.mark.parametrize("ends", ["key", "emptied"])
def test_it_goes_away_with_the_key_itself_and_with_the_passphrase(field, ends):
    type_key(field, "K")
    if ends == "key":
        type_key(field, "", key=Qt.Key.Key_CapsLock)
    else:
        field.clear()
    assert not is_told(field)


def test_it_is_announced_once_for_every_time_it_comes(field, heard):
    for letter in ("K", "E", "T"):
        type_key(field, letter)
    assert heard == [HINT]
    type_key(field, "t")
    type_key(field, "L")
    assert heard == [HINT, HINT]


def test_no_letter_is_kept_for_it(field):
    """T15: what is kept is whether it is said, nothing that was typed."""
    type_key(field, "K")
    field.clear()
    kept = [value for value in vars(field).values() if isinstance(value, str | list | dict)]
    assert kept == []


def test_it_stands_under_the_dots_and_over_what_the_passphrase_needs(field):
    type_key(field, "K")
    field.needs_another_look("That passphrase didn’t open it.")
    QApplication.processEvents()
    hint, sentence = (
        next(each for each in field.findChildren(Label) if each.text().startswith(words))
        for words in (HINT, "That")
    )
    assert field.edit.geometry().bottom() < hint.y() < sentence.y()
    assert hint.height() >= hint.sizeHint().height()
