# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever installs PeerDesk can see what else comes with it, and gets exactly that."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.rules.source_tree import ROOT

LOCKS = ("run.lock", "dev.lock")


def test_the_readme_says_what_each_dependency_does_for_the_person_writing():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| ([\w-]+) \| .{20,} \|$", readme, flags=re.MULTILINE))
    assert set(_dependencies()) <= told


def test_the_locks_hold_every_dependency():
    named = _pins("run.lock")
    assert {name.lower() for name in _dependencies()} <= named.keys()


def test_tests_run_on_exactly_what_people_run():
    assert _pins("run.lock").items() <= _pins("dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_held_to_hashes(lock):
    for block in re.split(r"\n(?=[a-z])", _text(lock))[1:]:
        assert "--hash=sha256:" in block, block


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock):
    assert "://" not in _text(lock)
    assert "index" not in _text(lock)


def _dependencies():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [line.partition(">=")[0] for line in project["dependencies"]]


def _pins(lock):
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _text(lock), flags=re.MULTILINE))


def _text(lock):
    return (ROOT / "requirements" / lock).read_text(encoding="utf-8")
