# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose computer this is, what the journal is called and where it is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.opening.first_run import (
    LONGEST_NAME,
    WHOSE_MEANINGS,
    WHOSE_NAMES,
    NewJournal,
    cloud_sentence,
    place_sentence,
)
from peerdesk.records.settings import Whose
from peerdesk.ui.dialogs.asking_place import ask_for_folder
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.parts.settings.fixed_choice import FixedChoice
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.presses.buttons import PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.ui.widgets.told.tip import set_tip
from peerdesk.wording import _

_WIDTH = 440


class WhoseStep(Step):
    """Writes its answers into `new`. Nothing is chosen beforehand: the answer decides how it locks."""

    def __init__(self, new: NewJournal, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Whose computer is this?"),
            _(
                "The answer sets how soon it locks and what is remembered here. All of it can be changed."
            ),
            parent,
        )
        self._new = new
        self._is_answered = False
        self._build_whose()
        self._build_name()
        self._build_place()
        self._show_place()

    def reason(self) -> str:
        """Return what is still to be answered."""
        if not self._is_answered:
            return _("Say first whose computer this is.")
        return self.name.sentence()

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.whose.setFocus()

    # Answering

    def _answer_whose(self, chosen: str) -> None:
        self._is_answered = True
        self._new.belongs_on(Whose(chosen))
        self._meaning.setText(WHOSE_MEANINGS[self._new.whose])
        self.changed.emit()

    def _answer_name(self, name: str) -> None:
        self._new.name = name
        self._show_place()
        self.changed.emit()

    def _ask_for_a_place(self) -> None:
        ask_for_folder(
            self, _("Where to keep the journal"), self._answer_place, self._nearest_folder()
        )

    def _answer_place(self, chosen: str) -> None:
        self._new.place = Path(chosen)
        self._show_place()
        self.changed.emit()

    def _nearest_folder(self) -> Path:
        return next(each for each in (self._new.place, *self._new.place.parents) if each.is_dir())

    def _show_place(self) -> None:
        self._place.setText(str(self._new.folder))
        set_tip(self._place, str(self._new.folder))
        self.name.needs_another_look(place_sentence(self._new.folder))
        warning = cloud_sentence(self._new.place)
        self._cloud.say(warning)
        self._cloud.setVisible(bool(warning))

    # Building

    def _build_whose(self) -> None:
        look = theme()
        self.column.addSpacing(look.px(18))
        self.whose = FixedChoice(_("Whose computer is this?"), self)
        self.whose.set_words([(each.value, WHOSE_NAMES[each]) for each in Whose])
        self.whose.picked.connect(self._answer_whose)
        self.column.addWidget(self.whose)
        self.column.addSpacing(look.px(8))
        self._meaning = Label("", "body", "ink2", parent=self)
        self._meaning.setMinimumHeight(3 * look.line("body"))
        self.column.addWidget(self._meaning)

    def _build_name(self) -> None:
        look = theme()
        self.column.addSpacing(look.px(16))
        self.name = Field(_("What it is called"), parent=self)
        self.name.setMaximumWidth(look.px(_WIDTH))
        self.name.set_longest(LONGEST_NAME)
        self.name.set_text(self._new.name)
        self.name.changed.connect(self._answer_name)
        self.name.entered.connect(self.entered)
        self._under_heading(_("What it is called"), self.name)

    def _build_place(self) -> None:
        look = theme()
        self.column.addSpacing(look.px(18))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(_("Where it is kept"), "label", "ink", parent=self))
        self._place = Label("", "small", "ink2", wrap=False, parent=self)
        said.addWidget(self._place)
        row.addLayout(said, 1)
        self.place_button = PlainButton(_("Another folder…"), parent=self)
        self.place_button.setAccessibleDescription(_("Where it is kept"))
        self.place_button.clicked.connect(self._ask_for_a_place)
        row.addWidget(self.place_button)
        self.column.addLayout(row)
        self._cloud = NoticeStrip("", parent=self)
        self.column.addSpacing(look.px(12))
        self.column.addWidget(self._cloud)

    def _under_heading(self, heading: str, field: Field) -> None:
        label = Label(heading, "label", "ink", parent=self)
        label.setBuddy(field.edit)
        self.column.addWidget(label)
        self.column.addSpacing(theme().px(9))
        self.column.addWidget(field)
