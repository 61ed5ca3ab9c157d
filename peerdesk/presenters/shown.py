# SPDX-License-Identifier: GPL-3.0-or-later
"""How dates, kinds, lengths and titles are said, on every page and in the terminal alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from peerdesk.calendar_words import DAYS, MONTHS, SHORT_DAYS, SHORT_MONTHS
from peerdesk.clock import zone_of
from peerdesk.records.answers import Silence, StrandSaid
from peerdesk.records.entry import Kind, Moment, Precision, When
from peerdesk.wording import _, ngettext

SILENCES = {Silence.UNSURE: _("unsure"), Silence.NOT_NOW: _("not now")}
"""The two ways of not answering that are no blank, as they stand within a line."""

KIND_NAMES = {
    Kind.MEETING: _("Meeting"),
    Kind.DISCLOSURE: _("Disclosure"),
    Kind.CHECK_IN: _("Check-in"),
    Kind.SUPERVISION: _("Supervision"),
    Kind.NOTE: _("Note"),
}
_UNTITLED = {
    Kind.MEETING: _("A meeting"),
    Kind.DISCLOSURE: _("Something of mine"),
    Kind.CHECK_IN: _("Check-in"),
    Kind.SUPERVISION: _("A conversation about the work"),
    Kind.NOTE: _("Note without a title"),
}
_A_SHORT_LINE = 80
"""Characters of the longest line that somebody ended on purpose; a longer one is a paragraph."""

_AS_A_TITLE = 56
"""Characters of what was written that stand where a title would."""

_LINE_ENDS = "\n\r"

Span = tuple[int, int]

_NTH = (
    _("first"),
    _("second"),
    _("third"),
    _("fourth"),
    _("fifth"),
    _("sixth"),
    _("seventh"),
    _("eighth"),
    _("ninth"),
    _("tenth"),
)


def long_day(day: date) -> str:
    """Return “Thursday 14 May”."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def spoken_day(day: date, today: date) -> str:
    """Return “Thursday 14 May”, with the year where it is not the year of `today`."""
    return long_day(day) if day.year == today.year else f"{long_day(day)} {day.year}"


def short_day(day: date, today: date) -> str:
    """Return “Thu 14 May”, with the year where it is not the year of `today`."""
    said = f"{SHORT_DAYS[day.weekday()]} {day.day} {SHORT_MONTHS[day.month - 1]}"
    return said if day.year == today.year else f"{said} {day.year}"


def plain_day(day: date, today: date) -> str:
    """Return “14 May”, with the year where it is not the year of `today`."""
    said = f"{day.day} {MONTHS[day.month - 1]}"
    return said if day.year == today.year else f"{said} {day.year}"


def label_day(day: date) -> str:
    """Return “23 Feb”, for a narrow column."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def label_month(day: date) -> str:
    """Return “May”, and in January the year with it: “Jan 26”."""
    name = SHORT_MONTHS[day.month - 1]
    return name if day.month > 1 else f"{name} {day.year % 100:02}"


def row_day(day: date, today: date) -> str:
    """Return “Thu 14” within a fortnight of `today`, else the short day."""
    if abs((today - day).days) < 14:
        return f"{SHORT_DAYS[day.weekday()]} {day.day}"
    return short_day(day, today)


def month_name(year: int, month: int) -> str:
    """Return “May 2026”."""
    return f"{MONTHS[month - 1]} {year}"


def clock_time(moment: Moment) -> str:
    """Return “14:32”, in the zone it was written in."""
    return moment.instant.astimezone(zone_of(moment.zone)).strftime("%H:%M")


def clock_seconds(moment: Moment) -> str:
    """Return “14:32:07”, for what happened twice in one minute."""
    return moment.instant.astimezone(zone_of(moment.zone)).strftime("%H:%M:%S")


def when(at: When, today: date) -> str:
    """Return when something was, as exactly as the writer said it."""
    day = short_day(at.moment.local_date, today)
    match at.precision:
        case Precision.EXACT:
            return f"{day}, {clock_time(at.moment)}"
        case Precision.DAY:
            return day
        case Precision.WEEK:
            return _("the week of {day}").format(day=day)
        case Precision.SOME_TIME_AGO:
            return _("some time ago")


def minutes(count: int) -> str:
    """Return “75 minutes”."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)


def title(kind: Kind, given: str) -> str:
    """Return the title the writer gave, or a plain name for an entry without one."""
    return given or _UNTITLED[kind]


def meeting_title(pet_name: str, number: int) -> str:
    """Return “Slate network, second meeting”; past the tenth the number is said in figures."""
    if 1 <= number <= len(_NTH):
        return _("{name} network, {nth} meeting").format(name=pet_name, nth=_NTH[number - 1])
    return _("{name} network, meeting {number}").format(name=pet_name, number=number)


def first_line(text: str) -> str:
    """Return the text on one line, for a row of a list."""
    return " ".join(text.split())


def quoted_lines(text: str) -> str:
    """Return the text on one line, and where its lines are short, as those of a poem, a stroke for each end of one."""
    lines = [said for each in text.splitlines() if (said := first_line(each))]
    return (" / " if are_short(lines) else " ").join(lines)


def are_short(lines: Sequence[str]) -> bool:
    """Return whether all of these lines were ended on purpose, as those of a poem are."""
    return all(len(each) <= _A_SHORT_LINE for each in lines)


def quoted_with(
    text: str, spans: Sequence[Span], *, ends_lines: bool
) -> tuple[str, tuple[Span, ...]]:
    """Return the text on one line, and where in it the `spans` of `text` stand: (start, end), each around words.

    `ends_lines` puts a stroke for each end of a line, as `quoted_lines` does where lines are short.
    """
    said, gap = "", ""
    places = []
    for each in text:
        if each.isspace():
            gap = " / " if ends_lines and (each in _LINE_ENDS or gap == " / ") else " "
            places.append(len(said))
        else:
            said += f"{gap}{each}" if said else each
            gap = ""
            places.append(len(said) - 1)
    return said, tuple((places[start], places[end - 1] + 1) for start, end in spans)


def beginning(text: str) -> str:
    """Return the first words of one line, so many as a title may have; a whole word is the last of them."""
    if len(text) <= _AS_A_TITLE:
        return text
    kept = text[:_AS_A_TITLE]
    return f"{kept.rpartition(' ')[0].rstrip(' /,;:–') or kept}…"


def recovery_key_known(*, typed_back: bool) -> str:
    """Return what is known of the recovery key: it may be on paper although nobody typed groups of it back."""
    if typed_back:
        return _("Two groups of it were typed back.")
    return _("Two groups of it were not typed back yet, so it may not be on paper.")


def strands(took: StrandSaid, gave: StrandSaid) -> str:
    """Return “Took a lot, gave: unsure”; a blank is not named."""
    took_said = _one_strand(took, _("Took {word}"), _("Took: {silence}"))
    if not took_said:
        return _one_strand(gave, _("Gave {word}"), _("Gave: {silence}"))
    gave_said = _one_strand(gave, _("gave {word}"), _("gave: {silence}"))
    return _(", ").join(each for each in (took_said, gave_said) if each)


def _one_strand(said: StrandSaid, word: str, silence: str) -> str:
    if isinstance(said, Silence):
        return silence.format(silence=SILENCES[said])
    return word.format(word=said) if said else ""
