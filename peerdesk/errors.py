# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal, as the one sentence a person reads. Never carries a word of the journal or of SQLite."""

from __future__ import annotations

from pathlib import Path

from peerdesk.wording import _


class PeerDeskError(Exception):
    """Something was refused; `sentence` says what is wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFoundError(PeerDeskError):
    """There is no entry, network or other record with this id."""

    def __init__(self) -> None:
        super().__init__(
            _("There is nothing with that id in this journal. “list” shows the ids that are there.")
        )


# --- opening a journal -------------------------------------------------------------------------


class WrongPassphrase(PeerDeskError):
    """No slot opened with this passphrase. `more` is worth saying the third time."""

    def __init__(self) -> None:
        super().__init__(_("That passphrase didn’t open it. Nothing has changed."))
        self.more = _(
            "Caps Lock and keyboard layout are worth a look. If you are sure of it, a file in the journal’s folder may "
            "no longer be as PeerDesk left it; a copy of the folder from an earlier day may still open."
        )


class WrongRecoveryKey(PeerDeskError):
    """The recovery key is well formed and belongs to another journal, or was replaced by a newer one."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That recovery key didn’t open it. Check that the paper belongs to this journal and is the newest one."
            )
        )


class RecoveryKeyMisread(PeerDeskError):
    """A group of a typed recovery key cannot be right. `group` counts from 1; None where the length is wrong."""

    def __init__(self, group: int | None) -> None:
        self.group = group
        if group is None:
            super().__init__(
                _("A recovery key has eight groups of six digits. Check it against the paper.")
            )
        else:
            super().__init__(
                _("Group {group} doesn’t look right. Check it against the paper.").format(
                    group=group
                )
            )


class KeyringSilent(PeerDeskError):
    """The keyring of this computer is missing, locked, slow or holds another key."""

    def __init__(self) -> None:
        super().__init__(_("This computer’s keyring didn’t answer. Your passphrase still works."))


class PassphraseRefused(PeerDeskError):
    """A new passphrase is too short or too long to be taken."""


class KeyFileDamaged(PeerDeskError):
    """Neither copy of the header can be read. No passphrase was asked for."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The key file of this journal is damaged, so no passphrase can open it. Nothing has been changed. "
                "If you have a copy of the whole journal folder, open that one."
            )
        )


class HalfErased(PeerDeskError):
    """Erasing was broken off after the keys were gone: nothing opens what is left, and it can be erased again."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "This journal was erased, and nothing opens what is left of it at {place}; “peerdesk erase” with that "
                "folder takes the rest away."
            ).format(place=place)
        )


class NotAllErased(PeerDeskError):
    """The keys are gone, and some file of the journal could not be removed."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "This journal is erased and nothing opens it any more, but some of its files could not be removed "
                "from {place}. Remove the folder by hand, or try again later."
            ).format(place=place)
        )


class KeyFileChanged(PeerDeskError):
    """The header opens but is not as PeerDesk left it. `other_copy_opens` says that the second copy is whole."""

    def __init__(self, *, other_copy_opens: bool = False) -> None:
        self.other_copy_opens = other_copy_opens
        super().__init__(
            _("The key file of this journal was changed outside PeerDesk, so it stays closed.")
        )


class OlderKeyFile(PeerDeskError):
    """The passphrase opens only the older copy of the header."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That passphrase belongs to an older copy of the key file. If you changed your passphrase, use the "
                "new one. If you didn’t, the key file was changed outside PeerDesk."
            )
        )


class JournalDamaged(PeerDeskError):
    """The keys are right and the database is not: wrong size, not a database, or another journal’s."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The passphrase is right, but the journal file is damaged or belongs to another journal. "
                "Nothing has been changed. If you have a copy of the whole journal folder, open that one; if not, "
                "“peerdesk salvage” takes what is whole into a new journal."
            )
        )


class PartDamaged(PeerDeskError):
    """A page of the database does not verify; the rest may still be read, nothing should be written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Part of this file can’t be read. Nothing has been changed. What is whole can still be read; copy "
                "the journal folder somewhere safe before going on. “peerdesk salvage” takes what is whole into a "
                "new journal."
            )
        )


class NothingToSave(PeerDeskError):
    """Not one page of a damaged database proves itself under the key."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Not one page of this journal can be read, so there is nothing to take over. Keep the folder; if you "
                "have a copy of it, try that one."
            )
        )


class JournalMissing(PeerDeskError):
    """There is nothing at this place, or no longer."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "The journal isn’t at {place}. It may have been moved or renamed, or its disk taken out."
            ).format(place=place)
        )


class JournalGone(JournalMissing):
    """The open journal is no longer where it was; nothing more is kept until it is there again."""

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        self.sentence = _(
            "The journal is no longer at {place}. Keep this window open and put it back there, or its stick back in; "
            "what you write is kept as soon as it is there again."
        ).format(place=place)


class JournalChanged(PeerDeskError):
    """A journal lies at the place of the open one again, and not as that one was left; it is not written on."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "There is a journal at {place} again, but not as it was left: it may be another copy, or was written "
                "in elsewhere. What is not kept yet stays in this window, to be copied; then lock and open it again."
            ).format(place=place)
        )


class NotAJournal(PeerDeskError):
    """There is something at this place, and it is not a journal folder."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "{place} is not a PeerDesk journal. A journal is a folder whose name ends in “.peerdesk”."
            ).format(place=place)
        )


class UnsafeFolder(PeerDeskError):
    """The journal folder is a link, or other people on this computer may write in it."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _(
                "{place} is a link, or other people on this computer may write in it, so it stays closed. "
                "Open the folder itself, and let only yourself write in it."
            ).format(place=place)
        )


class AlreadyThere(PeerDeskError):
    """A new journal was to be made where something lies already."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            _("There is already something at {place}. Choose another name.").format(place=place)
        )


class OpenElsewhere(PeerDeskError):
    """Another window or terminal holds the journal; `host` is set, and `foreign` true, for another computer."""

    def __init__(
        self, program: str = "", host: str = "", since: str = "", *, foreign: bool = False
    ) -> None:
        self.program = program
        self.host = host
        self.since = since
        self.foreign = foreign
        if foreign:
            sentence = _(
                "This journal was left open on {host} since {since}. If it is closed there, it can be opened here."
            ).format(host=host, since=since)
        elif since:
            sentence = _(
                "This journal is already open in another window ({program}, since {since})."
            ).format(program=program, since=since)
        else:
            sentence = _("This journal is already open in another window.")
        super().__init__(sentence)


class NewerVersion(PeerDeskError):
    """The journal was written by a newer PeerDesk; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This journal was written by a newer PeerDesk. Nothing has been changed. Open it with the newer one."
            )
        )


class TooLittleMemory(PeerDeskError):
    """The key derivation found too little memory; weaker settings are never tried instead."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This computer has too little free memory to open the journal just now. Close something and try again."
            )
        )


class OpeningEnded(PeerDeskError):
    """The system ended the process that makes the keys. Why, it does not say."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The opening was ended by the system, most often because memory is short: "
                "close something and try again."
            )
        )


class OpeningGivenUp(PeerDeskError):
    """Whoever wanted the journal opened does not want it any more."""

    def __init__(self) -> None:
        super().__init__(_("The opening was stopped. Nothing has changed."))


# --- keeping what is written -------------------------------------------------------------------


class DiskFull(PeerDeskError):
    """There was no space left; what was kept before is kept."""

    def __init__(self) -> None:
        super().__init__(
            _("The disk is full. Everything kept before is safe; what is new is not yet kept.")
        )


class CannotWrite(PeerDeskError):
    """The place is read-only, or may not be written by this person."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "PeerDesk can’t write in this place, so nothing was changed. Check that you may write in the folder."
            )
        )


class ReadOnlyPlace(PeerDeskError):
    """The journal is open for reading: its folder cannot be written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This journal lies where nothing can be written. You can read it here, and change nothing."
            )
        )


class CannotRead(PeerDeskError):
    """The place may not be read by this person, or the disk does not answer."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "PeerDesk can’t read this place. Check that the disk is there and that you may open the folder."
            )
        )


class LeftUnfinished(PeerDeskError):
    """A read-only place holds a journal that must be written to before it can be read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This journal was not closed before it came here, and nothing can be written in this place. "
                "Copy the whole folder to your own disk and open it there."
            )
        )


class OlderVersion(PeerDeskError):
    """A read-only place holds a journal of an older PeerDesk, which must be brought up to date before it is read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This journal was written by an older PeerDesk and has to be brought up to date once, and nothing can "
                "be written in this place. Copy the whole folder to your own disk and open it there."
            )
        )


class Interrupted(PeerDeskError):
    """A query was stopped because its answer is no longer wanted."""

    def __init__(self) -> None:
        super().__init__(_("That search was stopped."))


class Unexpected(PeerDeskError):
    """A fault of PeerDesk itself. `code` is a name such as SQLITE_ERROR or a type, never a message."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(
            _("Something went wrong inside PeerDesk ({code}). What was kept is kept.").format(
                code=code
            )
        )
