# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence of ours that a person can read: in the code, in Help, in the prompts. Not the writer’s lists of words.

A list may say “treated like a patient”, because somebody was. The program itself never speaks so.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache

from tests.rules.source_tree import PACKAGE, place, python_files

DOORS = {"_": 1, "ngettext": 2}
"""The functions every sentence goes through, and how many of their arguments are sentences."""


@cache
def spoken() -> tuple[tuple[str, str], ...]:
    """Return every sentence with the place it stands in."""
    return (*_in_code(), *_in_pages(), *_in_prompts())


def _in_code() -> Iterator[tuple[str, str]]:
    for file in python_files(PACKAGE):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for argument in node.args[: DOORS.get(node.func.id, 0)]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield f"{place(file)}:{node.lineno}", argument.value


def _in_pages() -> Iterator[tuple[str, str]]:
    for file in sorted((PACKAGE / "assets" / "pages").glob("*.toml")):
        page = tomllib.loads(file.read_text(encoding="utf-8"))
        yield place(file), page["title"]
        for section in page["section"]:
            for text in (section["title"], *section["paragraphs"]):
                yield place(file), text


def _in_prompts() -> Iterator[tuple[str, str]]:
    file = PACKAGE / "assets" / "words" / "prompts.toml"
    for id_, prompt in tomllib.loads(file.read_text(encoding="utf-8"))["prompts"].items():
        yield f"{place(file)} {id_}", prompt["text"]
