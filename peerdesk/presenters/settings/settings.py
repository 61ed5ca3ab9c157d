# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be settled about an open journal, and what each of it means in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.records.settings import Settings, Whose
from peerdesk.wording import _, ngettext

IDLE_MINUTES = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)
"""How long an open journal may lie still before it locks."""

DAY_BEGINS = tuple(range(7))
"""Hours at which a writer’s day may begin."""


class JournalSettings:
    """The settings of the journal at this desk. What is changed here is kept at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def now(self) -> Settings:
        """The settings in force."""
        return self._desk.settings

    def belongs_on(self, whose: Whose) -> None:
        """Say whose computer this is; the quiet minutes follow, as at the making of a journal."""
        self._change(lambda was: replace(was, whose=whose, idle_minutes=whose.idle_minutes))

    def lock_after(self, minutes: int) -> None:
        """Lock after so many quiet minutes, 1 to 60."""
        self._change(lambda was: replace(was, idle_minutes=minutes))

    def begin_days_at(self, hour: int) -> None:
        """Let a day begin at this hour, 0 to 6. What is written already keeps its day."""
        self._change(lambda was: replace(was, day_begins=hour))

    def offer_prompts(self, *, wanted: bool) -> None:
        """Offer one question on Today and beside an entry; or none."""
        self._change(lambda was: replace(was, offer_prompts=wanted))

    def ask_again(self, *, wanted: bool) -> None:
        """Show follow-ups when their day has come; or keep them quiet."""
        self._change(lambda was: replace(was, follow_ups_off=not wanted))

    def call_it(self, name: str) -> None:
        """Give the journal another name; the folder keeps its own. An empty name changes nothing."""
        plain = " ".join(name.split())
        if plain:
            self._change(lambda was: replace(was, name=plain))

    def recovery_key_is_written(self) -> None:
        """Remember that two groups of the recovery key were typed back."""
        self._change(lambda was: replace(was, recovery_written=True))

    def _change(self, change: Callable[[Settings], Settings]) -> None:
        if change(self.now) != self.now:
            self._desk.pen.write(lambda journal: journal.change_settings(change))


# What is said beside a control


def minutes_said(minutes: int) -> str:
    """Return “10 minutes”."""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def hour_said(hour: int) -> str:
    """Return “midnight” or “4 in the morning”."""
    return _("{hour} in the morning").format(hour=hour) if hour else _("midnight")


def recovery_sentence(settings: Settings) -> str:
    """Return how things stand with the recovery key."""
    known = shown.recovery_key_known(typed_back=settings.recovery_written)
    if settings.recovery_written:
        return _("{known} Making a new one ends the old one.").format(known=known)
    return _("{known} If it is, it opens this journal. Making a new one ends the old one.").format(
        known=known
    )


def place_sentence(folder: Path) -> str:
    """Return where the journal is, and how large."""
    size = sum(each.stat().st_size for each in folder.glob("journal-*.db"))
    return _("{place} · {size}, encrypted").format(place=folder, size=_size_said(size))


def _size_said(size: int) -> str:
    if size < 1_000_000:
        return _("{count} kB").format(count=max(1, round(size / 1000)))
    return _("{count:.1f} MB").format(count=size / 1_000_000)
