# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a journal from outside: what is said before and when it stays closed, and the work that opens it.

Known before the first window is painted, so it imports nothing heavy until `warm_up` or an opening asks for it.
"""

from __future__ import annotations

import threading
import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from peerdesk import errors
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.records.settings import Settings
    from peerdesk.vault.unlocking import Secret, Unlocker
    from peerdesk.vault.unlocking_apart import Apart
    from peerdesk.vault.vault import Vault

ENDING = ".peerdesk"
"""What the name of a journal’s folder ends in."""

_HEADERS = {"vault.json", "vault.bak.json"}
_LARGEST_HEADER = 64 * 1024
_TRIES_BEFORE_MORE = 3


NO_SHEET = (
    _("That is a real loss."),
    _(
        "Without the passphrase and the key nobody can open these words for you, and that includes us."
    ),
    _(
        "An older copy of the folder, if there is one, opens with the passphrase it had on that day. You can keep the "
        "closed folder as it is, should the passphrase come back to you one day. And another journal can begin "
        "beside it: Journal, then Make a journal."
    ),
)
"""What is said where there is neither passphrase nor paper, and what can still be done."""


class Offer(Enum):
    """What can be done about a journal that stayed closed."""

    NOTHING = ""
    TRY_AGAIN = "try_again"
    OPEN_ANYWAY = "open_anyway"
    OTHER_COPY = "other_copy"
    FIND_IT = "find_it"
    RECOVERY_KEY = "recovery_key"


class Refusal(NamedTuple):
    """Why it stayed closed. `about_passphrase`: it belongs to the field, not to the journal."""

    sentence: str
    offer: Offer = Offer.NOTHING
    about_passphrase: bool = False


class Opening:
    """One sitting before one closed journal. It counts wrong passphrases to know when to say more, never to punish.

    What takes time is meant for one thread, while somebody types or waits; a process beside this one turns the secret
    into keys.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._wrong = 0
        self._is_over = threading.Event()
        self._unlocker: Apart | None = None

    def warm_up(self) -> None:
        """Fetch what an opening needs. Raises what `warm_up` raises."""
        warm_up(self.folder, self._apart())

    def with_passphrase(self, passphrase: str, despite: Despite) -> Vault:
        """Open the journal as `open_with_passphrase` does."""
        return open_with_passphrase(self.folder, passphrase, despite, self._apart())

    def with_keyring(self, despite: Despite) -> Vault:
        """Open the journal as `open_with_keyring` does."""
        return open_with_keyring(self.folder, despite, self._apart(), self._is_over)

    def end(self) -> None:
        """End the process beside this one at once; an opening under way is given up, and so is every later one.

        From any thread. Waits for nothing.
        """
        self._is_over.set()
        if self._unlocker is not None:
            self._unlocker.end()

    def _apart(self) -> Apart:
        from peerdesk.vault.unlocking_apart import Apart  # noqa: PLC0415  not before the first paint

        self._unlocker = self._unlocker or Apart()
        if self._is_over.is_set():
            self._unlocker.end()
        return self._unlocker

    def refusal(self, reason: errors.PeerDeskError) -> Refusal:
        """Return what is said about `reason`, and what can be done."""
        if isinstance(reason, errors.WrongPassphrase):
            return self._wrong_passphrase(reason)
        if isinstance(reason, errors.OpenElsewhere):
            return Refusal(
                reason.sentence, Offer.OPEN_ANYWAY if reason.foreign else Offer.TRY_AGAIN
            )
        if isinstance(reason, errors.KeyFileChanged) and reason.other_copy_opens:
            return Refusal(reason.sentence, Offer.OTHER_COPY)
        if isinstance(reason, errors.JournalMissing | errors.NotAJournal):
            return Refusal(reason.sentence, Offer.FIND_IT)
        if isinstance(reason, errors.TooLittleMemory | errors.OpeningEnded | errors.CannotRead):
            return Refusal(reason.sentence, Offer.TRY_AGAIN)
        return Refusal(reason.sentence)

    def _wrong_passphrase(self, reason: errors.WrongPassphrase) -> Refusal:
        self._wrong += 1
        if self._wrong < _TRIES_BEFORE_MORE:
            return Refusal(reason.sentence, about_passphrase=True)
        asked = _("Is there a recovery key you wrote down or printed?")
        return Refusal(
            f"{reason.sentence} {reason.more} {asked}", Offer.RECOVERY_KEY, about_passphrase=True
        )


def journal_name(folder: Path) -> str:
    """Return the name of the journal kept in `folder`, as the folder itself says it."""
    return folder.name.removesuffix(ENDING) or folder.name


def short_place(folder: Path) -> str:
    """Return the last two names of the path, which is what a person looks for."""
    return f"{folder.parent.name}/{folder.name}" if folder.parent.name else folder.name


def holds_journal(folder: Path) -> bool:
    """Say whether there is anything of a journal in `folder`, whole or not; a look at names alone. Raises OSError."""
    names = {each.name for each in folder.iterdir()}
    return bool(names & _HEADERS) or any(name.startswith("journal-") for name in names)


def where_sentence(folder: Path) -> str:
    """Return where the words are, and that the passphrase is not; empty where there is no journal to be seen."""
    try:
        if not holds_journal(folder):
            return ""
    except OSError:
        return ""
    return _(
        "Your words live in one encrypted folder on this computer, {place}; your passphrase is not stored anywhere."
    ).format(place=short_place(folder))


def last_closed(folder: Path, now: float) -> str:
    """Return “Last closed yesterday evening”; empty where it was longer ago, since nobody counts an absence.

    Empty too where it was not closed: the note in its lock goes with every closing. `now` in seconds since 1970.
    """
    try:
        if (folder / "lock").exists() and (folder / "lock").stat().st_size:
            return ""
        then = max((each.stat().st_mtime for each in folder.glob("journal-*.db")), default=0.0)
    except OSError:
        return ""
    if _day(then) == _day(now) and not _part_of_day(now):
        # The night that is the last one in the morning still goes on.
        return _("Last closed tonight")
    for days_ago, names in enumerate((_TODAY, _YESTERDAY)):
        if _day(then) == _day(now - days_ago * 86_400):
            return _("Last closed {when}").format(when=names[_part_of_day(then)])
    return ""


def has_keyring_slot(folder: Path) -> bool:
    """Say whether the keyring of this computer was switched on for this journal, without opening anything.

    Only decides whether a button is drawn; what the header says is believed once it has been verified.
    """
    try:
        with (folder / "vault.json").open("rb") as stream:
            untrusted_header = stream.read(_LARGEST_HEADER)
    except OSError:
        return False
    return b'"type":"keyring"' in untrusted_header


def warm_up(folder: Path, unlocker: Unlocker | None = None) -> None:
    """Import what an opening needs, and see whether there is a journal in `folder` at all.

    Takes some tenths of a second; meant for a thread, while somebody types. `unlocker` is who will be asked for the
    keys. Raises JournalMissing, NotAJournal, UnsafeFolder, KeyFileDamaged, NewerVersion, CannotRead.
    """
    import peerdesk.journal.schema  # noqa: PLC0415  not before the first window is painted
    import peerdesk.vault.vault  # noqa: F401, PLC0415  the same
    from peerdesk.vault.folder import JournalFolder  # noqa: PLC0415  the same
    from peerdesk.vault.unlocking import Here  # noqa: PLC0415  the same

    JournalFolder(folder).check()
    (unlocker or Here()).generation(folder)


class Despite(NamedTuple):
    """What was read and is passed over: a lock left on another computer, a key file changed in its first copy."""

    foreign_lock: bool = False
    changed_copy: bool = False


NOTHING = Despite()
"""Nothing is passed over: how every opening begins."""


def open_with_passphrase(
    folder: Path, passphrase: str, despite: Despite = NOTHING, unlocker: Unlocker | None = None
) -> Vault:
    """Open the journal; takes about half a second. Raises what `Vault.open` raises."""
    from peerdesk.vault.unlocking import PassphraseSecret  # noqa: PLC0415  not before the first paint

    return _open(folder, PassphraseSecret(passphrase), despite, unlocker)


def open_with_keyring(
    folder: Path,
    despite: Despite = NOTHING,
    unlocker: Unlocker | None = None,
    hurry: threading.Event | None = None,
) -> Vault:
    """Open the journal with what this computer’s keyring holds; may take as long as a keyring asks somebody.

    `hurry` is set once nobody waits for it any more. Raises what `Vault.open` raises.
    """
    from peerdesk.vault.unlocking import KeyringSecret  # noqa: PLC0415  not before the first paint

    return _open(folder, KeyringSecret(hurry), despite, unlocker)


def open_with_recovery_key(folder: Path, typed: str, despite: Despite = NOTHING) -> Vault:
    """Open the journal with the key from the paper. Raises RecoveryKeyMisread and what `Vault.open` raises."""
    from peerdesk.vault.recovery_key import RecoveryKey  # noqa: PLC0415  not before the first paint

    return _open(folder, RecoveryKey.parse(typed), despite)


def _open(
    folder: Path, secret: Secret, despite: Despite, unlocker: Unlocker | None = None
) -> Vault:
    from peerdesk import paths  # noqa: PLC0415  not before the first window is painted
    from peerdesk.journal.schema import SCHEMA  # noqa: PLC0415  the same
    from peerdesk.vault.vault import Vault  # noqa: PLC0415  the same

    vault = Vault.open(
        folder,
        secret,
        SCHEMA,
        override_foreign_lock=despite.foreign_lock,
        use_other_copy=despite.changed_copy,
        seen_in=paths.seen_folder(),
        unlocker=unlocker,
    )
    try:
        _leave_no_trace_if_shared(vault)
    except BaseException:
        vault.close()
        raise
    return vault


def settings_of(vault: Vault) -> Settings:
    """Return what was settled about an open journal. Raises PeerDeskError where it is gone meanwhile."""
    from contextlib import closing  # noqa: PLC0415  not before the first window is painted

    from peerdesk.journal.reading import Reading  # noqa: PLC0415  the same

    with closing(vault.reader()) as reader:
        return Reading(reader).settings()


def _leave_no_trace_if_shared(vault: Vault) -> None:
    from peerdesk.records.settings import Whose  # noqa: PLC0415  not before the first window is painted

    if settings_of(vault).whose is Whose.SHARED:
        vault.remember_nowhere()


_TODAY = (_("last night"), _("this morning"), _("this afternoon"), _("this evening"))
_YESTERDAY = (
    _("the night before last"),
    _("yesterday morning"),
    _("yesterday afternoon"),
    _("yesterday evening"),
)


def _part_of_day(at: float) -> int:
    hour = time.localtime(at).tm_hour
    return (hour >= 5) + (hour >= 12) + (hour >= 18)


def _day(at: float) -> tuple[int, int]:
    local = time.localtime(at)
    return local.tm_year, local.tm_yday
