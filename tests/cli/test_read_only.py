# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal where nothing can be written: it is read as any other, and a note is refused before it is typed in vain."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.cli.main import main
from tests.cli.conftest import NAME, PASSPHRASE, TYPED
from tests.vault.faults import UNDISTURBED
from tests.vault.unprivileged import NOBODY, as_a_person

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def sealed(wren: Path) -> Iterator[Path]:
    """A journal that nobody may write, in a place that anybody may reach."""
    folder = Path(tempfile.mkdtemp(prefix="peerdesk-"))
    folder.chmod(0o711)
    place = shutil.copytree(wren, folder / NAME)
    for each in (*place.iterdir(), place):
        if os.getuid() == 0:
            os.chown(each, NOBODY, NOBODY)
        each.chmod(0o500 if each.is_dir() else 0o400)
    yield place
    place.chmod(0o700)
    shutil.rmtree(folder)


def told(*words: str | Path, typed: str = f"{PASSPHRASE}\n") -> tuple[int, str, str]:
    """Give a command in this process, without any fixture: it may be a child by now."""
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
    with (
        contextlib.redirect_stdout(io.StringIO()) as out,
        contextlib.redirect_stderr(io.StringIO()) as err,
    ):
        code = main([str(word) for word in words])
    return code, out.getvalue(), err.getvalue()


def test_it_is_read_as_any_other_and_a_note_is_refused(sealed):
    """T10: a stick whose switch is set is still a journal; nothing is half-written on it."""
    before = {each.name: each.read_bytes() for each in sealed.iterdir()}

    def commands():
        code, out, _err = told("list", sealed, *TYPED)
        assert code == 0
        assert "Kettle" in out
        for words in (("search", "ward"), ("verify",), ("info",)):
            code, _out, err = told(words[0], sealed, *words[1:], *TYPED)
            assert (code, err) == (0, "")
        for words in (("note",), ("check-in", "--took", "3")):
            code, out, err = told(
                words[0], sealed, *words[1:], *TYPED, typed=f"{PASSPHRASE}\nhello"
            )
            assert (code, out, err.count("\n")) == (1, "", 1)
            assert "nothing was changed" in err
        with contextlib.suppress(FileNotFoundError):
            assert not (sealed / "lock").read_bytes()

    assert as_a_person(commands) == UNDISTURBED
    assert {each.name: each.read_bytes() for each in sealed.iterdir()} == before
