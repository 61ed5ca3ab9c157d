# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing holds the window up: each step through a journal of ten years, its best of three, so that chance is out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import chain, islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.records.entry import Entry, Kind, State, When
from peerdesk.ui.main_window import MainWindow
from tests.benchmarks import corpus
from tests.benchmarks.shelf import opened
from tests.watchdog import Watchdog, steps
from tests.windows import closed_window, open_in

_MOST = 0.05
"""Seconds."""

_ROUNDS = 3
_LONG, _WORDS = corpus.entry_id(0, seed=8), 15_000
_TAKEN_AWAY = 60


@pytest.fixture(
    scope="module", params=[1_000, pytest.param(10_000, marks=pytest.mark.long)], ids=str
)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ten years") / "Wren.peerdesk"
    corpus.build(made, request.param)
    _add_what_is_rare(made)
    return made


def _add_what_is_rare(folder: Path) -> None:
    """Add a very long note with an earlier version, and put much into the drawer."""
    said = chain.from_iterable(
        answer.split()
        for entry in corpus.entries_of(300)
        for answer in entry.answers.values()
        if isinstance(answer, str)
    )
    text = " ".join(islice(said, _WORDS))
    with closing(opened(folder)) as vault, closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(corpus.TODAY, corpus.ZONE))
        moment = journal.moment()
        for text_then in (text.replace(". ", ".\n\n"), text):
            answers = {"text": text_then}
            journal.keep(
                Entry(_LONG, Kind.NOTE, moment, When(moment), State.RESTED, answers=answers)
            )
        for number in range(_TAKEN_AWAY):
            journal.take_away(corpus.entry_id(number))


@pytest.fixture
def window(
    folder: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path, close
) -> Iterator[MainWindow]:
    clock = FixedClock(corpus.TODAY, corpus.ZONE)
    made = open_in(closed_window(tmp_path, clock), opened(folder), qtbot, None)
    yield made
    close(made)


@pytest.mark.usefixtures("collecting")
def test_no_step_through_the_pages_holds_the_window_up(window: MainWindow) -> None:
    watchdog = Watchdog()
    held: dict[str, list[float]] = {}
    for _round in range(_ROUNDS):  # the last step lets all pages go: each round makes them anew
        for name, step in steps(window, "network3", _LONG).items():
            held.setdefault(name, []).append(watchdog.during(step))
    slow = {name: times for name, times in held.items() if min(times) > _MOST}
    assert not slow, slow
