# SPDX-License-Identifier: GPL-3.0-or-later
"""What an attacker of databases would type, typed into every field of the window: it is words, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from peerdesk.journal.journal import Journal
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address
from peerdesk.ui.widgets.text.writing import WritingField
from tests.builders import a_network, an_entry
from tests.going import go
from tests.windows import closed_window, open_in

TYPED = (
    "'; DROP TABLE entry; --",
    '" OR 1=1 --',
    'NEAR("a" "b", 2)',
    "col:words",
    "*",
    "a* AND OR NOT",
    "(" * 5_000,
    "word " * 20_000,
    "before\0after",
    "%s %n {0} \\x00",
)
PLACES = (
    Address("journal", part="search"),
    *(Address("writing", kind=kind.value) for kind in Kind),
    *(Address("settings", part=part) for part in ("writing", "words", "people")),
    Address("networks"),
)


@pytest.fixture
def window(qtbot, qapp, vault, clock, tmp_path):
    connection = vault.writer()
    journal = Journal(connection, clock)
    journal.put_network(a_network("Slate", "mother"))
    journal.keep(an_entry(Kind.NOTE, text="Only a line.", title="A line"))
    connection.close()
    made = open_in(closed_window(tmp_path, clock, (1280, 900)), vault, qtbot)
    yield made
    with qtbot.waitSignal(made.ended):
        made.end()
    made.hide()
    made.deleteLater()


def fields(window):
    """Every field that can be typed into where the window is now."""
    shown = [*window.findChildren(QLineEdit), *window.findChildren(WritingField)]
    return [field for field in shown if field.isVisible() and field.isEnabled()]


def paste(field, text):
    field.setFocus()
    field.selectAll()
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def settle(window, qtbot):
    answered = []
    window.session.writer.write(lambda _journal: None, answered.append)
    window.session.tasks.run(lambda: None, answered.append)
    qtbot.waitUntil(lambda: len(answered) == 2)


@pytest.mark.parametrize("address", PLACES, ids=lambda at: at.kind or at.part or at.page)
def test_it_is_words_in_every_field(window, qtbot, address):
    """T6: nothing typed is a command, nobody sees an error of a machine, and what was there before stays."""
    refused = []
    window.session.refused.connect(refused.append)
    go(window, qtbot, address)
    settle(window, qtbot)
    for typed in TYPED:
        for field in fields(window):
            paste(field, typed)
        settle(window, qtbot)
    assert refused == []
    assert any(entry.title == "A line" for entry in window.session.desk.reading.newest(50))
