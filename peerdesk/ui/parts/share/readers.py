# SPDX-License-Identifier: GPL-3.0-or-later
"""Who a letter is sealed for, what is asked of them, a line to go with it, and the button that seals.

The button ends the page: it stands in a `foot` of its own, which is always in sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.correspondents import PersonRow
from peerdesk.presenters.letters.letter_shown import ASKINGS
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import PlainButton, PlumButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.wrapping_link import WrappingLink
from peerdesk.wording import _

_LONGEST_LINE = 4000


class ShareReaders(QWidget):
    """Readers by id; `spoken` is the box for somebody who has no key. `foot` is laid out by whoever shows this."""

    picked = Signal(str, bool)
    spoken_picked = Signal(bool)
    people_wanted = Signal()
    asking_picked = Signal(str, bool)
    gaps_picked = Signal(bool)
    seal_wanted = Signal()
    paper_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Seal for"))
        self.readers: dict[str, TickBox] = {}
        self._shown: tuple[PersonRow, ...] | None = None
        self._people: ColumnOf[TickBox] = ColumnOf()
        self.spoken = TickBox(
            _("Someone without a key"), _("six words that you say to them by voice open it")
        )
        self.add = WrappingLink(_("Add someone’s key…"))
        self.people = WrappingLink(_("People and keys"))
        self.askings = {name: TickBox(label) for name, label in ASKINGS.items()}
        self.line = BoxedWriting(_("A line to go with it"), lines=3)
        self.gaps = TickBox(
            _("Show where something was left out"), _("never how much, and never what")
        )
        self.says = Label("", "small", "ink2")
        self.seal = PlumButton("", "seal", large=True)
        self.seal.fill_width()
        self.where = Label(
            _("You choose where the sealed file is saved, and carry or send it yourself."),
            "small",
            "ink2",
        )
        self.paper = PlainButton(_("On paper…"), "printer")
        self.anew = WrappingLink(_("Begin another letter"))
        self._lay_out()
        self._connect()
        changes_journal(self.spoken, *self.askings.values(), self.line, self.gaps)
        changes_journal(self.seal, self.anew)

    def show_people(self, rows: tuple[PersonRow, ...], chosen: Sequence[str]) -> None:
        """Show everyone there is, ticked where the letter is for them."""
        if rows != self._shown:
            self._shown = rows
            self.readers = {row.id: self._make(row) for row in rows}
            self._people.put(self.readers.values())
        for person, tick in self.readers.items():
            tick.setChecked(person in chosen)

    def show_asks(self, asks_for: Sequence[str]) -> None:
        """Show what is asked of the reader."""
        for name, tick in self.askings.items():
            tick.setChecked(name in asks_for)

    def show_gaps(self, *, shown: bool) -> None:
        """Show whether the reader sees that something was left out."""
        self.gaps.setChecked(shown)

    def show_seal(self, words: str, says: str, off: str) -> None:
        """Show the words on the button, what is said over it, and why it is off, if it is."""
        self.seal.set_words(words)
        self.seal.off_because(off)
        self.says.setText(says)
        self.says.setVisible(bool(says))
        self.paper.off_because(off if not words else "")

    def set_breadth(self, breadth: Breadth) -> None:
        """Let what is said of sealing stand around the button; with large text over it, where there is room."""
        for said in (self.says, self.where):
            self._column.removeWidget(said)
            self._end.removeWidget(said)
        if breadth == "large":
            for said in (self.says, self.where):
                self._column.addWidget(said)
        else:
            self._end.insertWidget(1, self.says)
            self._end.addWidget(self.where)

    def _make(self, row: PersonRow) -> TickBox:
        lines = "\n".join(each for each in (row.role, row.manages, row.checked) if each)
        tick = TickBox(row.name, lines)
        tick.setProperty("id", row.id)
        tick.clicked.connect(self._tell_picked)
        changes_journal(tick)
        return tick

    def _tell_picked(self, ticked: bool) -> None:
        self.picked.emit(self.sender().property("id"), ticked)

    def _tell_asking(self, ticked: bool) -> None:
        self.asking_picked.emit(self.sender().property("id"), ticked)

    def _connect(self) -> None:
        self.add.clicked.connect(self.people_wanted)
        self.people.clicked.connect(self.people_wanted)
        self.spoken.clicked.connect(self.spoken_picked)
        self.gaps.clicked.connect(self.gaps_picked)
        self.seal.clicked.connect(self.seal_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.anew.clicked.connect(self.anew_wanted)
        for name, tick in self.askings.items():
            tick.setProperty("id", name)
            tick.clicked.connect(self._tell_asking)

    def _lay_out(self) -> None:
        px = theme().px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Heading(_("Seal for")))
        self._people.setSpacing(px(8))
        column.addLayout(self._people)
        column.addWidget(self.spoken)
        column.addWidget(self.add)
        column.addWidget(self.people)
        column.addWidget(Rule())
        column.addSpacing(px(4))
        column.addWidget(Heading(_("What I ask for")))
        for tick in self.askings.values():
            column.addWidget(tick)
        column.addWidget(Rule())
        column.addSpacing(px(4))
        column.addWidget(Heading(_("A line to go with it")))
        column.addWidget(self.line)
        column.addWidget(self.gaps)
        column.addWidget(Rule())
        column.addSpacing(px(4))
        column.addWidget(self.paper)
        column.addWidget(self.anew)
        column.addStretch(1)
        self.foot = QWidget()
        self.foot.setAccessibleName(_("Sealing"))
        self._end = QVBoxLayout(self.foot)
        self._end.setContentsMargins(0, 0, 0, 0)
        self._end.setSpacing(px(6))
        self._end.addWidget(Rule())
        self._end.addWidget(self.seal)
        self.set_breadth("wide")
