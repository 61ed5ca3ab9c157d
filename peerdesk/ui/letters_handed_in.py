# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealed letters handed to the window, by its menu, by the command line or by a drag. Reads none of them.

Nothing of a letter is looked at before a journal is open, for the keys that open it are in there.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from peerdesk.wording import _

_DRAGGED = frozenset({QEvent.Type.DragEnter, QEvent.Type.Drop})


class LettersHandedIn(QObject):
    """Lets the last letter wait until a journal is open. `wanted` carries its Path, or None where it is chosen now."""

    wanted = Signal(object)
    waits = Signal(str)
    """Why a letter has to wait; nothing, once it has not."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_open = False
        self._waiting: Path | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def open(self, path: Path | None = None) -> None:
        """Open a sealed letter, chosen now where `path` is None; while no journal is open, once one is."""
        if self._is_open:
            self.wanted.emit(path)
            return
        self._waiting = path
        self.waits.emit(
            _(
                "A letter is opened with the keys in your journal. Open that first, or begin a desk for letters."
            )
        )

    def go_on(self) -> None:
        """Open what has waited: a journal is open from now on."""
        self._is_open = True
        if self._waiting is not None:
            path, self._waiting = self._waiting, None
            self.waits.emit("")
            self.wanted.emit(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file that is dragged here, and open it as a letter where it is dropped."""
        if event.type() not in _DRAGGED:
            return False
        assert isinstance(event, QDragEnterEvent | QDropEvent)  # noqa: S101  each of these is one
        path = _file_in(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            QTimer.singleShot(0, self, partial(self.open, path))
        return True


def _file_in(dragged: QMimeData) -> Path | None:
    urls = dragged.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
