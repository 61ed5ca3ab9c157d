# SPDX-License-Identifier: GPL-3.0-or-later
"""A new room is drawn where people look for it, and held to the arrows that hold for every room."""

from __future__ import annotations

import re
import tomllib

from tests.rules.source_tree import PACKAGE, ROOT

FLOORS = re.compile(r"## The floors.*?```\n(.*?)```", re.DOTALL)


def test_the_readme_draws_every_room():
    drawn = FLOORS.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert drawn
    assert _rooms() <= set(re.findall(r"\w+", drawn.group(1)))


def test_qt_is_kept_out_of_every_room_but_one():
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    (without_qt,) = (
        contract["source_modules"]
        for contract in linter["importlinter"]["contracts"]
        if contract["name"] == "Qt stays in the ui"
    )
    rooms = {name.removeprefix("peerdesk.") for name in without_qt}
    assert rooms == _rooms() - {"ui", "__main__"}


def _rooms():
    folders = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    return folders | {file.stem for file in PACKAGE.glob("*.py")} - {"__init__"}
