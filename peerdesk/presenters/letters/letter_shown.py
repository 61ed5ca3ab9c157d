# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter as it is read, in the window and in the terminal: only what is inside it, and every word of it inert."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.presenters.letters.foreign_text import a_name, to_read
from peerdesk.sharing.letter import AnswerForm, Asked, Asking, Item, Letter
from peerdesk.wording import _

ASKINGS: dict[Asking, str] = {
    "witness": _("witness"),
    "reflections": _("reflections"),
    "questions": _("questions"),
    "advice_if_asked": _("advice only if I ask"),
}
"""What a letter can ask for, in the words the reader sees."""

FORMS: tuple[tuple[AnswerForm, str], ...] = (
    ("heard", _("I heard")),
    ("touched", _("What touched me")),
    ("question", _("A question")),
    ("mine", _("Something of mine")),
)
"""The forms an answer has, and what each is called."""

REQUESTS: dict[Asked, str] = {
    "delete": _(
        "{name} asks you to let go of a letter of theirs. It is a request: nobody can check whether you do, and "
        "PeerDesk lets go of nothing by itself."
    ),
    "end": _("{name} ends this exchange. What you have of it stays with you until you let it go."),
}
"""What a request says, in plain words."""

_KINDS = {
    "meeting": _("a meeting"),
    "disclosure": _("something of mine"),
    "check_in": _("a check-in"),
    "note": _("a note"),
    "supervision": _("a conversation about the work"),
    "line": _("a line for the conversation"),
}


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One part of an entry. Between two pieces a passage was left out."""

    label: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One entry: “Week of 11 May · a meeting”, its title, and its parts."""

    said_when: str
    title: str
    fields: tuple[FieldShown, ...]


@dataclass(frozen=True, slots=True)
class LetterShown:
    """A whole letter. `answers` are (form, words), where “I heard” may stand without any."""

    asks: str
    line: str
    items: tuple[ItemShown, ...]
    answers: tuple[tuple[str, str], ...]
    asked: str


def letter_shown(letter: Letter, name: str = "") -> LetterShown:
    """Return `letter` as it is read; `name` is whom it is from, already fit to be shown."""
    asks = [ASKINGS[each] for each in letter.asks_for]
    forms = dict(FORMS)
    return LetterShown(
        _("asks: {what}").format(what=_(", then ").join(asks)) if asks else "",
        to_read(letter.line),
        tuple(_item(each) for each in letter.items),
        tuple((forms[each.form], to_read(each.text)) for each in letter.answers),
        REQUESTS[letter.asked].format(name=name or _("Whoever wrote this")) if letter.asked else "",
    )


def _item(item: Item) -> ItemShown:
    said = [each for each in (a_name(item.when), _KINDS[item.kind]) if each]
    return ItemShown(
        " · ".join(said),
        a_name(item.title),
        tuple(
            FieldShown(a_name(field.label), tuple(map(to_read, field.pieces)))
            for field in item.fields
        ),
    )
