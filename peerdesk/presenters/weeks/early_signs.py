# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer notices first and what helps, in words from a good week.

Shown when they ask for it, or on the rule they wrote themselves; never otherwise. It says nothing about how they are.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from peerdesk.errors import PeerDeskError
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.records.answers import MOST
from peerdesk.records.early_signs import (
    MOST_DAYS,
    MOST_TIMES,
    EarlySigns,
    Rule,
    first_day_of,
    rule_is_met,
)
from peerdesk.wording import _, ngettext


class RuleRefused(PeerDeskError):
    """A rule for showing the early signs is outside what a rule can be."""


class EarlySignsPresenter:
    """The writer’s own early signs, read anew each time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def signs(self) -> EarlySigns:
        """Return what was written; empty where nothing was."""
        return self._desk.reading.noticed.early_signs()

    def written_on(self) -> str:
        """Return “Your own words, written on 3 April.”; nothing where nothing was written."""
        signs = self.signs()
        if signs.is_empty or signs.written is None:
            return ""
        day = shown.plain_day(signs.written.local_date, self._desk.today())
        return _("Your own words, written on {day}.").format(day=day)

    def has_rule(self) -> bool:
        """Say whether the writer asked for it to be shown on Today by a rule of theirs."""
        signs = self.signs()
        return signs.rule is not None and not signs.is_empty

    def is_wanted_today(self) -> bool:
        """Say whether the writer’s own rule brings it up today. Without a rule, or with nothing written, never."""
        return self.ask_wanted()(self._desk.reading)

    def ask_wanted(self) -> Callable[[Reading], bool]:
        """Return the question of `is_wanted_today`, as things are now, to be asked in any thread."""
        today = self._desk.today()
        return lambda reading: _is_wanted(reading, today)

    def rule_in_words(self) -> str:
        """Return “Shown when you wrote “a lot” or more 3 times in 14 days.”, or that it is shown when asked for."""
        rule = self.signs().rule
        if rule is None:
            return _("Shown only when you ask for it.")
        word = self._desk.words.strand("took")[rule.took_at_least - 1].label
        days = ngettext("{days} day", "{days} days", rule.days).format(days=rule.days)
        times = ngettext("{times} time", "{times} times", rule.times).format(times=rule.times)
        if rule.took_at_least == MOST:
            said = _("Shown when you wrote “{word}” {times} in {days}, and when you ask.")
        else:
            said = _("Shown when you wrote “{word}” or more {times} in {days}, and when you ask.")
        return said.format(word=word, times=times, days=days)

    def rule(self, took_at_least: int, times: int, days: int) -> Rule:
        """Return the rule of these numbers. Raises RuleRefused outside 1 to 5, 1 to 14 times, 1 to 56 days."""
        try:
            return Rule(took_at_least, times, days)
        except ValueError:
            raise RuleRefused(
                _("A rule counts 1 to {times} times, in 1 to {days} days.").format(
                    times=MOST_TIMES, days=MOST_DAYS
                )
            ) from None

    def keep(
        self,
        notice: str,
        helps: str,
        rule: Rule | None,
        done: Callable[[], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Keep what was written and the rule; empty words take it away."""
        signs = EarlySigns(notice.strip(), helps.strip(), rule=rule)
        self._desk.pen.write(
            lambda journal: journal.noticed.put_early_signs(signs), lambda _kept: done(), refused
        )


def _is_wanted(reading: Reading, today: date) -> bool:
    signs = reading.noticed.early_signs()
    if signs.rule is None or signs.is_empty:
        return False
    weeks = reading.weeks(first_day_of(signs.rule, today), today)
    return rule_is_met(signs.rule, [mark for week in weeks for mark in week.marks], today)
