# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files of ours lie on this computer. Only names places; makes and reads nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

JOURNAL_SUFFIX: Final = ".peerdesk"

_LONGEST_NAME = 80
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))]
)
_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "box": "Box",
    "sync": "Sync",
}


def preferences_file() -> Path:
    """The file of theme, text size and the like."""
    return _private_folder() / "preferences.json"


def seen_folder() -> Path:
    """Where this device remembers how far journals had come; the names in it say nothing."""
    return _private_folder() / "seen"


def qt_settings_folder() -> Path:
    """Where Qt’s own settings are sent, to be swept at the next start."""
    return _private_folder() / "qt"


def suggested_journal_folder(name: str) -> Path:
    """Where a new journal called `name` would lie: in the home folder, outside what clouds copy by themselves."""
    return Path.home() / "PeerDesk" / f"{_safe(name)}{JOURNAL_SUFFIX}"


def synced_by(place: Path) -> str | None:
    """The name of the service that copies this place to other computers, where the path tells; else None."""
    for part in place.parts:
        start = part.casefold().split(" - ")[0]
        if start in _SYNCED:
            return _SYNCED[start]
    return None


def _private_folder() -> Path:
    if sys.platform == "win32":
        told, usual = os.environ.get("LOCALAPPDATA"), "AppData/Local"
    elif sys.platform == "darwin":
        told, usual = None, "Library/Application Support"
    else:
        told, usual = os.environ.get("XDG_CONFIG_HOME"), ".config"
    place = Path(told or "")
    return (place if place.is_absolute() else Path.home() / usual) / "PeerDesk"


def _safe(name: str) -> str:
    import unicodedata  # noqa: PLC0415  only for a new journal

    kept = "".join(
        each for each in name if each not in _NOT_IN_NAMES and unicodedata.category(each)[0] != "C"
    )
    kept = kept.strip(" .")[:_LONGEST_NAME].rstrip(" .")
    return "Journal" if not kept or kept.split(".")[0].upper() in _RESERVED else kept
