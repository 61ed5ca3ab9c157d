# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up journal is a full one: every kind, every state, every question, and weeks that nobody explains."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from peerdesk.clock import FixedClock, day_of, zone_of
from peerdesk.demo import PASSPHRASE, SEED, build_demo
from peerdesk.demo.weeks import EMPTY, WEEKS, written_in
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Silence, words_of
from peerdesk.records.around import AgendaState, FollowUpState
from peerdesk.records.circle import OWN_SEAT, Circle, VoiceMore, VoiceState
from peerdesk.records.entry import Belongs, Kind, Precision, State
from peerdesk.records.forms import FORMS, NETWORK
from peerdesk.vault.check import check
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE
from tests.demo.conftest import entries_of
from tests.rules.source_tree import ROOT

DAYS = {
    "a Monday just after midnight": FixedClock(datetime(2026, 3, 30, 23, 5, tzinfo=UTC)),
    "the day the clocks go forward": FixedClock(datetime(2027, 3, 28, 12, tzinfo=UTC)),
    "a leap day, far east": FixedClock(datetime(2028, 2, 28, 22, tzinfo=UTC), "Asia/Tokyo"),
    "a Sunday, far west": FixedClock(datetime(2026, 11, 23, 4, tzinfo=UTC), "America/Los_Angeles"),
}
OPENS = """
from peerdesk.demo import open_demo
vault = open_demo()
print(vault.folder)
"""


def said_of_follow_ups(reading, entries):
    """All but the ids, which the journal draws itself."""
    return [
        (each.entry, each.due, each.state, each.put_off, each.answer, each.answered)
        for entry in entries
        for each in reading.follow_ups.about(entry.id)
    ]


def build(place, clock, seed=SEED):
    """Return what there is to read in a journal built anew."""
    with (
        closing(build_demo(place, clock, seed)) as vault,
        closing(vault.reader()) as connection,
    ):
        reading = Reading(connection)
        entries = entries_of(reading)
        around = (
            reading.networks(),
            reading.agenda.waiting(),
            reading.supporters(),
            reading.my_lists(),
        )
        return entries, said_of_follow_ups(reading, entries), around, reading.settings()


def _clock_stays_on_its_day(moment):
    """Say whether the time of day, as it is shown, is one of the day that is shown."""
    return day_of(moment.instant, moment.zone) == moment.local_date


# --- the same, and for any day ---


def test_the_same_seed_and_day_make_the_same_journal(made_up, tmp_path):
    entries, follow_ups, around, _settings = build(tmp_path / "a", FixedClock(TODAY, ZONE))
    assert entries == made_up.entries
    assert follow_ups == said_of_follow_ups(made_up.reading, entries)
    reading = made_up.reading
    assert around == (
        reading.networks(),
        reading.agenda.waiting(),
        reading.supporters(),
        reading.my_lists(),
    )


def test_another_seed_makes_another_one(made_up, tmp_path):
    entries, *_rest = build(tmp_path / "a", FixedClock(TODAY, ZONE), seed=SEED + 1)
    assert entries != made_up.entries


@pytest.mark.parametrize("name", DAYS)
def test_it_ends_on_the_day_it_is_opened_whichever_day_that_is(tmp_path, name):
    clock = DAYS[name]
    entries, *_rest = build(tmp_path / "a", clock)
    today = day_of(clock.now(), clock.zone())
    assert entries[-1].when.moment.local_date == today
    assert all(entry.made.instant <= clock.now() for entry in entries)
    assert all(entry.when.moment.instant <= clock.now() for entry in entries)
    assert all(_clock_stays_on_its_day(entry.when.moment) for entry in entries)
    assert all(entry.when.moment.local_date <= today for entry in entries)
    assert 650 <= len(entries) <= 750


# --- eighteen months ---


def test_it_is_about_eighteen_months_and_seven_hundred_entries(made_up):
    first, last = (made_up.entries[each].when.moment.local_date for each in (0, -1))
    assert timedelta(days=535) < last - first < timedelta(days=560)
    assert 660 <= len(made_up.entries) <= 740


def test_some_weeks_stay_empty_and_nobody_says_why(made_up):
    monday = TODAY.date() - timedelta(days=TODAY.weekday())
    weeks = Counter(
        WEEKS - (monday - entry.when.moment.local_date + timedelta(days=6)).days // 7
        for entry in made_up.entries
    )
    assert not EMPTY & set(weeks)
    assert set(range(WEEKS)) - set(weeks) == EMPTY
    assert max(weeks.values()) < 25


def test_meetings_are_on_working_days_and_at_waking_hours(made_up):
    for entry in made_up.entries:
        at = entry.when.moment.instant.astimezone(zone_of(ZONE))
        if entry.kind in (Kind.MEETING, Kind.SUPERVISION):
            assert at.weekday() < 5
            assert 8 <= at.hour <= 19
        assert 7 <= at.hour <= 23


def test_a_meeting_is_written_down_after_it_was(made_up):
    for entry in made_up.of(Kind.MEETING):
        assert entry.made.instant > entry.when.moment.instant
        assert entry.made.local_date == entry.when.moment.local_date


def test_no_network_meets_twice_in_a_week(made_up):
    for network in made_up.reading.networks():
        days = [line.day for line in made_up.reading.meetings_of(network.id)]
        assert all(later - earlier >= timedelta(days=6) for later, earlier in pairwise(days))


def test_a_week_that_stays_empty_pushes_on_what_was_meant_for_it():
    assert written_in(min(EMPTY)) not in EMPTY
    assert written_in(0) == 0


# --- everything there is ---


def test_every_kind_state_and_precision_is_there(made_up):
    kinds = Counter(entry.kind for entry in made_up.entries)
    assert min(kinds[kind] for kind in Kind) > 30
    assert {entry.state for entry in made_up.entries} == {State.RESTED, State.UNFINISHED}
    assert {entry.when.precision for entry in made_up.entries} == set(Precision)
    assert {entry.belongs for entry in made_up.entries} == {*Belongs, None}
    for name in ("folded", "private_lock", "flagged", "take_back", "later_looks"):
        assert [entry for entry in made_up.entries if getattr(entry, name)], name
    assert len(made_up.reading.in_drawer()) == 2


def test_what_lies_in_the_drawer_lies_there_since_a_late_day_and_stays_when_it_is_opened(tmp_path):
    clock = FixedClock(TODAY, ZONE)
    with (
        closing(build_demo(tmp_path / "a", clock)) as vault,
        closing(vault.writer()) as connection,
    ):
        reading, journal = Reading(connection), Journal(connection, clock)
        assert sorted(reading.days_left().values()) == [21, 27]
        settings = reading.settings()
        journal.open_for_today()
        assert reading.settings() == settings
        clock.advance(24 * 60 * 60)
        journal.open_for_today()
        assert sorted(reading.days_left().values()) == [20, 26]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_question_is_answered_somewhere(made_up, kind):
    answered = {key for entry in made_up.of(kind) for key in entry.answers}
    assert answered == {question.key for question in FORMS[kind].questions()}


def test_every_network_says_how_it_stands(made_up):
    networks = made_up.reading.networks()
    assert len(networks) == 7
    answered = {key for network in networks for key in network.answers}
    assert answered == {question.key for question in NETWORK.questions()}


def test_unsure_not_now_and_blank_are_all_there(made_up):
    check_ins = made_up.of(Kind.CHECK_IN)
    for key in ("toll", "reward"):
        said = {entry.answers.get(key) for entry in check_ins}
        assert {Silence.UNSURE, Silence.NOT_NOW, None} <= said
        assert len(said) == 8


def test_holding_back_is_as_frequent_as_sharing(made_up):
    hows = Counter(
        word.id
        for entry in made_up.of(Kind.DISCLOSURE)
        for word in words_of(entry.answers["disclosure_kind"])
    )
    assert set(hows) == {"shared", "reflecting", "being_there", "held_back"}
    assert 0.7 < hows["held_back"] / hows["shared"] < 1.5
    assert min(hows.values()) >= 7


def test_follow_ups_end_in_every_way(made_up):
    follow_ups = [
        each for entry in made_up.entries for each in made_up.reading.follow_ups.about(entry.id)
    ]
    assert {each.state for each in follow_ups} == set(FollowUpState)
    assert {each.put_off for each in follow_ups} >= {0, 1}
    answers = {each.answer.id for each in follow_ups if each.answer}
    assert answers == {word.id for word in WordLists.load().words("follow_up_answer")}
    assert len(made_up.reading.follow_ups.due(TODAY.date())) == 2


def test_the_agenda_has_lines_in_every_state_and_what_was_brought_is_named(made_up):
    states = made_up.connection.execute("SELECT DISTINCT state FROM agenda").fetchall()
    assert {state for (state,) in states} == {state.value for state in AgendaState}
    lines = dict(made_up.connection.execute("SELECT id, entry FROM agenda").fetchall())
    brought = [
        word
        for entry in made_up.of(Kind.SUPERVISION)
        for word in words_of(entry.answers.get("brought"))
    ]
    assert brought
    assert {word.id for word in brought} <= set(lines)
    assert all(word.label for word in brought)
    assert [line for line in made_up.reading.agenda.waiting() if line.entry]


def test_some_things_were_written_over_and_are_kept_as_they_were(made_up):
    revised = [entry for entry in made_up.entries if made_up.reading.revisions(entry.id)]
    assert len(revised) >= 2
    (doorway,) = [entry for entry in revised if entry.title == "Doorway"]
    ((_at, before),) = made_up.reading.revisions(doorway.id)
    assert before.answers["text"] != doorway.answers["text"]


# --- circles and words hold together ---


def test_a_circle_has_voices_of_its_network_and_threads_between_its_seats(made_up):
    voices = {each.id: {v.id: v.role for v in each.voices} for each in made_up.reading.networks()}
    states, more = set(), set()
    for meeting in made_up.of(Kind.MEETING):
        circle = meeting.answers["circle"]
        assert isinstance(circle, Circle)
        own, *seats = circle.seats
        assert own.own
        assert own.voice == OWN_SEAT
        assert all(voices[meeting.network][seat.voice] == seat.role for seat in seats)
        ids = {seat.voice for seat in circle.seats}
        assert len(ids) == len(circle.seats)
        assert all({thread.one, thread.other} <= ids for thread in circle.threads)
        states |= {seat.state for seat in seats}
        more |= {each for seat in seats for each in seat.more}
    assert states == set(VoiceState)
    assert more == set(VoiceMore)


def test_circles_change_while_the_voices_stay(made_up):
    for network in made_up.reading.networks():
        meetings = [each for each in made_up.of(Kind.MEETING) if each.network == network.id]
        sat = [{seat.voice for seat in each.answers["circle"].seats} for each in meetings]
        assert len({frozenset(each) for each in sat}) > 3
        assert len(set.intersection(*sat)) >= 1


def test_every_word_that_was_chosen_is_in_its_list(made_up):
    words = WordLists.load(made_up.reading.my_lists())
    for entry in made_up.entries:
        for question in FORMS[entry.kind].questions():
            offered = question.words_beside(entry.answers)
            if offered and offered != "agenda" and question.key != "circle":
                known = {(word.id, word.label) for word in words.all(offered)}
                chosen = {(w.id, w.label) for w in words_of(entry.answers.get(question.key))}
                assert chosen <= known, (entry.title, question.key)


# --- a real journal, and a private one ---


def test_it_is_a_whole_and_searchable_journal(tmp_path):
    vault = build_demo(tmp_path / "Demo.peerdesk", FixedClock(TODAY, ZONE))
    with closing(vault), closing(vault.writer()) as connection:
        assert check(connection, "word_index").is_whole
        assert connection.execute("SELECT count(*) FROM owed").fetchone() == (0,)


def test_its_passphrase_opens_it_and_nothing_in_it_can_be_read_from_outside(tmp_path):
    """T1: a newcomer sees the real thing, locked as any other."""
    place = tmp_path / "Demo.peerdesk"
    build_demo(place, FixedClock(TODAY, ZONE)).close()
    Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA).close()
    for file in place.iterdir():
        content = file.read_bytes()
        assert b"kitchen" not in content
        assert "kitchen".encode("utf-16-le") not in content


def test_the_one_that_is_opened_is_private_and_gone_when_the_program_ends():
    """T5: nothing of it is left in the place for temporary files."""
    done = subprocess.run(
        [sys.executable, "-c", OPENS], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    folder = Path(done.stdout.strip())
    assert folder.name.endswith(".peerdesk")
    assert not folder.parent.exists()


def test_what_a_killed_one_left_is_erased_by_the_next_and_what_is_open_is_not(tmp_path):
    """T16: what opens with a passphrase that everybody knows does not lie about for good."""
    somebody_elses = tmp_path / "peerdesk-passing-notes"
    somebody_elses.mkdir()
    (somebody_elses / "a file").write_text("mine")
    with opens_and(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)") as killed:
        left = Path(killed.stdout.readline().decode().strip())
    assert killed.returncode == -signal.SIGKILL
    assert (left / "vault.json").exists()
    with opens_and(tmp_path, "input()") as living:
        first = Path(living.stdout.readline().decode().strip())
        assert not left.parent.exists()
        with opens_and(tmp_path, "input()") as beside:
            second = Path(beside.stdout.readline().decode().strip())
            assert (first / "vault.json").exists()
            assert (second / "vault.json").exists()
            beside.communicate(b"\n", timeout=60)
        living.communicate(b"\n", timeout=60)
    assert [each.name for each in tmp_path.iterdir()] == [somebody_elses.name]


def opens_and(temporary, then):
    """Return a process that opens a made-up journal in the folder `temporary`, says where, and goes on with `then`."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{OPENS}\nimport sys; sys.stdout.flush()\n{then}"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_a_build_that_is_stopped_leaves_nothing(tmp_path, monkeypatch):
    """T12: all of it comes to be, or nothing."""

    def stopped(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("peerdesk.demo.planning.tell_notes", stopped)
    with pytest.raises(KeyboardInterrupt):
        build_demo(tmp_path / "Demo.peerdesk", FixedClock(TODAY, ZONE))
    assert list(tmp_path.iterdir()) == []


def test_it_never_takes_the_place_of_something(tmp_path):
    vault, _key = Vault.create(tmp_path / "mine", "a passphrase of mine", SCHEMA, profile=CHEAPEST)
    vault.close()
    before = sorted(each.read_bytes() for each in (tmp_path / "mine").iterdir())
    with pytest.raises(Exception, match="already something"):
        build_demo(tmp_path / "mine", FixedClock(TODAY, ZONE))
    assert sorted(each.read_bytes() for each in (tmp_path / "mine").iterdir()) == before
