# SPDX-License-Identifier: GPL-3.0-or-later
"""A pen that is slower than whoever writes."""

from __future__ import annotations

from collections.abc import Callable

from peerdesk.journal.journal import Journal


class SlowPen:
    """Carries verbs out only when told to, as a journal on a slow stick does."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._waiting: list[Callable[[], None]] = []

    def write(self, verb, done=lambda _result: None, refused=None) -> None:
        self._waiting.append(lambda: done(verb(self._journal)))

    def carry_out_one(self) -> None:
        self._waiting.pop(0)()
