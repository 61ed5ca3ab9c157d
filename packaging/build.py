# SPDX-License-Identifier: GPL-3.0-or-later
"""Freezes PeerDesk into dist/peerdesk for the system it runs on. The only way a package is made."""

from __future__ import annotations

import sys
from pathlib import Path

import PyInstaller.__main__

ROOT = Path(__file__).resolve().parents[1]
SPECS = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def main(out: Path) -> None:
    """Build into the folder `out` and say how large it became."""
    spec = ROOT / "packaging" / SPECS[sys.platform] / "peerdesk.spec"
    work = ROOT / "build" / "pyinstaller"
    places = [
        "--distpath",
        str(out),
        "--workpath",
        str(work),
        "--noconfirm",
        "--log-level",
        "ERROR",
    ]
    PyInstaller.__main__.run([str(spec), *places])
    files = [file for file in (out / "peerdesk").rglob("*") if file.is_file()]
    size = sum(file.lstat().st_size for file in files)
    print(f"{out / 'peerdesk'}: {len(files)} files, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
