# SPDX-License-Identifier: GPL-3.0-or-later
"""From a secret and the two copies of the header to the keys. “Wrong passphrase” can only come from here.

Done right here by `Here`, and by `unlocking_apart.Apart` in a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from peerdesk.errors import (
    KeyFileChanged,
    KeyringSilent,
    OlderKeyFile,
    PeerDeskError,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import Header
from peerdesk.vault.header_files import HeaderCopies, read_copies
from peerdesk.vault.keyring_slot import Hurry, fetch_key
from peerdesk.vault.keys import Keys
from peerdesk.vault.last_seen import LastSeen
from peerdesk.vault.passphrase import normalised
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.slots import StaysShut


@dataclass(frozen=True)
class PassphraseSecret:
    """A passphrase as somebody typed it."""

    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class KeyringSecret:
    """Whatever this computer’s keyring holds. `hurry` is set once nobody waits for it any more."""

    hurry: Hurry | None = None


Secret = PassphraseSecret | RecoveryKey | KeyringSecret


class Asked(NamedTuple):
    """What is to be unlocked, and with what. `seen_in` is where this device remembers journals, if it does.

    `use_other_copy` accepts the second copy where the first was changed and the second is of the same writing.
    """

    folder: Path
    secret: Secret
    use_other_copy: bool = False
    seen_in: Path | None = None


class Unlocked(NamedTuple):
    """The header that counts, its keys, whether both copies of it are the same, and how far this device has seen
    the journal come: 0 where it remembers nothing.
    """

    header: Header
    keys: Keys
    copies_are_equal: bool
    seen: int


class Unlocker(Protocol):
    """Whoever turns secrets into keys."""

    def generation(self, folder: Path) -> int:
        """Return which database counts, without a secret. Raises what `read_copies` raises."""
        ...

    def unlock(self, asked: Asked) -> Unlocked:
        """Return the keys; takes one derivation for a passphrase. Raises what `read_copies` and `unlock` raise."""
        ...


class Here:
    """Unlocks in this process."""

    def generation(self, folder: Path) -> int:
        """Return which database counts, without a secret."""
        return read_copies(JournalFolder(folder)).best.gen

    def unlock(self, asked: Asked) -> Unlocked:
        """Return the keys; takes one derivation for a passphrase."""
        copies = read_copies(JournalFolder(asked.folder))
        header, keys = unlock(copies, asked.secret, use_other_copy=asked.use_other_copy)
        seen = LastSeen(asked.seen_in, keys).counter() if asked.seen_in else 0
        return Unlocked(header, keys, copies.are_equal, seen)


def unlock(
    copies: HeaderCopies, secret: Secret, *, use_other_copy: bool = False
) -> tuple[Header, Keys]:
    """Return the header that counts and its keys; takes one derivation for a passphrase.

    `use_other_copy` accepts the second copy where the first was changed and the second is of the same writing.
    Raises WrongPassphrase, WrongRecoveryKey, KeyringSilent, KeyFileChanged, OlderKeyFile, TooLittleMemory.
    """
    header = copies.best
    if use_other_copy and copies.other and _is_same_writing(copies):
        header = copies.other
    try:
        keys = _keys(header, secret)
    except StaysShut:
        raise _why_shut(copies, secret) from None
    if not header.is_signed_by(keys.mac_key):
        raise KeyFileChanged(
            other_copy_opens=_is_same_writing(copies) and _other_opens(copies, secret)
        )
    return header, keys


def opens(header: Header, secret: Secret) -> bool:
    """Whether `secret` opens `header`, and nothing in it was changed."""
    try:
        return header.is_signed_by(_keys(header, secret).mac_key)
    except (StaysShut, KeyringSilent):
        return False


def _keys(header: Header, secret: Secret) -> Keys:
    if isinstance(secret, PassphraseSecret):
        return Keys(header.passphrase_slot.unseal(header.place, normalised(secret.passphrase)))
    if isinstance(secret, RecoveryKey):
        return Keys(header.recovery_slot.unseal(header.place, secret.secret_key))
    slot = header.keyring_slot
    if slot is None:
        raise StaysShut
    return Keys(slot.unseal(header.place, fetch_key(slot.service, slot.account, secret.hurry)))


def _why_shut(copies: HeaderCopies, secret: Secret) -> PeerDeskError:
    if _other_opens(copies, secret):
        if _is_same_writing(copies):
            return KeyFileChanged(other_copy_opens=True)
        if isinstance(secret, PassphraseSecret):
            return OlderKeyFile()
    if isinstance(secret, PassphraseSecret):
        return WrongPassphrase()
    return WrongRecoveryKey() if isinstance(secret, RecoveryKey) else KeyringSilent()


def _other_opens(copies: HeaderCopies, secret: Secret) -> bool:
    return copies.other is not None and opens(copies.other, secret)


def _is_same_writing(copies: HeaderCopies) -> bool:
    other = copies.other
    return other is not None and (other.seq, other.gen) == (copies.best.seq, copies.best.gen)
