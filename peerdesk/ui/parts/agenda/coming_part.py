# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of the Agenda: the next conversation, as a heading and quiet facts that open its fields in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.supervision.next_conversation import Coming, ComingPresenter
from peerdesk.records.around import NextConversation
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.agenda.coming_form import ComingForm
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.in_layout import empty
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class ComingPart(QWidget):
    """Shows what is settled, and settles it. Nothing here is asked for."""

    toast_wanted = Signal(str, object)

    def __init__(self, coming: ComingPresenter) -> None:
        super().__init__()
        self._coming = coming
        self._said: Coming | None = None
        self.heading = Label("", "title")
        self._facts = QWidget()
        changes_journal(self._facts)
        self._flow = FlowLayout(self._facts, theme().px(9), 0)
        self._form: ComingForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._facts)
        self.refresh()

    def refresh(self) -> None:
        """Show what is settled now; fields that are open stay open."""
        said = self._coming.said()
        if said != self._said:
            self._said = said
            self.heading.setText(said.heading)
            self._show_facts(said)

    def links(self) -> list[LinkButton]:
        """Return the facts that open the fields."""
        return [each for each in self._facts.findChildren(LinkButton) if not each.isHidden()]

    def form(self) -> ComingForm | None:
        """Return the fields while they are open."""
        return self._form

    def open(self, opener: str = "") -> None:
        """Open the fields in place, with the focus in the first."""
        if self._form is None:
            self._form = ComingForm(self._coming)
            self._form.kept.connect(self._on_kept)
            self._form.left.connect(self.close_form)
            self._form.forgotten.connect(self._on_forgotten)
            self._column.addWidget(self._form)
            self._form.show()
        stop = {"kind": self._form.kinds, "length": self._form.lengths, "person": self._form.person}
        stop.get(opener, self._form.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Fold the fields away; what was not kept is left."""
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
            self.refresh()
            links = self.links()
            if links:
                links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_facts(self, said: Coming) -> None:
        empty(self._flow)
        facts = [("kind", said.kind), ("length", said.length)]
        links = [(key, text) for key, text in facts if text]
        settled = bool(links or said.person)
        if not settled:
            links = [("day", _("Say when and with whom, if it is settled"))]
        for number, (key, text) in enumerate(links):
            if number:
                self._add_dot()
            link = LinkButton(text)
            link.clicked.connect(partial(self.open, key))
            self._flow.addWidget(link)
            link.show()
        if said.person:
            self._add_person(said.person, leads=not links, after=bool(links))

    def _add_person(self, person: str, *, leads: bool, after: bool) -> None:
        if after:
            self._add_dot()
        if leads:
            link = LinkButton(person)
            link.clicked.connect(partial(self.open, "person"))
            self._flow.addWidget(link)
            return
        said = Label(person, "body", "ink2", wrap=False)
        said.setFixedHeight(theme().px(30))
        self._flow.addWidget(said)

    def _add_dot(self) -> None:
        dot = Label("·", "body", "ink3", wrap=False)
        dot.setFixedHeight(theme().px(30))
        self._flow.addWidget(dot)

    def _on_kept(self, coming: NextConversation) -> None:
        self._coming.settle(coming)
        self.close_form()

    def _on_forgotten(self) -> None:
        before = self._coming.forget()
        self.close_form()
        self.toast_wanted.emit(_("Nothing is settled now."), partial(self._coming.settle, before))
