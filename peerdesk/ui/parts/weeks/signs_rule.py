# SPDX-License-Identifier: GPL-3.0-or-later
"""When the early signs are to be shown: only when asked for, or on a rule the writer makes out of three choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.weeks.early_signs import EarlySignsPresenter
from peerdesk.records.early_signs import Rule
from peerdesk.ui.parts.settings.fixed_choice import FixedChoice
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _, ngettext

_ASKED, _RULE = "asked", "rule"
_TIMES = (1, 2, 3, 4, 5, 7, 10, 14)
_DAYS = (7, 14, 21, 28, 42, 56)
_AT_FIRST = (4, 3, 14)


class RuleField(QWidget):
    """A choice of two; the second opens the sentence of the rule."""

    def __init__(self, words: Sequence[str], rule: Rule | None) -> None:
        super().__init__()
        took, times, days = (rule.took_at_least, rule.times, rule.days) if rule else _AT_FIRST
        self.when = FixedChoice(_("When to show it"))
        self.when.set_words(
            [(_ASKED, _("Only when I ask")), (_RULE, _("On Today, by a rule of mine"))]
        )
        self.when.set_chosen([_RULE if rule else _ASKED])
        self.took = _choice(_("What it took"), enumerate(words, start=1), took)
        often = [(count, _times(count)) for count in _with(_TIMES, times)]
        self.times = _choice(_("How often"), often, times)
        within = [(count, _within(count)) for count in _with(_DAYS, days)]
        self.days = _choice(_("In how many days"), within, days)
        self._sentence = QWidget()
        flow = FlowLayout(self._sentence, theme().px(8), theme().px(8))
        flow.addWidget(Label(_("When I wrote at least"), "body", "ink2", wrap=False))
        for field in (self.took, self.times, self.days):
            flow.addWidget(field)
        self._wrong = Label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for part in (Heading(_("When to show it")), self.when, self._sentence, self._wrong):
            column.addWidget(part)
        self._wrong.hide()
        self.when.picked.connect(self._show)
        self._show()

    def chosen(self) -> tuple[int, int, int] | None:
        """Return what it took at least, how often, and in how many days; None for only when asked."""
        if self.when.chosen() != [_RULE]:
            return None
        return int(self.took.chosen()), int(self.times.chosen()), int(self.days.chosen())

    def rule(self, presenter: EarlySignsPresenter) -> Rule | None:
        """Return the rule, or None. Raises RuleRefused."""
        chosen = self.chosen()
        return presenter.rule(*chosen) if chosen else None

    def say(self, sentence: str) -> None:
        """Say what is wrong with the rule."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _show(self) -> None:
        self._sentence.setVisible(self.when.chosen() == [_RULE])


def _times(count: int) -> str:
    return ngettext("{count} time", "{count} times", count).format(count=count)


def _within(count: int) -> str:
    return ngettext("in {count} day", "in {count} days", count).format(count=count)


def _choice(name: str, offered: Iterable[tuple[int, str]], chosen: int) -> DropDown:
    field = DropDown(name)
    field.set_words([(str(value), label) for value, label in offered])
    field.set_chosen(str(chosen))
    return field


def _with(values: tuple[int, ...], value: int) -> tuple[int, ...]:
    return tuple(sorted({*values, value}))
