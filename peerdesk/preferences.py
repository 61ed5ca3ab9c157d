# SPDX-License-Identifier: GPL-3.0-or-later
"""The few things kept outside a journal: how windows look, and the one journal chosen to open by itself.

Never a list of journals, a search, a count or a word of an entry.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from peerdesk.small_file import write_small_file

Theme = Literal["system", "light", "dark"]

SMALLEST_TEXT: Final = 80
LARGEST_TEXT: Final = 200
_LARGEST_FILE = 64 * 1024


class Preferences(NamedTuple):
    """How the window looks. `text_scale` is in percent, 80 to 200; `geometry` is Qt’s, as base64 text.

    `left_out` asks for windows that are in no screenshot and on no shared screen, which only Windows can do.
    A tuple, as every value that is loaded before the first paint: to make a class of data takes longer there.
    """

    theme: Theme = "system"
    text_scale: int = 100
    still: bool = False
    left_out: bool = True
    geometry: str = ""
    opens: Path | None = None

    @classmethod
    def load(cls, file: Path) -> Preferences:
        """Return what is kept in `file`. Whatever is missing or broken is as at the first start; never raises."""
        try:
            with file.open("rb") as stream:
                found = json.loads(stream.read(_LARGEST_FILE))
        except (OSError, ValueError, RecursionError):
            return cls()
        return _kept(found, cls()) if isinstance(found, dict) else cls()

    def opening(self, folder: Path | None) -> Preferences:
        """Return these with another journal, or none, to open by itself."""
        return self._replace(opens=folder)

    def save(self, file: Path) -> None:
        """Keep these in `file`, for the owner alone. A place that cannot be written is let be: the journal matters."""
        kept = self._asdict() | {"opens": str(self.opens) if self.opens else None}
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_small_file(file, json.dumps(kept, indent=2).encode())
        except OSError:
            return


def _kept(untrusted: dict[str, object], first: Preferences) -> Preferences:
    still, left_out = untrusted.get("still") is True, untrusted.get("left_out") is not False
    kept = first._replace(still=still, left_out=left_out)
    for theme in get_args(Theme):
        if untrusted.get("theme") == theme:
            kept = kept._replace(theme=theme)
    scale, geometry, opens = (untrusted.get(name) for name in ("text_scale", "geometry", "opens"))
    if type(scale) is int and SMALLEST_TEXT <= scale <= LARGEST_TEXT:
        kept = kept._replace(text_scale=scale)
    if isinstance(geometry, str) and geometry.isascii():
        kept = kept._replace(geometry=geometry)
    if isinstance(opens, str) and opens and "\0" not in opens:
        kept = kept._replace(opens=Path(opens))
    return kept
