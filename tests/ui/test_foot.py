# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the window: what went wrong is in sight there whatever else is said meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from peerdesk.errors import DiskFull, JournalGone
from peerdesk.journal.journal import Journal
from peerdesk.records.settings import Settings
from peerdesk.ui.theme import theme
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
    """Whether all of `sentence` stands at the foot, shown and under nothing, and nothing stands over the page."""
    (said,) = [each for each in window.status.findChildren(Label) if each.text() == sentence]
    place, toast = place_of(said, window), window.shell().toast
    over = place_of(toast, window) if toast.isVisible() else QRect()
    return (
        said.isVisible()
        and said.height() >= said.heightForWidth(said.width())
        and window.rect().contains(place)
        and not over.intersects(place)
        and not over.intersects(place_of(window.shell(), window))
    )


def refuse(window):
    window.session.refused.emit(DiskFull())
    return DiskFull().sentence


@pytest.mark.parametrize("comes_first", ["what was done", "what went wrong"])
def test_what_went_wrong_is_read_over_what_was_just_done_and_neither_is_lost(
    window, qtbot, comes_first
):
    taken_back = []
    if comes_first == "what went wrong":
        sentence = refuse(window)
    window.shell().say(DONE, lambda: taken_back.append(True))
    if comes_first == "what was done":
        sentence = refuse(window)
    qtbot.waitUntil(lambda: is_in_sight(window, sentence))
    assert window.shell().toast.isVisible()
    window.shell().undo()
    assert taken_back
    qtbot.waitUntil(lambda: is_in_sight(window, sentence))


def test_once_it_is_right_again_the_foot_is_one_line(window, qtbot):
    usual = window.status.height()
    sentence = refuse(window)
    window.shell().say(DONE)
    qtbot.waitUntil(lambda: is_in_sight(window, sentence))
    window.session.writer.write(lambda journal: Journal.put_settings(journal, Settings(name="W")))
    qtbot.waitUntil(lambda: not window.status.wrong())
    qtbot.waitUntil(lambda: window.status.height() == usual)
    assert window.shell().toast.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1280, 100), (900, 100), (900, 150), (1280, 200)])
def test_all_of_it_is_read_however_long_it_is(window, qtbot, width, percent):
    """What there is to do stands at its end."""
    window.resize(width, 800)
    theme().install(QApplication.instance(), "light", percent, still=True)
    window.rebuild()
    reason = JournalGone(Path("/home/wren/Documents/PeerDesk/My journal.peerdesk"))
    window.session.refused.emit(reason)
    qtbot.waitUntil(lambda: is_in_sight(window, reason.sentence))


def test_in_another_look_it_is_still_in_sight(window, qtbot):
    """The status bar is made anew, and so is what stands over it."""
    sentence, shell = refuse(window), window.shell()
    window.shell().say(DONE)
    window.rebuild()
    qtbot.waitUntil(lambda: is_in_sight(window, sentence))
    qtbot.waitUntil(lambda: window.shell() is not shell)
    window.shell().say(DONE)
    qtbot.waitUntil(lambda: is_in_sight(window, sentence))
