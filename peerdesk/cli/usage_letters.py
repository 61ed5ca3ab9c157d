# SPDX-License-Identifier: GPL-3.0-or-later
"""The words the command line knows about letters. Imports nothing that only one command needs."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from typing import TYPE_CHECKING

from peerdesk.wording import _

if TYPE_CHECKING:
    from argparse import Action

Opening = Callable[[str, str, str], ArgumentParser]
"""Adds a command that opens a journal: its name, what it does, and what its JSON is."""

_CARD_JSON = _("--json prints card.")
_OPEN_JSON = _(
    "--json prints from, proven, known, standing (kept, accepted, declined, ended, sealed_here or null) and letter, "
    "which is what is inside the seal, letter for letter: v, letter, kind, reply_to, asks_for, line, items [{kind, "
    "when, title, fields [{label, pieces}]}], comments [{item, field, at, quote, text}], answers [{form, text}], "
    "asked, to, sender {name, key, box}. Nothing is kept of a letter unless that is asked for."
)
_SEALED_JSON = _("--json prints file, letter (its id) and person.")
_REGISTER_JSON = _(
    "--json prints letters [{id, day, person, entries, parts, left_out, reply}] and before, the id that --before "
    "wants for the next page, or null."
)


def add_letters(add: Opening) -> None:
    """Add card, seal, open, reply and register."""
    card = add(
        "card", _("print your contact card, to give to whoever seals letters for you"), _CARD_JSON
    )
    card.add_argument("--name", help=_("the name on it, from now on; it need not be yours"))
    _seal(
        add("seal", _("seal a letter for one person, after you have seen all of it"), _SEALED_JSON)
    )
    _open(
        add(
            "open",
            _("read a sealed letter; the journal whose keys open it is --journal"),
            _OPEN_JSON,
        )
    )
    _reply(add("reply", _("answer a letter you keep, or ask something about one"), _SEALED_JSON))
    register = add(
        "register", _("list what was sealed, for whom, and what came of it"), _REGISTER_JSON
    )
    register.add_argument("--before", metavar="ID", help=_("the page that comes after this letter"))


def _seal(seal: ArgumentParser) -> None:
    seal.add_argument(
        "--to",
        required=True,
        metavar="CARD",
        help=_("a contact card, a file with one, or the name of somebody among your people"),
    )
    seal.add_argument(
        "--entry",
        required=True,
        action="append",
        metavar="ID",
        help=_("an entry that goes along; may be given again"),
    )
    seal.add_argument(
        "--field",
        action="append",
        metavar="NAME",
        help=_(
            "only these answers of it, by the name they have on the page, or “title”; otherwise every answer and no "
            "title. For somebody who also manages you they must be named"
        ),
    )
    seal.add_argument("--line", default="", help=_("a line of your own at the head of the letter"))
    seal.add_argument(
        "--ask",
        action="append",
        choices=("witness", "reflections", "questions", "advice_if_asked"),
        help=_("what you ask for; may be given again"),
    )
    seal.add_argument(
        "--dates",
        choices=("day", "week", "month", "season", "not_said"),
        default="week",
        help=_("how exactly it says when things were; a week otherwise"),
    )
    _add_out(seal)


def _open(opens: ArgumentParser) -> None:
    file = _positional(opens)
    file.dest, file.metavar, file.help = "file", "FILE", _("the sealed letter")
    opens.add_argument(
        "--journal", dest="place", required=True, metavar="PATH", help=_("the journal’s folder")
    )
    opens.add_argument(
        "--words-file",
        metavar="FILE",
        help=_("read the six spoken words from a file’s first line; “-” is standard input"),
    )
    what = opens.add_mutually_exclusive_group()
    what.add_argument(
        "--keep", action="store_true", help=_("keep it in the journal until you let it go")
    )
    what.add_argument(
        "--keep-until", metavar="DAY", help=_("keep it until this day is over, as YYYY-MM-DD")
    )
    what.add_argument(
        "--accept", action="store_true", help=_("keep a reply beside the letter it answers")
    )
    what.add_argument(
        "--decline",
        action="store_true",
        help=_("let a reply be: that it came is kept, and no word of it"),
    )


def _reply(reply: ArgumentParser) -> None:
    reply.add_argument("--to", required=True, metavar="ID", help=_("the letter, by its id"))
    reply.add_argument("--heard", action="store_true", help=_("say “I heard”"))
    for form, says in (
        ("touched", _("what touched you")),
        ("question", _("a question")),
        ("mine", _("something of yours")),
    ):
        reply.add_argument(f"--{form}", default="", metavar="TEXT", help=says)
    reply.add_argument(
        "--beside",
        nargs=2,
        action="append",
        default=[],
        metavar=("QUOTE", "TEXT"),
        help=_("words beside a passage that is quoted exactly; may be given again"),
    )
    reply.add_argument(
        "--request",
        choices=("delete", "end"),
        help=_("ask that it be let go of, or end the exchange, instead of answering"),
    )
    _add_out(reply)


def _add_out(command: ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--out",
        required=True,
        metavar="FILE",
        help=_("the sealed file; must not be there yet"),
    )
    command.add_argument(
        "--yes",
        action="store_true",
        help=_("seal without asking; all of it is printed all the same"),
    )


def _positional(command: ArgumentParser) -> Action:
    return next(each for each in command._actions if each.dest == "place")  # noqa: SLF001
