# SPDX-License-Identifier: GPL-3.0-or-later
"""Words nobody else has, and where they must never be found: in files, in shared memory, in the memory of a process."""

from __future__ import annotations

import base64
import mmap
import os
import secrets
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

LETTERS = 16
_BLOCK = 8 * 1024 * 1024
SHARED_MEMORY = Path("/dev/shm")


def a_canary() -> str:
    """Return a word that stands nowhere else on this machine."""
    return "".join(secrets.choice(string.ascii_lowercase) for _letter in range(LETTERS))


def forms_of(word: str) -> dict[str, bytes]:
    """Return the shapes in which a word might lie around."""
    plain = word.encode()
    return {
        "UTF-8": plain,
        "UTF-16": word.encode("utf-16-le"),
        "UTF-32": word.encode("utf-32-le"),
        "capitals": word.upper().encode(),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "JSON": "".join(f"\\u{ord(letter):04x}" for letter in word).encode(),
        "percent": "".join(f"%{ord(letter):02X}" for letter in word).encode(),
        **{f"base64 at {offset}": _in_base64(plain, offset) for offset in range(3)},
    }


def _in_base64(plain: bytes, offset: int) -> bytes:
    """The part of base64 that does not depend on what stands before and after."""
    whole = base64.b64encode(bytes(offset) + plain)
    first = -(-offset * 8 // 6)
    return whole[first : (offset + len(plain)) * 8 // 6]


@dataclass
class Canaries:
    """Every secret of one session by what it was used for: the title, a text, the passphrase."""

    words: dict[str, str] = field(default_factory=dict)
    keys: dict[str, bytes] = field(default_factory=dict)
    """Keys of the journal, looked for as they are and as hex."""

    def __getitem__(self, use: str) -> str:
        return self.words.setdefault(use, a_canary())

    def also(self, use: str, secret: str) -> None:
        """Look for something that is not made here too, such as a passphrase or a group of a key."""
        self.words[use] = secret

    def found_in(self, where: str, data: bytes | mmap.mmap) -> list[str]:
        """Return a line for every secret found in `data`: which, in what shape, and where."""
        patterns = {
            **{
                (use, shape): each
                for use, word in self.words.items()
                for shape, each in forms_of(word).items()
            },
            **{(use, "a key"): key for use, key in self.keys.items()},
            **{(use, "a key in hex"): key.hex().encode() for use, key in self.keys.items()},
        }
        return [
            f"{use} as {shape} in {where}"
            for (use, shape), pattern in patterns.items()
            if data.find(pattern) >= 0
        ]

    def found_in_files(self, files: Iterable[Path]) -> list[str]:
        """Return what is found in the names and in the contents of `files`."""
        found: list[str] = []
        for file in files:
            found += self.found_in(f"the name {file}", os.fsencode(file))
            found += self._found_in_file(file)
        return found

    def _found_in_file(self, file: Path) -> list[str]:
        try:
            with file.open("rb") as stream:
                if not os.fstat(stream.fileno()).st_size:
                    return []
                with mmap.mmap(stream.fileno(), 0, prot=mmap.PROT_READ) as data:
                    return self.found_in(str(file), data)
        except FileNotFoundError:
            return []

    def found_in_memory(self, pid: int) -> list[str]:
        """Return what is found in everything a process can read of its own memory. Needs root."""
        found: list[str] = []
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
            for start, end, name in _readable(pid):
                tail = b""
                for place in range(start, end, _BLOCK):
                    block = _peek(memory.fileno(), place, min(_BLOCK, end - place))
                    found += self.found_in(f"{pid} {name}", tail + block)
                    tail = block[-8 * LETTERS :]
        return found


def every_file(*folders: Path) -> Iterator[Path]:
    """Yield every plain file under these folders."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path


def _readable(pid: int) -> Iterator[tuple[int, int, str]]:
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        span, rights, *_rest = line.split(maxsplit=5)
        name = _rest[3] if len(_rest) > 3 else "its own memory"
        is_a_file_as_it_lies = name.startswith("/") and "w" not in rights
        if rights.startswith("r") and not is_a_file_as_it_lies and not name.startswith("[v"):
            start, end = (int(each, 16) for each in span.split("-"))
            yield start, end, name


def _peek(memory: int, place: int, length: int) -> bytes:
    try:
        return os.pread(memory, length, place)
    except OSError:
        return b""
