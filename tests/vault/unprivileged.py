# SPDX-License-Identifier: GPL-3.0-or-later
"""Work done by a person without special rights, also where the tests run as root."""

from __future__ import annotations

import os
from collections.abc import Callable

from tests.vault.faults import LEAKED, in_a_child

NOBODY = 65534


def become_nobody() -> None:
    """Give up root for good; does nothing for anyone else."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def as_a_person(work: Callable[[], None]) -> int:
    """Run `work` in a forked process without special rights; return how it ended."""

    def unprivileged() -> None:
        become_nobody()
        work()

    outcome = in_a_child(unprivileged)
    assert outcome != LEAKED
    return outcome
