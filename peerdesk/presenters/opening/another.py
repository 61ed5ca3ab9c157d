# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what was chosen is a journal, and can be opened in place of the open one: asked before that one is closed.

Opens nothing.
"""

from __future__ import annotations

from pathlib import Path

from peerdesk import errors
from peerdesk.presenters.opening.opening import holds_journal, warm_up
from peerdesk.wording import _


def no_journal(at: str) -> str:
    """Return what is said where the folder `at` is no journal; empty for one that is, whole or not, or cannot be read.

    Reads the names in it and nothing else.
    """
    folder = Path(at)
    try:
        return "" if holds_journal(folder) else errors.NotAJournal(folder).sentence
    except OSError:
        return ""  # what is wrong is said by what opens it


def why_not(folder: Path, *, instead_of: Path) -> str:
    """Return why the journal in `folder` cannot be opened instead; empty where it may be tried. Reads the disk."""
    try:
        warm_up(folder)
        is_open = folder.samefile(instead_of)
    except errors.PeerDeskError as reason:
        return reason.sentence
    except OSError:
        is_open = False  # the disk of the open one is out: another may well be opened
    return _("This journal is open here already.") if is_open else ""
