# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of one letter shows: the words that are read, whose they are, and what was written beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from peerdesk.journal.letter_reading import LetterReading
from peerdesk.journal.reading import Reading
from peerdesk.presenters import shown
from peerdesk.presenters.letters.answering import Beside, beside
from peerdesk.presenters.letters.foreign_text import a_name, to_read
from peerdesk.presenters.letters.letter_refusals import AnotherLetterHere
from peerdesk.presenters.letters.letter_shown import LetterShown, letter_shown
from peerdesk.presenters.letters.opened import Opened, reopened
from peerdesk.records.letters import KeptLetter, Stage
from peerdesk.sharing.letter import Letter, parse
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class LetterView:
    """`letter` are the words on the sheet, under `head`. `comments` stand beside them, written by `who`.

    `answers` are what `who` said to the whole of it. `changed` says that an entry has changed since.
    """

    letter: LetterShown
    head: tuple[str, ...]
    comments: tuple[Beside, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    who: str = ""


def view_of(letters: LetterReading, opened: Opened, today: date) -> LetterView:
    """Return what is shown of a letter: a reply to one of the writer’s own stands beside that one’s words."""
    letter = opened.letter
    if not opened.is_reply or opened.answers is None or not opened.answers.content:
        return LetterView(
            letter_shown(letter, opened.name),
            (opened.from_whom, *_asides(opened), *_standing(opened.standing, today)),
            beside(letter, letter) if letter.comments else (),
            _lost(letter, letter) if letter.comments else (),
        )
    own = parse(opened.answers.content)
    head = [
        opened.from_whom,
        *([AnotherLetterHere().sentence] if opened.is_another else []),
        _("It answers the letter you sealed on {day}.").format(day=_day(opened.answers, today)),
    ]
    if not opened.is_from_other_side:
        head.append(_("Nothing shows that it comes from whoever you sealed that letter for."))
    if has_changed(letters, opened.answers):
        head.append(_("The entry has changed since; these are the words that were read."))
    head += _standing(opened.standing, today)
    return LetterView(
        replace(letter_shown(own), asks=""),
        tuple(head),
        beside(own, letter),
        (*_lost(own, letter), *letter_shown(letter).answers),
        _("{name} answered").format(name=opened.name or _("Somebody")),
    )


def read_kept(letter_id: str, today: date, reading: Reading) -> tuple[Opened, LetterView]:
    """Return a letter that is kept, and what is shown of it; long for a long one. Raises NotFoundError."""
    return read_over(reopened(reading.letters, letter_id), today, reading)


def read_over(opened: Opened, today: date, reading: Reading) -> tuple[Opened, LetterView]:
    """Return a letter that was opened, and what is shown of it; long for a long one."""
    return opened, view_of(reading.letters, opened, today)


def margin_words(opened: Opened, view: LetterView, *, can_answer: bool, can_write: bool) -> str:
    """Return the sentence at the head of the margin: what can be done there, and what cannot."""
    if opened.is_reply:
        return _("What {name} wrote stands beside your words as they were.").format(
            name=opened.name or _("the reader")
        )
    if opened.letter.asked or not view.letter.items:
        return _("There is no copy or forward here.")
    said = _(
        "There is no copy or forward here, and what could point to someone may have been changed."
    )
    if not can_write:
        return said
    if can_answer:
        return f"{_('Select any words in the letter to write beside them.')} {said}"
    if opened.letter.sender is None:
        return said
    return f"{_('To write beside it, keep it first: what you write is kept with it.')} {said}"


def has_changed(letters: LetterReading, kept: KeptLetter) -> bool:
    """Say whether an entry in a sealed letter was changed after it was sealed."""
    return any(letters.revision_of(each.entry) > each.revision for each in kept.shared)


def comment_words(placed: Beside) -> tuple[str, str]:
    """Return the quote and the words of a comment, fit to be shown."""
    return a_name(placed.comment.quote), to_read(placed.comment.text)


def _lost(letter: Letter, reply: Letter) -> tuple[tuple[str, str], ...]:
    """Return the comments whose words are not in the letter, as (what they quote, what they say)."""
    said = [comment_words(each) for each in beside(letter, reply) if each.piece is None]
    return tuple((_("Beside “{quote}”").format(quote=quote), text) for quote, text in said)


def _asides(opened: Opened) -> tuple[str, ...]:
    said = []
    if opened.is_another:
        said.append(AnotherLetterHere().sentence)
    elif opened.was_sealed_here:
        said.append(_("A letter with this number was sealed here. It stands in the register."))
    elif opened.letter.kind == "reply" and opened.answers is None:
        said.append(_("It answers a letter that is not in this journal, so it can only be read."))
    if len(opened.letter.to) > 1:
        said.append(
            _("It was sealed for {count} people; each of them can see that.").format(
                count=len(opened.letter.to)
            )
        )
    return tuple(said)


def _standing(standing: KeptLetter | None, today: date) -> tuple[str, ...]:
    if standing is None:
        return ()
    day = _day(standing, today)
    match standing.stage:
        case Stage.DECLINED:
            return (_("You let this one be on {day}.").format(day=day),)
        case Stage.ENDED:
            return (_("Kept on {day}. This exchange was ended.").format(day=day),)
        case _ if standing.asked_to_delete:
            asked = shown.short_day(standing.asked_to_delete.local_date, today)
            return (
                _("Kept on {day}. On {asked} you were asked to let it go.").format(
                    day=day, asked=asked
                ),
            )
        case _:
            return (_("Kept on {day}.").format(day=day),)


def _day(kept: KeptLetter, today: date) -> str:
    return shown.short_day(kept.at.local_date, today)
