# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program did to the files of one folder, as strace wrote it down, done once more to a disk of the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.vault.disk_model import Cut, File, Folder, Write

_UNDERSTOOD = (
    "openat,close,write,pwrite64,lseek,fsync,fdatasync,rename,unlink,mkdir,rmdir,ftruncate"
)
_REFUSED = (
    "open,creat,writev,pwritev,pwritev2,sync_file_range,renameat,renameat2,unlinkat,mkdirat,truncate,fallocate,"
    "dup,dup2,dup3,link,linkat,symlink,symlinkat,sendfile,copy_file_range"
)
"""What nobody here calls: if somebody begins to, the model has to learn it first."""
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HALF = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_REST = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_PART = re.compile(r'"((?:\\x[0-9a-f]{2})*)"|([^\s,][^,]*)')
_MAPPED = "-shm"
"""The file beside a database that is shared memory: it is made anew by whoever opens the database."""


def strace(log: Path) -> tuple[str, ...]:
    """Return the words that start a program so that `log` has all it did to files."""
    calls = f"trace={_UNDERSTOOD},{_REFUSED}"
    return ("strace", "-f", "-xx", "-s", str(1 << 22), "-e", calls, "-o", str(log))


@dataclass(frozen=True)
class Call:
    """One call that did not fail: its name, its arguments (text in quotes as bytes) and what it returned."""

    name: str
    arguments: tuple[bytes | str, ...]
    result: int

    @property
    def said(self) -> bytes:
        """What was written to the standard output by this call; nothing by any other."""
        content = self.arguments[1] if self.name == "write" and self.arguments[0] == "1" else b""
        return content if isinstance(content, bytes) else b""

    @property
    def flushes(self) -> bool:
        """Whether it waits for the disk."""
        return self.name in {"fsync", "fdatasync"}


def calls_in(log: Path) -> Iterator[Call]:
    """Yield the calls in the order in which they were finished."""
    halves: dict[str, str] = {}
    for line in log.read_text().splitlines():
        if half := _HALF.match(line):
            halves[half[1]] = half[2]
            continue
        rest = _REST.match(line)
        found = _CALL.match(f"{rest[1]} {halves.pop(rest[1])}{rest[2]}" if rest else line)
        if found and int(found[3]) >= 0:
            yield Call(found[1], tuple(_arguments(found[2])), int(found[3]))


def _arguments(written: str) -> Iterator[bytes | str]:
    for part in _PART.finditer(written):
        if part[1] is not None:
            yield bytes.fromhex(part[1].replace("\\x", ""))
        elif part[2].strip():
            yield part[2].strip()


class Replay:
    """Does calls to the model of a disk. `root` stands for the folder `under`; what is elsewhere is left out."""

    def __init__(self, under: Path) -> None:
        self.root = Folder()
        self._under = under
        self._open: dict[str, File | Folder] = {}
        self._at: dict[str, int] = {}
        self._verbs: dict[str, Callable[..., bool]] = {
            "openat": self._openat,
            "close": self._close,
            "write": self._write,
            "pwrite64": self._pwrite64,
            "lseek": self._lseek,
            "fsync": self._fsync,
            "fdatasync": self._fsync,
            "rename": self._rename,
            "unlink": self._unlink,
            "mkdir": self._mkdir,
            "rmdir": self._unlink,
            "ftruncate": self._ftruncate,
        }

    def do(self, call: Call) -> bool:
        """Do it once more; say whether it touched the model. Raises AssertionError for a call not understood."""
        if call.name in _REFUSED.split(","):
            assert not any(str(self._under) in _text(each) for each in call.arguments), call.name
            assert not any(each in self._open for each in call.arguments[:1]), call.name
            return False
        return self._verbs[call.name](call, *call.arguments)

    def _openat(self, call: Call, _at: str, path: bytes, flags: str, *_mode: str) -> bool:
        handle = str(call.result)
        self._open.pop(handle, None)
        found = self._find(path)
        if found is None:
            return False
        folder, name = found
        node = folder.seen.get(name) if name else folder
        is_new = node is None
        if node is None:
            node = File()
            folder.name(name, node)
        elif "O_TRUNC" in flags and isinstance(node, File):
            node.since.append(Cut(0))
        assert "O_APPEND" not in flags
        self._open[handle], self._at[handle] = node, 0
        return is_new

    def _close(self, _call: Call, handle: str) -> bool:
        self._open.pop(handle, None)
        return False

    def _write(self, call: Call, handle: str, content: bytes, _size: str) -> bool:
        at = self._at.get(handle, 0)
        self._at[handle] = at + call.result
        return self._put(handle, at, content[: call.result])

    def _pwrite64(self, call: Call, handle: str, content: bytes, _size: str, at: str) -> bool:
        return self._put(handle, int(at), content[: call.result])

    def _lseek(self, call: Call, handle: str, *_where: str) -> bool:
        self._at[handle] = call.result
        return False

    def _ftruncate(self, _call: Call, handle: str, size: str) -> bool:
        file = self._open.get(handle)
        if isinstance(file, File):
            file.since.append(Cut(int(size)))
        return isinstance(file, File)

    def _fsync(self, _call: Call, handle: str) -> bool:
        node = self._open.get(handle)
        if node is not None:
            node.flush()
        return node is not None

    def _rename(self, _call: Call, before: bytes, after: bytes) -> bool:
        old, new = self._find(before), self._find(after)
        if old is None or new is None:
            return False
        assert old[0] is new[0], "moved to another folder"
        new[0].name(new[1], old[0].seen[old[1]], old[1])
        return True

    def _unlink(self, _call: Call, path: bytes) -> bool:
        found = self._find(path)
        if found is not None:
            found[0].name(found[1], None)
        return found is not None

    def _mkdir(self, _call: Call, path: bytes, _mode: str) -> bool:
        found = self._find(path)
        if found is not None:
            found[0].name(found[1], Folder())
        return found is not None

    def _put(self, handle: str, at: int, content: bytes) -> bool:
        file = self._open.get(handle)
        if isinstance(file, File):
            file.since.append(Write(at, content))
        return isinstance(file, File)

    def _find(self, path: bytes) -> tuple[Folder, str] | None:
        """Return the folder of the model and the name in it; the root itself has none."""
        place = Path(_text(path))
        if not place.is_relative_to(self._under) or place.name.endswith(_MAPPED):
            return None
        folder, parts = self.root, place.relative_to(self._under).parts
        for part in parts[:-1]:
            inner = folder.seen[part]
            assert isinstance(inner, Folder)
            folder = inner
        return folder, parts[-1] if parts else ""


def _text(argument: bytes | str) -> str:
    return argument.decode() if isinstance(argument, bytes) else argument
