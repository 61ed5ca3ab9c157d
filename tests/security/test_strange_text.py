# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that can be typed or pasted is kept exactly, shown within a second, and walked letter by letter."""

from __future__ import annotations

import time
import unicodedata

import pytest
from PySide6.QtGui import QTextCursor

from peerdesk.journal.search import sought
from peerdesk.presenters.reading.reading_view import read_entry
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.records.entry import Kind
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.text.writing import WritingField
from tests.builders import an_entry

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
ZALGO = "z" + "\u0301\u0316\u0334" * 60
TEXTS = {
    "NUL": "before\0after",
    "an override of direction": "\u202egnp.exe and \u2066isolated\u2069",
    "joined emoji": f"we {FAMILY} sat",
    "Zalgo": f"{ZALGO} {ZALGO}",
    "composed": unicodedata.normalize("NFC", "Café, naïve, ở đâu"),
    "decomposed": unicodedata.normalize("NFD", "Café, naïve, ở đâu"),
    "right to left": "שלום and مرحبا in one line",
    "every space": "a\u00a0b\u2009c\u3000d\u200be\tf",
    "a megabyte without a space": "a" * 1_000_000,
    "three hundred thousand lines": "x\n" * 300_000 + "x",
    "controls": "".join(chr(each) for each in range(1, 32) if chr(each) not in "\r\n"),
    "beyond the first plane": "\U0001d49c\U00020000\U0010fffd",
}
LARGE = {"a megabyte without a space", "three hundred thousand lines"}
SHOWN = sorted(set(TEXTS) - {"three hundred thousand lines"})
A_SECOND = 1.0


@pytest.fixture(autouse=True)
def look(qapp):
    theme().install(qapp, "light", 100, True)


@pytest.fixture
def field(qtbot):
    """The field where it stands in the window: as tall as its text, in a column that scrolls."""
    field = WritingField("Text")
    column = ScrollArea(field)
    qtbot.addWidget(column)
    column.resize(600, 400)
    column.show()
    yield field
    field.set_text("")


def seconds(work):
    began = time.thread_time()
    work()
    return time.thread_time() - began


@pytest.mark.parametrize("which", TEXTS)
def test_it_is_kept_exactly(journal, reading, which):
    """T12, T6: byte for byte, in a text and in a title."""
    text = TEXTS[which]
    title = text[:200]
    kept = journal.keep(an_entry(Kind.NOTE, text=text, title=title))
    entry = reading.entry(kept.id)
    assert entry.answers["text"] == text
    assert entry.title == title


def test_half_a_character_does_not_harm_the_rest(journal, reading):
    """T6: what no file can hold is replaced, and everything around it stays."""
    kept = journal.keep(an_entry(Kind.NOTE, text="before\ud800after"))
    assert reading.entry(kept.id).answers["text"] == "before\ufffdafter"


@pytest.mark.parametrize("which", TEXTS)
def test_it_is_listed_read_and_found_within_a_second(journal, desk, which):
    """T6: nothing that is written can break a list, a page or a search."""
    kept = journal.keep(an_entry(Kind.NOTE, text=TEXTS[which], title=TEXTS[which][:200]))
    while journal.settle_index():
        pass
    timeline = Timeline(desk)

    def look():
        assert len(timeline.rows(timeline.ask()(desk.reading))) == 1
        read_entry(desk, kept.id)
        desk.reading.search(sought(TEXTS[which][:2000]))

    assert seconds(look) < A_SECOND


@pytest.mark.parametrize("which", SHOWN)
def test_it_is_shown_within_a_second_and_given_back_as_it_was(field, which):
    """T6: no text can hold up the window, when it comes or when another takes its place."""
    text = TEXTS[which]
    assert seconds(lambda: (field.set_text(text), field.window().grab())) < A_SECOND
    assert field.text() == text
    assert seconds(lambda: field.set_text("Another text.")) < A_SECOND


@pytest.mark.parametrize("which", sorted(set(TEXTS) - LARGE))
def test_the_cursor_walks_it_from_one_end_to_the_other(field, which):
    """T6: by letters as people count them, and never into the middle of one."""
    field.set_text(TEXTS[which])
    field.moveCursor(QTextCursor.MoveOperation.Start)
    stops = [0]
    while not field.textCursor().atEnd():
        field.moveCursor(QTextCursor.MoveOperation.NextCharacter)
        stops.append(field.textCursor().position())
        assert stops[-1] > stops[-2]
    units = len(TEXTS[which].encode("utf-16-le")) // 2
    assert stops[-1] == units
    if which == "joined emoji":
        assert len(stops) == len("we ") + 1 + len(" sat") + 1
    if which == "Zalgo":
        assert len(stops) == 1 + 1 + 1 + 1


def test_a_title_that_turns_direction_does_not_turn_the_line_it_stands_in(desk, journal):
    """T6: an override inside a title stays inside it."""
    journal.keep(an_entry(Kind.NOTE, title="\u202eevil", text="x"))
    timeline = Timeline(desk)
    (row,) = timeline.rows(timeline.ask()(desk.reading))
    assert "evil" in row.title
