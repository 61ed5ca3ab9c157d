# SPDX-License-Identifier: GPL-3.0-or-later
"""What a lane answers, and to whom."""

from __future__ import annotations

import threading
import weakref
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from peerdesk.ui.lanes import Lane
from peerdesk.ui.session import Session


class Typed(str):
    """Words one can look for afterwards."""

    __slots__ = ("__weakref__",)


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, value: object) -> None:
        self.heard.append(value)


def behind_a_function(listener):
    hear = listener.hear

    def kept(value):
        hear(value)

    return kept


def in_a_function_of_its_own(listener):
    def kept(value):
        listener.hear(value)

    return kept


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda listener: listener.hear,
        behind_a_function,
        in_a_function_of_its_own,
        lambda listener: partial(listener.hear),
        lambda listener: partial(lambda hear, value: hear(value), listener.hear),
    ],
)
def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot, wrapped):
    """A page is built anew in another look while its work goes on: the old one must not be called back.

    Nor through a presenter’s function, which notes what was kept before it tells the page.
    """
    lane = Lane("test")
    gone, still_there, go_on = Listener(), Listener(), threading.Event()
    lane.run(go_on.wait, wrapped(gone))
    lane.run(lambda: 5, wrapped(still_there))
    shiboken6.delete(gone)
    go_on.set()
    qtbot.waitUntil(lambda: still_there.heard == [5])
    lane.stop()
    assert gone.heard == []
    still_there.deleteLater()


def test_a_result_that_nobody_hears_of_any_more_is_given_back_once(qtbot):
    """An open journal, say, which would stay locked to a page that is gone."""
    given_back = []
    lane = Lane("test")
    gone, still_there, go_on = Listener(), Listener(), threading.Event()
    lane.run(go_on.wait)
    lane.run(lambda: "for a page that is gone", gone.hear, unheard=given_back.append)
    lane.run(lambda: "heard", still_there.hear, unheard=given_back.append)
    shiboken6.delete(gone)
    go_on.set()
    qtbot.waitUntil(lambda: still_there.heard == ["heard"])
    assert given_back == ["for a page that is gone"]
    lane.run(lambda: "answered, and not heard yet", still_there.hear, unheard=given_back.append)
    lane.run(lambda: "not yet begun", still_there.hear, unheard=given_back.append)
    lane.stop()
    QCoreApplication.processEvents()
    assert still_there.heard == ["heard"]
    assert given_back[1:] == ["answered, and not heard yet", "not yet begun"]
    still_there.deleteLater()


def test_a_lane_that_waits_holds_nothing_of_what_it_did(qtbot):
    """T15: a passphrase that did not open lies in the memory of no thread that waits for the next."""
    lane, listener = Lane("test"), Listener()
    typed = Typed("not the passphrase at all")
    looks = weakref.ref(typed)
    lane.run(partial(len, typed), listener.hear)
    del typed
    qtbot.waitUntil(lambda: looks() is None)
    assert listener.heard in ([], [25])
    lane.stop()
    listener.deleteLater()


def test_of_a_session_that_is_finished_nothing_ticks_any_more(qtbot, vault, clock):
    """What looks at the journal now and then must not find it closed."""
    session = Session(vault, clock)
    assert [timer for timer in session.findChildren(QTimer) if timer.isActive()]
    ended = []
    session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert not [timer for timer in session.findChildren(QTimer) if timer.isActive()]
    session._check_once_a_day()  # one that was on its way already
