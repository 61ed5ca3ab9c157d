# SPDX-License-Identifier: GPL-3.0-or-later
"""The letters that are kept here, as a list shows them: newest first, none counted, none marked as unread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from peerdesk.journal.letter_reading import LetterReading
from peerdesk.presenters import shown
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.presenters.letters.opened import sender_of
from peerdesk.records.letters import Direction, KeptLetter, Stage
from peerdesk.sharing.letter import parse
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter that is kept, as a list shows it."""

    id: str
    name: str
    said: str
    first: str
    is_reply: bool


def kept_rows(letters: LetterReading, today: date) -> tuple[LetterRow, ...]:
    """Return the letters and accepted answers that are kept, newest first."""
    return tuple(
        _row(letters, each, today) for each in letters.letters(Direction.IN) if each.content
    )


def _row(letters: LetterReading, kept: KeptLetter, today: date) -> LetterRow:
    letter = parse(kept.content)
    person, _other = sender_of(letters, letter)
    name = person.name if person else letter.sender.name if letter.sender else ""
    said = [_("kept {day}").format(day=shown.short_day(kept.at.local_date, today))]
    if kept.until:
        said.append(_("until {day}").format(day=shown.short_day(kept.until, today)))
    if kept.asked_to_delete:
        said.append(_("they asked you to let it go"))
    if kept.stage is Stage.ENDED:
        said.append(_("ended"))
    what = letter_shown(letter)
    first = what.line or next((item.title for item in what.items if item.title), "")
    if letter.kind == "reply" and not first:
        first = _("an answer to your letter")
    return LetterRow(kept.id, a_name(name), " · ".join(said), a_name(first), letter.kind == "reply")
