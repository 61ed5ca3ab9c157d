# SPDX-License-Identifier: GPL-3.0-or-later
"""What check-ins say beside the strands: recognition, unseen work, feelings, being oneself (11, 12, 13, 17)."""

from __future__ import annotations

from collections.abc import Iterator

from peerdesk.insights.kinds.telling import counted, listing, word_groups
from peerdesk.insights.observation import Observation
from peerdesk.insights.phrasing import beside, check_ins
from peerdesk.insights.tally import (
    ENOUGH,
    MOST_PAIRS,
    Counted,
    asked,
    by_word,
    ids,
    pairs,
    with_word,
)
from peerdesk.insights.written import Written
from peerdesk.records.entry import Entry, Kind

NONE_CAME = "none_came"
PERFORMED = ("performed_a_bit", "performed_a_lot")
FEELINGS = ("took_feelings", "gave_feelings")
UNNAMED = frozenset({"mixed", "no_words"})


def recognition(written: Written) -> Iterator[Observation]:
    """In how many check-ins no recognition came, and in how many someone is named (11)."""
    answered = asked(written.of(Kind.CHECK_IN), "recognition_from")
    words = by_word(answered.said, "recognition_from")
    if not answered.enough or not words:
        return
    none = next((one for one in words if one.word.id == NONE_CAME), None)
    named = [one.word.id for one in words if one.word.id != NONE_CAME]
    someone = with_word(answered.said, "recognition_from", *named)
    said = check_ins.recognition(len(answered.said), none, len(someone))
    groups = {
        "count": none.entries if none else (),
        "someone": someone,
        "whole": answered.said,
    }
    yield counted(11, "recognition", said, groups, answered)


def unseen(written: Written) -> Iterator[Observation]:
    """Which unseen work is noted, and how often (12)."""
    answered = asked(written.of(Kind.CHECK_IN), "unseen_labour")
    words = by_word(answered.said, "unseen_labour")
    if answered.enough and words:
        said = check_ins.unseen(words, len(answered.said))
        groups = {**word_groups(words), "whole": answered.said}
        yield counted(12, "unseen_work", said, groups, answered)


def feelings(written: Written) -> Iterator[Observation]:
    """Feelings that stand in one check-in (13): at most three pairs, those that appeared together most often."""
    answered = asked(written.of(Kind.CHECK_IN), *FEELINGS)
    if not answered.enough:
        return
    for one, other, both in pairs(answered.said, *FEELINGS, leave_out=UNNAMED)[:MOST_PAIRS]:
        first, second = sorted((one.word, other.word), key=lambda word: word.id)
        said = check_ins.felt_together(first, second, len(both), len(answered.said))
        groups = {"count": both, "whole": answered.said}
        yield counted(13, f"felt_together:{first.id}+{second.id}", said, groups, answered)


def performed(written: Written) -> Iterator[Observation]:
    """In how many check-ins the writer performed, by the form of the meeting they belong to (17)."""
    answered = asked(written.of(Kind.CHECK_IN), "faking")
    marked = with_word(answered.said, "faking", *PERFORMED)
    forms = [one for one in _by_form(written, answered.said) if len(one) >= ENOUGH]
    in_forms = {id_ for one in forms for id_ in ids(one.entries)}
    shown = tuple(entry for entry in marked if entry.id in in_forms)
    if not shown:
        return
    labels = [one.word for one in by_word(shown, "faking") if one.word.id in PERFORMED]
    parts = [(one, with_word(one.entries, "faking", *PERFORMED)) for one in forms]
    elsewhere = tuple(entry for entry in answered.said if entry.id not in in_forms)
    groups: dict[str, tuple[Entry, ...]] = {
        "count": shown,
        "whole": tuple(entry for entry in answered.said if entry.id in in_forms),
        **{f"performed:{one.word.id}": found for one, found in parts},
        **{f"form:{one.word.id}": one.entries for one in forms},
        "elsewhere": elsewhere,
    }
    said = check_ins.performed(labels, [(one.word, len(found), len(one)) for one, found in parts])
    not_shown = (check_ins.performed_elsewhere(len(elsewhere)),) if elsewhere else ()
    small = dict.fromkeys(line for one in forms for line in beside.small(len(one)))
    lines = beside.lines((*not_shown, *small), answered)
    groups.update(answered.silences())
    yield listing(17, "performed_by_form", said, groups, lines)


def _by_form(written: Written, check_ins_: tuple[Entry, ...]) -> tuple[Counted, ...]:
    """Sort check-ins by the form of their meeting: the form with most of them first, then by id."""
    standing: dict[str, list[Entry]] = {}
    for entry in check_ins_:
        meeting = written.by_id.get(entry.belongs_to or "")
        for one in by_word([meeting], "form") if meeting else ():
            standing.setdefault(one.word.id, []).append(entry)
    meetings = [m for m in written.by_id.values() if m.kind is Kind.MEETING]
    labels = {one.word.id: one.word for one in by_word(meetings, "form")}
    found = [Counted(labels[id_], tuple(entries)) for id_, entries in standing.items()]
    return tuple(sorted(found, key=lambda one: (-len(one), one.word.id)))
