# SPDX-License-Identifier: GPL-3.0-or-later
"""What loading the window must not do, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.preferences import Preferences
from tests.benchmarks import corpus
from tests.benchmarks.processes import ROOT, environment, run

_FOR_LATER = frozenset(
    {"cryptography", "argon2", "sqlcipher3", "keyring", "socket", "subprocess", "dataclasses"}
)

_SAY_WHAT_WAS_READ = """
import linecache
import peerdesk.ui.app
print([name for name in linecache.cache if "peerdesk" in name])
"""


def test_loading_the_window_reads_and_keeps_no_source_of_ours() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SAY_WHAT_WAS_READ], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_nothing_is_loaded_before_the_first_paint_that_only_an_opening_or_another_process_needs(
    tmp_path: Path,
) -> None:
    """It is a journal that opens by itself, for whose name alone the window reads before it is painted."""
    journal = tmp_path / "mine.peerdesk"
    corpus.build(journal, 1)
    Preferences(opens=journal).save(tmp_path / ".config" / "PeerDesk" / "preferences.json")
    assert _FOR_LATER.intersection(run("our_unlock", tmp_path)["modules"]) == frozenset()


_LIVE_THROUGH_AN_EVENING = """
import sys
from pathlib import Path
from tests.benchmarks.drivers.real_window import RealWindow
from tests.benchmarks.drivers.typing_search import Searching

real = RealWindow(Path(sys.argv[1]))
real.open_journal()
Searching(real).type("morning")

from PySide6 import QtCore, QtGui, QtWidgets
strangers = {"QWizard", "QMdiArea", "QFileSystemModel", "QProcess", "QMovie", "QGraphicsItem", "QUndoView"}
sys.stdout.write(str(strangers & {*vars(QtCore), *vars(QtGui), *vars(QtWidgets)}))
sys.stdout.flush()
import os
sys.stdout.write("\\n" + str(sorted({"argon2", "cryptography", "keyring", "pyrage"} & set(sys.modules))))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a fresh process had made and loaded once it had opened a journal and searched in it."""
    home = tmp_path_factory.mktemp("home")
    journal = home / "mine.peerdesk"
    corpus.build(journal, 20)
    done = subprocess.run(
        [sys.executable, "-c", _LIVE_THROUGH_AN_EVENING, str(journal)],
        capture_output=True,
        check=True,
        text=True,
        env=environment(home),
        cwd=ROOT,
    )
    return done.stdout.splitlines()


def test_opening_and_searching_never_makes_a_class_of_everything_the_toolkit_has(
    evening: list[str],
) -> None:
    """See `ui/inside.py`: one widget that only the toolkit knows, handed to Python, and all are made."""
    assert evening[0] == "set()"


def test_what_makes_keys_is_never_loaded_beside_an_open_journal(evening: list[str]) -> None:
    """See `vault/unlocking_apart.py`: it takes ten megabytes, and half a second of a processor."""
    assert evening[1] == "[]"
