# SPDX-License-Identifier: GPL-3.0-or-later
"""Six words that the program makes are all seen: one that is not written down would lock a person out."""

from __future__ import annotations

import random

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk import assets
from peerdesk.ui.address import Address
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.pages.recover_page import RecoverPage
from peerdesk.ui.pages.settings_page import SettingsPage
from peerdesk.ui.parts.opening.passphrase_part import PassphrasePart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.lines import Lines
from peerdesk.vault.kdf import CHEAPEST
from tests.ui.pages.walking import press

SCALES = (80, 100, 130, 160, 200)
SMALLEST = (1024, 620)
"""What a window of 1024 x 700 px leaves its page."""


@pytest.fixture(params=SCALES)
def scale(request, qapp):
    yield theme().install(qapp, "light", request.param, still=True)
    theme().install(qapp, "light", 100, still=True)


@pytest.fixture
def put(qtbot):
    """Show a page that stands alone, at the step of its passphrase."""
    pages = []

    def do(page, step: str):
        pages.append(page)
        page.resize(*SMALLEST)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        page._show(1, getattr(page, step), None, page._onward)
        return page

    yield do
    for page in pages:
        page.stop()


def draws(count: int) -> list[str]:
    """Return sets of six: some drawn from all words, and some from the longest, of which most need two lines."""
    chance = random.Random(7)
    words = assets.read_text("wordlist.txt").split()
    longest = sorted(words, key=len)[-600:]
    return [" ".join(chance.sample(each, 6)) for each in (words, longest) for _draw in range(count)]


def see_all(window: QWidget, qtbot, count: int = 12) -> None:
    """Show many draws one after the other, and look where the letters of each stand."""
    part = window.findChild(PassphrasePart)
    press(window, "Make six words for me")
    for words in draws(count):
        part.show_words(words)
        label = next(each for each in part.findChildren(Label) if each.text() == words)

        def is_whole(label: Label = label) -> bool:
            seen = label.visibleRegion().boundingRect()
            lines = Lines(label.text(), "observation", label.width())
            return label.rect().height() >= lines.height() and seen == label.rect()

        qtbot.waitUntil(is_whole)
        assert lines_end_with_the_last_word(label, words)


def lines_end_with_the_last_word(label: Label, words: str) -> bool:
    lines = Lines(words, "observation", label.width())
    boxes = [box for box in lines.boxes(0, len(words)) if box.width() > 0]
    return bool(boxes) and all(label.rect().contains(box.toRect()) for box in boxes)


@pytest.mark.usefixtures("scale")
def test_all_six_are_seen_where_a_journal_is_made(put, qtbot, tmp_path):
    """[T9] What is written down is what opens it."""
    see_all(put(FirstRunPage(CHEAPEST, tmp_path), "passphrase_step"), qtbot)


@pytest.mark.usefixtures("scale")
def test_all_six_are_seen_where_a_passphrase_was_lost(put, qtbot, tmp_path):
    """[T9] The same after the recovery key."""
    see_all(put(RecoverPage(tmp_path / "gone.peerdesk", CHEAPEST), "passphrase_step"), qtbot)


@pytest.mark.parametrize("percent", SCALES)
def test_all_six_are_seen_where_a_passphrase_is_changed(stage, qtbot, qapp, percent):
    """[T9] The same in Settings."""
    theme().install(qapp, "light", percent, still=True)
    page = stage.show(SettingsPage, 824, 620)
    page.visit(Address("settings", part="security"))
    press(page.window(), "Change…")
    see_all(page.window(), qtbot)
    theme().install(qapp, "light", 100, still=True)


def test_what_takes_them_over_writes_all_six(put, qtbot, tmp_path):
    page = put(FirstRunPage(CHEAPEST, tmp_path), "passphrase_step")
    press(page, "Make six words for me")
    press(page, "Use these")
    part = page.passphrase_step.part
    assert len(part.first.text().split()) == 6
    QTest.keyClicks(QApplication.focusWidget(), part.first.text())
    assert part.passphrase() == part.first.text()
