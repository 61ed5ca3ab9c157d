# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal looks back with the same numbers and the same sentences as the Weeks page, and tells their ids."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from peerdesk.records.answers import Many, Minutes, Word
from peerdesk.records.settings import Settings
from tests.builders import a_check_in, a_meeting, a_note
from tests.cli.conftest import PASSPHRASE, TYPED, entries_in, writing
from tests.rules.source_tree import ROOT

MAY = ("--from", "2026-04-20", "--to", "2026-05-17")
ELSEWHERE = Many((Word("decisions_elsewhere", "decisions made elsewhere"),))


@pytest.fixture
def busy(wren):
    """That journal with five more check-ins, which name a source, and a meeting with its length."""
    check_ins = [a_check_in(4, 4, days, toll_sources=ELSEWHERE) for days in (3, 4, 9, 10, 11)]
    with writing(wren) as pen:
        pen.write(lambda journal: journal.keep_all([*check_ins, a_meeting(4, minutes=Minutes(75))]))
    return wren


def looked_back(done):
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_every_number_of_a_week_carries_the_ids_behind_it(busy, tell):
    told = looked_back(tell("weeks", busy, *MAY, "--json", *TYPED))
    assert (told["first"], told["last"]) == ("2026-04-20", "2026-05-17")
    by_id = {entry.id: entry for entry in entries_in(busy)}
    assert [week["begins"] for week in told["weeks"]] == [
        "2026-04-20",
        "2026-04-27",
        "2026-05-04",
        "2026-05-11",
    ]
    for week in told["weeks"]:
        for bead in week["took"]:
            assert by_id[bead["id"]].answers["toll"].order == bead["stop"]
            assert by_id[bead["id"]].when.moment.local_date.isoformat() == bead["date"]
            assert bead["id"] in week["check_ins"]
    assert told["hours"][0]["minutes"] == 75
    (meeting,) = told["hours"][0]["ids"]
    assert by_id[meeting].answers["minutes"] == Minutes(75)


def test_an_empty_week_is_there_and_says_nothing_else(busy, tell):
    (week, *_others) = looked_back(tell("weeks", busy, *MAY, "--json", *TYPED))["weeks"]
    assert week["check_ins"] == week["took"] == week["gave"] == week["events"] == []
    assert "no check-ins" in week["said"]


def test_unsure_and_not_now_are_counted_apart_from_a_blank(busy, tell):
    for strands in (("--took", "unsure"), ("--took", "not now", "--gave", "some")):
        assert tell("check-in", busy, *strands, *TYPED).code == 0
    *_others, week = looked_back(tell("weeks", busy, "--weeks", "1", "--json", *TYPED))["weeks"]
    silences = [(each["strand"], each["silence"]) for each in week["silences"]]
    assert silences == [("took", "unsure"), ("took", "not_now")]
    assert all(each["id"] in week["check_ins"] for each in week["silences"])
    done = tell("weeks", busy, "--weeks", "1", "--csv", *TYPED)
    *_rows, row = csv.DictReader(io.StringIO(done.out))
    assert (row["took_unsure"], row["took_not_now"]) == ("1", "1")
    said = [int(row[f"took_{stop}"]) for stop in range(1, 6)]
    assert int(row["took_not_said"]) == len(week["check_ins"]) - sum(said) - 2
    assert row["gave_unsure"] == "0"


def test_the_csv_is_days_and_numbers_and_agrees_with_the_json(busy, tell):
    done = tell("weeks", busy, *MAY, "--csv", *TYPED)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    told = looked_back(tell("weeks", busy, *MAY, "--json", *TYPED))["weeks"]
    assert [row["week"] for row in rows] == [week["begins"] for week in told]
    for row, week in zip(rows, told, strict=True):
        assert int(row["check_ins"]) == len(week["check_ins"])
        assert int(row["took_4"]) == sum(bead["stop"] == 4 for bead in week["took"])
        noted = week["minutes"]["seen"]
        assert row["seen_minutes"] == ("" if noted is None else str(noted))
        assert all(value[:1].isdigit() for value in row.values() if value), (
            "nothing a spreadsheet carries out"
        )


def test_the_csv_ends_each_row_as_rfc_4180_has_it(busy):
    done = subprocess.run(
        [sys.executable, "-m", "peerdesk", "weeks", str(busy), *MAY, "--csv", *TYPED],
        input=f"{PASSPHRASE}\n".encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stdout.count(b"\r\n") == done.stdout.count(b"\n") == 5
    assert done.stdout.isascii()


def test_each_sentence_carries_the_ids_it_counts(busy, tell):
    told = looked_back(tell("observations", busy, *MAY, "--json", *TYPED))
    sources = next(each for each in told["observations"] if each["kind"] == 3)
    assert sources["sentence"].startswith("“decisions made elsewhere” appeared in 5 of the 5 ")
    counted, *_whole = sources["groups"].values()
    assert len(counted) == 5
    assert {entry.id for entry in entries_in(busy)} >= set(counted)
    assert (
        told["closing"][-1] == "This is one way of looking. Does it fit, or is something missing?"
    )


def test_what_is_dated_after_today_is_named_and_never_dropped(busy, tell):
    ahead = a_note(days_ago=-40_000)
    with writing(busy) as pen:
        pen.write(lambda journal: journal.keep(ahead))
    told = looked_back(tell("weeks", busy, "--json", *TYPED))
    assert told["ahead"] == [ahead.id]
    assert told["notes"][-1] == "One entry is dated after today and is not counted."
    assert len(told["weeks"]) == 12


def test_on_a_day_that_was_more_than_could_be_held_there_are_none_and_that_is_said(busy, tell):
    assert tell("check-in", busy, "--took", "5", *TYPED).code == 0
    told = looked_back(tell("observations", busy, *MAY, "--json", *TYPED))
    assert (told["quiet"], told["observations"]) == (True, [])
    said = tell("observations", busy, *MAY, *TYPED).out
    assert "The counts stay away for today." in said
    assert looked_back(tell("weeks", busy, *MAY, "--json", *TYPED))["weeks"], "the weeks are there"


def test_put_away_they_are_not_counted_here_either(busy, tell):
    with writing(busy) as pen:
        pen.write(lambda journal: journal.change_settings(_without_counts))
    told = looked_back(tell("observations", busy, *MAY, "--json", *TYPED))
    assert (told["put_away"], told["observations"], told["closing"]) == (True, [], [])
    assert "You have put the counts away." in tell("observations", busy, *MAY, *TYPED).out


def _without_counts(settings: Settings) -> Settings:
    return replace(settings, observations_off=True)


@pytest.mark.parametrize(
    "words",
    [
        ("weeks", "--weeks", "0"),
        ("weeks", "--weeks", "521"),
        ("weeks", "--weeks", "soon"),
        ("weeks", "--from", "2026-02-30"),
        ("weeks", "--to", "2026-05-01"),
        ("weeks", "--csv", "--json"),
        ("observations", "--weeks", "3", "--from", "2026-05-01"),
        ("observations", "--csv"),
    ],
)
def test_days_that_are_none_end_with_2(wren, tell, words):
    command, *more = words
    done = tell(command, wren, *more, *TYPED)
    assert (done.code, done.out) == (2, "")


@pytest.mark.parametrize("command", ["weeks", "observations"])
@pytest.mark.parametrize(
    "days",
    [("2026-05-02", "2026-05-01"), ("2199-01-01", "2199-02-01"), ("1000-01-01", "2026-01-01")],
)
def test_days_that_cannot_be_looked_back_on_are_refused_in_one_sentence(wren, tell, command, days):
    done = tell(command, wren, "--from", days[0], "--to", days[1], *TYPED)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
