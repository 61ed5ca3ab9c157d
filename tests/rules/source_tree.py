# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own source files as the rules read them. Reads files, imports nothing of ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "peerdesk"
TESTS = ROOT / "tests"


def python_files(*folders: Path) -> list[Path]:
    """Return every Python file below `folders`, by default all that belong to the project."""
    if folders:
        return sorted(file for folder in folders for file in folder.rglob("*.py"))
    return [ROOT / "dev.py", *python_files(PACKAGE, TESTS, ROOT / "packaging")]


def place(file: Path) -> str:
    """Return the path of `file` inside the checkout, with `/`."""
    return file.relative_to(ROOT).as_posix()


def imports(file: Path) -> Iterator[str]:
    """Yield every module that `file` imports, also inside functions and for types only."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
