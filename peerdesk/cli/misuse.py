# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said where a command was given in a way it does not know: one plain sentence, where help is, and the end.

The reader of the command line says what it met in words of its own, which are put into ours here.
"""

from __future__ import annotations

import re
from typing import Final, Never

from peerdesk.cli.terminal import refuse
from peerdesk.wording import _

MISUSED: Final = 2
"""How a process ends that was asked in a way it does not know."""

_SENTENCES: Final = (
    (
        r"argument COMMAND: invalid choice: '(?P<said>.*)' \(choose from .*\)",
        _("“{said}” is not a command; “peerdesk --journal PATH” opens a journal in the window."),
    ),
    (
        r"argument (?P<name>.+): invalid choice: '(?P<said>.*)' \(choose from (?P<known>.*)\)",
        _("“{said}” is nothing {name} knows; it knows {known}."),
    ),
    (r"the following arguments are required: (?P<names>.+)", _("Missing here: {names}.")),
    (r"unrecognized arguments: (?P<said>.+)", _("“{said}” is not known here.")),
    (r"argument (?P<name>.+): expected 2 arguments", _("{name} wants two words after it.")),
    (
        r"argument (?P<name>.+): expected (one|at least one) argument",
        _("{name} wants a word after it."),
    ),
    (
        r"argument (?P<name>.+): not allowed with argument (?P<other>.+)",
        _("Either {name} or {other}, not both."),
    ),
    (
        r"argument (?P<name>.+): ignored explicit argument '(?P<said>.*)'",
        _("{name} takes no word; “{said}” is one too many."),
    ),
    (r"argument (?P<name>.+?): (?P<rest>.+)", _("{name}: {rest}.")),
)


def end_misused(program: str, sentence: str) -> Never:
    """Say `sentence` and where `program` tells what it knows, then end. Raises SystemExit with 2."""
    refuse(
        _("{sentence} What there is: “{program} --help”.").format(
            sentence=sentence, program=program
        )
    )
    raise SystemExit(MISUSED)


def in_our_words(message: str) -> str:
    """Return what the reader of the command line met, as a sentence."""
    for pattern, sentence in _SENTENCES:
        met = re.fullmatch(pattern, message, re.DOTALL)
        if met:
            said = {name: each.replace("'", "") for name, each in met.groupdict().items()}
            return sentence.format(**said)
    return _("It was asked in a way PeerDesk does not know.")
