# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase comes from the terminal, unseen, or from a file: never from an argument or the environment."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from peerdesk.cli.usage import parser
from peerdesk.errors import WrongPassphrase
from peerdesk.vault.kdf import CHEAPEST
from tests.cli.conftest import PASSPHRASE, TYPED
from tests.cli.terminal import Terminal
from tests.rules.source_tree import PACKAGE, python_files


@pytest.fixture
def in_checkout(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(PACKAGE.parent))


@pytest.mark.usefixtures("in_checkout")
def test_a_passphrase_is_asked_for_and_never_shown(wren):
    """T2: nobody reads it over a shoulder or out of the scrollback."""
    terminal = Terminal("list", wren)
    terminal.answer("Passphrase: ", PASSPHRASE)
    assert terminal.ended() == 0
    assert "Kettle" in terminal.shown
    assert PASSPHRASE not in terminal.shown


@pytest.mark.usefixtures("in_checkout")
def test_a_new_passphrase_is_typed_twice(wren):
    terminal = Terminal("passphrase", wren)
    terminal.answer("Passphrase: ", PASSPHRASE)
    terminal.answer("New passphrase: ", "four quite different words")
    terminal.answer("The same once more: ", "four quite different word")
    assert terminal.ended() == 1
    assert "don’t match" in terminal.shown
    assert "different" not in terminal.shown


@pytest.mark.usefixtures("in_checkout")
def test_recovering_sets_a_new_passphrase_and_the_new_key_counts_once_two_groups_are_typed_back(
    made, tell
):
    """T9: the way in through paper ends with a new passphrase; until the new paper is written the old one opens."""
    place, key = made
    terminal = Terminal("recover", place)
    terminal.answer("Recovery key: ", " ".join(key.groups()))
    terminal.answer("New passphrase: ", "four quite different words")
    terminal.answer("The same once more: ", "four quite different words")
    terminal.answer("Group [1-8]: ", "")
    assert terminal.ended() == 0
    assert "Your old recovery key still opens this journal." in terminal.shown

    terminal = Terminal("recover", place)
    terminal.answer("Recovery key: ", "-".join(key.groups()))
    terminal.answer("New passphrase: ", "another four plain words")
    terminal.answer("The same once more: ", "another four plain words")
    terminal.wait_for("kept nowhere:")
    groups = terminal.wait_for(r"(?:\d{6}\s+){8}").group().split()
    terminal.answer("Group [1-8]: ", "000000")
    for _each in range(2):
        number = int(terminal.wait_for("Group ([1-8]): ").group(1))
        terminal.answer("", groups[number - 1])
    assert terminal.ended() == 0
    assert "doesn’t look right" in terminal.shown
    assert "in force" in terminal.shown

    files = ("--recovery-key-file", "-", "--new-passphrase-file", "-")
    old = f"{' '.join(key.groups())}\nyet another four words\n"
    assert "belongs to this journal" in tell("recover", place, *files, typed=old).err
    inside = tell("info", place, "--json", *TYPED, typed="another four plain words\n")
    assert '"recovery_written": true' in inside.out


def test_without_a_terminal_it_says_where_a_passphrase_may_come_from(wren):
    done = subprocess.run(
        [sys.executable, "-m", "peerdesk", "list", str(wren)],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "--passphrase-file FILE" in done.stderr


def test_no_option_takes_a_passphrase_itself():
    """T5: arguments are there for every account of the computer to read."""
    text = parser().format_help()
    for command in ("create", "list", "recover", "passphrase"):
        text += _help_of(command)
    options = {word.strip("[],") for word in text.split() if word.startswith(("--", "[--"))}
    about_keys = {option for option in options if "pass" in option or "key" in option}
    assert about_keys == {"--passphrase-file", "--new-passphrase-file", "--recovery-key-file"}


def test_the_environment_is_not_asked_for_a_passphrase():
    """T5: it is handed to every program that is started from here."""
    for file in python_files(PACKAGE / "cli"):
        assert not re.search(r"\benviron\b|\bgetenv\b", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "", "\nand another line\n"])
def test_the_first_line_of_a_file_is_the_passphrase(wren, here, tell, end):
    (here / "secret").write_bytes((PASSPHRASE + end).encode())
    assert tell("list", wren, "--passphrase-file", "secret", typed="").code == 0


@pytest.mark.parametrize("typed", [f" {PASSPHRASE}", f"{PASSPHRASE} ", f"{PASSPHRASE}\t", ""])
def test_nothing_but_the_end_of_the_line_is_taken_off(wren, tell, typed):
    """T1: a space may belong to a passphrase, so none is guessed away."""
    assert tell("list", wren, *TYPED, typed=f"{typed}\n").err.strip() == WrongPassphrase().sentence


def test_the_same_letters_open_it_however_they_are_composed(here, tell, monkeypatch):
    """T9: a passphrase typed on one system opens on another."""
    monkeypatch.setattr("peerdesk.vault.kdf.calibrate", lambda: CHEAPEST)
    composed, spread = "caf\u00e9 lentil sketch oval", "cafe\u0301 lentil sketch oval"
    assert tell("create", "New.peerdesk", *TYPED, typed=f"{composed}\n").code == 0
    assert tell("list", "New.peerdesk", *TYPED, typed=f"{spread}\n").code == 0


def test_a_megabyte_of_passphrase_is_only_wrong(wren, tell):
    assert tell("list", wren, *TYPED, typed="x" * 1_000_000 + "\n").code == 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00\n"])
def test_a_file_without_a_passphrase_is_refused_in_one_line(wren, tell, content):
    done = tell("list", wren, *TYPED, typed=content)
    assert done.code == 1
    assert done.err.count("\n") == 1


def test_a_file_that_is_not_there_is_refused_in_one_line(wren, tell):
    done = tell("list", wren, "--passphrase-file", "nowhere")
    assert done.code == 1
    assert done.err.startswith("nowhere can’t be read.")


def _help_of(command):
    import contextlib
    import io

    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        parser().parse_args([command, "--help"])
    return said.getvalue()
