# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry of a letter that is put together, drawn as its reader will see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.letter_shown import ItemShown
from peerdesk.sharing.compose import TITLE_AT, WHEN_AT, Change, Spot
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.changed_label import ChangedLabel
from peerdesk.ui.widgets.text.choosing_text import ChoosingText
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

_OVER_HEADING, _UNDER_HEADING = 16, 7


class ShareItem(QWidget):
    """`texts` are its answers in their order; every signal carries where the text stands, and the text."""

    selected = Signal(object, object)
    leave_out = Signal(object, object)
    reword = Signal(object, object)
    undo_wanted = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._shows_changes = True
        self.when = ChangedLabel("", "small", "ink2")
        self.title = ChangedLabel("", "title")
        self._parts: list[QWidget] = []
        self._headings: list[Heading] = []
        self.texts: list[ChoosingText] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.when)
        self._column.addWidget(self.title)

    def show_item(self, item: ItemShown, changes: Sequence[Change]) -> None:
        """Show `item`; `changes` are those of its texts. Texts that stay the same are not touched."""
        self.when.setText(item.said_when)
        self.title.setText(item.title)
        self.when.set_changes(_stretches(changes, WHEN_AT), _("Said less exactly"))
        self.title.set_changes(_stretches(changes, TITLE_AT), _("Something else stands for a name"))
        self.title.setVisible(bool(item.title))
        self._fit_count(len(item.fields))
        for place, field in enumerate(item.fields):
            self._headings[place].setText(field.label)
            self._headings[place].setVisible(bool(field.label))
            text = self.texts[place]
            text.setAccessibleName(field.label or _("A line of the agenda"))
            here = [
                (each.piece, each.start, each.end) for each in changes if each.spot.field == place
            ]
            text.show_pieces(field.pieces, here)

    def show_changes(self, *, shown: bool) -> None:
        """Mark what was changed, or show the letter as it is."""
        self._shows_changes = shown
        self.when.show_changes(shown=shown)
        self.title.show_changes(shown=shown)
        for text in self.texts:
            text.show_changes(shown=shown)

    def _fit_count(self, count: int) -> None:
        while len(self.texts) > count:
            self.texts.pop()
            self._headings.pop()
            part = self._parts.pop()
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        while len(self.texts) < count:
            self._add_part(Heading(""), ChoosingText("", ("",)))

    def _add_part(self, heading: Heading, text: ChoosingText) -> None:
        text.show_changes(shown=self._shows_changes)
        text.setProperty("place", len(self.texts))
        text.selected.connect(self._tell_selected)
        text.leave_out_wanted.connect(self._tell_leave_out)
        text.write_wanted.connect(self._tell_reword)
        text.undo_wanted.connect(self.undo_wanted)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme().px(_OVER_HEADING), 0, 0)
        column.setSpacing(theme().px(_UNDER_HEADING))
        column.addWidget(heading)
        column.addWidget(text)
        self._parts.append(part)
        self._headings.append(heading)
        self.texts.append(text)
        self._column.addWidget(part)

    def _sent(self) -> tuple[Spot, ChoosingText]:
        text = self.sender()
        assert isinstance(text, ChoosingText)  # noqa: S101  only texts are connected
        return Spot(self._number, int(text.property("place"))), text

    def _tell_selected(self) -> None:
        self.selected.emit(*self._sent())

    def _tell_leave_out(self) -> None:
        self.leave_out.emit(*self._sent())

    def _tell_reword(self) -> None:
        self.reword.emit(*self._sent())


def _stretches(changes: Sequence[Change], field: int) -> tuple[tuple[int, int], ...]:
    return tuple((each.start, each.end) for each in changes if each.spot.field == field)
