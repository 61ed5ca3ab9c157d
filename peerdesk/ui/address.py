# SPDX-License-Identifier: GPL-3.0-or-later
"""Where in the window something is. Holds ids and never a word of the journal, so that it may outlive a lock."""

from __future__ import annotations

from typing import Literal, NamedTuple

PageName = Literal[
    "today",
    "journal",
    "weeks",
    "networks",
    "network",
    "writing",
    "settings",
    "help",
    "small",
    "left",
    "supervision",
    "round",
    "letters",
    "people",
    "letter",
]


class Address(NamedTuple):
    """A page, and what it is about: `entry` and `network` are ids, `kind` a Kind to begin, `part` a section.

    `prompt` is the id of the prompt a new note begins from; `belongs` how a new entry stands to the meeting `entry`;
    `days` which days are looked back on: "12", "52", "since", or two days as "2026-02-23..2026-05-14".
    """

    page: PageName = "today"
    entry: str = ""
    kind: str = ""
    network: str = ""
    part: str = ""
    prompt: str = ""
    belongs: str = ""
    days: str = ""
