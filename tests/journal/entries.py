# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries as hypothesis makes them up: every kind of answer, and text that nobody would type on purpose."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from peerdesk.records.answers import Many, Minutes, One, Rows, Silence, Strand, Word
from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState
from peerdesk.records.entry import (
    Belongs,
    Entry,
    Kind,
    LaterLook,
    Moment,
    Precision,
    State,
    When,
    new_id,
)

texts = st.text(max_size=60)
"""Any text a file can hold: NUL, line ends, combining marks and right-to-left overrides among it."""
keys = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
words = st.builds(Word, id=keys, label=texts)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _instant(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)


_zones = st.sampled_from(("UTC", "Europe/London", "Pacific/Auckland", "America/St_Johns"))
moments = st.builds(
    Moment,
    instant=st.integers(0, 4 * 10**15).map(_instant),
    zone=_zones,
    local_date=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
_seats = st.builds(
    Seat,
    voice=keys,
    role=texts,
    made_up_name=texts,
    own=st.booleans(),
    state=st.none() | st.sampled_from(VoiceState),
    more=st.frozensets(st.sampled_from(VoiceMore)),
    spoken_for_by=st.none() | keys,
    note=texts,
)
circles = st.builds(
    Circle,
    seats=st.lists(_seats, max_size=4).map(tuple),
    threads=st.lists(st.builds(Thread, one=keys, other=keys, note=texts), max_size=3).map(tuple),
)
_plain = st.one_of(
    texts,
    st.builds(One, words),
    st.builds(Many, st.lists(words, min_size=1, max_size=4).map(tuple)),
    st.builds(Strand, st.integers(1, 5), texts),
    st.builds(Minutes, st.integers(0, 6000)),
    st.sampled_from(Silence),
)
answers = st.one_of(
    _plain,
    circles,
    st.builds(Rows, st.lists(st.dictionaries(keys, _plain, max_size=3), max_size=3).map(tuple)),
)
entries = st.builds(
    Entry,
    id=st.builds(new_id),
    kind=st.sampled_from(Kind),
    made=moments,
    when=st.builds(When, moments, st.sampled_from(Precision)),
    state=st.sampled_from(State),
    title=texts,
    network=st.none() | keys,
    belongs_to=st.none() | keys,
    belongs=st.none() | st.sampled_from(Belongs),
    flagged=st.booleans(),
    private_lock=st.booleans(),
    folded=st.booleans(),
    take_back=st.booleans(),
    answers=st.dictionaries(keys, answers, max_size=5),
    later_looks=st.lists(st.builds(LaterLook, moments, texts), max_size=3).map(tuple),
)
