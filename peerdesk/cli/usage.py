# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word the command line knows, and what --help says about it. Imports nothing that only one command needs."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date
from functools import partial
from textwrap import fill
from typing import TYPE_CHECKING, Never, TypeAlias

from peerdesk import __version__
from peerdesk.cli.kinds import KIND_WORDS
from peerdesk.cli.misuse import end_misused, in_our_words
from peerdesk.cli.usage_letters import add_letters
from peerdesk.records.settings import Whose
from peerdesk.wording import _

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    _Commands: TypeAlias = _SubParsersAction["_Reads"]

USUAL_PAGE = 50
LARGEST_PAGE = 1000
MOST_WEEKS = 520

_WITHOUT_A_COMMAND = _(
    "Without a command PeerDesk opens its window; “peerdesk --journal PATH” opens it on that journal, “peerdesk open "
    "FILE” without --journal on a sealed letter, “peerdesk demo” on a made-up journal, and “peerdesk tour OUT” draws "
    "every page into a folder. Every command but “create” and “demo” works on the journal folder PATH. It ends with 0 "
    "when it is done, with 1 and one line when it is refused, and with 2 when it was asked in a way it does not know."
)
_LINES_JSON = _(
    "--json prints {entries: […], before}. An entry has id, date, folded, kind, state (open, unfinished, rested), "
    "title, network, flagged, private, took, gave, preview. took and gave are a word, {silence: unsure or not_now}, or "
    "null for a blank. A folded entry is its id and its date; the rest is empty. "
    "A preview quotes nothing that is only for you. “before” is the id that --before wants for the next page, or null."
)
_ENTRY_JSON = _(
    "--json prints id, kind, state, title, made and when {at, zone, date; when has precision too}, network, "
    "belongs_to, belongs, flagged, private, folded, take_back, answers, later_looks [{at, zone, date, text}], "
    "follow_ups [{due, state, answer, answered}]. An answer is a text, or one of {one: [id, word]}, "
    "{many: [[id, word], …]}, {strand: [1 to 5, word]}, {minutes: n}, {rows: [answers, …]}, "
    "{circle: {seats, threads}}, {silence: unsure or not_now}. The strands are took and gave. A blank is not there at "
    "all."
)
_VERIFY_JSON = _("--json prints whole, damaged_pages, structure_whole, index_whole.")
_INFO_JSON = _(
    "--json prints place, format, generation, slots, argon2id {m_kib, t, p}, copies_alike, size; and name, made_on, "
    "oldest, recovery_written (two groups of it were typed back), which are null unless the journal was opened."
)
_WEEKS_JSON = _(
    "--json prints first, last, title, weeks [{begins, said, check_ins [id], took and gave [{stop, date, id}], "
    "silences [{strand, silence, date, id}], events [{kind, date, id}], folded_days, minutes {seen, unseen, "
    "supervision}}], hours [{name, said, minutes, ids}], notes, ahead [id]. --csv prints a row a week and numbers "
    "only; took_1 to took_5 are the five words of the strand in their order, took_not_said its blanks, and minutes are "
    "whole, null or empty where none were noted. Without days it is twelve weeks up to today."
)
_OBSERVATIONS_JSON = _(
    "--json prints first, last, title, quiet, put_away, observations [{key, kind, sentence, beside, answer, kept, "
    "groups {name: [id]}}], hidden, closing. The first group is what the sentence counts, “whole” what it is counted "
    "in. Without days it is twelve weeks up to today."
)
_KEPT_JSON = _("--json prints the id it was kept under.")


class _Reads(ArgumentParser):
    """A reader that says in its own words what it does not know."""

    def error(self, message: str) -> Never:
        end_misused(self.prog, in_our_words(message))


def parser() -> ArgumentParser:
    """Return what reads the command line."""
    whole = _Reads(
        prog="peerdesk",
        description=_("A private, encrypted journal for peer practitioners."),
        epilog=_filled(_WITHOUT_A_COMMAND),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"PeerDesk {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _making,
        _writing,
        _reading,
        _looking_back,
        _letters,
        _looking,
        _changing_keys,
        _salvaging,
        _ending,
        _demo,
    ):
        add(commands)
    return whole


def _making(commands: _Commands) -> None:
    create = _command(commands, "create", _("make a journal; prints its recovery key once"))
    create.add_argument(
        "--name", help=_("what the journal is called inside; its folder’s name otherwise")
    )
    create.add_argument(
        "--whose",
        choices=[whose.value for whose in Whose],
        default=Whose.MINE.value,
        help=_("whose computer this is; sets how soon the window locks"),
    )
    _add_passphrase_file(create)


def _writing(commands: _Commands) -> None:
    note = _opening(
        commands, "note", _("keep a note from standard input, exactly as it comes"), _KEPT_JSON
    )
    note.add_argument("--poem", action="store_true", help=_("keep it as a poem, line by line"))
    check_in = _opening(commands, "check-in", _("keep what it took and what it gave"), _KEPT_JSON)
    for which in ("--took", "--gave"):
        check_in.add_argument(
            which,
            metavar="WORD",
            help=_(
                "one of the five words as you have them, or its number; also unsure, or not now"
            ),
        )


def _reading(commands: _Commands) -> None:
    _add_narrowing(_opening(commands, "list", _("list entries, newest first"), _LINES_JSON))
    show = _opening(commands, "show", _("read one entry"), _ENTRY_JSON)
    show.add_argument(
        "id", metavar="ID", help=_("its id, or as much of the beginning as no other has")
    )
    show.add_argument("--folded", action="store_true", help=_("read it although it is folded away"))
    search = _opening(
        commands, "search", _("list the entries with these words in them"), _LINES_JSON
    )
    search.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help=_("the beginning of a word; several in quotes inside quotes are a phrase"),
    )
    _add_narrowing(search)


def _looking_back(commands: _Commands) -> None:
    weeks = _opening(
        commands, "weeks", _("say what it took and gave, week by week, with the hours"), _WEEKS_JSON
    )
    weeks.add_argument("--csv", action="store_true", help=_("print a row a week, as told below"))
    counts = _opening(
        commands, "observations", _("say what the counts say, with the ids"), _OBSERVATIONS_JSON
    )
    for each in (weeks, counts):
        each.add_argument(
            "--weeks", type=_weeks, metavar="N", help=_("so many weeks up to today, 1 to 520")
        )
        _add_days(each)


def _letters(commands: _Commands) -> None:
    add_letters(partial(_opening, commands))


def _looking(commands: _Commands) -> None:
    _opening(
        commands,
        "verify",
        _("read every part of the journal and say whether it is whole"),
        _VERIFY_JSON,
    )
    info = _opening(
        commands, "info", _("say what journal this is, as its key file tells anyone"), _INFO_JSON
    )
    info.add_argument(
        "--open", action="store_true", help=_("ask for the passphrase too, and tell what is inside")
    )


def _changing_keys(commands: _Commands) -> None:
    recover = _command(commands, "recover", _("set a new passphrase by means of the recovery key"))
    recover.add_argument(
        "--recovery-key-file",
        metavar="FILE",
        help=_("read the recovery key from a file’s first line"),
    )
    change = _command(commands, "passphrase", _("give the journal a new passphrase"))
    _add_passphrase_file(change)
    for each in (recover, change):
        _add_new_passphrase_file(each)
        _add_anyway(each)


def _salvaging(commands: _Commands) -> None:
    salvage = _command(
        commands,
        "salvage",
        _("take what is whole of a damaged journal into a new one; prints its recovery key once"),
    )
    salvage.add_argument("new", metavar="NEW", help=_("where the new journal goes"))
    _add_ways_in(salvage)
    _add_new_passphrase_file(salvage)
    _add_anyway(salvage)


def _ending(commands: _Commands) -> None:
    erase = _command(
        commands, "erase", _("erase a whole journal for good; asks for its folder’s name first")
    )
    _add_ways_in(erase)
    erase.add_argument("--yes", action="store_true", help=_("do not ask for the name"))
    _add_anyway(erase)


def _demo(commands: _Commands) -> None:
    _command(
        commands, "demo", _("make the made-up journal at PATH; without PATH it opens in the window")
    )


def _opening(commands: _Commands, name: str, does: str, json: str) -> ArgumentParser:
    """Add a command that opens the journal and can answer in JSON."""
    command = _command(commands, name, does, json)
    _add_passphrase_file(command)
    _add_anyway(command)
    command.add_argument("--json", action="store_true", help=_("print JSON, as told below"))
    return command


def _command(commands: _Commands, name: str, does: str, json: str = "") -> ArgumentParser:
    command = commands.add_parser(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=_filled(json),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("place", metavar="PATH", help=_("the journal’s folder"))
    return command


def _add_passphrase_file(command: ArgumentParser) -> None:
    command.add_argument(
        "--passphrase-file",
        metavar="FILE",
        help=_("read the passphrase from a file’s first line; “-” is standard input"),
    )


def _add_new_passphrase_file(command: ArgumentParser) -> None:
    command.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        help=_("read the new passphrase from a file’s first line"),
    )


def _add_ways_in(command: ArgumentParser) -> None:
    """Let either of the two ways in be given."""
    ways = command.add_mutually_exclusive_group()
    for option, does in (
        (
            "--passphrase-file",
            _("read the passphrase from a file’s first line; “-” is standard input"),
        ),
        ("--recovery-key-file", _("read the recovery key from there instead")),
    ):
        ways.add_argument(option, metavar="FILE", help=does)


def _add_anyway(command: ArgumentParser) -> None:
    command.add_argument(
        "--anyway",
        action="store_true",
        help=_("open it although it was left open on another computer, once it is closed there"),
    )


def _add_narrowing(command: ArgumentParser) -> None:
    command.add_argument("--kind", choices=KIND_WORDS, help=_("only entries of this kind"))
    command.add_argument("--network", metavar="NAME", help=_("only entries of this network"))
    _add_days(command)
    command.add_argument(
        "--limit", type=_page, default=USUAL_PAGE, metavar="N", help=_("at most so many, 1 to 1000")
    )
    command.add_argument("--before", metavar="ID", help=_("the page that comes after this entry"))


def _add_days(command: ArgumentParser) -> None:
    command.add_argument(
        "--from",
        dest="first_day",
        type=_day,
        metavar="DAY",
        help=_("from this day on, as YYYY-MM-DD"),
    )
    command.add_argument(
        "--to", dest="last_day", type=_day, metavar="DAY", help=_("up to this day, and with it")
    )


def _filled(text: str) -> str:
    return fill(text, 78, break_on_hyphens=False)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise ArgumentTypeError(_("a day is written as YYYY-MM-DD")) from None


def _page(typed: str) -> int:
    return _number(typed, LARGEST_PAGE, _("a page has 1 to 1000 entries"))


def _weeks(typed: str) -> int:
    return _number(typed, MOST_WEEKS, _("1 to 520 weeks can be looked at in one piece"))


def _number(typed: str, most: int, otherwise: str) -> int:
    try:
        count = int(typed)
    except ValueError:
        count = 0
    if not 1 <= count <= most:
        raise ArgumentTypeError(otherwise)
    return count
