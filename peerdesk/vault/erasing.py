# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing a whole journal: what opens it first, then what it holds, then its folder.

Once both copies of the header are written over, no passphrase and no paper opens what is left, wherever it stops. What
PeerDesk did not make stays in the folder.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Self

from peerdesk.errors import HalfErased, NotAllErased
from peerdesk.preferences import Preferences
from peerdesk.small_file import fsync_folder
from peerdesk.vault.changing import drop_from_keyring
from peerdesk.vault.disk import disk_speaks
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import destroy_copies, read_copies
from peerdesk.vault.keys import Keys
from peerdesk.vault.last_seen import LastSeen
from peerdesk.vault.lock_file import LockFile
from peerdesk.vault.unlocking import Secret, unlock


class Erasing:
    """A journal about to be erased: it is open nowhere else, and whoever asks has shown that it is theirs."""

    def __init__(
        self, folder: JournalFolder, lock: LockFile, opened: tuple[Header, Keys] | None
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._opened = opened

    @classmethod
    def begin(cls, folder: Path, secret: Secret, *, override_foreign_lock: bool = False) -> Self:
        """Take the lock of a closed journal and see that `secret` opens it; its database may be damaged or gone.

        Raises what `read_copies` and `unlock` raise, OpenElsewhere, CannotWrite.
        """
        place = JournalFolder(folder)
        place.check()
        read_copies(place)
        lock = LockFile.take(place.lock, override_foreign=override_foreign_lock)
        try:
            return cls(place, lock, unlock(read_copies(place), secret))
        except BaseException:
            lock.release()
            raise

    @classmethod
    def resume(cls, folder: Path) -> Self | None:
        """Return the erasing that was broken off in `folder`, for which there is no secret any more; else None.

        Raises what `read_copies` raises, OpenElsewhere, CannotWrite.
        """
        place = JournalFolder(folder)
        place.check()
        try:
            read_copies(place)
        except HalfErased:
            return cls(place, LockFile.take(place.lock, override_foreign=True), None)
        return None

    def give_up(self) -> None:
        """Leave the journal as it is."""
        self._lock.release()

    def erase(self, seen_in: Path | None, preferences: Path | None) -> tuple[str, ...]:
        """Erase it, and return the names of what else lies in the folder and stays there, with the folder.

        `seen_in` is where this device remembers journals, `preferences` the file that may say which one opens by
        itself. Raises CannotWrite, and the journal is then whole; NotAllErased where some of it could not be removed.
        """
        self._forget_outside(seen_in)
        with disk_speaks():
            destroy_copies(self._folder)
        is_empty = self._remove_contents()
        if preferences:
            _forget_choice(preferences, self._folder.path)
        self._lock.release()
        # The header, written over, says what happened here for as long as there is anything else of ours.
        if not (is_empty and _remove(self._folder.lock) and _remove(self._folder.header_a)):
            raise NotAllErased(self._folder.path)
        return self._leave_folder()

    def _forget_outside(self, seen_in: Path | None) -> None:
        """Remove what lies elsewhere under names that only the keys can tell: the journal still opens without it."""
        if self._opened is None:
            return
        header, keys = self._opened
        if header.keyring_slot:
            drop_from_keyring(header.keyring_slot)
        if seen_in:
            LastSeen(seen_in, keys).forget()

    def _remove_contents(self) -> bool:
        kept = (self._folder.header_a, self._folder.lock)
        contents = [each for each in self._folder.own_files() if each not in kept]
        are_gone = [_remove(each) for each in contents]
        with suppress(OSError):
            fsync_folder(self._folder.path)
        return all(are_gone)

    def _leave_folder(self) -> tuple[str, ...]:
        path = self._folder.path
        with suppress(OSError):
            others = tuple(sorted(each.name for each in path.iterdir()))
            if others:
                return others
            path.rmdir()
            fsync_folder(path.parent)
        return ()


def _forget_choice(preferences: Path, folder: Path) -> None:
    """Let PeerDesk no longer open this journal by itself."""
    kept = Preferences.load(preferences)
    if kept.opens is not None and kept.opens.resolve() == folder.resolve():
        kept.opening(None).save(preferences)


def _remove(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # held open by a scanner, for instance: told once all else is done
        return False
    return True
