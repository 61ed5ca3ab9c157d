# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts under a title as quiet links; pressing one opens all of them in place, with the focus in its own field.

Pressing the same one again folds them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import new_network
from peerdesk.presenters.writing.fact_links import fact_links
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Kind
from peerdesk.records.questions import Place
from peerdesk.ui.forms.belonging import MeetingField, NetworkField
from peerdesk.ui.forms.part_view import PartView
from peerdesk.ui.forms.when_field import WhenField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.tab_order import first_stop
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label


class FactsRow(QWidget):
    """Links, and the fields behind them."""

    answered = Signal()
    touched = Signal()
    retitled = Signal()

    def __init__(self, desk: Desk, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._links = QWidget(self)
        self._flow = FlowLayout(self._links, theme().px(9), 0)
        self._fields: QWidget | None = None
        self._by_key: dict[str, QWidget] = {}
        self._views: list[PartView] = []
        self._network: NetworkField | None = None
        self._asked_for = ""
        self._link_to: dict[str, LinkButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(12))
        self._column.addWidget(self._links)
        self.refresh()
        if new_network.begun(writing.entry):
            self._fields = self._make_fields()
            self._column.addWidget(self._fields)

    def flush(self) -> None:
        """Give the writing everything that was typed."""
        if self._network is not None:
            self._network.flush()
        for view in self._views:
            view.flush()

    def refresh(self) -> None:
        """Say the facts as they are now."""
        self._link_to = {}
        while self._flow.count():
            taken = self._flow.takeAt(0)
            if taken is not None and (part := taken.widget()) is not None:
                part.hide()
                part.deleteLater()
        for number, fact in enumerate(fact_links(self._desk, self._writing)):
            if number:
                dot = Label("·", "body", "ink3", wrap=False, parent=self._links)
                dot.setFixedHeight(theme().px(30))
                self._flow.addWidget(dot)
            link = self._link_to[fact.key] = LinkButton(fact.text, parent=self._links)
            link.clicked.connect(partial(self._turn, fact.key))
            self._flow.addWidget(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold the fields on Esc, and go back to the link they were opened with."""
        if event.key() != Qt.Key.Key_Escape or self._fields is None or self._fields.isHidden():
            super().keyPressEvent(event)
            return
        self._fields.hide()
        link = self._link_to.get(self._asked_for)
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, key: str) -> None:
        if self._fields is None:
            self._fields = self._make_fields()
            self._column.addWidget(self._fields)
        is_same, self._asked_for = key == self._asked_for, key
        if is_same and self._fields.isVisible():
            self._fields.hide()
            return
        self._fields.show()
        stop = first_stop(self._by_key.get(key, self._fields))
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_fields(self) -> QWidget:
        fields = QWidget(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, theme().px(8))
        column.setSpacing(theme().px(18))
        when = WhenField(self._desk, self._writing)
        when.answered.connect(self._on_answered)
        when.touched.connect(self.touched)
        column.addWidget(when)
        self._by_key["when"] = when
        kind = self._writing.entry.kind
        if kind is Kind.MEETING:
            network = self._network = NetworkField(self._desk, self._writing)
            network.answered.connect(self._on_network)
            network.touched.connect(self.touched)
            column.addWidget(network)
            self._by_key["network"] = network
        elif kind in (Kind.DISCLOSURE, Kind.CHECK_IN):
            meeting = MeetingField(self._desk, self._writing)
            meeting.answered.connect(self._on_answered)
            column.addWidget(meeting)
            self._by_key["meeting"] = meeting
        for part in self._writing.form.parts:
            if part.place is Place.FACTS:
                view = PartView(self._desk, self._writing, part, fields, titled=False)
                view.answered.connect(self._on_answered)
                view.touched.connect(self.touched)
                column.addWidget(view)
                self._views.append(view)
                self._by_key.setdefault("more", view)
                self._by_key.update({field.question.key: field for field in view.fields})
        return fields

    def _on_answered(self) -> None:
        self.refresh()
        self.answered.emit()

    def _on_network(self) -> None:
        self.refresh()
        self.retitled.emit()
        self.answered.emit()
