# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program asked the system for, as strace wrote it down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    "open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "truncate,unlink,unlinkat,socket,connect,bind,execve,execveat"
)
_CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_NO_SUCH = "= -1 "


def strace(log: Path) -> tuple[str, ...]:
    """Return the words that start a program under strace, its fresh processes included."""
    return ("strace", "-f", "--seccomp-bpf", "-s", "400", "-o", str(log), "-e", f"trace={CALLS}")


@dataclass(frozen=True)
class Call:
    """One call: its name, the paths in it, and everything that was said about it."""

    name: str
    paths: tuple[str, ...]
    text: str

    @property
    def opens_for_writing(self) -> bool:
        """Whether a file was made, changed or renamed, and the system let it."""
        if _NO_SUCH in self.text:
            return False
        if self.name.startswith("open"):
            return bool(_WRITES.search(self.text))
        return self.name.startswith(("creat", "mkdir", "rename", "link", "symlink", "truncate"))


def calls_in(log: Path) -> Iterator[Call]:
    for line in log.read_text(errors="replace").splitlines():
        found = _CALL.match(line)
        if found:
            _pid, name, text = found.groups()
            yield Call(name, tuple(_QUOTED.findall(text)), text)
