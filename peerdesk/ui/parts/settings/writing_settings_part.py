# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, Writing: the journal’s name, when a day begins, whether questions are offered."""

from __future__ import annotations

from peerdesk.presenters.opening.first_run import LONGEST_NAME
from peerdesk.presenters.settings.settings import DAY_BEGINS, JournalSettings, hour_said
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.wording import _


class WritingSettingsPart(SettingsSheet):
    """What belongs to this journal alone."""

    def __init__(self, settings: JournalSettings) -> None:
        super().__init__(_("Writing"), _("How this journal is kept."))
        self._settings = settings
        self._build_journal()
        self._build_questions()
        self.body.addStretch(1)
        changes_journal(self.name, self.day_begins, self.prompts, self.follow_ups)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force. A name that is being written is left alone."""
        now = self._settings.now
        if not self.name.hasFocus():
            self.name.setText(now.name)
        self.day_begins.set_chosen(str(now.day_begins))
        self.prompts.setChecked(now.offer_prompts)
        self.follow_ups.setChecked(not now.follow_ups_off)

    def _build_journal(self) -> None:
        self.heading(_("This journal"))
        self.name = LineEdit(_("Its name"), parent=self)
        self.name.setFixedWidth(theme().px(240))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.editingFinished.connect(self._call_it)
        self.row(
            _("Its name"),
            self.name,
            _("Stands at the top of the window. The folder keeps its own name."),
        )
        self.day_begins = DropDown(_("A day begins at"), self)
        self.day_begins.set_words([(str(hour), hour_said(hour)) for hour in DAY_BEGINS])
        self.day_begins.picked.connect(self._begin_days_at)
        self.row(
            _("A day begins at"),
            self.day_begins,
            _(
                "What you write after midnight can still belong to the day before. Earlier entries keep theirs."
            ),
            last=True,
        )

    def _build_questions(self) -> None:
        self.heading(_("Questions"))
        self.prompts = Switch(_("Offer one question at a time"), self)
        self.prompts.clicked.connect(self._offer_prompts)
        self.row(
            _("Offer one question at a time"),
            self.prompts,
            _("Always with “another” and “none today”. Which ones, you choose under Words."),
        )
        self.follow_ups = Switch(_("Ask me again when I asked for it"), self)
        self.follow_ups.clicked.connect(self._ask_again)
        self.row(
            _("Ask me again when I asked for it"),
            self.follow_ups,
            _("On Today, at most two at once. Switched off they wait, and nothing is lost."),
            last=True,
        )

    def _call_it(self) -> None:
        self._settings.call_it(self.name.text())

    def _begin_days_at(self, hour: str) -> None:
        self._settings.begin_days_at(int(hour))

    def _offer_prompts(self, wanted: bool) -> None:
        self._settings.offer_prompts(wanted=wanted)

    def _ask_again(self, wanted: bool) -> None:
        self._settings.ask_again(wanted=wanted)
