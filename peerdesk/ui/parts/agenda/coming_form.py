# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields for the next conversation, opened in place. Every one may be left empty."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.supervision.next_conversation import (
    LENGTHS,
    ComingPresenter,
    length_said,
    typed_time,
)
from peerdesk.records.around import NextConversation
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import JoinedChoice
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

_LONGEST = 80


class ComingForm(Group):
    """Tells what is settled with `kept`; `left` and `forgotten` say what else was wanted."""

    kept = Signal(object)
    left = Signal()
    forgotten = Signal()

    def __init__(self, coming: ComingPresenter) -> None:
        super().__init__(_("The next conversation"))
        self._coming = coming
        self._standing = coming.standing()
        self._known = coming.known()
        self.day = Field(_("Day"), _("day.month.year, if there is one"))
        self.time = Field(_("Time"), _("hour:minute"))
        self.kinds = ChipRow(_("What kind of conversation"), many=False)
        self.lengths = ChipRow(_("How long"), many=False)
        self.person = Field(_("With"), _("A name or a role, in your words"))
        self.person.set_longest(_LONGEST)
        self.people = ChipRow(_("With somebody you know here, or a role"), many=False, fold_after=5)
        self.manages = JoinedChoice(_("They also manage me"))
        self._lay_out()
        self._show(self._standing)
        self.people.changed.connect(self._on_person)
        for field in (self.day, self.time, self.person):
            field.entered.connect(self.keep)

    def keep(self) -> None:
        """Tell what is settled, unless a day or a time needs another look."""
        day, at = self._coming.read_day(self.day.text()), typed_time(self.time.text())
        no_day = bool(self.day.text().strip()) and day is None
        no_time = bool(self.time.text().strip()) and not at
        self.day.needs_another_look(_("A day to come reads like 19.5.2026.") if no_day else "")
        self.time.needs_another_look(_("A time reads like 14:30.") if no_time else "")
        if no_day or no_time:
            (self.day if no_day else self.time).setFocus()
            return
        self.kept.emit(replace(self._read(), day=day, time=at if day else ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it as it was on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> NextConversation:
        kinds = {word.id: word for word in self._coming.kinds()}
        length, manages = self.lengths.chosen(), self.manages.chosen()
        kind = kinds.get((self.kinds.chosen() or [""])[0])
        if kind is None and self._standing.kind is not None and self._standing.kind.id not in kinds:
            kind = self._standing.kind  # a word that is not offered any more
        return NextConversation(
            kind=kind,
            minutes=int(length[0]) if length else None,
            person=" ".join(self.person.text().split()),
            manages_me=manages[0] == "yes" if manages else None,
        )

    def _show(self, coming: NextConversation) -> None:
        day = coming.day
        self.day.set_text(f"{day.day}.{day.month}.{day.year}" if day else "")
        self.time.set_text(coming.time)
        self.kinds.set_words([(word.id, word.label) for word in self._coming.kinds()])
        self.kinds.set_chosen([coming.kind.id] if coming.kind else [])
        lengths = sorted({*LENGTHS, coming.minutes or LENGTHS[0]})
        self.lengths.set_words([(str(each), length_said(each)) for each in lengths])
        self.lengths.set_chosen([str(coming.minutes)] if coming.minutes else [])
        self.person.set_text(coming.person)
        self.people.set_words([(str(at), each.name) for at, each in enumerate(self._known)])
        self.manages.set_words([("yes", _("Yes")), ("no", _("No"))])
        self._show_manages(coming.manages_me)

    def _on_person(self, chosen: list[str]) -> None:
        if chosen:
            known = self._known[int(chosen[0])]
            self.person.set_text(known.name)
            self._show_manages(known.manages_me)

    def _show_manages(self, manages_me: bool | None) -> None:
        said = {True: ["yes"], False: ["no"], None: []}
        self.manages.set_chosen(said[manages_me])

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(14))
        column.setSpacing(px(10))
        column.addLayout(_row((self.day, 3), (self.time, 2)))
        for heading, part in (
            (_("What kind of conversation"), self.kinds),
            (_("How long"), self.lengths),
            (_("With"), self.person),
            ("", self.people),
            (_("They also manage me"), self.manages),
        ):
            if heading:
                column.addWidget(Heading(heading))
            column.addWidget(part)
        keep, leave = PlainButton(_("Keep")), QuietButton(_("Leave it as it was"))
        forget = QuietButton(_("Nothing is settled"))
        keep.clicked.connect(self.keep)
        leave.clicked.connect(self.left)
        forget.clicked.connect(self.forgotten)
        buttons = _row((keep, 0), (leave, 0), (forget, 0))
        buttons.addStretch()
        column.addLayout(buttons)


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row
