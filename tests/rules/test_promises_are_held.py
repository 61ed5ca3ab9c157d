# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/security.md names, for each promise, the tests that hold it: they are there, and they say so themselves."""

from __future__ import annotations

import re

import pytest

from tests.rules.source_tree import ROOT, TESTS, python_files

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (T\d+) \| .* \| (.*) \|$", PAGE, flags=re.MULTILINE)
FILES = {}
for _file in python_files(TESTS):
    FILES.setdefault(_file.stem, []).append(_file)


def test_every_test_the_page_names_is_there():
    named = set(re.findall(r"\btest_\w+", PAGE))
    assert named <= FILES.keys()


def test_every_promise_a_test_names_stands_on_the_page():
    texts = (file.read_text(encoding="utf-8") for file in python_files(TESTS))
    named = {promise for text in texts for promise in re.findall(r"\bT\d+\b", text)}
    assert named <= set(re.findall(r"\bT\d+\b", PAGE))


@pytest.mark.parametrize(("promise", "held_by"), ROWS, ids=[row[0] for row in ROWS])
def test_what_holds_a_promise_names_it(promise, held_by):
    silent = [
        stem
        for stem in re.findall(r"\btest_\w+", held_by)
        if not any(_says(file, promise) for file in FILES[stem])
    ]
    assert not silent


def _says(file, promise):
    return re.search(rf"\b{promise}\b", file.read_text(encoding="utf-8")) is not None
