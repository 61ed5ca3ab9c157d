# SPDX-License-Identifier: GPL-3.0-or-later
"""Work beside the window. A lane is a thread that does one thing after another and answers in the window’s own.

Work is a plain function; its result comes back through one queued signal. When a lane is stopped, what was asked of it
before is done first, and what it answers afterwards is dropped, or given to whoever said what becomes of it then.
"""

from __future__ import annotations

import ctypes
import queue
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.wording import _

_A_TURN = 0.0005
"""Seconds a lane may keep the interpreter once the window asks for it; Python’s own are ten times as many."""

_MOST_HEAPS = -8
"""The number of that option in glibc’s malloc.h."""

Result = TypeVar("Result")
Done = Callable[[Any], None]
Refused = Callable[[PeerDeskError], None]


class Lane(QObject):
    """One thread for one kind of work. `refused` hears every refusal nobody else listens for."""

    refused = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._is_stopped = False
        self._not_heard: dict[int, Callable[[], object]] = {}
        """What is to become of each result that is on its way."""
        self._answered.connect(self._call)
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)
        sys.setswitchinterval(_A_TURN)  # for one painting the window may have to ask several times
        _share_one_heap()
        self._thread.start()

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None = None,
        refused: Refused | None = None,
        unheard: Callable[[Result], object] | None = None,
    ) -> None:
        """Do `work` in the lane; then call `done` with its result, or `refused`, in the window’s thread.

        Where nobody hears of the result any more, `unheard` is called with it instead, before a `stop` is over: an
        open journal, say, is closed by it. It may be called in the lane.
        """
        self._queue.put(lambda: self._do(work, done, refused, unheard))

    def stop(self) -> None:
        """Finish what was asked, end the thread, and answer nobody any more. Waits for it."""
        self.leave()
        self._thread.join()

    def leave(self) -> None:
        """Stop, and do not wait for it."""
        self._is_stopped = True
        self._queue.put(None)

    # In the lane’s own thread

    def _live(self) -> None:
        while (work := self._next()) is not None:
            work()
            del work  # it waits for more without a passphrase that was in this
        for give_back in self._not_heard.values():  # it was stopped: none of them is heard any more
            give_back()
        self.end()

    def _next(self) -> Callable[[], None] | None:
        return self._queue.get()

    def end(self) -> None:
        """Do what must be done last in the lane’s thread."""

    def _do(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None,
        refused: Refused | None,
        unheard: Callable[[Result], object] | None,
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  nothing may end the lane, nor reach a traceback
            self._answer(refused or self.refused.emit, as_refusal(error))
        else:
            if unheard is not None:
                self._not_heard[id(result)] = partial(unheard, result)
            if done is not None:
                self._answer(done, result)

    def _answer(self, listener: Done, value: object) -> None:
        if not self._is_stopped and isValid(self):
            self._answered.emit(listener, value)

    # In the window’s thread

    def _call(self, listener: Done, value: object) -> None:
        if self._is_stopped:
            return
        give_back = self._not_heard.pop(id(value), None)
        if _is_still_there(listener):
            listener(value)
        elif give_back is not None:
            give_back()


def _share_one_heap() -> None:
    """Let all threads take their memory from one heap: glibc gives each its own, and most of that lies idle."""
    if sys.platform == "linux":
        make_option = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none
        if make_option is not None:
            make_option(_MOST_HEAPS, 1)


def _is_still_there(listener: Done) -> bool:
    """Whether whoever asked, or whom a function made on the way answers, was not taken off the window meanwhile."""
    looked_at: set[int] = set()
    ahead: list[object] = [listener]
    while ahead:
        each = ahead.pop()
        if isinstance(each, QObject):
            if not isValid(each):
                return False
        elif callable(each) and id(each) not in looked_at:
            looked_at.add(id(each))
            ahead += _held_by(each)
    return True


def _held_by(listener: Callable[..., object]) -> list[object]:
    """Return what a bound method, a partial or an inner function would call or answer."""
    if isinstance(listener, partial):
        return [listener.func, *listener.args]
    cells = getattr(listener, "__closure__", None) or ()
    return [getattr(listener, "__self__", None), *(cell.cell_contents for cell in cells)]


def as_refusal(error: Exception) -> PeerDeskError:
    """Return what a person is told of `error`: its own sentence, or one that quotes nothing."""
    if isinstance(error, PeerDeskError):
        return error
    return PeerDeskError(
        _("Something in PeerDesk did not go as it should. What was kept is safe; try it once more.")
    )
