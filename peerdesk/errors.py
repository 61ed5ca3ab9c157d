# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal, as the one sentence a person reads. Never carries a word of the journal or of SQLite."""

from __future__ import annotations

from peerdesk.wording import _


class PeerDeskError(Exception):
    """Something was refused; `sentence` says what is wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFoundError(PeerDeskError):
    """There is no entry, network or other record with this id."""

    def __init__(self) -> None:
        super().__init__(_("There is nothing with that id in this journal. “list” shows the ids that are there."))
