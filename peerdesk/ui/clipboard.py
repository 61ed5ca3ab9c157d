# SPDX-License-Identifier: GPL-3.0-or-later
"""What is copied out of a journal: marked as private for programs that collect clipboards, and taken back later.

They may not heed the mark, and what was pasted elsewhere is elsewhere; Help says so.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

SECONDS = 30
"""How long something copied here stays, unless something else is copied meanwhile."""

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_MARKS: dict[str, dict[str, bytes]] = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "darwin": {"application/x-nspasteboard-concealed-type": b""},
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
        _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
    },
}


class Clipboard(QObject):
    """Looks after what this process copies; whatever others copy is left alone."""

    def __init__(
        self, clipboard: QClipboard, seconds: float = SECONDS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._marks = _MARKS.get(sys.platform, {})
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self.forget)
        clipboard.dataChanged.connect(self._look)

    def forget(self) -> None:
        """Empty the clipboard if what is in it was copied here."""
        self._timer.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()

    def _look(self) -> None:
        """Mark what was copied here just now, and begin to count."""
        if not self._clipboard.ownsClipboard():
            self._timer.stop()
            return
        text = self._clipboard.text()
        if not text:
            return
        self._timer.start()
        if not all(self._clipboard.mimeData().hasFormat(mark) for mark in self._marks):
            marked = QMimeData()
            marked.setText(text)
            for name, value in self._marks.items():
                marked.setData(name, value)
            self._clipboard.setMimeData(marked)
