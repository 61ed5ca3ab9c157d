# SPDX-License-Identifier: GPL-3.0-or-later
"""A command on a terminal of its own, and somebody who answers its questions."""

from __future__ import annotations

import re
import subprocess
import sys

ON_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


class Terminal:
    """Starts the command; `answer` waits for a question."""

    def __init__(self, *words):
        command = [sys.executable, "-c", ON_A_TERMINAL, sys.executable, "-m", "peerdesk"]
        self._process = subprocess.Popen(
            [*command, *map(str, words)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        self.shown = ""
        self._read = 0

    def answer(self, question, typed):
        self.wait_for(question)
        self._process.stdin.write(f"{typed}\n".encode())

    def wait_for(self, question):
        """Read on until `question`, a pattern, is shown, and return what it found."""
        while not (found := re.compile(question).search(self.shown, self._read)):
            self._hear(self._process.stdout.read(4096))
        self._read = found.end()
        return found

    def ended(self):
        with self._process as process:
            while chunk := process.stdout.read(4096):
                self._hear(chunk)
        return process.returncode

    def _hear(self, chunk):
        assert chunk, self.shown
        self.shown += chunk.decode()
