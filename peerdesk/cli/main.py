# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal face. Ends with 0 when done, with 1 and one line when refused, with 2 when it was asked wrongly.

What a command needs is imported once it is known which one it is. Never loads Qt.
"""

from __future__ import annotations

from argparse import Namespace

from peerdesk.cli import terminal
from peerdesk.cli.misuse import end_misused
from peerdesk.cli.usage import parser
from peerdesk.errors import PeerDeskError, Unexpected
from peerdesk.wording import _

DONE, REFUSED, STOPPED = 0, 1, 130


def main(words: list[str]) -> int:
    """Do what `words` ask for and return the exit code; 130 where somebody pressed Ctrl C.

    Raises SystemExit with 2 where `words` cannot be read, and with 0 for --help.
    """
    terminal.prepare()
    asked = _read(words)
    try:
        try:
            _carry_out(asked)
        finally:
            terminal.finish()
    except PeerDeskError as reason:
        terminal.refuse(reason.sentence)
        return REFUSED
    except BrokenPipeError:
        return DONE  # whoever was reading has read enough
    except KeyboardInterrupt:
        return STOPPED
    except Exception as fault:  # noqa: BLE001  its message could quote what somebody wrote
        terminal.refuse(Unexpected(type(fault).__name__).sentence)
        return REFUSED
    return DONE


def _read(words: list[str]) -> Namespace:
    asked = parser().parse_args(words)
    sentence = _left_open(asked)
    if sentence:
        end_misused(f"peerdesk {asked.command}", sentence)
    return asked


def _left_open(asked: Namespace) -> str:
    """Return what has to be said besides, or cannot be said together; empty where nothing is left open."""
    days = asked.command in {"weeks", "observations"}
    if asked.command == "check-in" and asked.took is None and asked.gave is None:
        return _("A check-in wants --took, or --gave, or both.")
    if days and asked.weeks and (asked.first_day or asked.last_day):
        return _("Say either --weeks, or --from and --to.")
    if days and asked.last_day and not asked.first_day:
        return _("With --to, say --from too.")
    if asked.command == "weeks" and asked.csv and asked.json:
        return _("Say either --json or --csv.")
    if asked.command == "search" and not any(word.strip() for word in asked.words):
        return _("Nothing was asked for: say a word to look for.")
    return ""


def _carry_out(asked: Namespace) -> None:
    match asked.command:
        case "create" | "demo":
            from peerdesk.cli.making import VERBS  # noqa: PLC0415  only what is needed
        case "note" | "check-in":
            from peerdesk.cli.writing import VERBS  # noqa: PLC0415
        case "list" | "search":
            from peerdesk.cli.listing import VERBS  # noqa: PLC0415
        case "show":
            from peerdesk.cli.showing import VERBS  # noqa: PLC0415
        case "weeks" | "observations":
            from peerdesk.cli.looking_back import VERBS  # noqa: PLC0415
        case "card" | "open" | "register":
            from peerdesk.cli.letters import VERBS  # noqa: PLC0415
        case "seal" | "reply":
            from peerdesk.cli.sealing import VERBS  # noqa: PLC0415
        case "verify" | "info":
            from peerdesk.cli.looking import VERBS  # noqa: PLC0415
        case "salvage" | "erase":
            from peerdesk.cli.last_resorts import VERBS  # noqa: PLC0415
        case _:
            from peerdesk.cli.changing_keys import VERBS  # noqa: PLC0415
    VERBS[asked.command](asked)
