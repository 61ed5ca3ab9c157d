# SPDX-License-Identifier: GPL-3.0-or-later
"""A new journal is there, whole, if and only if its recovery key was shown."""

from __future__ import annotations

import re
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from peerdesk.journal.schema import SCHEMA
from peerdesk.records.settings import Whose
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.vault import Vault
from tests.cli.conftest import PASSPHRASE, TYPED


@pytest.fixture
def quick(monkeypatch):
    """A derivation that keeps nobody out, instead of the seconds a real one takes."""
    monkeypatch.setattr("peerdesk.vault.kdf.calibrate", lambda: CHEAPEST)


@pytest.mark.usefixtures("quick")
def test_the_key_that_is_shown_opens_the_journal(here, tell):
    """T9: printed once, to standard output, and kept nowhere."""
    done = tell("create", "New.peerdesk", *TYPED)
    assert (done.code, done.err) == (0, "")
    groups = re.findall(r"\b\d{6}\b", done.out)
    assert len(groups) == 8
    with closing(Vault.open(here / "New.peerdesk", RecoveryKey.parse(" ".join(groups)), SCHEMA)):
        pass
    everything = b"".join(f.read_bytes() for f in here.rglob("*") if f.is_file())
    assert not [group for group in groups if group.encode() in everything]


@pytest.mark.parametrize("command", ["create", "demo"])
@pytest.mark.usefixtures("quick")
def test_a_folder_without_the_ending_is_given_it_and_that_is_said(here, tell, command):
    done = tell(command, "Evenings", *(TYPED if command == "create" else ()))
    assert done.code == 0
    place = here / "Evenings.peerdesk"
    assert [each.name for each in here.iterdir()] == [place.name]
    assert (
        f"is at {place}. Its name was given the ending “.peerdesk”, by which a journal is known.\n"
        in done.out
    )
    again = tell(command, "Evenings", *(TYPED if command == "create" else ()))
    assert again.err.startswith(f"There is already something at {place}.")


@pytest.mark.usefixtures("quick")
def test_a_journal_answers_to_the_name_it_was_made_under_except_to_be_erased(here, tell):
    tell("create", "Evenings", *TYPED)
    assert tell("note", "Evenings", *TYPED, typed=f"{PASSPHRASE}\na line").code == 0
    assert "a line" in tell("list", "Evenings", *TYPED).out
    assert str(here / "Evenings.peerdesk") in tell("info", "Evenings").out
    assert tell("erase", "Evenings", *TYPED, "--yes").code == 1
    assert (here / "Evenings.peerdesk").is_dir()


@pytest.mark.usefixtures("quick")
def test_the_folder_is_for_its_owner_alone(here, tell):
    """T5: other accounts of the computer see a name and no more."""
    tell("create", "New.peerdesk", *TYPED)
    assert stat.S_IMODE((here / "New.peerdesk").stat().st_mode) == 0o700


@pytest.mark.parametrize("whose", list(Whose))
@pytest.mark.usefixtures("quick")
def test_a_shared_computer_remembers_nothing(here, home, tell, whose):
    """T5, T18: how far a journal had come is kept on this device, and not on a shared one."""
    tell("create", "New.peerdesk", "--whose", whose.value, *TYPED)
    tell("list", "New.peerdesk", *TYPED)
    assert any(home.rglob("seen/*")) == (whose is not Whose.SHARED)
    assert f'"{here}' not in "".join(f.read_text("utf-8", "replace") for f in _files(home))


@pytest.mark.parametrize("there", ["file", "folder", "journal", "link"])
@pytest.mark.usefixtures("quick")
def test_what_is_there_already_is_left_as_it_is(here, tell, there):
    place = here / "New.peerdesk"
    match there:
        case "file":
            place.write_text("words", encoding="utf-8")
        case "folder":
            (place / "sub").mkdir(parents=True)
        case "journal":
            Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)[0].close()
        case "link":
            place.symlink_to(here / "elsewhere")
    before = {each: each.lstat().st_mtime_ns for each in here.rglob("*")}
    done = tell("create", place, *TYPED, typed="")
    assert done.code == 1
    assert done.err.startswith(f"There is already something at {place}.")
    assert {each: each.lstat().st_mtime_ns for each in here.rglob("*")} == before


@pytest.mark.usefixtures("quick")
def test_a_passphrase_that_is_too_short_makes_nothing(here, tell):
    assert tell("create", "New.peerdesk", *TYPED, typed="short\n").code == 1
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("refusal", [BrokenPipeError, OSError, KeyboardInterrupt])
@pytest.mark.usefixtures("quick")
def test_without_its_key_shown_there_is_no_journal(here, tell, monkeypatch, refusal):
    """T9: a journal whose recovery key nobody saw is not left behind."""

    def broken(*_args, **_named):
        raise refusal

    monkeypatch.setattr("builtins.print", broken)
    monkeypatch.setattr("peerdesk.cli.terminal.refuse", sys.stderr.write)
    done = tell("create", "New.peerdesk", *TYPED)
    assert done.code == (130 if refusal is KeyboardInterrupt else 1)
    assert list(here.iterdir()) == []


def test_a_crash_while_it_is_made_leaves_no_journal(here, tell, monkeypatch):
    """T12: all of it comes to be at once, or nothing does."""

    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setattr("peerdesk.vault.kdf.calibrate", stopped)
    assert tell("create", "New.peerdesk", *TYPED).code == 130
    assert not (here / "New.peerdesk").exists()


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]
