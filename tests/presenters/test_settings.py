# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be settled about a journal, and what each of it means in words."""

from __future__ import annotations

import pytest

from peerdesk.presenters.opening.look_over import LookOver, found_sentence
from peerdesk.presenters.settings import settings as said
from peerdesk.presenters.settings.settings import JournalSettings
from peerdesk.records.entry import Kind
from peerdesk.records.settings import Settings, Whose
from peerdesk.vault.check import Report
from tests.builders import an_entry


@pytest.fixture
def settings(desk):
    return JournalSettings(desk)


def test_every_setting_is_kept_at_once(settings, reading):
    settings.lock_after(20)
    settings.begin_days_at(4)
    settings.offer_prompts(wanted=False)
    settings.ask_again(wanted=False)
    settings.call_it("  Wren’s   pages ")
    settings.recovery_key_is_written()
    kept = reading.settings()
    assert kept.idle_minutes == 20
    assert kept.day_begins == 4
    assert not kept.offer_prompts
    assert kept.follow_ups_off
    assert kept.name == "Wren’s pages"
    assert kept.recovery_written


def test_a_setting_undoes_nothing_else(settings, journal, reading):
    """What the journal counts for itself is not written over by an older copy of the settings."""
    journal.open_for_today()
    days = reading.settings().days_opened
    assert days > 0
    settings.lock_after(30)
    assert reading.settings().days_opened == days


def test_whose_computer_it_is_brings_its_quiet_minutes(settings, reading):
    settings.lock_after(45)
    settings.belongs_on(Whose.SHARED)
    assert reading.settings().idle_minutes == 2
    settings.belongs_on(Whose.EMPLOYER)
    assert reading.settings().idle_minutes == 5


def test_what_does_not_change_is_not_written(settings, journal):
    before = journal.revision
    settings.lock_after(10)
    settings.call_it("   ")
    assert journal.revision == before


def test_of_the_recovery_key_only_what_is_known_is_said():
    """T9: a key that was printed opens the journal, whether or not groups of it were typed back."""
    unknown = said.recovery_sentence(Settings())
    assert unknown.startswith(
        "Two groups of it were not typed back yet, so it may not be on paper."
    )
    assert "If it is, it opens this journal." in unknown
    known = said.recovery_sentence(Settings(recovery_written=True))
    assert known == "Two groups of it were typed back. Making a new one ends the old one."


def test_hours_and_minutes_are_said_in_words():
    assert said.hour_said(0) == "midnight"
    assert said.hour_said(4) == "4 in the morning"
    assert said.minutes_said(1) == "1 minute"
    assert said.minutes_said(10) == "10 minutes"


def test_the_place_is_named_whole(vault):
    assert str(vault.folder) in said.place_sentence(vault.folder)


def test_a_whole_journal_is_said_to_be_whole(vault, journal):
    """[T10] The check reads every page, and an index that is still to follow is not called broken."""
    journal.rest(an_entry(Kind.NOTE, text="Crooked, in pieces."))
    assert found_sentence(LookOver(vault).look()).startswith("Every part")


@pytest.mark.parametrize(
    ("report", "begins"),
    [
        (Report(0, structure_is_whole=True, index_is_whole=False), "Your entries are whole"),
        (Report(2, structure_is_whole=True, index_is_whole=True), "Part of this journal"),
        (Report(0, structure_is_whole=False, index_is_whole=True), "Part of this journal"),
    ],
)
def test_what_a_look_finds_is_said_with_what_to_do(report, begins):
    assert found_sentence(report).startswith(begins)
