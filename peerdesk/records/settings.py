# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer settled about this one journal. It lives inside the vault; looks needed before it opens do not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Whose(Enum):
    """Whose computer this journal was made on. Sets what is on and off at first; all of it may be changed."""

    MINE = "mine"
    EMPLOYER = "employer"
    SHARED = "shared"

    @property
    def idle_minutes(self) -> int:
        """Minutes of stillness after which the journal locks, until the writer says otherwise."""
        return {Whose.MINE: 10, Whose.EMPLOYER: 5, Whose.SHARED: 2}[self]

    @property
    def offers_keyring(self) -> bool:
        """Whether this computer's keyring is offered at all."""
        return self is not Whose.SHARED

    @property
    def opens_again(self) -> bool:
        """Whether "open this journal when PeerDesk starts" begins ticked."""
        return self is Whose.MINE


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the writer may change in Settings that belongs to the journal.

    `idle_minutes` 1 to 60; `day_begins` is an hour from 0 to 6; `…_on` is an ISO date or empty; `old_asked_on` is the
    day on which questions from long ago were last offered to be let go;
    `recovery_written` says that two groups of the recovery key were typed back, and `recovery_put_off_on` is the day
    on which Today’s offer of one was last put off;
    `card_name` is the name on the writer’s contact card;
    `desk_only` says that it only reads letters, until somebody begins a journal in it;
    `days_opened` counts the different days this journal was opened on and only ever grows.
    """

    name: str = ""
    made_on: str = ""
    whose: Whose = Whose.MINE
    idle_minutes: int = 10
    day_begins: int = 0
    recovery_written: bool = False
    recovery_put_off_on: str = ""
    offer_prompts: bool = True
    prompts_quiet_on: str = ""
    follow_ups_off: bool = False
    observations_off: bool = False
    weeks_as_table: bool = False
    old_asked_on: str = ""
    days_opened: int = 0
    last_opened_on: str = ""
    last_checked_on: str = ""
    card_name: str = ""
    desk_only: bool = False
