# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into a frozen PeerDesk and what stays out, for every system alike.

Nothing that could reach a network is inside; the rest of what stays out is only weight.
"""

from __future__ import annotations

import sys
from fnmatch import fnmatch
from pathlib import Path

from PyInstaller.depend.bindepend import get_imports

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "peerdesk" / "assets"

_KEYRINGS = {
    "linux": ["keyring.backends.SecretService", "keyring.backends.kwallet"],
    "win32": ["keyring.backends.Windows"],
    "darwin": ["keyring.backends.macOS"],
}

NETWORK_MODULES = [
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "_ssl",
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socketserver",
    "ssl",
    "urllib.request",
    "xmlrpc",
]

UNUSED_MODULES = [
    "PySide6.QtQuick",
    "_hashlib",  # Python has its own hashes; this one brings OpenSSL along
    "_sqlite3",  # the journal is opened by sqlcipher3 alone
    "doctest",
    "lib2to3",
    "multiprocessing",
    "pdb",
    "pydoc",
    "setuptools",
    "sqlite3",
    "test",
    "tkinter",
    "unittest",
]

OTHER_PICTURES = ["gif", "icns", "ico", "jpeg", "pdf", "svg", "tga", "tiff", "wbmp", "webp"]

# Plugins and libraries that PyInstaller finds beside Qt and that PeerDesk has no use for.
LEFT_OUT = [
    # a network, or a door to one; printing uses the system's own print library where there is one
    "*Qt6Network*",
    "*libcups*",
    "*plugins/networkinformation/*",
    "*plugins/tls/*",
    # Qt Quick, and what only it needs
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*plugins/platforminputcontexts/*qtvirtualkeyboard*",
    "*plugins/qmltooling/*",
    # screens without a desktop
    "*plugins/egldeviceintegrations/*",
    "*plugins/generic/*",
    *(
        f"*plugins/platforms/*q{name}*"
        for name in ("eglfs", "linuxfb", "minimal", "vkkhrdisplay", "vnc")
    ),
    "*plugins/wayland-graphics-integration-server/*",
    # other people's pictures, databases, themes and languages
    *(f"*plugins/imageformats/*q{name}.*" for name in OTHER_PICTURES),
    "*plugins/designer/*",
    "*plugins/iconengines/*",
    "*plugins/platformthemes/*qgtk3*",
    "*plugins/sqldrivers/*",
    "*plugins/vectorimageformats/*",
    "*PySide6/Qt/translations/*",
    "*PySide6/translations/*",
]

Row = tuple[
    str, str, str
]  # where it goes in the folder, where it comes from, and PyInstaller's kind


def kept(rows: list[Row]) -> list[Row]:
    """Return the rows of a PyInstaller list that are not left out, and the libraries those need."""
    wanted = [row for row in rows if not any(fnmatch(_place(row), out) for out in LEFT_OUT)]
    if sys.platform != "linux":
        return wanted
    reached = _reached_from([row for row in wanted if not _is_library(row)], wanted)
    return [row for row in wanted if not _is_library(row) or Path(row[0]).name in reached]


def _reached_from(rows: list[Row], wanted: list[Row]) -> set[str]:
    """Return the names of the libraries in `wanted` that `rows` load, directly or through others."""
    libraries = {Path(row[0]).name: row for row in wanted if _is_library(row)}
    reached: set[str] = set()
    ahead = list(rows)
    while ahead:
        row = ahead.pop()
        if row[2] not in {"BINARY", "EXTENSION"}:
            continue
        new = {name for name, _ in get_imports(row[1])} & libraries.keys() - reached
        reached |= new
        ahead += [libraries[name] for name in new]
    return reached


def _is_library(row: Row) -> bool:
    """Whether others load this file by its name, as opposed to a plugin or a Python module."""
    name = Path(row[0]).name
    by_the_program_itself = name.startswith("libpython")
    return (
        fnmatch(name, "lib*.so*") and "/plugins/" not in _place(row) and not by_the_program_itself
    )


def _place(row: Row) -> str:
    return row[0].replace("\\", "/")


def chosen_by_name() -> list[str]:
    """Return the modules that are chosen at run time, so that reading the imports does not find them."""
    pages = sorted((ROOT / "peerdesk" / "ui" / "pages").glob("*_page.py"))
    return [*_KEYRINGS[sys.platform], *(f"peerdesk.ui.pages.{page.stem}" for page in pages)]


def assets() -> list[tuple[str, str]]:
    """Return every file the program reads, with the folder it is found in when frozen."""
    files = [
        file for file in ASSETS.rglob("*") if file.is_file() and file.suffix not in {".py", ".pyc"}
    ]
    return [(str(file), str(file.parent.relative_to(ROOT))) for file in sorted(files)]
