# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet and the margin of one network. What is written in it is kept at every pause and on leaving a field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.reading.networks import NetworkPresenter, PetNames
from peerdesk.records.entry import Moment
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.networks.meetings_part import MeetingsPart
from peerdesk.ui.parts.networks.network_choices import NetworkChoices
from peerdesk.ui.parts.networks.pet_name import PetName
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

Then = Callable[[], None]
Refused = Callable[[PeerDeskError], None]

_TO_MEETINGS, _TO_NAME = 28, 12
_MEETINGS = 30
"""How many are shown, and how many more each time earlier ones are wanted."""


def _nothing_more() -> None:
    """Wait for nothing."""


class NetworkBody(QWidget):
    """Built for one network. Raises NotFoundError if there is none."""

    kept = Signal(object)
    """What was written is on the disk (Moment)."""
    not_kept = Signal(object)
    """It could not be kept, and is still in its field (PeerDeskError)."""
    opened = Signal(str)
    unwritten_opened = Signal(str)

    def __init__(
        self, session: Session, presenter: NetworkPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._most = _MEETINGS
        self._kept_texts: dict[str, str] = {}
        self.name = Label(presenter.network.pet_name, "display", wrap=False)
        self.another = LinkButton(_("Another name"), "small")
        self.renaming = PetName(PetNames(session.desk))
        self.meetings = MeetingsPart(session.desk)
        self.texts = {
            question.key: WritingField(question.label, question.invites)
            for question in presenter.texts()
        }
        self.choices = NetworkChoices(presenter)
        changes_journal(self.another, *self.texts.values(), *self.choices.rows.values())
        self.spread = Spread(Sheet(runs_on=True), self.choices)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept; a text that was changed and is not kept yet is left alone."""
        network = self._presenter.network
        self.name.setText(network.pet_name)
        self._show_meetings()
        self.choices.refresh()
        for key, field in self.texts.items():
            text = network.answers.get(key, "")
            if isinstance(text, str) and not self._is_changed(key):
                self._kept_texts[key] = text
                if field.text() != text:
                    field.set_text(text)

    def _show_meetings(self) -> None:
        read = self._presenter.meetings(self._most + 1)
        self.meetings.show_meetings(read[: self._most], has_more=len(read) > self._most)

    def _show_more_meetings(self) -> None:
        first = self._most
        self._most += _MEETINGS
        self._show_meetings()
        set_tab_order(self.meetings)
        self.meetings.rows()[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self, then: Then, refused: Refused | None = None) -> None:
        """Keep everything that was written, then call `then`; where it cannot be kept, `refused` hears why."""
        self.choices.keep_what_is_begun()
        waiting = {key for key in self.texts if self._is_changed(key)}
        if not waiting:
            then()

        def kept(key: str) -> None:
            waiting.discard(key)
            if not waiting:
                then()

        for key in tuple(waiting):
            self._keep(key, partial(kept, key), refused)

    def _is_changed(self, key: str) -> bool:
        return self.texts[key].text() != self._kept_texts.get(key, "")

    def _keep_if_changed(self, key: str) -> None:
        if self._is_changed(key):
            self._keep(key, _nothing_more, None)

    def _keep(self, key: str, then: Then, refused: Refused | None) -> None:
        text = self.texts[key].text()

        def kept(moment: Moment) -> None:
            if isValid(self):
                self._kept_texts[key] = text
                self.kept.emit(moment)
            then()

        def not_kept(reason: PeerDeskError) -> None:
            if isValid(self):
                self.not_kept.emit(reason)
            if refused is not None:
                refused(reason)

        self._presenter.write(key, text, kept, not_kept)

    def _add_unwritten(self, day: date) -> None:
        self._presenter.add_unwritten(day)

    def _open_renaming(self) -> None:
        self.renaming.offer()
        self.renaming.show()
        self.another.hide()
        self.renaming.setFocus()
        self.renaming.field.edit.selectAll()

    def _close_renaming(self) -> None:
        self.renaming.hide()
        self.another.show()
        self.another.setFocus()

    def _rename(self, name: str) -> None:
        self._close_renaming()
        self._presenter.rename(name)

    def _lay_out(self) -> None:
        px = theme().px
        body = self.spread.sheet.body
        head = QHBoxLayout()
        head.setSpacing(px(_TO_NAME))
        head.addWidget(self.name)
        head.addWidget(self.another)
        head.addStretch(1)
        body.addLayout(head)
        said = _("A network you meet with. The name is yours, and says nothing about anyone.")
        body.addWidget(Label(said, "body", "ink2"))
        body.addWidget(self.renaming)
        self.renaming.setContentsMargins(0, px(tokens.ROW_GAP), 0, 0)
        self.renaming.hide()
        body.addSpacing(px(_TO_MEETINGS))
        body.addWidget(self.meetings)
        for question in self._presenter.texts():
            body.addSpacing(px(tokens.SECTION_GAP))
            body.addWidget(Heading(question.label))
            body.addSpacing(px(6))
            body.addWidget(self.texts[question.key])
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.spread)

    def _connect(self) -> None:
        self.meetings.opened.connect(self.opened)
        self.meetings.unwritten_opened.connect(self.unwritten_opened)
        self.meetings.more_wanted.connect(self._show_more_meetings)
        self.meetings.unwritten_added.connect(self._add_unwritten)
        self.another.clicked.connect(self._open_renaming)
        self.renaming.taken.connect(self._rename)
        self.renaming.closed.connect(self._close_renaming)
        for key, field in self.texts.items():
            field.paused.connect(partial(self._keep_if_changed, key))
            field.left.connect(partial(self._keep_if_changed, key))
