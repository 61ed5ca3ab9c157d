# SPDX-License-Identifier: GPL-3.0-or-later
"""“Ask me again”: when the writer wants to be asked about this once more, if at all. At first nothing is chosen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.around import FollowUpState
from peerdesk.ui import tokens
from peerdesk.ui.forms.ask_day import AskDay
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _

_NEVER, _OWN = "never", "own"
_WHEN = (
    ("0", _("This evening")),
    ("1", _("Tomorrow")),
    ("3", _("In 3 days")),
    ("7", _("Next week")),
    ("30", _("In a month")),
    (_OWN, _("On a day of your own")),
    (_NEVER, _("Don’t ask")),
)


class AskAgain(QWidget):
    """Options with their days. Choosing one sets the question; pressing it again takes it away."""

    def __init__(self, desk: Desk, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._chosen: list[str] = []
        self._days = {
            name: self._said(desk.today() + timedelta(days=int(name)))
            for name, _label in _WHEN
            if name not in ("0", _OWN, _NEVER)
        }
        self._options = OptionGrid(_("Ask me again"), 1, ends=self._days, parent=self)
        self._options.set_words(list(_WHEN))
        self._show()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(tokens.LABEL_GAP))
        column.addWidget(Heading(_("Ask me again"), parent=self))
        column.addWidget(self._options)
        self._options.changed.connect(self._on_chosen)

    def _show(self) -> None:
        today = self._desk.today()
        for each in self._desk.reading.follow_ups.about(self._writing.entry.id):
            days = str((each.due - today).days)
            if each.state is not FollowUpState.WAITING:
                continue
            if days in dict(_WHEN):
                self._choose([days])
            elif each.due > today:
                self._show_own(each.due)

    def _on_chosen(self, chosen: list[str]) -> None:
        if chosen == [_OWN]:
            self._ask_for_day()
            return
        self._chosen = chosen
        if not chosen or chosen == [_NEVER]:
            self._writing.ask_again(None)
        else:
            self._writing.ask_again(self._desk.today() + timedelta(days=int(chosen[0])))

    def _ask_for_day(self) -> None:
        dialog = AskDay(self._desk, self.window())
        dialog.picked.connect(self._ask_on)
        dialog.finished.connect(self._show_chosen)
        dialog.open()

    def _ask_on(self, day: date) -> None:
        self._show_own(day)
        self._writing.ask_again(day)

    def _show_own(self, day: date) -> None:
        self._days[_OWN] = self._said(day)
        self._options.set_words(list(_WHEN))
        self._choose([_OWN])

    def _choose(self, chosen: list[str]) -> None:
        self._chosen = chosen
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._options.set_chosen(self._chosen)

    def _said(self, day: date) -> str:
        return shown.short_day(day, self._desk.today())
