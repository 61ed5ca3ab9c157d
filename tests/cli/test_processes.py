# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal as a process among others: what it loads, how it ends when it is stopped or nobody listens any more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.cli.usage import parser
from tests.cli.conftest import PASSPHRASE, TYPED, entries_in
from tests.rules.source_tree import PACKAGE, ROOT

COMMANDS = tuple(name for action in parser()._subparsers._group_actions for name in action.choices)
LOADED = """
import sys
from peerdesk.__main__ import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
HEAVY = {"PySide6", "shiboken6", "keyring", "hypothesis", "tomllib", "getpass", "peerdesk.demo"}
"""What a list never needs. It reads two TOML files of words only where it has to name a strand."""

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def loaded_by(*words, typed=PASSPHRASE + "\n"):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, words)],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_no_command_loads_qt(wren):
    for words in (("list", wren), ("show", wren, "x"), ("check-in", wren, "--took", "3")):
        loaded = loaded_by(*words, *TYPED)
        assert "peerdesk.vault.vault" in loaded
        assert not [name for name in loaded if name.partition(".")[0] in ("PySide6", "shiboken6")]


def test_a_list_starts_with_little_more_than_the_locked_box(made):
    """The bare floor is Python, SQLCipher and Argon2; a list adds nothing that takes time to load."""
    place, _key = made
    loaded = loaded_by("list", place, *TYPED)
    assert not {name for name in loaded if name in HEAVY or name.partition(".")[0] in HEAVY}


def test_what_needs_no_journal_loads_no_lock():
    for words in (("--help",), ("bogus",), ("list", "--help")):
        loaded = loaded_by(*words)
        assert not [name for name in loaded if name.startswith(("sqlcipher3", "argon2", "crypto"))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_the_usage_names_is_carried_out(here, tell, command):
    """No name stands in one list and not in another: each gets as far as its own refusal."""
    more = {
        "show": ("x",),
        "search": ("x",),
        "check-in": ("--took", "3"),
        "seal": ("--to", "x", "--entry", "x", "-o", "x"),
        "open": ("--journal", "taken.peerdesk"),
        "salvage": ("new",),
        "reply": ("--to", "x", "-o", "x"),
    }.get(command, ())
    (here / "taken.peerdesk").mkdir()
    (here / "taken.peerdesk" / "words").touch()
    done = tell(command, "taken.peerdesk", *more, typed="")
    assert done.code == 1
    assert "inside PeerDesk" not in done.err


def test_ctrl_c_ends_with_130_and_nothing_half_written(wren):
    """T12: stopped in the middle of a note, the journal is as it was, and closed."""
    before = entries_in(wren)
    command = [sys.executable, "-m", "peerdesk", "note", str(wren), *TYPED]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        process.stdin.write(f"{PASSPHRASE}\nhalf a senten".encode())
        process.stdin.flush()
        _until_locked(wren)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        process.stdin.close()
    assert process.returncode == 130
    assert said == b""
    assert entries_in(wren) == before


def test_whoever_stops_listening_is_not_complained_to(wren):
    command = [sys.executable, "-m", "peerdesk", "list", str(wren), *TYPED]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        process.stdout.close()
        process.stdin.write(f"{PASSPHRASE}\n".encode())
        process.stdin.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_said(wren):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "peerdesk", "list", str(wren), *TYPED],
            input=f"{PASSPHRASE}\n",
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=ENVIRONMENT,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "What there was to print could not be written there.\n"


def test_the_first_word_alone_decides_between_window_and_terminal():
    """The commands are named once, in the usage; whatever it does not know gets that usage.

    A made-up journal, and a letter without a journal, are opened in the window.
    """
    for_the_window_too = {"demo", "open"}
    source = (PACKAGE / "__main__.py").read_text(encoding="utf-8")
    assert not [
        command
        for command in COMMANDS
        if f'"{command}"' in source and command not in for_the_window_too
    ]


def _until_locked(place):
    """Wait, without a number of milliseconds, until the journal is held by the other process."""
    while not (place / "lock").read_bytes():
        os.sched_yield()
