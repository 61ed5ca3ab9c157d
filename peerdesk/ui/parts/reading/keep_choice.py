# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a letter is kept: until a day, until it is let go, or not. Nothing is chosen beforehand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.presenters import shown
from peerdesk.presenters.reading.day_spans import typed_day
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Heading
from peerdesk.wording import _


class AskKeptUntil(AskDialog):
    """Asks for the day up to which a letter is kept. `picked` carries it."""

    picked = Signal(object)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(
            _("Keep it until which day?"),
            _("It goes by itself the first time you open this after that day."),
            [("not", _("Not now"), "plain"), ("keep", _("Keep it"), "filled")],
            parent=parent,
        )
        self._today = today
        self.field = Field(_("The day"), _("3 June, or 3 June 2027"))
        self.field.set_longest(40)
        self.field.entered.connect(self._try)
        self.body.addWidget(self.field)

    def answer_with(self, name: str) -> None:
        """Close, unless what was typed is not a day yet."""
        if name == "keep":
            self._try()
        else:
            super().answer_with(name)

    def _try(self) -> None:
        day = typed_day(self.field.text(), self._today, ahead=True)
        if day is None or day < self._today:
            self.field.needs_another_look(_("Today or a day after it, such as 3 June."))
            self.field.setFocus()
            return
        self.picked.emit(day)
        super().answer_with("keep")


class KeepChoice(QWidget):
    """Three options. `kept` carries the day or None; `let_go` says that nothing of it is to be kept."""

    kept = Signal(object)
    let_go = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._standing: tuple[bool, date | None] = (False, None)
        self.options = OptionGrid(_("Keep this letter"), columns=1)
        self.options.changed.connect(self._choose)
        changes_journal(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(Heading(_("Keep this letter")))
        column.addWidget(self.options)

    def show_kept(self, *, is_kept: bool, until: date | None) -> None:
        """Show whether it is kept, and until when."""
        self._standing = is_kept, until
        day = shown.short_day(until, self._today) if until else ""
        self.options.set_words(
            [
                ("until", _("Until {day}").format(day=day) if day else _("Until a day…")),
                ("stays", _("Until I let it go")),
                ("not", _("Don’t keep it")),
            ]
        )
        self.options.set_chosen([("until" if until else "stays")] if is_kept else [])

    def _choose(self, chosen: list[str]) -> None:
        is_kept, until = self._standing
        self.options.set_chosen([("until" if until else "stays")] if is_kept else [])
        match chosen[0] if chosen else "":
            case "stays":
                self.kept.emit(None)
            case "not":
                self.options.set_chosen(["not"])
                self.let_go.emit()
            case "until":
                dialog = AskKeptUntil(self._today, self.window())
                dialog.picked.connect(self._picked)
                dialog.open()
            case _:
                pass

    def _picked(self, day: date) -> None:
        if isValid(self):
            self.kept.emit(day)
