# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks are run by hand: what they take from PeerDesk is still there when somebody runs them."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[1] / "benchmarks").rglob("*.py"))


def taken_by(file: Path) -> list[tuple[str, str]]:
    """Return what `file` imports by name, wherever in it, as module and name."""
    return [
        (node.module or "", each.name)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_benchmark_takes_is_there(file):
    for module, name in taken_by(file):
        if module.startswith("peerdesk"):
            found = import_module(module)
            assert hasattr(found, name) or import_module(f"{module}.{name}"), (module, name)
