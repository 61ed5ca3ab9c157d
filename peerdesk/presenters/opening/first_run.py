# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a journal: what each answer sets, what is said about a passphrase and a place, and the making itself."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerdesk import errors, paths
from peerdesk.clock import Clock, local
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.number_words import beginning
from peerdesk.records.settings import Settings, Whose
from peerdesk.unguessable import some_of
from peerdesk.vault import keyring_slot
from peerdesk.vault.kdf import KdfProfile
from peerdesk.vault.passphrase import Length, advise, checked_new
from peerdesk.vault.recovery_key import GROUPS, RecoveryKey
from peerdesk.vault.vault import Vault
from peerdesk.wording import _, ngettext

WHOSE_NAMES = {
    Whose.MINE: _("Mine"),
    Whose.EMPLOYER: _("My employer’s"),
    Whose.SHARED: _("Shared with others"),
}
_MEANINGS = {
    Whose.MINE: _(
        "Locks after {quiet}. At the next start PeerDesk can go straight to this journal, "
        "and the computer’s keyring can be switched on."
    ),
    Whose.EMPLOYER: _(
        "Locks after {quiet}, and PeerDesk does not remember where the journal is unless you say so. "
        "Assume this computer may be looked at: screens, keys and copies can be recorded without anything showing."
    ),
    Whose.SHARED: _(
        "Locks after {quiet}, and F9 locks it at once. PeerDesk remembers nothing about it here, and the "
        "keyring is not offered. Whoever administers the computer could still see it while it is open."
    ),
}


def whose_meaning(whose: Whose, minutes: int) -> str:
    """Return what it means whose the computer is, where the journal locks after so many minutes."""
    quiet = ngettext("{count} quiet minute", "{count} quiet minutes", minutes).format(count=minutes)
    return _MEANINGS[whose].format(quiet=quiet)


WHOSE_MEANINGS = {whose: whose_meaning(whose, whose.idle_minutes) for whose in Whose}
"""What each means for a journal that is just being made."""

LONGEST_NAME = 60
"""Characters a journal’s name may have: the folder is called after it, and some disks allow few."""


@dataclass
class NewJournal:
    """What is settled on the way to a new journal. The passphrase is never kept in it."""

    place: Path = field(default_factory=lambda: paths.suggested_journal_folder("").parent)
    name: str = field(default_factory=lambda: _("My journal"))
    whose: Whose = Whose.MINE
    wants_keyring: bool = False
    opens_at_start: bool = True
    desk_only: bool = False

    @classmethod
    def for_letters(cls) -> NewJournal:
        """Return what a desk that only reads letters begins with."""
        return cls(name=_("My desk"), desk_only=True)

    def belongs_on(self, whose: Whose) -> None:
        """Say whose computer this is, and set what that sets."""
        self.whose = whose
        self.opens_at_start = whose.opens_again
        self.wants_keyring = self.wants_keyring and whose.offers_keyring

    @property
    def folder(self) -> Path:
        """The folder the journal will be kept in, called after it as far as every disk can write that."""
        return self.place / paths.suggested_journal_folder(self.name).name

    def make(
        self,
        passphrase: str,
        profile: KdfProfile | None = None,
        hurry: keyring_slot.Hurry | None = None,
    ) -> MadeJournal:
        """Make the journal and return it open. Takes seconds. Raises what `Vault.create` raises.

        A keyring that does not answer is told of in `keyring_sentence`, and is no reason not to have a journal.
        `hurry` is set once nobody waits for it any more.
        """
        seen_in = None if self.whose is Whose.SHARED else paths.seen_folder()
        vault, key = Vault.create(self.folder, passphrase, SCHEMA, profile=profile, seen_in=seen_in)
        said = ""
        if self.wants_keyring:
            try:
                vault.ways_in.add_keyring(hurry)
            except errors.PeerDeskError as reason:
                said = reason.sentence
        return MadeJournal(vault, key, self.settings(), said)

    def settings(self) -> Settings:
        """Return the settings the new journal begins with."""
        return Settings(
            name=self.name.strip() or _("My journal"),
            whose=self.whose,
            idle_minutes=self.whose.idle_minutes,
            desk_only=self.desk_only,
        )


@dataclass(frozen=True)
class MadeJournal:
    """A new journal, open. `settings` are to be kept in it; `keyring_sentence` says that no keyring answered."""

    vault: Vault
    recovery_key: RecoveryKey = field(repr=False)
    settings: Settings
    keyring_sentence: str = ""

    def put_off(self, clock: Clock) -> None:
        """Keep the settings, with the key not written down yet, and close it: nobody came to the end of making it."""
        try:
            with closing(self.vault.writer()) as connection:
                journal = Journal(connection, clock)
                journal.put_settings(
                    replace(self.settings, made_on=local(clock).date().isoformat())
                )
        except errors.PeerDeskError:
            return  # the place is gone, and the journal with it
        finally:
            self.vault.close()


def keyring_answers(hurry: keyring_slot.Hurry | None = None) -> bool:
    """Return whether this computer has a keyring to be offered; may take a moment, so ask in a thread."""
    return keyring_slot.is_there(hurry)


# The place


def cloud_sentence(place: Path) -> str:
    """Return what there is to know about a place that a company keeps in step; empty for any other."""
    company = paths.synced_by(place)
    if company is None:
        return ""
    return _(
        "This looks like a folder that {company} keeps in step. They would hold only locked bytes, but can see sizes "
        "and times. Open the journal on one computer at a time, or choose another folder."
    ).format(company=company)


def place_sentence(folder: Path) -> str:
    """Return why no journal can be made at `folder`; empty where it can. Reads the disk."""
    try:
        taken = folder.is_symlink() or (folder.exists() and not _is_empty(folder))
    except OSError:
        return errors.CannotRead().sentence
    return errors.AlreadyThere(folder).sentence if taken else ""


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


# The passphrase


def length_sentence(passphrase: str) -> str:
    """Return what is said about the length of a passphrase while it is typed; empty for an empty one."""
    if not passphrase:
        return ""
    advice = advise(passphrase)
    match advice.length:
        case Length.TOO_SHORT:
            wanted = 2 if len(passphrase) <= 8 else 1
            return ngettext(
                "A little longer: one more word would do.",
                "A little longer: two more words would do.",
                wanted,
            )
        case Length.COULD_BE_LONGER:
            return _("This can be used. Another word would make it harder to guess.")
        case Length.LONG_ENOUGH:
            return _long_enough(passphrase, advice.words)
        case Length.TOO_LONG:
            return _refusal_of(passphrase)


def passphrase_can_be_used(passphrase: str) -> bool:
    """Say whether a journal may be locked with this passphrase."""
    return not _refusal_of(passphrase)


def match_sentence(passphrase: str, again: str) -> str:
    """Return what is said about the passphrase typed once more; empty while there is nothing to say."""
    if not again or passphrase == again:
        return ""
    return _("The two don’t match yet.")


def _refusal_of(passphrase: str) -> str:
    try:
        checked_new(passphrase)
    except errors.PassphraseRefused as reason:
        return reason.sentence
    return ""


def _long_enough(passphrase: str, words: int) -> str:
    refusal = _refusal_of(passphrase)
    if refusal:
        return refusal
    if words < 3:
        return _("{count} characters. That is long enough.").format(count=len(passphrase))
    return _("{number} words. That is long enough.").format(number=beginning(words))


# The recovery key


def two_groups() -> tuple[int, int]:
    """Return two different groups of a recovery key, drawn by chance, counting from 0, the earlier one first."""
    first, second = sorted(some_of(range(GROUPS), 2))
    return first, second


def is_group(key: RecoveryKey, place: int, typed: str) -> bool:
    """Say whether `typed` is the group at `place` (from 0) of the key; spaces and dashes do not matter."""
    digits = "".join(str(unicodedata.decimal(each)) for each in typed if each.isdecimal())
    return digits == key.groups()[place]


def later_sentence() -> str:
    """Return what putting off the recovery key means."""
    return _(
        "Until you have one, a forgotten passphrase closes this journal for good. Settings, under Security, "
        "will make you a new key whenever you like."
    )
