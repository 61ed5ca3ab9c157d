# SPDX-License-Identifier: GPL-3.0-or-later
"""Between what the counts say and the writer: counted in the lane, answered by the pen, each with Undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from peerdesk.insights.written import Span
from peerdesk.presenters.weeks.observations import Looked, ObservationRow, Observations
from peerdesk.ui.parts.weeks.counts_part import CountsPart
from peerdesk.ui.session import Session
from peerdesk.wording import _

_COUNTS = "counts"


class WeeksCounts(QObject):
    """Keeps a `CountsPart` true to a span. Nothing is counted while the counts are put away."""

    toast_wanted = Signal(str, object)

    def __init__(self, session: Session, part: CountsPart) -> None:
        super().__init__(part)
        self._session, self._part = session, part
        self._observations = Observations(session.desk)
        self._span: Span | None = None
        self._looked: Looked | None = None
        self.is_waiting = False
        part.kept.connect(self._keep)
        part.hidden.connect(self._hide)
        part.not_so.connect(self._not_so)
        part.taken_back.connect(self._take_back)
        part.brought_back.connect(self._bring_back)
        part.put_away.connect(self._put_away)
        part.taken_out.connect(self._take_out)

    def look(self, span: Span) -> None:
        """Wait to count what was written in `span`; what was counted of other days is not shown meanwhile."""
        if self._looked is None or self._looked.span != span:
            self._looked = None
            self._part.start_anew()
            self._part.show_counting(counting=not self._observations.is_off)
        self._span = span
        self.is_waiting = True
        self.give_up()

    def count(self) -> None:
        """Count it now, if nobody has yet: once the weeks are painted, so that nothing holds up the painting."""
        if self.is_waiting and self._span is not None:
            self._session.looking.ask(_COUNTS, self._observations.ask(self._span), self._show)

    def give_up(self) -> None:
        """Count no further: the page is not looked at."""
        self._session.looking.give_up(_COUNTS)

    def _show(self, looked: Looked) -> None:
        self.is_waiting = False
        self._looked = looked
        self._part.show_counts(self._observations.show(looked))

    def _keep(self, row: ObservationRow) -> None:
        self._observations.keep(row, self._saying(_("On the agenda."), self._back(row)))

    def _hide(self, row: ObservationRow) -> None:
        stays = _("Hidden, in every span. Its line stays on the agenda.")
        said = stays if row.is_kept else _("Hidden, in every span.")
        self._observations.hide(row, self._saying(said, self._back(row)))

    def _not_so(self, row: ObservationRow, words: str) -> None:
        said = _("Kept: that isn’t how it was.")
        self._observations.not_so(row, words, self._saying(said, self._back(row)))

    def _take_back(self, row: ObservationRow) -> None:
        self._observations.undo(row.key, _nothing_more)

    def _bring_back(self) -> None:
        shown = self._observations.show(self._looked) if self._looked else None
        if shown is not None and shown.hidden_keys:
            self._observations.bring_back(shown, _nothing_more)

    def _put_away(self) -> None:
        back = partial(self._observations.take_out, _nothing_more)
        self._observations.put_away(self._saying(_("The counts are put away."), back))

    def _take_out(self) -> None:
        self._looked = None
        self._observations.take_out(_nothing_more)

    def _back(self, row: ObservationRow) -> Callable[[], None]:
        return partial(self._observations.undo, row.key, _nothing_more)

    def _saying(self, sentence: str, undo: Callable[[], None]) -> Callable[[], None]:
        return partial(self.toast_wanted.emit, sentence, undo)


def _nothing_more() -> None:
    """The page follows the journal by itself."""
