# SPDX-License-Identifier: GPL-3.0-or-later
"""Check-ins: after meetings, now and then before one, and on days in between. Most are two words and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from peerdesk.demo.making import Making, with_more
from peerdesk.demo.story import Verb
from peerdesk.demo.weeks import WEEKS
from peerdesk.demo.written import strand, word
from peerdesk.language.asset_tables import table
from peerdesk.records.answers import Answer, Many, Minutes, One, Silence, Strand
from peerdesk.records.entry import Belongs, Entry, Kind, Moment

_TOOK, _GAVE = (2, 5, 6, 4, 1), (2, 4, 6, 4, 1)
"""How often each of the five words is chosen on an ordinary day."""

_SHARES = {Belongs.AFTER: 0.62, Belongs.BEFORE: 0.07, Belongs.LATER: 0.09}
_ON_A_DAY = (0.7, 0.74, 0.68, 0.74, 0.66, 0.25, 0.3)
"""The share of Mondays, Tuesdays … with a check-in of their own."""
_MINUTES = (15, 15, 30, 30, 45, 60, 90)

_SHARE_SAID = {
    "took_feelings": 0.5,
    "toll_sources": 0.55,
    "gave_feelings": 0.45,
    "reward_sources": 0.55,
    "held_by": 0.4,
    "body": 0.3,
}
"""The share of fuller check-ins in which each of these is answered."""


@dataclass
class CheckIns:
    """Makes check-ins; each line there is to say is said once."""

    making: Making
    usual: Mapping[str, Sequence[str]]
    lines: Iterator[str]
    unseen: Iterator[str]
    times: Sequence[str]
    small_cuts: Iterator[str]
    recognised_for: Iterator[str]
    needs: Iterator[str]

    @classmethod
    def with_lines(cls, making: Making) -> CheckIns:
        """Return a maker with every line of `check_ins.toml`, in another order."""
        written = dict(table("demo/check_ins.toml"))
        usual, times = written.pop("usual"), written.pop("times")
        mixed = {name: iter(making.chance.mixed(lines)) for name, lines in written.items()}
        return cls(making, usual, times=times, **mixed)

    def tell(self, meetings: Sequence[Entry]) -> None:
        """Bring every check-in into the story."""
        moments = [*self._beside(meetings), *((at, None, None) for at in self._days())]
        for at, meeting, belongs in sorted(moments, key=lambda each: each[0].instant):
            self.making.tell(self._check_in(at, meeting, belongs), {})
        self._tell_mistakes()
        self._tell_today()

    def _beside(
        self, meetings: Sequence[Entry]
    ) -> Iterator[tuple[Moment, Entry | None, Belongs | None]]:
        chance, weeks = self.making.chance, self.making.weeks
        for meeting in meetings:
            for belongs, share in _SHARES.items():
                if not chance.happens(share):
                    continue
                match belongs:
                    case Belongs.AFTER:
                        at = self.making.evening(meeting.when.moment)
                    case Belongs.BEFORE:
                        at = weeks.at(meeting.when.moment.local_date, 8, chance.among(0, 50))
                    case Belongs.LATER:
                        at = weeks.later(meeting.when.moment, 1, chance.among(12, 20))
                yield at, meeting, belongs

    def _days(self) -> Iterator[Moment]:
        chance, weeks = self.making.chance, self.making.weeks
        for week in range(WEEKS + 1):
            for day in weeks.days(week):
                if chance.happens(_ON_A_DAY[day.weekday()]):
                    hour = chance.weighted((13, 17, 18, 19, 20, 21, 22), (1, 2, 3, 3, 3, 3, 2))
                    yield weeks.at(day, hour, chance.among(0, 59))

    def _check_in(self, at: Moment, meeting: Entry | None, belongs: Belongs | None) -> Entry:
        said = self._strands(meeting)
        if self.making.chance.happens(0.75) or not said:
            said |= self._words(said)
        entry = with_more(self.making.entry(Kind.CHECK_IN, {}, at), said)
        if meeting is None:
            return entry
        return replace(entry, belongs_to=meeting.id, belongs=belongs, network=meeting.network)

    def _strands(self, meeting: Entry | None) -> dict[str, Answer]:
        """Return a word on each strand: near what was said of the meeting, if it belongs to one; now and then none."""
        chance, words = self.making.chance, self.making.words
        said: dict[str, Answer] = {}
        for key, weights in (("toll", _TOOK), ("reward", _GAVE)):
            near = meeting.answers.get(key) if meeting else None
            order = chance.weighted(range(1, 6), weights)
            if isinstance(near, Strand):
                order = min(max(near.order + chance.among(-1, 1), 1), 5)
            how = chance.weighted(("said", "blank", "unsure", "not_now"), (85, 10, 3, 2))
            if how == "said":
                said[key] = strand(words, key, order)
            elif how != "blank":
                said[key] = Silence(how)
        return said

    def _words(self, strands: dict[str, Answer]) -> dict[str, Answer]:
        """Return a few words more. Whoever could hold no more says little."""
        chance, words = self.making.chance, self.making.words
        said: dict[str, Answer] = {}
        for key, share in _SHARE_SAID.items():
            if chance.happens(share):
                name = "feelings" if key.endswith("feelings") else key
                chosen = chance.few(self.usual[key], 3)
                said[key] = Many(tuple(word(words, name, each) for each in chosen))
        took = strands.get("toll")
        if isinstance(took, Strand) and took.order == 5:
            said = dict(list(said.items())[:2])
        return said | dict(self._hours()) | dict(self._choices()) | dict(self._lines())

    def _hours(self) -> Iterator[tuple[str, Answer]]:
        """Yield work that nobody saw: what it was, and how long, in minutes or in words."""
        chance, words = self.making.chance, self.making.words
        if not chance.happens(0.4):
            return
        yield "unseen_labour", Many(chance.few(words.words("unseen_labour"), 2))
        match chance.weighted(("minutes", "words", "blank"), (6, 2, 2)):
            case "minutes":
                yield "unseen_minutes", Minutes(chance.one(_MINUTES))
            case "words":
                yield "unseen_time", chance.one(self.times)

    def _lines(self) -> Iterator[tuple[str, Answer]]:
        chance, words = self.making.chance, self.making.words
        pools = (
            ("one_line", self.lines, 0.28),
            ("unseen_text", self.unseen, 0.05),
            ("small_cut", self.small_cuts, 0.1),
            ("recognition_for", self.recognised_for, 0.03),
            ("what_i_need", self.needs, 0.03),
        )
        for key, pool, share in pools:
            line = next(pool, None) if chance.happens(share) else None
            if line is None:
                continue
            yield key, line
            if key == "small_cut" and chance.happens(0.7):
                yield "small_cut_named", One(chance.one(words.words("small_cut_named")))
            if key == "recognition_for":
                someone = chance.few(words.words("recognition_from")[:-1], 2)
                yield "recognition_from", Many(someone)
            if key == "unseen_text":
                yield "unseen_labour", Many(chance.few(words.words("unseen_labour"), 2))
                yield "unseen_minutes", Minutes(chance.one(_MINUTES))

    def _choices(self) -> Iterator[tuple[str, Answer]]:
        chance, words = self.making.chance, self.making.words
        if chance.happens(0.2):
            yield "faking", One(chance.one(words.words("faking")))
        if chance.happens(0.3):
            none_came = (word(words, "recognition_from", "none_came"),)
            someone = chance.few(words.words("recognition_from")[:-1], 2)
            yield "recognition_from", Many(chance.one((none_came, someone)))
        if chance.happens(0.18):
            there = One(chance.one(words.words("support_available")))
            yield "support_available", Silence.NOT_NOW if chance.happens(0.2) else there
        if chance.happens(0.06):
            yield "support_used", One(chance.one(words.words("support_used")))

    def _tell_mistakes(self) -> None:
        """Two that were kept by mistake and lie in the drawer."""
        for days in (9, 3):
            at = self.making.weeks.later(self.making.weeks.lately(0), -days, 12)
            entry = with_more(
                self.making.entry(Kind.CHECK_IN, {}, at),
                {"toll": strand(self.making.words, "toll", 1)},
            )
            self.making.tell(entry, {})
            after = at.instant + timedelta(minutes=2)
            self.making.story.do(after, _taking_away(entry.id))

    def _tell_today(self) -> None:
        said: dict[str, Answer] = {
            "toll": strand(self.making.words, "toll", 2),
            "reward": strand(self.making.words, "reward", 4),
        }
        at = self.making.weeks.lately(40)
        self.making.tell(with_more(self.making.entry(Kind.CHECK_IN, {}, at), said), {})


def _taking_away(entry_id: str) -> Verb:
    return lambda journal: journal.take_away(entry_id)
