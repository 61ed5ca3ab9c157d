# SPDX-License-Identifier: GPL-3.0-or-later
"""Which network a meeting was with, and which meeting something belongs to. Both may stay unsaid."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.journal.lines import Narrowing
from peerdesk.language.pet_names import could_be_a_name, suggest
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import new_network
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Belongs, Kind, new_id
from peerdesk.records.network import Network
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.unguessable import one_of
from peerdesk.wording import _

_RECENT_MEETINGS = 8
_BELONGS = (
    (Belongs.BEFORE, _("before it")),
    (Belongs.AFTER, _("after it")),
    (Belongs.LATER, _("later")),
)


class NetworkField(QWidget):
    """The networks there are as chips, and a new one under a made-up name that is offered."""

    answered = Signal()
    touched = Signal()
    """A key changed the name of the new one; what it is, is read with `flush`."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk = desk
        self._writing = writing
        self._row = ChipRow(_("Which network"), many=False, fold_after=8)
        self._new = LinkButton(_("A new network"), "small")
        self._name = Field(_("Made-up name of the network"))
        self._another = LinkButton(_("Another name"), "small")
        self._take = PlainButton(_("Use this name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(_("Which network")))
        for part in (self._row, self._new, self._name, self._another, self._take):
            column.addWidget(part)
        self._untold: str | None = None
        begun = new_network.begun(writing.entry)
        self._name.set_text(begun)
        self._open_new(is_open=bool(begun))
        self._refresh()
        self._row.changed.connect(self._on_chosen)
        self._new.clicked.connect(self._on_new)
        self._another.clicked.connect(self._offer)
        self._name.changed.connect(self._on_typed)
        self._name.entered.connect(self._on_take)
        self._take.clicked.connect(self._on_take)

    def flush(self) -> None:
        """Give the writing the name of a new network as it stands while it is typed."""
        name, self._untold = self._untold, None
        if name is not None:
            self._writing.in_new_network(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put a name that is being typed away on Esc, and let the facts be folded by it."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        event.ignore()

    def _refresh(self) -> None:
        networks = self._desk.reading.networks()
        self._row.set_words([(each.id, each.pet_name) for each in networks])
        self._row.setVisible(bool(networks))
        chosen = self._writing.entry.network
        self._row.set_chosen([chosen] if chosen else [])

    def _open_new(self, *, is_open: bool) -> None:
        self._new.setVisible(not is_open)
        for part in (self._name, self._another, self._take):
            part.setVisible(is_open)

    def _on_chosen(self, chosen: list[str]) -> None:
        self._put_away()
        self._writing.in_network(chosen[0] if chosen else None)
        self.answered.emit()

    def _on_new(self) -> None:
        self._open_new(is_open=True)
        self._offer()
        self._name.setFocus()

    def _offer(self) -> None:
        taken = list(self._desk.reading.network_names().values())
        self._name.set_text(suggest(taken, one_of))
        self._tell("")
        self._name.needs_another_look("")

    def _put_away(self) -> None:
        self._open_new(is_open=False)
        self._tell("")

    def _tell(self, name: str) -> None:
        self._untold = name
        self.touched.emit()

    def _on_typed(self, name: str) -> None:
        self._tell(name)
        self._name.needs_another_look(
            _("That could be someone’s name. A made-up word keeps them safer.")
            if could_be_a_name(name)
            else ""
        )

    def _on_take(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            self._name.needs_another_look(_("A word for it, or leave it without a network."))
            return
        network = Network(new_id(), name, self._desk.moment())
        self._desk.pen.write(lambda journal: journal.put_network(network), self._on_made)

    def _on_made(self, network: Network) -> None:
        if isValid(self):  # the page may have been left meanwhile
            self._put_away()
            self._writing.in_network(network.id)
            self._refresh()
            self.answered.emit()


class MeetingField(QWidget):
    """The newest meetings as chips, and whether this was before, after or later."""

    answered = Signal()

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        lines = desk.reading.newest(_RECENT_MEETINGS, narrowed=Narrowing(kind=Kind.MEETING))
        today = desk.today()
        offered = [
            (
                line.id,
                f"{shown.title(line.kind, line.title)} · {shown.row_day(line.day, today)}",
            )
            for line in lines
            if not line.folded
        ]
        entry = writing.entry
        if entry.belongs_to and entry.belongs_to not in {name for name, _label in offered}:
            meeting = desk.reading.line_of(entry.belongs_to)
            if meeting is not None:
                offered.append((meeting.id, shown.title(meeting.kind, meeting.title)))
        self._row = ChipRow(_("Which meeting"), many=False, fold_after=4)
        self._row.set_words(offered)
        self._row.set_chosen([entry.belongs_to] if entry.belongs_to else [])
        self._how = JoinedChoice(_("Before it, after it or later"))
        self._how.set_words([(each.value, label) for each, label in _BELONGS])
        self._how.set_chosen([entry.belongs.value] if entry.belongs else [])
        self._how.setVisible(entry.kind is Kind.CHECK_IN and entry.belongs_to is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(Heading(_("Which meeting")))
        column.addWidget(self._row)
        column.addWidget(self._how)
        self._row.changed.connect(self._on_said)
        self._how.changed.connect(self._on_said)

    def _on_said(self, _chosen: list[str]) -> None:
        meeting = self._row.chosen()
        how = self._how.chosen()
        self._writing.belong_to(
            meeting[0] if meeting else None, Belongs(how[0]) if meeting and how else None
        )
        is_check_in = self._writing.entry.kind is Kind.CHECK_IN
        self._how.setVisible(is_check_in and bool(meeting))
        self.answered.emit()
