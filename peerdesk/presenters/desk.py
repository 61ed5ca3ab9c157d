# SPDX-License-Identifier: GPL-3.0-or-later
"""What every presenter is given: the journal to read and to write, the clock, and the words as the writer has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from peerdesk.clock import Clock, day_of
from peerdesk.journal.pen import Pen
from peerdesk.journal.reading import Reading
from peerdesk.language.prompts import Prompts
from peerdesk.language.word_lists import WordLists
from peerdesk.records.entry import Moment
from peerdesk.records.settings import Settings

MY_PROMPTS = "prompts"
"""The name under which the writer’s own prompts are kept beside their own words."""


class Desk:
    """An open journal as presenters see it. `revision` says how often it changed; words are read once a change."""

    def __init__(
        self,
        reading: Reading,
        pen: Pen,
        clock: Clock,
        revision: Callable[[], int],
        *,
        can_write: bool = True,
    ) -> None:
        self.reading = reading
        self.pen = pen
        self.can_write = can_write
        """Whether the journal can be changed; it cannot where it lies in a place that is only read."""
        self.clock = clock
        self._revision = revision
        self._read_at = -1
        self._words = WordLists.load()
        self._prompts: Prompts | None = None
        self._settings = Settings()

    @property
    def words(self) -> WordLists:
        """Every list of words, the writer’s own among them."""
        self._catch_up()
        return self._words

    @property
    def prompts(self) -> Prompts:
        """Every prompt, the writer’s own among them."""
        self._catch_up()
        if self._prompts is None:
            self._prompts = Prompts.load(self.reading.my_lists().get(MY_PROMPTS))
        return self._prompts

    @property
    def settings(self) -> Settings:
        """The settings of this journal."""
        self._catch_up()
        return self._settings

    def remember(self, change: Callable[[Settings], Settings]) -> None:
        """Remember something that nobody asked to be kept; where the journal can only be read, let it be."""
        if self.can_write:
            self.pen.write(lambda journal: journal.change_settings(change))

    def today(self) -> date:
        """Return the writer’s local day; it may begin after midnight if they wish."""
        return self.moment().local_date

    def moment(self) -> Moment:
        """Return this moment on the writer’s own day."""
        instant, zone = self.clock.now(), self.clock.zone()
        return Moment(instant, zone, day_of(instant, zone, self.settings.day_begins))

    def _catch_up(self) -> None:
        revision = self._revision()
        if revision != self._read_at:
            self._read_at = revision
            self._settings = self.reading.settings()
            self._words = WordLists.load(self.reading.my_lists())
            self._prompts = None
