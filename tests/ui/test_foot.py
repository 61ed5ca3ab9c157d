# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the window: what went wrong is in sight there whatever else is said meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest

from peerdesk.errors import DiskFull
from peerdesk.journal.journal import Journal
from peerdesk.records.settings import Settings
from peerdesk.ui.widgets.text.label import Label
from tests.windows import closed_window, open_in

DONE = "Taken away. It stays in the drawer for 30 days."


@pytest.fixture
def window(qtbot, vault, clock, tmp_path):
    made = open_in(closed_window(tmp_path, clock), vault, qtbot)
    yield made
    with qtbot.waitSignal(made.ended):
        made.end()
    made.hide()
    made.deleteLater()


def place_of(widget, window):
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def is_in_sight(window, sentence):
    """Whether `sentence` stands at the foot, shown and under nothing."""
    QTest.qWait(0)  # what moved is laid out
    said = [each for each in window.status.findChildren(Label) if each.text() == sentence]
    toast = window.shell().toast
    return (
        len(said) == 1
        and said[0].isVisible()
        and not (
            toast.isVisible() and place_of(toast, window).intersects(place_of(said[0], window))
        )
    )


def refuse(window):
    window.session.refused.emit(DiskFull())
    return DiskFull().sentence


def is_over_words(window):
    """Whether the toast stands over the page or over what the foot says."""
    toast = place_of(window.shell().toast, window)
    return any(toast.intersects(place_of(each, window)) for each in (window.shell(), window.status))


@pytest.mark.parametrize("comes_first", ["what was done", "what went wrong"])
def test_what_went_wrong_is_read_over_what_was_just_done_and_neither_is_lost(window, comes_first):
    taken_back = []
    if comes_first == "what went wrong":
        sentence = refuse(window)
    window.shell().say(DONE, lambda: taken_back.append(True))
    if comes_first == "what was done":
        sentence = refuse(window)
    assert is_in_sight(window, sentence)
    assert not is_over_words(window)
    assert window.shell().toast.isVisible()
    window.shell().undo()
    assert taken_back
    assert is_in_sight(window, sentence)
    assert place_of(window.status, window).bottom() == window.rect().bottom()


def test_once_it_is_right_again_the_foot_is_one_line(window, qtbot):
    sentence = refuse(window)
    window.shell().say(DONE)
    assert is_in_sight(window, sentence)
    window.session.writer.write(lambda journal: Journal.put_settings(journal, Settings(name="W")))
    qtbot.waitUntil(lambda: not window.status.wrong())
    QTest.qWait(0)
    assert place_of(window.status, window).bottom() == window.rect().bottom()
    assert window.shell().toast.isVisible()


def test_in_another_look_it_is_still_in_sight(window, qtbot):
    """The status bar is made anew, and so is what stands over it."""
    sentence, shell = refuse(window), window.shell()
    window.shell().say(DONE)
    window.rebuild()
    assert is_in_sight(window, sentence)
    qtbot.waitUntil(lambda: window.shell() is not shell)
    window.shell().say(DONE)
    assert is_in_sight(window, sentence)
