# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves of every kind, with a word on standard error after each, for whoever traces the flushes before it."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.vault.connection import checkpoint
from tests.benchmarks import corpus
from tests.benchmarks.saving import FIRST, VERBS, Saves
from tests.benchmarks.shelf import opened

_TIMES = 5


def main() -> None:
    """Save each kind a few times, a stretch of writing each time."""
    vault = opened(Path(sys.argv[1]))
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(corpus.TODAY, corpus.ZONE))
        saves = Saves(journal, Reading(connection), 1_000)
        for verb in VERBS * _TIMES:
            if verb == FIRST:
                checkpoint(connection)
                journal.begin_log()
            save = saves.next(verb)
            os.write(2, b"before\n")
            save()
            os.write(2, f"{verb}\n".encode())
            saves.use_the_pause()


main()
