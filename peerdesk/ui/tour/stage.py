# SPDX-License-Identifier: GPL-3.0-or-later
"""One window process of the tour. What it is to play comes through its input; what happened goes out line by line.

A lock hands the next act on to the fresh process, with everything else it is told.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from peerdesk import paths
from peerdesk.clock import FixedClock
from peerdesk.ui import handing_on
from peerdesk.ui.app import Program, make_application
from peerdesk.ui.closed import Closed
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import USUAL_SIZE, MainWindow
from peerdesk.ui.tour import STAGE
from peerdesk.ui.tour.acts import ACTS, FIRST, NEXT
from peerdesk.ui.tour.visit import Album, Visit, told_to_listen
from peerdesk.ui.tour.walk import Walk
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.wording import _

DONE, NOT_SO, CURTAIN = "done", "not so", "curtain"
"""The three kinds of lines that go out: a step happened, one did not, the last act is over."""

_ZONE = "Europe/London"
_EVENING = datetime(2026, 5, 14, 14, 32, tzinfo=ZoneInfo(_ZONE))


def first_words(out: Path) -> bytes:
    """Return what the process of the first act is told through its input."""
    nowhere = HandedOn(None, (0, 0, USUAL_SIZE.width(), USUAL_SIZE.height()))
    return handing_on.written(_with_act(nowhere, FIRST, Album(out)))


def _with_act(handed: HandedOn, act: str, album: Album) -> HandedOn:
    told = {"act": act, "out": str(album.folder), "count": album.count}
    return handed._replace(extra=json.dumps(told))


def run() -> int:
    """Play one act in a window."""
    handed = handing_on.receive()
    told = json.loads(handed.extra)
    application = make_application()
    QApplication.setCursorFlashTime(0)
    told_to_listen()
    looks = Looks(paths.preferences_file())
    window = MainWindow(looks, FixedClock(_EVENING, _ZONE), Closed(CHEAPEST))
    visit = Visit(window, looks, Album(Path(told["out"]), told["count"]))
    act = _Act(application, visit, told["act"])
    program = Program(application, window, act.go_on)
    if told["act"] == FIRST:
        window.resize(USUAL_SIZE)
        program.begin(None)
    else:
        program.begin(handed.folder, handed)
        window.setGeometry(*handed.geometry)  # the screen that is made up for pictures is small
    act.begin()
    return application.exec()


class _OneWindow(QObject):
    """Hears of every window that appears: a part that is shown before it has a place would flash up as one."""

    appeared = Signal(str)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown, and let it be."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            meant = isinstance(watched, MainWindow | QDialog)
            if not meant and watched.windowType() == Qt.WindowType.Window:
                self.appeared.emit(type(watched).__name__)
        return False


class _Act:
    """The act that is played in this process."""

    def __init__(self, application: QApplication, visit: Visit, name: str) -> None:
        self._application = application
        self._visit = visit
        self._name = name
        self._is_over = False
        self._walk = Walk(ACTS[name](visit))
        self._walk.ended.connect(self._end)
        self._one_window = _OneWindow(application)
        self._one_window.appeared.connect(self._second_window)
        application.installEventFilter(self._one_window)

    def begin(self) -> None:
        """Begin, and stop at the first thing that goes wrong anywhere in the process."""
        sys.excepthook = self._went_wrong
        self._walk.begin()

    def go_on(self, handed: HandedOn) -> None:
        """Hand on to the process that plays the next act: this one has been locked."""
        self._walk.stop()
        self._tell()
        told = _with_act(handed, NEXT[self._name], self._visit.album)
        handing_on.start_fresh(told, ("tour", STAGE))

    def _end(self, what: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._tell()
        if what:
            _say(NOT_SO, f"{what}. {' · '.join(self._visit.hand.names())}")
            self._application.exit(1)
        else:
            _say(CURTAIN, "")
            self._visit.window.close()

    def _went_wrong(
        self, kind: type[BaseException], reason: BaseException, where: TracebackType | None
    ) -> None:
        self._walk.stop()
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        line = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where else ""
        self._end(f"{kind.__name__}: {reason} {line}")

    def _second_window(self, name: str) -> None:
        self._walk.stop()
        self._end(_("only one window; {name} appeared beside it").format(name=name))

    def _tell(self) -> None:
        for step in self._visit.done:
            _say(DONE, step)
        self._visit.done.clear()


def _say(kind: str, text: str) -> None:
    sys.stdout.buffer.write(f"{kind}\t{text}\n".encode())
    sys.stdout.buffer.flush()
