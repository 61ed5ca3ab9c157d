# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of Help, as titles and paragraphs. They promise nothing the program does not keep."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.language.asset_tables import table
from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Section:
    """A few paragraphs under one title; the first section of a page may have none."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read, top to bottom."""

    title: str
    sections: tuple[Section, ...]


PAGES = (
    "protects",
    "who_can_read",
    "passphrase",
    "complaint",
    "letters",
    "weeks",
    "writing_safely",
    "words_used",
)
"""The pages of Help, in their order. "protects_short" stands apart: it is the first step of a new journal."""


def load_page(name: str) -> Page:
    """Return the page called `name`. Raises FileNotFoundError if there is none."""
    written = table(f"pages/{name}.toml")
    return Page(
        _(written["title"]),
        tuple(
            Section(
                _(section["title"]) if section.get("title") else "",
                tuple(_(paragraph) for paragraph in section["paragraphs"]),
            )
            for section in written["section"]
        ),
    )
