# SPDX-License-Identifier: GPL-3.0-or-later
"""No word is cut where a window is narrow, whatever the size of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chip import AddChip, CaretChip, Chip
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.choices.option import Option, WideWord
from peerdesk.ui.widgets.choices.segment import Segment
from peerdesk.ui.widgets.choices.silences import Silences
from peerdesk.ui.widgets.drawn import drawing
from peerdesk.ui.widgets.drawn.drawing import on_paper
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.presses.buttons import FilledButton, LinkButton, PlainButton
from peerdesk.ui.widgets.presses.caret_row import CaretRow
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.presses.section_links import SectionLinks
from peerdesk.ui.widgets.strand.box import StrandBox
from peerdesk.ui.widgets.strand.page import StrandPage
from peerdesk.ui.widgets.strand.pair import StrandPair
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.status_bar import StatusBar
from peerdesk.vault.passphrase import six_words

SECTIONS = [
    ("happened", "What happened"),
    ("voices", "Voices"),
    ("power", "Power in the room"),
    ("unknown", "Not-knowing"),
    ("carry", "What I carry"),
    ("more", "More"),
]
VOICES = [
    ("heard", "Heard"),
    ("quiet", "Quiet"),
    ("spoken_for", "Spoken for"),
    ("not_there", "Not in the room"),
]
TOOK = ("hardly anything", "a little", "some", "a lot", "more than I could hold")
GAVE = ("hardly anything", "a little", "some", "a lot", "more than I expected")
SCALES = range(80, 201, 10)
COLUMN = tokens.SHEET_WIDTH_COMPACT - 2 * tokens.SHEET_PADDING_COMPACT
"""What a compact sheet is written on, px at 100 %."""

COLUMN_IN_THE_SMALLEST = 396
"""The same in a window of 900 px."""


@pytest.fixture(params=SCALES)
def scale(request, qapp):
    theme().install(qapp, "light", request.param, True)
    return request.param / 100


def shown(window, part: QWidget, width: float) -> QWidget:
    part.setFixedWidth(theme().px(width))
    window(part)
    return part


def presses(part: QWidget) -> list[Press]:
    return [each for each in part.findChildren(Press) if each.isVisible()]


@pytest.mark.usefixtures("scale")
def test_links_to_sections_say_a_shorter_word_before_one_is_cut(window):
    links = SectionLinks("Sections")
    links.set_links(SECTIONS, {"power": "Power"})
    links.set_dotted([name for name, _label in SECTIONS])
    shown(window, links, COLUMN)
    found = presses(links)
    assert all(each.width() >= each.sizeHint().width() for each in found)
    assert {each.accessibleName() for each in found} == {label for _name, label in SECTIONS}


@pytest.mark.usefixtures("scale")
def test_the_four_voices_stand_two_by_two_in_a_compact_margin(window):
    grid = OptionGrid("Voice", 2, glyphs={name: _no_glyph for name, _label in VOICES})
    grid.hide_keys()
    grid.set_words(VOICES)
    shown(window, grid, tokens.MARGIN_WIDTH_COMPACT)
    found = presses(grid)
    assert len({each.y() for each in found}) == 2
    assert all(each.width() >= each.sizeHint().width() for each in found)


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize(("side", "words"), [("took", TOOK), ("gave", GAVE)])
def test_the_end_words_of_a_large_strand_are_whole(window, side, words):
    page = shown(window, StrandPage("What it took", side, words), 358)
    ends = [each for each in page.findChildren(QLabel) if each.text() in {words[0], words[-1]}]
    assert len(ends) == 2
    assert all(each.width() >= each.sizeHint().width() for each in ends)
    quiet = page.findChild(Silences)
    for end in ends:
        assert not quiet.geometry().intersects(end.geometry())


@pytest.mark.usefixtures("scale")
def test_what_stands_in_a_page_bar_is_seen_whole(window):
    bar = PageBar("Journal")
    for button in (PlainButton("Flag for supervision", "flag"), FilledButton("Rest")):
        bar.add_action(button)
    shown(window, bar, 912)
    for button in presses(bar):
        place = QRect(button.mapTo(bar, button.rect().topLeft()), button.size())
        assert bar.rect().contains(place)
        assert button.height() >= button.sizeHint().height()


@pytest.mark.parametrize("breadth", ["wide", "compact", "large"])
def test_where_the_words_are_is_said_at_the_right_end_at_every_breadth(window, breadth):
    bar = StatusBar()
    bar.set_breadth(breadth)
    bar.say_keys("Ctrl Enter rests it")
    shown(window, bar, 640)
    where = next(each for each in bar.findChildren(QLabel) if "This computer" in each.text())
    right = where.mapTo(bar, where.rect().topRight()).x()
    assert right > bar.width() - theme().px(40)


def test_quiet_answers_stand_under_their_words_and_take_the_place_of_the_gap(window):
    chips = ChipRow("It felt", silences=True)
    chips.set_words([(word, word) for word in ("weary", "tender", "raw", "torn")])
    grid = OptionGrid("Safe enough", silences=True)
    grid.set_words([("yes", "Yes"), ("no", "No")])
    window(chips, grid)
    for row, word in ((chips, "weary"), (grid, "yes")):
        quiet = row.findChild(Silences)
        assert row.keeps_room_below()
        assert quiet.y() == row.press_of(word).geometry().bottom() + 1
        assert row.rect().contains(quiet.geometry())
    assert not ChipRow("It felt").keeps_room_below()


def test_in_a_margin_both_strands_lie_on_a_ground_of_their_own(window):
    pair = StrandPair(("What it took", "What it gave"), TOOK, GAVE, stacked=True)
    held = shown(window, StrandBox(pair), tokens.MARGIN_WIDTH_COMPACT)
    assert held.property("ground") == "field"
    assert on_paper(pair.took)
    assert held.rect().contains(pair.geometry())


def _no_glyph(*_place: object) -> None:
    """Paint nothing: only the room for it is asked for."""


@pytest.mark.usefixtures("scale")
def test_links_to_sections_go_on_in_another_line_before_a_word_is_cut(window):
    links = SectionLinks("Sections")
    links.set_links(SECTIONS, {"power": "Power"})
    shown(window, links, COLUMN_IN_THE_SMALLEST)
    found = presses(links)
    assert all(each.width() >= each.sizeHint().width() for each in found)
    assert len({each.y() for each in found}) == 2
    assert links.height() == max(each.geometry().bottom() for each in found) + 1
    links.setFixedWidth(2 * links.width())
    assert len({each.y() for each in found}) == 1
    assert links.height() == found[0].height()


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize("role", ["observation", "body", "small"])
def test_words_as_wide_as_they_ask_to_be_stay_in_one_line(role):
    for _draw in range(60):
        words = Label(six_words(), role)
        assert words.heightForWidth(words.sizeHint().width()) == theme().line(role), words.text()


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize("width", [COLUMN, COLUMN_IN_THE_SMALLEST, 200])
def test_words_in_a_row_that_is_too_narrow_for_them_go_on_in_the_next_line(window, width):
    row = QWidget()
    flow = FlowLayout(row, theme().px(18), 0)
    words = Label("", "observation")
    for each in (words, LinkButton("Use these", "small"), LinkButton("Six others", "small")):
        flow.addWidget(each)
    shown(window, row, width)
    for _draw in range(10):
        words.setText(f"{six_words()} {six_words()}")
        flow.activate()
        assert words.height() >= words.heightForWidth(words.width())
        assert row.heightForWidth(row.width()) >= words.height()


@pytest.fixture
def cut(monkeypatch):
    """What was painted with its end cut off, as it is painted."""
    texts = []

    class Noting(QFontMetricsF):
        def elidedText(self, text, mode, width):  # noqa: N802  Qt’s own name
            texts.append(text)
            return super().elidedText(text, mode, width)

    monkeypatch.setattr(drawing, "QFontMetricsF", Noting)
    return texts


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize("word", ["Me", "A colleague", "The person at the centre", "raw", "Yes"])
def test_whoever_has_the_room_they_ask_for_paints_their_words_whole(qtbot, cut, word):
    """Paddings rounded together for the room and one by one for the paint once cut every chip, at 120 % alone."""
    holder = QWidget()
    qtbot.addWidget(holder)
    words = [Chip("id", word, holder), Chip("id", word, holder, own=True)]
    words += [Option("id", word, holder), Option("id", word, holder, tight=True)]
    words += [WideWord("id", word, holder), Segment("id", word, holder)]
    filters = [CaretChip(word, holder)]
    others = [Chip("id", word, holder, removable=True), AddChip(word, holder), *filters]
    others += [CaretRow(word, parent=holder), LinkButton(word, parent=holder)]
    others += [PlainButton(word, parent=holder), FilledButton(word, "flag", parent=holder)]
    for chosen in (False, True):
        for each in words:
            each.set_chosen(chosen)
        filters[0].set_chosen(chosen)
        for each in (*words, *others):
            each.resize(each.sizeHint())
            each.grab()
    filters[0].set_chosen(False)
    filters[0].resize(filters[0].minimumSizeHint())
    filters[0].grab()
    assert cut == []
