# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts say, and what the writer says to it: hide it, “that isn’t how it was”, keep it for supervision.

The counts are made anew each time and never kept. On a day that was more than could be held there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from peerdesk.errors import PeerDeskError
from peerdesk.insights.observe import Observation, closing, observe
from peerdesk.insights.written import Span, Written
from peerdesk.journal.reading import Reading
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.weeks.looking_back import read_written
from peerdesk.records.observed import Observed, Said
from peerdesk.wording import _, ngettext

FIRST = 3
"""So many are shown first; the rest when they are asked for."""

_OF_AGENDA = 20
"""The kind of observation that lists what waits on the agenda."""

Refused = Callable[[PeerDeskError], None] | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was read and counted for one span, before what the writer said to it is laid over."""

    span: Span
    observations: tuple[Observation, ...]
    closing: tuple[str, ...]
    observed: Mapping[str, Observed]
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """One observation as it is shown. `quoted` are (start, end) in `sentence` of words that are not ours.

    `behind` are the ids the link `opens` leads to; `whole` are those they were counted in. Where `opens_agenda` is set
    they are lines of the agenda, and the link leads there. `is_kept` says that it
    waits on the agenda; `answer` is “That isn’t how it was.” with the writer’s own words after it, or empty.
    """

    key: str
    kind: int
    sentence: str
    beside: tuple[str, ...]
    quoted: tuple[tuple[int, int], ...]
    groups: Mapping[str, tuple[str, ...]]
    behind: tuple[str, ...]
    whole: tuple[str, ...]
    opens: str
    opens_agenda: bool = False
    is_kept: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ObservationsShown:
    """What is shown of the counts. `rest` comes after `first` when it is asked for, `answered` after that.

    `more` offers the rest, `hidden` says how many are out of sight; both are empty where there are none. `closing`
    ends it. `is_off` says that the counts are put away, `is_quiet` that today was more than could be held.
    """

    first: tuple[ObservationRow, ...] = ()
    rest: tuple[ObservationRow, ...] = ()
    answered: tuple[ObservationRow, ...] = ()
    more: str = ""
    hidden: str = ""
    hidden_keys: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    is_off: bool = False
    is_quiet: bool = False


class Observations:
    """The counts of a span. `ask` answers in any thread; the rest is for the one it is made in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # What the counts say

    @property
    def is_off(self) -> bool:
        """Say whether the writer put the counts away."""
        return self._desk.settings.observations_off

    def ask(self, span: Span) -> Callable[[Reading], Looked]:
        """Return the question for the counts of `span`, as things are now. Put away, nothing is read or counted."""
        today, is_off = self._desk.today(), self.is_off
        if is_off:
            return lambda _reading: Looked(span, (), (), {}, is_quiet=False)
        return lambda reading: _looked(
            read_written(reading, span, today), reading.noticed.observed()
        )

    def show(self, looked: Looked) -> ObservationsShown:
        """Return what is shown of what was counted."""
        if self.is_off:
            return ObservationsShown(is_off=True)
        rows = [(each, looked.observed.get(each.key)) for each in looked.observations]
        hidden = tuple(each.key for each, said in rows if said and said.said is Said.HIDDEN)
        shown = [_row(each, said) for each, said in rows if each.key not in hidden]
        standing = [row for row in shown if not row.answer]
        return ObservationsShown(
            first=tuple(standing[:FIRST]),
            rest=tuple(standing[FIRST:]),
            answered=tuple(row for row in shown if row.answer),
            more=_more_said(len(standing) - FIRST),
            hidden=_hidden_said(len(hidden)),
            hidden_keys=hidden,
            closing=looked.closing,
            is_quiet=looked.is_quiet,
        )

    def look(self, span: Span) -> ObservationsShown:
        """Return what is shown of the counts of `span`, read and counted here and now."""
        return self.show(self.ask(span)(self._desk.reading))

    # What the writer says to it

    def hide(self, row: ObservationRow, done: Callable[[], None], refused: Refused = None) -> None:
        """Put it out of sight, in every span."""
        self._say(row, Said.HIDDEN, "", done, refused)

    def not_so(
        self, row: ObservationRow, words: str, done: Callable[[], None], refused: Refused = None
    ) -> None:
        """Answer “that isn’t how it was”, with words of one’s own or none. It stands last from then on."""
        self._say(row, Said.NOT_SO, words.strip(), done, refused)

    def keep(self, row: ObservationRow, done: Callable[[], None], refused: Refused = None) -> None:
        """Put its sentence on the agenda for supervision."""
        self._say(row, Said.KEPT, "", done, refused)

    def undo(self, key: str, done: Callable[[], None], refused: Refused = None) -> None:
        """Take back what was said to it; kept, it leaves the agenda too."""
        self._desk.pen.write(
            lambda journal: journal.noticed.forget(key), lambda _none: done(), refused
        )

    def bring_back(
        self, shown: ObservationsShown, done: Callable[[], None], refused: Refused = None
    ) -> None:
        """Bring the hidden ones of these days back. There is at least one."""
        *others, last = shown.hidden_keys
        for key in others:
            self.undo(key, lambda: None, refused)
        self.undo(last, done, refused)

    # All of it

    def put_away(self, done: Callable[[], None], refused: Refused = None) -> None:
        """Switch the counts off. Nothing is counted until they are taken out again."""
        self._switch(off=True, done=done, refused=refused)

    def take_out(self, done: Callable[[], None], refused: Refused = None) -> None:
        """Switch the counts on again."""
        self._switch(off=False, done=done, refused=refused)

    # Inside

    def _say(
        self,
        row: ObservationRow,
        said: Said,
        words: str,
        done: Callable[[], None],
        refused: Refused,
    ) -> None:
        observed = Observed(row.key, said, self._desk.moment(), words, row.sentence)
        self._desk.pen.write(
            lambda journal: journal.noticed.say(observed), lambda _kept: done(), refused
        )

    def _switch(self, *, off: bool, done: Callable[[], None], refused: Refused) -> None:
        self._desk.pen.write(
            lambda journal: journal.change_settings(
                lambda settings: replace(settings, observations_off=off)
            ),
            lambda _settings: done(),
            refused,
        )


def _looked(written: Written, observed: Mapping[str, Observed]) -> Looked:
    found = observe(written)
    is_quiet = written.more_than_could_be_held is not None
    return Looked(written.span, found, closing(written, found), observed, is_quiet)


def _row(observation: Observation, observed: Observed | None) -> ObservationRow:
    said = observed.said if observed else None
    return ObservationRow(
        key=observation.key,
        kind=observation.kind,
        sentence=observation.sentence,
        beside=observation.beside,
        quoted=observation.quoted,
        groups=observation.groups,
        behind=observation.behind,
        whole=observation.whole,
        opens=_opens_said(observation),
        opens_agenda=observation.kind == _OF_AGENDA,
        is_kept=said is Said.KEPT,
        answer=_answer_said(observed.words) if observed and said is Said.NOT_SO else "",
    )


def _opens_said(observation: Observation) -> str:
    count = len(observation.behind)
    if observation.kind == _OF_AGENDA:
        return _("Open the agenda")
    return ngettext("Open it", "Open the {count}", count).format(count=count) if count else ""


def _answer_said(words: str) -> str:
    answer = _("You wrote: that isn’t how it was.")
    return f"{answer} {words}" if words else answer


def _more_said(count: int) -> str:
    if count < 1:
        return ""
    return ngettext("{count} more, if you want it", "{count} more, if you want them", count).format(
        count=count
    )


def _hidden_said(count: int) -> str:
    if not count:
        return ""
    return ngettext("{count} is hidden.", "{count} are hidden.", count).format(count=count)
