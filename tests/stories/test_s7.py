# SPDX-License-Identifier: GPL-3.0-or-later
"""S7. Six people share one laptop at a peer-run centre. One of them has their journal on a stick."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Self

import pytest

from peerdesk.clock import FixedClock, SystemClock
from peerdesk.errors import WrongPassphrase
from peerdesk.journal.journal import Journal
from peerdesk.journal.pen import DirectPen
from peerdesk.journal.reading import Reading
from peerdesk.language.pages import load_page
from peerdesk.preferences import Preferences
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.opening import first_run, opening
from peerdesk.presenters.opening.first_run import NewJournal
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Kind
from peerdesk.records.settings import Whose
from peerdesk.vault.kdf import CHEAPEST

PASSPHRASE = "kettle orbit slow lantern"
SOMEONE_ELSES = "marble window seven reed"
THE_SENTENCE = "What I could not say in there was zwetschgenrot and it can"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def a_journal_on(place: Path, name: str, passphrase: str) -> Path:
    """Make a journal as the first run does when somebody says: shared with others."""
    new = NewJournal(place=place, name=name, wants_keyring=True)
    new.belongs_on(Whose.SHARED)
    made = new.make(passphrase, CHEAPEST)
    with closing(made.vault), closing(made.vault.writer()) as connection:
        Journal(connection, SystemClock()).put_settings(made.settings)
    return new.folder


class AtTheLaptop:
    """One sitting: a journal opened with its passphrase, and closed again by what somebody does or by a lock."""

    def __init__(self, folder: Path, passphrase: str, clock: FixedClock) -> None:
        self._vault = opening.open_with_passphrase(folder, passphrase)
        self._writer = self._vault.writer()
        self._reader = self._vault.reader()
        journal = Journal(self._writer, clock)
        journal.open_for_today()
        reading = Reading(self._reader)
        self.desk = Desk(reading, DirectPen(journal), clock, lambda: journal.revision)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        for each in (self._reader, self._writer, self._vault):
            each.close()


@pytest.fixture
def mine(stick: Path) -> Path:
    return a_journal_on(stick, "Wren", PASSPHRASE)


def every_byte_under(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


# Must


def test_covered_in_the_middle_of_a_sentence_it_is_there_again_after_the_passphrase(mine, clock):
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        page = Writing.begin(sitting.desk, Kind.NOTE)
        page.answer("text", THE_SENTENCE)
        page.keep_draft(lambda _moment: None)
    clock.advance(3600)
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        again = Writing.open(sitting.desk, page.entry.id)
        assert again.entry.answers["text"] == THE_SENTENCE


def test_several_journals_lie_side_by_side_and_none_tells_of_another(mine, tmp_path, clock):
    theirs = a_journal_on(tmp_path / "profile", "Heron", SOMEONE_ELSES)
    with AtTheLaptop(theirs, SOMEONE_ELSES, clock) as sitting:
        page = Writing.begin(sitting.desk, Kind.NOTE)
        page.answer("text", "Something of theirs.")
        page.rest(lambda _entry: None)
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        timeline = Timeline(sitting.desk)
        assert timeline.ask()(sitting.desk.reading) == ()
        assert TodayPresenter(sitting.desk).is_new()
    with pytest.raises(WrongPassphrase):
        opening.open_with_passphrase(mine, SOMEONE_ELSES)


def test_nothing_outside_the_stick_remembers_that_there_was_a_journal(mine, home, clock):
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        page = Writing.begin(sitting.desk, Kind.NOTE)
        page.retitle("A title zwetschgenrot")
        page.answer("text", THE_SENTENCE)
        page.rest(lambda _entry: None)
        sought = Timeline(sitting.desk)
        sought.seek("zwetschgenrot")
        assert len(sought.ask()(sitting.desk.reading)) == 1
    left_behind = every_byte_under(home)
    for trace in (b"zwetschgenrot", b"Wren", b"stick"):
        assert trace not in left_behind


def test_on_the_stick_itself_no_word_can_be_read(mine, clock):
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        page = Writing.begin(sitting.desk, Kind.NOTE)
        page.answer("text", THE_SENTENCE)
        page.keep_draft(lambda _moment: None)
        assert b"zwetschgenrot" not in every_byte_under(mine)
    assert b"zwetschgenrot" not in every_byte_under(mine)


def test_it_locks_after_two_quiet_minutes(mine, clock):
    with AtTheLaptop(mine, PASSPHRASE, clock) as sitting:
        assert sitting.desk.settings.idle_minutes == 2
        assert sitting.desk.settings.whose is Whose.SHARED


def test_it_says_plainly_that_an_administrator_could_still_see():
    said = first_run.WHOSE_MEANINGS[Whose.SHARED]
    assert "Whoever administers the computer could still see it while it is open." in said
    page = load_page("protects")
    paragraphs = " ".join(each for section in page.sections for each in section.paragraphs)
    assert "administrator" in paragraphs or "administers" in paragraphs


# Must not


def test_remembering_is_not_offered_here():
    new = NewJournal(wants_keyring=True, opens_at_start=True)
    new.belongs_on(Whose.SHARED)
    assert not new.opens_at_start
    assert not new.wants_keyring
    assert not Whose.SHARED.offers_keyring
    assert Preferences().opens is None


def test_the_journal_holds_no_key_for_this_computer(mine):
    assert not opening.has_keyring_slot(mine)
