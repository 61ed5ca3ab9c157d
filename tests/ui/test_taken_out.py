# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick that is taken out while its journal is open, and put in again: a real file system on another device."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.errors import JournalGone
from peerdesk.journal.schema import SCHEMA
from peerdesk.ui.session import Session
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import a_note


class Stick:
    """A real file system. Put in again it has the same numbers for its files, on another device."""

    def __init__(self, folder: Path) -> None:
        self.place, self._content = folder / "stick", folder / "content"
        self.place.mkdir()
        self._numbers: dict[str, int] = {}

    def put_in(self) -> bool:
        """Mount it with what was on it; say whether that may be done here."""
        mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "peerdesk-test", self.place]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            return False
        given = self.place.stat().st_ino
        for name, number in sorted(self._numbers.items(), key=lambda each: each[1]):
            use_up(self.place, range(given + 1, number))
            self._lay(self.place / name, self._content / name)
            given = number
        return True

    def take_out(self) -> None:
        """Take it away under whatever is open on it."""
        found = sorted(self.place.rglob("*"))
        self._numbers = {str(each.relative_to(self.place)): each.stat().st_ino for each in found}
        shutil.copytree(self.place, self._content)
        subprocess.run(["umount", "--lazy", self.place], check=True)

    def has_its_numbers(self) -> bool:
        """Whether each file has the number it had before."""
        return all(
            (self.place / name).stat().st_ino == number for name, number in self._numbers.items()
        )

    def _lay(self, target: Path, content: Path) -> None:
        if content.is_dir():
            target.mkdir(mode=0o700)
        else:
            target.touch(mode=0o600)
            target.write_bytes(content.read_bytes())


def use_up(place: Path, numbers: range) -> None:
    """Make and remove as many files: numbers are given in order."""
    for _number in numbers:
        (place / "spent").touch()
        (place / "spent").unlink()


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    made = Stick(tmp_path)
    if os.geteuid() or not made.put_in():
        pytest.skip("may not be done here: mounting a stick, which takes root")
    yield made
    subprocess.run(["umount", "--lazy", made.place], check=False, capture_output=True)


def test_a_stick_that_was_out_for_a_moment_loses_nothing_and_is_written_on(stick, qtbot, clock):
    """T12: what was kept just before stands in the log alone; the files that were left do not take it with them."""
    vault, _key = Vault.create(
        stick.place / "Wren.peerdesk", "harbour lentil sketch oval", SCHEMA, profile=CHEAPEST
    )
    session = Session(vault, clock)
    kept, refused, back, ended = [], [], [], []
    session.whereabouts.back.connect(lambda: back.append(True))

    def write(text):
        session.writer.write(
            lambda journal: journal.rest(a_note(text)), kept.append, refused.append
        )

    write("before")
    qtbot.waitUntil(lambda: len(kept) == 1)
    stick.take_out()
    write("while it is out")
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert isinstance(refused[0], JournalGone)
    assert stick.put_in()
    assert stick.has_its_numbers(), "or it proves less than it should"
    session.whereabouts._look_again.timeout.emit()
    qtbot.waitUntil(lambda: bool(back))
    write("after")
    qtbot.waitUntil(lambda: len(kept) == 2)
    reading = session.desk.reading
    found = {reading.entry(line.id).answers["text"] for line in reading.newest()}
    assert found == {"before", "after"}
    session.finish(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
