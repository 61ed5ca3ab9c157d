# SPDX-License-Identifier: GPL-3.0-or-later
"""The two commands of the README say in one sentence what is wrong, on any machine."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys

import pytest

from tests.rules.source_tree import ROOT, imports


def test_an_older_python_can_read_the_sentence_meant_for_it():
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_dev_needs_nothing_but_the_standard_library():
    assert set(imports(ROOT / "dev.py")) <= sys.stdlib_module_names | {"importlib.util"}


@pytest.mark.parametrize("words", [["runn"], ["tour"], ["check", "all"]])
def test_a_wrong_word_gets_one_sentence(words):
    refused = _dev(words)
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1


def test_without_a_word_it_says_what_it_can_do():
    assert "python3 dev.py run" in _dev([]).stdout


def test_ci_calls_nothing_but_the_commands_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    called = [
        line
        for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
        if "dev.py" in line
    ]
    assert called == ["python3 dev.py test --long", "python3 dev.py check"]
    assert all(line in readme for line in called)


@pytest.mark.long
def test_without_a_network_the_first_start_says_so(tmp_path):
    shutil.copy(ROOT / "dev.py", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9",
        "PIP_RETRIES": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    refused = subprocess.run(
        [sys.executable, "dev.py", "run"],
        cwd=tmp_path,
        env=inherited | nowhere,
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 1
    assert refused.stderr.startswith("The package index could not be reached")


def _dev(words):
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
