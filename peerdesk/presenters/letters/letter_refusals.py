# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a letter that came is not kept, accepted or heeded, each in a sentence. None says a word of the letter."""

from __future__ import annotations

from peerdesk.errors import PeerDeskError
from peerdesk.wording import _


class SealedHere(PeerDeskError):
    """It has the number of a letter that was sealed here, so it is one’s own, or pretends to be."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is a letter that was sealed here. It stands in the register, and nothing is kept of it twice."
            )
        )


class AnotherLetterHere(PeerDeskError):
    """It has the number of a letter that is here and says something else."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A different letter carries the same number as one that is here, so nothing is kept of this one. "
                "Ask whoever it is from to seal it again."
            )
        )


class AnswersNothing(PeerDeskError):
    """It answers a letter that is not in this journal."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This answers a letter that is not in this journal. It can be read, and not put beside anything."
            )
        )


class NotTheirs(PeerDeskError):
    """It asks something about a letter that is not between the writer and whoever asks."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nothing shows that this comes from whoever that letter was sealed for or came from, so nothing was "
                "noted of what it asks."
            )
        )
