# SPDX-License-Identifier: GPL-3.0-or-later
"""What a lane answers, and to whom."""

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtWidgets import QWidget

from peerdesk.ui.lanes import Lane


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, value: object) -> None:
        self.heard.append(value)


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot):
    """A page is built anew in another look while its work goes on: the old one must not be called back."""
    lane = Lane("test")
    gone, still_there, go_on = Listener(), Listener(), threading.Event()
    lane.run(go_on.wait, gone.hear)
    lane.run(lambda: 5, still_there.hear)
    shiboken6.delete(gone)
    go_on.set()
    qtbot.waitUntil(lambda: still_there.heard == [5])
    lane.stop()
    assert gone.heard == []
    still_there.deleteLater()
