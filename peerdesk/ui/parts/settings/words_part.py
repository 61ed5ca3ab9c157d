# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, Words: the five words of each strand, every list, and the prompts."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.settings.prompt_settings import PromptSettings
from peerdesk.presenters.settings.word_settings import FAMILY_TITLES, WordSettings
from peerdesk.ui.parts.settings.prompts_part import PromptsPart
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.parts.settings.strand_words_part import StrandWordsPart
from peerdesk.ui.parts.settings.word_list_part import WordListPart
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _, ngettext

_OPEN_FAMILIES = ("check_in", "feelings")
"""The lists of a check-in stand open to view; those of the deeper forms are folded by family."""


class WordsPart(SettingsSheet):
    """Everything here is the writer’s to change. What was written before keeps its words."""

    def __init__(self, words: WordSettings, prompts: PromptSettings) -> None:
        super().__init__(
            _("Words"),
            _(
                "Every list here is yours to change, reorder or empty. Entries keep the words they were written with."
            ),
        )
        self._words = words
        self.lists: dict[str, WordListPart] = {}
        self._families: dict[str, FoldedPart] = {}
        self.heading(_("The five words, nearest first"))
        self.strands = StrandWordsPart(words, self)
        self.body.addWidget(self.strands)
        self.body.addSpacing(theme().px(4))
        order = _(
            "They keep their order and are never added up. “Not said” always stays apart from them."
        )
        self.body.addWidget(Label(order, "small", "ink2", parent=self))
        self.heading(_("Lists"))
        self._build_lists()
        self.heading(_("Prompts"))
        self.prompts = PromptsPart(prompts, self)
        self.prompts.toast_wanted.connect(self.toast_wanted)
        self.body.addWidget(self.prompts)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show the words as they are now."""
        self.strands.refresh()
        self.prompts.refresh()
        for part in self.lists.values():
            part.refresh()

    def family(self, name: str) -> FoldedPart:
        """Return the folded part that holds the lists of a family."""
        return self._families[name]

    def _build_lists(self) -> None:
        for family in _OPEN_FAMILIES:
            self.body.addWidget(self._lists_of(family))
        for family, title in FAMILY_TITLES.items():
            if family not in _OPEN_FAMILIES:
                count = len(self._words.names(family))
                said = ngettext("{count} list", "{count} lists", count).format(count=count)
                part = FoldedPart(
                    title, said, partial(self._lists_of, family), inset=True, parent=self
                )
                self._families[family] = part
                self.body.addWidget(part)

    def _lists_of(self, family: str) -> QWidget:
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for listed in self._words.lists(family):
            part = WordListPart(self._words, listed, room)
            part.away_put.connect(self._say_put_away)
            self.lists[listed.name] = part
            column.addWidget(part)
        return room

    def _say_put_away(self, name: str, word: str) -> None:
        self.toast_wanted.emit(_("Put away."), partial(self._words.bring_back, name, word))
