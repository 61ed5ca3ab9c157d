# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking the whole journal over from Settings: a row that says what is going on, and can be stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import Interrupted, PeerDeskError
from peerdesk.presenters.opening.look_over import LookOver, found_sentence
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.vault.check import Report
from peerdesk.wording import _


class LookOverRow(QWidget):
    """Reads every page when asked, where the journal is written, so that nothing changes meanwhile."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look: LookOver | None = None
        self.button = PlainButton(_("Look now"), parent=self)
        self.button.clicked.connect(self._press)
        self._row = SettingRow(
            _("Is it whole?"),
            self.button,
            _("Reads every page of the journal and checks it. Nothing is changed."),
            parent=self,
        )
        self.button.setAccessibleName(_("Look the journal over now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def stop(self) -> None:
        """Stop a look that is under way."""
        if self._look is not None:
            self._look.stop()

    def _press(self) -> None:
        if self._look is not None:
            self._look.stop()
            return
        self._look = LookOver(self._session.vault)
        self._session.writer.run(self._look.look, self._found, self._refused)
        self.button.set_words(_("Stop"))
        self._row.set_line(
            _("Looking at every page. You can go on; this takes a moment in a large journal.")
        )

    def _found(self, report: Report) -> None:
        self._finish(found_sentence(report))

    def _refused(self, reason: PeerDeskError) -> None:
        stopped = isinstance(reason, Interrupted)
        self._finish(
            _("Stopped before the end. Nothing was changed.") if stopped else reason.sentence
        )

    def _finish(self, sentence: str) -> None:
        self._look = None
        self.button.set_words(_("Look again"))
        self._row.set_line(sentence)
        announce(self, sentence)
