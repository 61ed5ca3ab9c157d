# SPDX-License-Identifier: GPL-3.0-or-later
"""A long text: its beginning is there at once, every letter of it always, and what is typed comes after all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.ui.widgets.text.writing import WritingField

PROSE = "\n".join(f"{number} " + "a walk home in the rain " * 30 for number in range(200))
TEXTS = {
    "paragraphs": PROSE,
    "one paragraph": PROSE.replace("\n", " "),
    "short lines": "a b c\n" * 4_000,
    "empty lines": "\n" * 5_000,
    "letters of two units": "🪑 ö\u00a0" * 20_000,
    "ends on a slice": "x" * 24_000 + "\n" + "y" * 24_000,
}


@pytest.fixture(params=[WritingField, ReadingText])
def field(request, qtbot):
    made = request.param("Writing")
    made.resize(592, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(field):
    return field.document().characterCount() - 1


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_letter_is_there_from_the_first_moment_to_the_last(field, qtbot, text):
    field.set_text(text)
    assert field.text() == text
    qtbot.waitUntil(lambda: not field._slices.rest())
    assert field.text() == text
    assert field.document().blockCount() == text.count("\n") + 1


def test_the_beginning_is_shown_at_once_and_the_rest_by_and_by(field, qtbot):
    field.set_text(PROSE)
    assert 0 < shown(field) < len(PROSE) / 4
    before = field.height()
    qtbot.waitUntil(lambda: shown(field) == len(PROSE))
    assert field.height() > 4 * before


def test_another_text_takes_its_place_before_it_was_all_there(field, qtbot):
    field.set_text(PROSE)
    field.set_text("short")
    assert field.text() == "short"
    QApplication.processEvents()
    assert field.text() == "short"


def test_what_is_typed_meanwhile_comes_after_all_of_it_and_undo_stops_there(qtbot):
    field = WritingField("Writing")
    qtbot.addWidget(field)
    field.set_text(PROSE)
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier)
    field.moveCursor(QTextCursor.MoveOperation.End)
    assert len(field.text()) == len(PROSE) + 1
    field.undo()
    field.undo()
    assert field.text() == PROSE


def test_loading_tells_nobody_that_somebody_wrote(qtbot):
    field = WritingField("Writing")
    qtbot.addWidget(field)
    told = []
    field.changed.connect(lambda: told.append(True))
    field.set_text(PROSE)
    qtbot.waitUntil(lambda: shown(field) == len(PROSE))
    assert not told


def test_a_place_far_down_is_known_at_once(qtbot):
    field = ReadingText("Reading")
    field.resize(592, 300)
    qtbot.addWidget(field)
    field.show()
    field.set_text(PROSE)
    assert field.place_of((len(PROSE) - 5, 4)).top() > 1_000
