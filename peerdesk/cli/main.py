# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal face. Ends with 0 when done, with 1 and one line when refused, with 2 when it was asked wrongly.

What a command needs is imported once it is known which one it is. Never loads Qt.
"""

from __future__ import annotations

from argparse import Namespace

from peerdesk.cli import terminal
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
    reads = parser()
    asked = reads.parse_args(words)
    if asked.command == "check-in" and asked.took is None and asked.gave is None:
        reads.error(_("check-in wants --took, or --gave, or both"))
    if asked.command in {"weeks", "observations"}:
        if asked.weeks and (asked.first_day or asked.last_day):
            reads.error(_("either --weeks, or --from and --to"))
        if asked.last_day and not asked.first_day:
            reads.error(_("--to wants --from too"))
    if asked.command == "weeks" and asked.csv and asked.json:
        reads.error(_("either --json or --csv"))
    return asked


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
        case _:
            from peerdesk.cli.changing_keys import VERBS  # noqa: PLC0415
    VERBS[asked.command](asked)
