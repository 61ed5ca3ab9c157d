# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole sittings at the terminal, as they are read: the commands, what is typed, what is answered.

In a transcript `$` is a command, `<` a line of standard input, `!` a line of standard error, `[1]` an exit code other
than 0, and everything else is standard output. Ids are ID1, ID2 … in the order they are first seen.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_ID = re.compile(r"\b[a-km-z2-9]{16}\b")
_MASKS = (
    (re.compile(r"\b\d{6}\b"), "000000"),
    (re.compile(r"/\S*/(?=\w+\.peerdesk)"), "/here/"),
    (re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w{3}( \d{4})?"), "THEN"),
    (re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+( \d{4})?, \d\d:\d\d"), "THEN"),
    (re.compile(r"\b\d+ (January|April|May|June)( \d{4})?\b"), "THEN"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "DAY"),
    (re.compile(r"\b\d+ kB"), "0 kB"),
    (re.compile(r"\bage1\w{58} [\w-]{43}(?= )"), "KEYS"),
)


@dataclass
class Step:
    """One command of a transcript, with what is typed and what has to be answered."""

    command: str
    typed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def steps_of(transcript: Path) -> list[Step]:
    steps: list[Step] = []
    for line in transcript.read_text(encoding="utf-8").splitlines():
        if line.startswith("$ peerdesk "):
            steps.append(Step(line.removeprefix("$ peerdesk ")))
        elif line.startswith("< "):
            steps[-1].typed.append(line.removeprefix("< "))
        elif not line.startswith("#"):
            steps[-1].said.append(line)
    return steps


class Masks:
    """Gives ids names, and hides what is different each time."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def hide(self, text: str) -> str:
        text = _ID.sub(
            lambda found: self._ids.setdefault(found.group(), f"ID{len(self._ids) + 1}"), text
        )
        for pattern, mask in _MASKS:
            text = pattern.sub(mask, text)
        return text

    def show(self, command: str) -> str:
        for real, name in self._ids.items():
            command = re.sub(rf"\b{name}\b", real, command)
        return command


MAREN = (
    "peerdesk-card-1 age1rhp3fk6qayc2tjfkpnm5923fskq8mtlw2r00kwwuhaw989tz7apslf5lmp "
    "cEoBAlvNBWe5OOjITI72GJNGk5T5CeyTlLaK_eK03yw Maren\n"
)
"""The card of somebody, to be there as maren.card."""


@pytest.mark.parametrize("name", [each.stem for each in sorted(HERE.glob("*.txt"))])
def test_a_sitting_at_the_terminal_reads_like_this(name, here, wren, tell):
    (here / "maren.card").write_text(MAREN, encoding="utf-8")
    masks = Masks()
    for step in steps_of(HERE / f"{name}.txt"):
        words = shlex.split(masks.show(step.command))
        done = tell(*words, typed="".join(f"{line}\n" for line in step.typed))
        said = done.out.splitlines()
        said += [f"! {line}" for line in done.err.splitlines()]
        said += [f"[{done.code}]"] if done.code else []
        heard = [masks.hide(line) for line in said]
        assert _trimmed(heard) == _trimmed(step.said), step.command


def _trimmed(lines: list[str]) -> list[str]:
    """Leave out the empty lines at the end, which in a transcript part one step from the next."""
    return "\n".join(lines).rstrip().split("\n")
