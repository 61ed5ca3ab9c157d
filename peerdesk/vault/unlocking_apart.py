# SPDX-License-Identifier: GPL-3.0-or-later
"""Has a secret turned into keys in a process of its own, which ends before the journal is written in.

Argon2id asks for a quarter of a gigabyte and keeps a processor busy for half a second, and the libraries for it and for
the seals take ten megabytes: none of that stays with the window. What goes between the two processes goes where nobody
else can read it; both are closed to others of the same account (`hardening.py`).
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from peerdesk.errors import TooLittleMemory
from peerdesk.own_command import begin_apart
from peerdesk.vault.unlocking import Asked, Here, Unlocked
from peerdesk.vault.unlocking_worker import (
    FLAG,
    generation_in,
    request_for_generation,
    request_to_unlock,
    unlocked_in,
)

_ENDED_FOR_ITS_MEMORY = -9
"""How a process ends that the system needed the memory of."""

Result = TypeVar("Result")


class Apart:
    """An `Unlocker`. Its process begins with the first question and stays for the next one until `end`.

    Where no process can be had, or it says nothing one can read, all is done in this one.
    """

    def __init__(self) -> None:
        self._worker: subprocess.Popen[bytes] | None = None
        self._is_asking = threading.Lock()

    def generation(self, folder: Path) -> int:
        """Return which database counts, without a secret. Raises what `read_copies` raises."""
        return self._ask(
            request_for_generation(folder),
            lambda answer: generation_in(answer, folder),
            lambda: Here().generation(folder),
        )

    def unlock(self, asked: Asked) -> Unlocked:
        """Return the keys; takes one derivation for a passphrase. Raises what `read_copies` and `unlock` raise."""
        return self._ask(
            request_to_unlock(asked),
            lambda answer: unlocked_in(answer, asked.folder),
            lambda: Here().unlock(asked),
        )

    def end(self) -> None:
        """End the process once it has answered what it was asked. Waits for nothing."""
        threading.Thread(target=self._end, name="peerdesk-unlocking-ends", daemon=True).start()

    def _end(self) -> None:
        with self._is_asking:
            self._let_go()

    def _ask(
        self, request: bytes, read: Callable[[bytes], Result], here: Callable[[], Result]
    ) -> Result:
        with self._is_asking:
            answer = self._answer(request)
            if not answer and self._let_go() == _ENDED_FOR_ITS_MEMORY:
                raise TooLittleMemory  # here it would end the window
            try:
                return read(answer)
            except ValueError:
                self._end_now()  # what it says next would be taken for the answer to another question
        return here()

    def _answer(self, request: bytes) -> bytes:
        """Return what the process says; nothing where there is none."""
        try:
            if self._worker is None:
                self._worker = begin_apart(FLAG)
            assert self._worker.stdin is not None  # noqa: S101  `begin_apart` gives it one
            assert self._worker.stdout is not None  # noqa: S101  the same
            self._worker.stdin.write(request)
            self._worker.stdin.flush()
            return self._worker.stdout.readline()
        except OSError:
            return b""

    def _let_go(self) -> int | None:
        """Close what it reads, wait until it has ended, and return how it did."""
        worker, self._worker = self._worker, None
        if worker is None:
            return None
        for end in (worker.stdin, worker.stdout):
            with suppress(OSError):
                assert end is not None  # noqa: S101  `begin_apart` gives it both
                end.close()
        return worker.wait()

    def _end_now(self) -> None:
        if self._worker is not None:
            self._worker.kill()
        self._let_go()
