# SPDX-License-Identifier: GPL-3.0-or-later
"""What only the terminal can refuse, as the sentence a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.reading.found import NO_WORD
from peerdesk.wording import _


class NoTerminal(PeerDeskError):
    """There is nobody to ask for a passphrase."""

    def __init__(self, option: str) -> None:
        super().__init__(
            _(
                "There is no terminal to ask for the passphrase on; “{option} FILE” reads it from a file."
            ).format(option=option)
        )


class NothingTyped(PeerDeskError):
    """The answers ended before the question was answered."""

    def __init__(self) -> None:
        super().__init__(_("Nothing was typed, so nothing was done."))


class TheTwoDiffer(PeerDeskError):
    """A new passphrase was typed twice, and not alike."""

    def __init__(self) -> None:
        super().__init__(_("The two passphrases don’t match, so nothing was changed. Try again."))


class FileUnreadable(PeerDeskError):
    """A file named on the command line cannot be read."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            _("{file} can’t be read. Check its name, and that you may open it.").format(file=file)
        )


class NothingInFile(PeerDeskError):
    """A file named on the command line, whose first line was to be read, has nothing in that line."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            _("{file} is empty, or its first line is, so nothing was done.").format(file=file)
        )


class FileNotText(PeerDeskError):
    """A file named on the command line, whose first line was to be read, is not UTF-8."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            _("{file} is not a text file in UTF-8, so nothing was done.").format(file=file)
        )


class NothingSought(PeerDeskError):
    """There is no word in what was to be looked for."""

    def __init__(self) -> None:
        super().__init__(NO_WORD)


class NotText(PeerDeskError):
    """What came in is not UTF-8."""

    def __init__(self) -> None:
        super().__init__(
            _("What came in is not text in UTF-8, so it could not be kept exactly as it is.")
        )


class NothingToKeep(PeerDeskError):
    """Standard input held no words."""

    def __init__(self) -> None:
        super().__init__(_("There were no words on standard input, so nothing was kept."))


class TooLong(PeerDeskError):
    """Standard input does not end within what one entry holds."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            _("That is more than one entry holds ({count} MB), so nothing was kept.").format(
                count=megabytes
            )
        )


class UnknownNetwork(PeerDeskError):
    """No network has this made-up name."""

    def __init__(self, name: str, names: Sequence[str]) -> None:
        known = " · ".join(names) or _("none")
        super().__init__(
            _("No network is called “{name}”. Those there are: {names}.").format(
                name=name, names=known
            )
        )


class NotWhole(PeerDeskError):
    """The look through the whole journal found something."""


class KeyNotShown(PeerDeskError):
    """The recovery key could not be printed, and a journal without one was not left behind."""

    def __init__(self) -> None:
        super().__init__(
            _("The recovery key could not be shown, so no journal was made. Try again.")
        )


class NameDiffers(PeerDeskError):
    """The name typed to confirm is not that of the folder."""

    def __init__(self, name: str) -> None:
        super().__init__(_("That is not “{name}”, so nothing was erased.").format(name=name))


class NobodyToConfirm(PeerDeskError):
    """There is no terminal on which the name could be typed."""

    def __init__(self) -> None:
        super().__init__(_("There is no terminal to ask on; “--yes” erases without asking."))


class NotPrinted(PeerDeskError):
    """Standard output takes nothing, for instance because its disk is full."""

    def __init__(self) -> None:
        super().__init__(_("What there was to print could not be written there."))


class NobodyToAsk(PeerDeskError):
    """There is no terminal to answer on."""

    def __init__(self) -> None:
        super().__init__(_("There is no terminal to ask on; “--yes” seals without asking."))


class NameWanted(PeerDeskError):
    """A card needs a name."""

    def __init__(self) -> None:
        super().__init__(_("A card needs a name on it: add “--name NAME”. It need not be yours."))


class DayMisread(PeerDeskError):
    """A day is not written as one."""

    def __init__(self) -> None:
        super().__init__(_("A day is written as YYYY-MM-DD."))


class NobodyCalledSo(PeerDeskError):
    """Neither a person of this journal, nor a card, nor a file with one."""

    def __init__(self) -> None:
        super().__init__(
            _("Nobody here is called so, and it is no contact card and no file with one.")
        )


class KeptPrivate(PeerDeskError):
    """An entry marked as private was asked for."""

    def __init__(self) -> None:
        super().__init__(_("That entry is only for you, so it goes into no letter."))


class FieldsWanted(PeerDeskError):
    """The reader also manages the writer, and nothing was named."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "For somebody who also manages you, nothing is chosen beforehand: name it with “--field”."
            )
        )


class UnknownField(PeerDeskError):
    """No answer has this name."""

    def __init__(self, name: str, names: Sequence[str]) -> None:
        super().__init__(
            _("No answer is called “{name}”. Those there are: {names}.").format(
                name=name, names=" · ".join(dict.fromkeys(names)) or _("none")
            )
        )


class NothingChosen(PeerDeskError):
    """There would be no word in the letter."""

    def __init__(self) -> None:
        super().__init__(_("There would be nothing in it, so nothing was sealed."))


class NotSaidThere(PeerDeskError):
    """A quoted passage is not in the letter."""

    def __init__(self, quote: str) -> None:
        super().__init__(
            _("“{quote}” is not in that letter. Quote it exactly as it is printed.").format(
                quote=quote
            )
        )
