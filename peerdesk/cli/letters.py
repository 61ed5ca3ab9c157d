# SPDX-License-Identifier: GPL-3.0-or-later
"""card, open and register: one’s own keys, a letter that came, and what was sealed. Reading keeps nothing."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from peerdesk.cli.opened import OpenJournal, opened
from peerdesk.cli.passphrases import first_line
from peerdesk.cli.refusals import DayMisread, NameWanted
from peerdesk.cli.terminal import say, say_json, say_row
from peerdesk.presenters.letters.correspondents import Correspondents
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.letter_shown import LetterShown, letter_shown
from peerdesk.presenters.letters.letter_view import view_of
from peerdesk.presenters.letters.letters_in import LettersIn, inside, look_at
from peerdesk.presenters.letters.opened import Opened
from peerdesk.presenters.letters.register import Register
from peerdesk.sharing.letter import Letter, written
from peerdesk.sharing.sealing import Proof
from peerdesk.wording import _, ngettext


def card(asked: Namespace) -> None:
    """Print the writer’s contact card. The keys are made the first time."""
    with opened(asked) as journal:
        journal.want_to_write()
        people = Correspondents(journal.desk)
        if asked.name:
            people.call_me(asked.name)
        if not people.own_name():
            raise NameWanted
        people.make_keys(lambda _keys: None)
        mine = people.own_card()
        text = mine.written() if mine else ""
        if asked.json:
            say_json({"card": text})
        else:
            say(text)


def open_letter(asked: Namespace) -> None:
    """Print what a sealed file says; keep it only where that is asked for."""
    sealed = look_at(Path(asked.file))
    until = _day(asked.keep_until)
    with opened(asked) as journal:
        words = first_line(asked.words_file) if asked.words_file else ""
        own = Correspondents(journal.desk).own_keys()
        letter = inside(sealed, own, " ".join(words.split()).casefold())
        found = LettersIn(journal.desk).opened(letter, own)
        _take(asked, journal, found, until)
        if asked.json:
            _show_json(found)
            return
        for line in _lines(journal, found):
            say(line)


def register(asked: Namespace) -> None:
    """Print a page of what was sealed."""
    with opened(asked) as journal:
        rows = Register(journal.desk).rows(asked.before)
        if asked.json:
            found = [
                {
                    "id": row.id,
                    "day": row.day,
                    "person": row.person,
                    "entries": list(row.titles),
                    "parts": row.parts,
                    "left_out": row.left_out,
                    "reply": row.reply,
                }
                for row in rows
            ]
            say_json({"letters": found, "before": rows[-1].id if rows else None})
            return
        if not rows:
            say(_("Nothing was sealed in this journal."))
        for row in rows:
            said = (*row.titles, row.parts, _left_out(row.left_out))
            say_row(
                row.id, row.day, row.person, " · ".join(each for each in said if each), row.reply
            )


def lines_of(shown: LetterShown) -> Iterator[str]:
    """Yield a letter line by line, as it is read."""
    for line in (shown.asks, shown.asked, shown.line):
        if line:
            yield line
    for item in shown.items:
        yield ""
        yield item.said_when
        if item.title:
            yield item.title
        for field in item.fields:
            if field.label:
                yield f"{field.label.removesuffix(':')}:"
            yield _("[left out]").join(field.pieces)
    for form, words in shown.answers:
        yield ""
        yield f"{form}: {words}" if words else f"{form}."


def beside_lines(letter: Letter) -> Iterator[str]:
    """Yield the comments of a letter, each after what it quotes."""
    for comment in letter.comments:
        yield ""
        yield _("Beside “{quote}”:").format(quote=a_name(comment.quote))
        yield comment.text


def _lines(journal: OpenJournal, found: Opened) -> Iterator[str]:
    yield from view_of(journal.reading.letters, found, journal.desk.today()).head
    if found.standing is not None:
        yield _("You already have this one.")
    yield from lines_of(letter_shown(found.letter, found.name))
    yield from beside_lines(found.letter)


def _take(asked: Namespace, journal: OpenJournal, found: Opened, until: date | None) -> None:
    letters_in = LettersIn(journal.desk)
    if asked.keep or until:
        letters_in.keep(found, until)
    elif asked.accept:
        letters_in.accept(found, lambda _kept: None)
    elif asked.decline:
        letters_in.decline(found, lambda _kept: None)


def _show_json(found: Opened) -> None:
    letter = json.loads(written(found.letter))
    if letter.get("sender"):
        letter["sender"].pop("vouched", None)
    standing = found.standing.stage.value if found.standing else None
    if found.is_another:
        standing = "another_here"
    say_json(
        {
            "from": found.name or None,
            "proven": found.proof is Proof.PROVEN,
            "known": found.person is not None,
            "standing": "sealed_here" if found.was_sealed_here else standing,
            "letter": letter,
        }
    )


def _left_out(count: int) -> str:
    if not count:
        return ""
    return ngettext("{count} passage left out", "{count} passages left out", count).format(
        count=count
    )


def _day(typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise DayMisread from None


VERBS = {"card": card, "open": open_letter, "register": register}
