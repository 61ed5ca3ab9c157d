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

from peerdesk.errors import OpeningEnded, OpeningGivenUp
from peerdesk.own_command import begin_apart
from peerdesk.vault.unlocking import Asked, Here, Unlocked
from peerdesk.vault.unlocking_worker import (
    FLAG,
    generation_in,
    request_for_generation,
    request_to_unlock,
    unlocked_in,
)

_KILLED = -9
"""How a process ends that the system needed the memory of; whoever else ends it so is not told apart."""

Result = TypeVar("Result")


class Apart:
    """An `Unlocker`. Its process begins with the first question and stays for the next one until `end`.

    Where no process can be had, or it says nothing one can read, all is done in this one.
    """

    def __init__(self) -> None:
        self._worker: subprocess.Popen[bytes] | None = None
        self._is_over = False
        self._is_asking = threading.Lock()
        self._is_beginning = threading.Lock()
        """Held while the process begins or is ended, so that one that begins just then ends, too."""

    def generation(self, folder: Path) -> int:
        """Return which database counts, without a secret.

        Raises what `read_copies` raises, OpeningEnded; OpeningGivenUp once `end` was called.
        """
        return self._ask(
            request_for_generation(folder),
            lambda answer: generation_in(answer, folder),
            lambda: Here().generation(folder),
        )

    def unlock(self, asked: Asked) -> Unlocked:
        """Return the keys; takes one derivation for a passphrase, and as long as it takes to ask a keyring.

        Raises what `read_copies` and `unlock` raise, OpeningEnded; OpeningGivenUp once `end` was called.
        """
        return self._ask(
            request_to_unlock(asked),
            lambda answer: unlocked_in(answer, asked.folder),
            lambda: Here().unlock(asked),
        )

    def end(self) -> None:
        """End the process at once, whatever it does or waits for: it only reads. Waits for nothing."""
        self._is_over = True
        threading.Thread(target=self._end, name="peerdesk-unlocking-ends", daemon=True).start()

    def _end(self) -> None:
        with self._is_beginning:
            worker = self._worker
            if worker is not None:
                worker.kill()
        with self._is_asking:
            self._let_go()

    def _ask(
        self, request: bytes, read: Callable[[bytes], Result], here: Callable[[], Result]
    ) -> Result:
        with self._is_asking:
            answer = self._answer(request)
            how_it_ended = None if answer else self._let_go()
            if self._is_over:
                raise OpeningGivenUp
            if how_it_ended == _KILLED:
                raise OpeningEnded  # here, what ended it might end the window
            try:
                return read(answer)
            except ValueError:
                self._end_now()  # what it says next would be taken for the answer to another question
        return here()

    def _answer(self, request: bytes) -> bytes:
        """Return what the process says; nothing where there is none, or it does not come to the end of it."""
        try:
            with self._is_beginning:
                if self._is_over:
                    return b""
                self._worker = worker = self._worker or begin_apart(FLAG)
            assert worker.stdin is not None  # noqa: S101  `begin_apart` gives it one
            assert worker.stdout is not None  # noqa: S101  the same
            worker.stdin.write(request)
            worker.stdin.flush()
            answer = worker.stdout.readline()
        except OSError:
            return b""
        return answer if answer.endswith(b"\n") else b""

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
