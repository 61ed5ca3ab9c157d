# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, slow and plain way to count what was written, which shares no code with the counts it is held against."""

from __future__ import annotations

from peerdesk.insights.written import Written
from peerdesk.records.answers import Many, One, Silence, Strand
from peerdesk.records.entry import Entry, Kind

LISTS = {"gave_sources": "reward_sources", "held_by": "held_by", "unseen_work": "unseen_labour"}


def visible(written: Written, kind: Kind) -> list[Entry]:
    found = []
    for entry in written.entries:
        day = entry.when.moment.local_date
        in_span = written.span.first <= day <= written.span.last
        if entry.kind is kind and not entry.folded and in_span and day <= written.today:
            found.append(entry)
    return found


def words(entry: Entry, *keys: str) -> set[str]:
    found = set()
    for key in keys:
        answer = entry.answers.get(key)
        if isinstance(answer, One):
            found.add(answer.word.id)
        if isinstance(answer, Many):
            found |= {word.id for word in answer.words}
    return found


def place(entry: Entry, key: str) -> int:
    answer = entry.answers.get(key)
    return answer.order if isinstance(answer, Strand) else 0


def answered(entries: list[Entry], *keys: str) -> list[Entry]:
    return [
        entry
        for entry in entries
        if any(key in entry.answers and not isinstance(entry.answers[key], Silence) for key in keys)
    ]


def recount(written: Written, key: str) -> dict[str, set[str]]:
    """Return the ids behind some of the numbers of the observation called `key`, counted again."""
    check_ins = visible(written, Kind.CHECK_IN)
    name, _, rest = key.partition(":")
    match name:
        case "a_lot":
            one, other = ("toll", "reward") if rest == "took" else ("reward", "toll")
            whole = answered(check_ins, one)
            much = [entry for entry in whole if place(entry, one) > 3]
            silent = [entry for entry in much if other not in entry.answers]
            return _ids(count=much, whole=whole, other_not_said=silent)
        case "said":
            key = "toll" if rest == "took" else "reward"
            blank = [entry for entry in check_ins if key not in entry.answers]
            return _ids(count=answered(check_ins, key), blank=blank)
        case "source":
            whole = answered(check_ins, "toll_sources")
            return _ids(whole=whole, count=[e for e in whole if rest in words(e, "toll_sources")])
        case "sources_together":
            whole = answered(check_ins, "toll_sources")
            both = [e for e in whole if set(rest.split("+")) <= words(e, "toll_sources")]
            return _ids(whole=whole, count=both)
        case "felt_together":
            keys = ("took_feelings", "gave_feelings")
            whole = answered(check_ins, *keys)
            both = [e for e in whole if set(rest.split("+")) <= words(e, *keys)]
            return _ids(whole=whole, count=both)
        case "recognition":
            whole = answered(check_ins, "recognition_from")
            none = [e for e in whole if "none_came" in words(e, "recognition_from")]
            someone = [e for e in whole if words(e, "recognition_from") - {"none_came"}]
            return _ids(whole=whole, count=none, someone=someone)
        case "gave_sources" | "held_by" | "unseen_work":
            key = LISTS[name]
            return _each_word(answered(check_ins, key), key)
        case _:
            return _elsewhere(written, name)


def _elsewhere(written: Written, name: str) -> dict[str, set[str]]:
    check_ins, meetings = visible(written, Kind.CHECK_IN), visible(written, Kind.MEETING)
    told = visible(written, Kind.DISCLOSURE)
    open_meetings = {e.id: e for e in written.entries if e.kind is Kind.MEETING and not e.folded}
    given = {again.entry for again in written.follow_ups if again.answer is not None}
    shared = [e for e in told if words(e, "disclosure_kind") & {"shared", "reflecting"}]
    match name:
        case "only_peer":
            whole = answered(meetings, "only_peer")
            return _ids(whole=whole, count=[e for e in whole if "yes" in words(e, "only_peer")])
        case "small_cuts":
            cut = [e for e in [*check_ins, *meetings] if _text(e, "small_cut")]
            return _ids(whole=[*check_ins, *meetings], count=cut)
        case "force":
            return _ids(whole=[*check_ins, *meetings], count=answered(meetings, "force"))
        case "asked_again":
            whole = [e for e in shared if e.id in given]
            return _ids(whole=whole, silent=[e for e in shared if e.id not in given])
        case "kept_glad":
            kept = [e for e in told if "held_back" in words(e, "disclosure_kind")]
            return _each_word(answered(kept, "kept_glad"), "kept_glad")
        case "space_after_sharing":
            spaced = [e for e in shared if "after" in words(e, "supportive_space")]
            return _ids(whole=[e for e in spaced if place(e, "toll")])
        case "alongside_and_safe":
            beside = {i for i, e in open_meetings.items() if "yes" in words(e, "felt_alongside")}
            there = [e for e in told if e.belongs_to in beside]
            return _each_word(answered(there, "safety_self"), "safety_self")
        case "performed_by_form":
            return _by_form(answered(check_ins, "faking"), open_meetings)
        case _:
            return {}


def _by_form(whole: list[Entry], meetings: dict[str, Entry]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for form in ("circle", "yarning"):
        of_form = [
            e
            for e in whole
            if e.belongs_to in meetings and form in words(meetings[e.belongs_to], "form")
        ]
        if len(of_form) >= 4:
            found[f"form:{form}"] = {e.id for e in of_form}
            found[f"performed:{form}"] = {
                e.id for e in of_form if "could_be_myself" not in words(e, "faking")
            }
    return found


def _each_word(whole: list[Entry], key: str) -> dict[str, set[str]]:
    found = {"whole": {entry.id for entry in whole}}
    for entry in whole:
        for word in words(entry, key):
            found.setdefault(f"word:{word}", set()).add(entry.id)
    return found


def _text(entry: Entry, key: str) -> str:
    answer = entry.answers.get(key)
    return answer.strip() if isinstance(answer, str) else ""


def _ids(**groups: list[Entry]) -> dict[str, set[str]]:
    return {name: {entry.id for entry in entries} for name, entries in groups.items()}
