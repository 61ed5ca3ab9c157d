# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing a whole journal, in words: what it means before, what is left to say after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peerdesk.errors import HalfErased, NotAJournal, NotAllErased, PeerDeskError
from peerdesk.wording import _

WHAT_IT_MEANS = (
    _(
        "Nothing brings it back: no passphrase, no recovery key, and nobody you could ask. Everything in it goes, "
        "with its earlier versions and the letters kept in it."
    ),
    _(
        "Letters you sealed stay with the people they are for. Copies of the folder that you made stay where they "
        "are, and open as before."
    ),
    _(
        "The key is destroyed first. A solid-state disk may keep old blocks for a while: what stood in them only the "
        "key could read, and an old block of the key file itself still wants your passphrase."
    ),
)
"""What a person is told before they decide."""


def is_name_of(folder: Path, typed: str) -> bool:
    """Say whether `typed` is the name of the folder, with its ending or without."""
    return typed.strip() in {folder.name, folder.stem}


def erased_sentence(folder: Path, others: Sequence[str]) -> str:
    """Return that it is done; `others` are the names of what PeerDesk did not make and left there."""
    done = _("The journal is erased. Nothing opens it any more.")
    if not others:
        return done
    left = _("What PeerDesk did not make is still in {place}: {names}.").format(
        place=folder, names=" · ".join(others)
    )
    return f"{done} {left}"


def found_after_erasing(folder: Path) -> str | PeerDeskError:
    """Return what is to be said in the window that comes after: a sentence, or why the journal is still there."""
    from peerdesk.vault.folder import JournalFolder  # noqa: PLC0415  not before the first paint
    from peerdesk.vault.header_files import read_copies  # noqa: PLC0415  the same

    place = JournalFolder(folder)
    try:
        read_copies(place)
    except HalfErased:
        return NotAllErased(folder).sentence
    except (NotAJournal, FileNotFoundError):
        others = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else ()
        return erased_sentence(folder, others)
    except PeerDeskError as reason:
        return reason
    return PeerDeskError(
        _("The journal could not be erased, and nothing in it has changed. It opens as before.")
    )
