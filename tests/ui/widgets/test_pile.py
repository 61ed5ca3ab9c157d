# SPDX-License-Identifier: GPL-3.0-or-later
"""A pile: its parts stand one under the other, each as high as it wants to be for the width there is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.widgets.layout.pile import Pile
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.text.label import Label

WORDS = "The room went still, and nobody hurried. " * 6


@pytest.fixture
def pile(qtbot):
    made = Pile()
    area = ScrollArea(made)
    area.resize(500, 400)
    qtbot.addWidget(area)
    area.show()
    yield made  # which is gone as soon as nobody holds the area
    area.close()


def a_part(words=WORDS):
    part = QWidget()
    column = QVBoxLayout(part)
    column.addWidget(Label(words))
    return part


def stands(parts):
    """Say whether each part begins where the one before it ends."""
    return all(one.y() + one.height() == other.y() for one, other in pairwise(parts))


def test_parts_stand_one_under_the_other_and_the_pile_is_as_high_as_they_are(pile, qtbot):
    parts = [a_part() for _part in range(30)]
    for part in parts:
        pile.add(part)
    assert stands(parts)
    qtbot.waitUntil(lambda: pile.height() == sum(part.height() for part in parts))


def test_in_another_width_every_part_is_as_high_as_its_words_then_are(pile, qtbot):
    parts = [a_part() for _part in range(5)]
    for part in parts:
        pile.add(part)
    before = parts[0].height()
    pile.window().resize(250, 400)
    qtbot.waitUntil(lambda: parts[0].height() > before)
    assert stands(parts)
    assert {part.width() for part in parts} == {pile.width()}


def test_a_part_that_says_more_pushes_the_others_down(pile, qtbot):
    parts = [a_part() for _part in range(3)]
    for part in parts:
        pile.add(part)
    before = parts[2].y()
    parts[0].findChild(Label).setText(WORDS * 3)
    qtbot.waitUntil(lambda: parts[2].y() > before)
    assert stands(parts)
