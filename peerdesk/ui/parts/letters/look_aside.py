# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads letters from the journal: short ones at once, long ones in a thread, so that the window never waits for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from peerdesk.journal.reading import Reading
from peerdesk.ui.session import Session

Answer = TypeVar("Answer")

AT_ONCE = 256 * 1024
"""Bytes of words that are read and made ready to be shown within a few milliseconds."""


def look(
    session: Session,
    about: str,
    size: int,
    question: Callable[[Reading], Answer],
    done: Callable[[Answer], None],
) -> None:
    """Call `done` with the answer to `question`: now where `size` bytes are read for it at once, else when it is there.

    Of long questions only the newest `about` the same is ever answered. Raises NotFoundError, where it is short.
    """
    session.looking.give_up(about)
    if size <= AT_ONCE:
        done(question(session.desk.reading))
    else:
        session.looking.ask(about, question, done)
