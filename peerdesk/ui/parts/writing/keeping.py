# SPDX-License-Identifier: GPL-3.0-or-later
"""When what is being written is kept, and what the bar and the notice over it say about that.

A draft is asked for a second and a half after the first key that is not kept, after every choice, and when a field is
left; “kept” is said only when the answer has come that it is on the disk.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.errors import DiskFull, PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Moment
from peerdesk.ui.parts.writing.check_in_part import CheckInPart
from peerdesk.ui.parts.writing.entry_part import EntryPart
from peerdesk.wording import _

_KEEP_AFTER = 1500
_SAY_KEEPING_AFTER = 1000
_TRY_AGAIN_AFTER = 5000
_UNKEPT = _("The disk is full. Your words are still here and not yet kept.")


class Keeping(QObject):
    """Keeps the drafts of one writing after another, each from `watch` until it is `over`."""

    begun = Signal()
    """The first key that is not kept was pressed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self._part: EntryPart | CheckInPart | None = None
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep_soon.timeout.connect(self.keep)
        self._say_keeping = QTimer(self, singleShot=True, interval=_SAY_KEEPING_AFTER)
        self._say_keeping.timeout.connect(self._on_slow)
        self._try_again = QTimer(self, singleShot=True, interval=_TRY_AGAIN_AFTER)
        self._try_again.timeout.connect(self.keep)

    def watch(self, writing: Writing, part: EntryPart | CheckInPart) -> None:
        """Keep what is written in `part` from now on."""
        self._writing, self._part = writing, part
        part.form.touched.connect(self._on_touched)
        part.form.answered.connect(self.keep)

    def flush(self) -> None:
        """Give the writing everything that was typed."""
        self._keep_soon.stop()
        if self._part is not None:
            self._part.form.flush()

    def keep(self) -> None:
        """Keep it now, if anything in it is not kept."""
        if self._writing is None:
            return
        self.flush()
        if self._writing.keep_draft(self._on_kept, self.refuse):
            self._say_keeping.start()

    def refuse(self, reason: PeerDeskError) -> None:
        """Say that something could not be kept, and try again in a while."""
        self._say_keeping.stop()
        if self._part is not None:
            self._part.bar.set_kept(_("Not kept yet"), kept=False)
            notice = self._part.notice
            sentence = _UNKEPT if isinstance(reason, DiskFull) else reason.sentence
            if notice.sentence() != sentence:
                notice.say(sentence, [("leave", _("Leave without what is not kept"))])
            notice.show()
        self._try_again.start()

    def over(self) -> None:
        """Keep nothing more of it."""
        for timer in (self._keep_soon, self._say_keeping, self._try_again):
            timer.stop()
        self._writing = None

    def _on_touched(self) -> None:
        if not self._keep_soon.isActive():
            self._keep_soon.start()
            self.begun.emit()

    def _on_slow(self) -> None:
        if self._part is not None:
            self._part.bar.set_kept(_("Keeping…"), kept=False)

    def _on_kept(self, moment: Moment) -> None:
        self._say_keeping.stop()
        if self._part is not None:
            self._part.bar.set_kept(_("Draft kept {time}").format(time=shown.clock_time(moment)))
            self._part.notice.hide()
