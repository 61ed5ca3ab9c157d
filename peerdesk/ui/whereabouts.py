# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the open journal is still where it was: once something could not be written there, it is looked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.errors import JournalChanged, JournalGone, OpenElsewhere, PeerDeskError
from peerdesk.ui.writer_lane import WriterLane

_LOOK_AGAIN = 2_000
"""Milliseconds between looks for a journal whose folder is gone."""


class Whereabouts(QObject):
    """Says when the journal is gone and when it is back; looks through the lane that writes, and never by itself."""

    gone = Signal(object)
    """The journal is no longer where it was, or something else lies there; carries the PeerDeskError. Each once."""
    back = Signal()
    """The journal is where it was once more."""

    def __init__(self, writer: WriterLane, parent: QObject) -> None:
        super().__init__(parent)
        self._writer = writer
        self._is_ending = False
        self._said: type[PeerDeskError] | None = None
        self._look_again = QTimer(self, interval=_LOOK_AGAIN)
        self._look_again.timeout.connect(self._look)
        writer.missed.connect(self._heed_missed)

    def end(self) -> None:
        """Look no more: the journal is being closed."""
        self._is_ending = True
        self._look_again.stop()

    def _heed_missed(self, reason: PeerDeskError) -> None:
        if isinstance(reason, JournalGone) and not self._look_again.isActive():
            self._look_again.start()
            self.gone.emit(reason)

    def _look(self) -> None:
        if not self._is_ending:
            self._writer.look_for_journal(self._on_found, self._on_not_found)

    def _on_not_found(self, reason: PeerDeskError) -> None:
        """Say once that something else lies there; that nothing does has been said."""
        is_another = isinstance(reason, (JournalChanged, OpenElsewhere))
        if is_another and type(reason) is not self._said:
            self._said = type(reason)
            self.gone.emit(reason)

    def _on_found(self, _nothing: None) -> None:
        if self._look_again.isActive():
            self._look_again.stop()
            self._said = None
            self.back.emit()
