# SPDX-License-Identifier: GPL-3.0-or-later
"""Every verb does what it says and keeps it; nothing else about the entry changes, and the index follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.clock import FixedClock
from peerdesk.errors import NotFoundError
from peerdesk.journal.drawer import DAYS_KEPT
from peerdesk.journal.journal import Journal
from peerdesk.journal.labels import add_titles_to_format_2
from peerdesk.journal.reading import Reading
from peerdesk.journal.search import sought
from peerdesk.records.answers import Many, Silence, Word
from peerdesk.records.around import MyList, Supporter
from peerdesk.records.entry import Entry, Moment, State, When
from peerdesk.records.network import Voice
from peerdesk.records.settings import Settings, Whose
from peerdesk.vault.check import check
from peerdesk.vault.connection import Connection
from tests.builders import THE_WORDS, TODAY, a_disclosure, a_meeting, a_moment, a_network, a_note
from tests.journal.entries import entries

A_DAY = 86_400.0


def settle(journal: Journal) -> None:
    while journal.settle_index():
        pass


def found(reading: Reading, typed: str) -> list[str]:
    return [line.id for line in reading.search(sought(typed))]


def open_on_days(journal: Journal, clock: FixedClock, days: int) -> None:
    for _day in range(days):
        clock.advance(A_DAY)
        journal.open_for_today()


# --- writing ---


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entry=entries)
def test_whatever_is_kept_comes_back_as_it_was(
    journal: Journal, reading: Reading, entry: Entry
) -> None:
    journal.keep(entry)
    assert reading.entry(entry.id) == entry


def test_rest_and_leaving_differ_in_one_word_only(journal: Journal, reading: Reading) -> None:
    """S1: leaving keeps everything, and says no more than that it is unfinished."""
    rested = journal.rest(replace(a_note("one"), state=State.OPEN))
    left = journal.leave(replace(a_note("two"), state=State.OPEN))
    assert reading.entry(rested.id).state is State.RESTED
    assert reading.entry(left.id).state is State.UNFINISHED
    assert reading.entry(left.id).answers == {"text": "two"}


def test_a_silence_stays_what_it_is_in_storage(journal: Journal, reading: Reading) -> None:
    """Unsure, not now and blank are three things, in storage too."""
    entry = journal.keep(a_meeting(0, crisis=Silence.UNSURE, pace=Silence.NOT_NOW))
    read = reading.entry(entry.id).answers
    assert read["crisis"] is Silence.UNSURE
    assert read["pace"] is Silence.NOT_NOW
    assert "place" not in read


def test_a_draft_is_in_no_list_and_in_no_search_until_it_is_kept(
    journal: Journal, reading: Reading
) -> None:
    entry = replace(a_note("velvet"), state=State.OPEN)
    journal.keep_draft(entry)
    settle(journal)
    assert reading.newest() == ()
    assert found(reading, "velvet") == []
    assert reading.drafts() == (entry,)
    assert reading.standing(entry.id) == entry


def test_a_draft_left_by_a_crash_is_there_again_and_unfinished(
    journal: Journal, reading: Reading
) -> None:
    """T14: what was kept as a draft before the process died is an entry the next time."""
    entry = replace(a_note("velvet"), state=State.OPEN)
    journal.keep_draft(entry)
    journal.open_for_today()
    settle(journal)
    assert reading.drafts() == ()
    assert reading.entry(entry.id) == replace(entry, state=State.UNFINISHED)
    assert found(reading, "velvet") == [entry.id]


def test_a_draft_of_a_kept_entry_leaves_the_kept_one_alone(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("as it was"))
    journal.keep_draft(replace(entry, answers={"text": "being changed"}))
    assert reading.entry(entry.id).answers == {"text": "as it was"}
    assert reading.standing(entry.id).answers == {"text": "being changed"}
    journal.drop_draft(entry.id)
    assert reading.standing(entry.id) == entry


def test_a_later_look_stands_beside_what_was_written(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    entry = journal.rest(a_note("first"))
    clock.advance(A_DAY)
    journal.look_again(entry.id, "It reads kinder now.")
    read = reading.entry(entry.id)
    assert read.answers == entry.answers
    (look,) = read.later_looks
    assert (look.text, look.moment) == ("It reads kinder now.", journal.moment())


def test_a_later_look_alone_makes_no_earlier_version_and_the_next_one_has_it(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("first"))
    looked = journal.look_again(entry.id, "It reads kinder now.")
    assert reading.revisions(entry.id) == ()
    changed = journal.rest(replace(looked, answers={"text": "second"}))
    assert [standing for _at, standing in reading.revisions(entry.id)] == [looked]
    journal.rest(replace(changed, later_looks=()))
    assert [standing for _at, standing in reading.revisions(entry.id)] == [changed, looked]


def test_a_version_that_is_brought_back_is_the_entry_again_and_takes_nothing_away(
    journal: Journal, reading: Reading
) -> None:
    first = journal.rest(a_note("velvet", 3, title="Before"))
    journal.rest(replace(first, title="After", when=When(a_moment(1)), answers={"text": "linen"}))
    journal.look_again(first.id, "It reads kinder now.")
    flagged = journal.flag(first.id, flagged=True)
    assert journal.bring_version_back(first.id, 1)
    settle(journal)
    entry = reading.entry(first.id)
    assert (entry.title, entry.when, entry.answers) == (first.title, first.when, first.answers)
    assert (entry.flagged, entry.later_looks) == (True, flagged.later_looks)
    assert [standing for _at, standing in reading.revisions(first.id)] == [flagged, first]
    assert (found(reading, "velvet"), found(reading, "linen")) == ([first.id], [])
    assert journal.bring_version_back(first.id, 1)
    assert reading.entry(first.id) == flagged


def test_a_version_that_says_what_the_entry_says_changes_nothing(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("first"))
    journal.rest(replace(entry, answers={"text": "second"}))
    journal.rest(entry)
    assert not journal.bring_version_back(entry.id, 2)
    assert len(reading.revisions(entry.id)) == 2


@pytest.mark.parametrize("back", [-1, 0, 2])
def test_a_version_that_is_not_there_cannot_be_brought_back(journal: Journal, back: int) -> None:
    entry = journal.rest(a_note("first"))
    journal.rest(replace(entry, answers={"text": "second"}))
    with pytest.raises(NotFoundError):
        journal.bring_version_back(entry.id, back)
    with pytest.raises(NotFoundError):
        journal.bring_version_back("nobody", 1)


def test_closing_and_leaving_keeps_every_word_and_folds(journal: Journal, reading: Reading) -> None:
    """S9: the words are kept, and the list shows only the date."""
    entry = journal.close_and_leave(replace(a_note("too much"), state=State.OPEN))
    assert reading.entry(entry.id).answers == {"text": "too much"}
    (line,) = reading.newest()
    assert (line.folded, line.title, line.preview) == (True, "", "")
    assert reading.unfinished(5) == ()
    journal.unfold(entry.id)
    assert reading.newest()[0].preview == "too much"
    journal.fold_away(entry.id)
    assert reading.newest()[0].preview == ""


@pytest.mark.parametrize(
    ("verb", "field"),
    [
        (lambda journal, each, on: journal.lock_to_me(each, locked=on), "private_lock"),
        (lambda journal, each, on: journal.take_back(each, wanted=on), "take_back"),
        (lambda journal, each, on: journal.flag(each, flagged=on), "flagged"),
    ],
    ids=["only for me", "back to the room", "flag"],
)
def test_a_mark_is_put_on_and_taken_off_and_nothing_else_changes(
    journal: Journal,
    reading: Reading,
    verb: Callable[[Journal, str, bool], Entry],
    field: str,
) -> None:
    entry = journal.rest(a_note("as it is"))
    verb(journal, entry.id, True)
    assert reading.entry(entry.id) == replace(entry, **{field: True})
    verb(journal, entry.id, False)
    assert reading.entry(entry.id) == entry


def test_a_verb_about_nothing_is_refused_and_changes_nothing(
    journal: Journal, reading: Reading
) -> None:
    for verb in (journal.fold_away, journal.unfold, journal.take_away, journal.bring_back):
        with pytest.raises(NotFoundError):
            verb("nothing")
    with pytest.raises(NotFoundError):
        journal.look_again("nothing", "text")
    assert reading.newest() == ()


def test_erasing_what_is_not_there_is_no_trouble(journal: Journal) -> None:
    journal.erase("nothing")


# --- revisions ---


def test_what_an_entry_said_before_stays_readable(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    first = journal.rest(a_note("first"))
    clock.advance(3600)
    second = journal.rest(replace(first, answers={"text": "second"}))
    clock.advance(3600)
    journal.rest(replace(second, title="Named"))
    earlier = reading.revisions(first.id)
    assert [entry.answers["text"] for _at, entry in earlier] == ["second", "first"]
    assert [entry.title for _at, entry in earlier] == ["", ""]
    assert earlier[0][0].instant - earlier[1][0].instant == timedelta(hours=1)


def test_marks_and_folding_are_not_versions_of_what_was_said(
    journal: Journal, reading: Reading
) -> None:
    entry = journal.rest(a_note("as it is"))
    journal.flag(entry.id, flagged=True)
    journal.fold_away(entry.id)
    journal.lock_to_me(entry.id, locked=True)
    journal.rest(reading.entry(entry.id))
    assert reading.revisions(entry.id) == ()


# --- the drawer ---


def test_taken_away_is_out_of_every_list_and_comes_back_where_it_was(
    journal: Journal, reading: Reading
) -> None:
    older, taken, newer = (journal.rest(a_note("velvet", days)) for days in (3, 2, 1))
    journal.take_away(taken.id)
    settle(journal)
    assert [line.id for line in reading.newest()] == [newer.id, older.id]
    assert taken.id not in found(reading, "velvet")
    assert [line.id for line in reading.in_drawer()] == [taken.id]
    journal.bring_back(taken.id)
    settle(journal)
    assert [line.id for line in reading.newest()] == [newer.id, taken.id, older.id]
    assert found(reading, "velvet") == [newer.id, taken.id, older.id]
    assert reading.in_drawer() == ()


def test_the_drawer_counts_days_on_which_the_journal_was_opened(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    """A clock set forward empties nothing: a year away is one day of the drawer."""
    journal.open_for_today()
    entry = journal.rest(a_note("velvet"))
    journal.take_away(entry.id)
    assert reading.days_left() == {entry.id: DAYS_KEPT}
    clock.advance(365 * A_DAY)
    journal.open_for_today()
    journal.open_for_today()
    assert reading.days_left() == {entry.id: DAYS_KEPT - 1}
    open_on_days(journal, clock, DAYS_KEPT - 2)
    assert reading.days_left() == {entry.id: 1}
    open_on_days(journal, clock, 1)
    assert reading.in_drawer() == ()
    with pytest.raises(NotFoundError):
        reading.entry(entry.id)


def test_taking_away_twice_does_not_begin_the_count_anew(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    journal.open_for_today()
    entry = journal.rest(a_note("velvet"))
    journal.take_away(entry.id)
    open_on_days(journal, clock, 5)
    journal.take_away(entry.id)
    assert reading.days_left() == {entry.id: DAYS_KEPT - 5}
    journal.bring_back(entry.id)
    journal.bring_back(entry.id)
    assert reading.days_left() == {}


def everything_stored(connection: Connection) -> bytes:
    """Return the content of every table, the index’s own among them, as one piece."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    pieces: list[bytes] = []
    for (name,) in tables:
        for row in connection.execute(f'SELECT * FROM "{name}"'):  # noqa: S608
            pieces += [each if isinstance(each, bytes) else str(each).encode() for each in row]
    return b"\n".join(pieces)


@pytest.mark.parametrize("by", ["erase", "thirty days"])
def test_erasing_leaves_no_trace_in_tables_or_index(
    journal: Journal, vault, clock: FixedClock, by: str
) -> None:
    """T16: entry, revisions, drafts, follow-ups, agenda and index words go together."""
    entry = journal.rest(a_note("xylographic", title="Quixotry", flagged=True))
    journal.rest(a_note("an entry that stays"))
    settle(journal)
    journal.rest(replace(entry, answers={"text": "zephyrine"}))
    journal.look_again(entry.id, "wickerwork")
    journal.follow_ups.ask_again(entry.id, TODAY.date())
    journal.keep_draft(replace(entry, answers={"text": "velleity"}))
    if by == "erase":
        journal.erase(entry.id)
    else:
        journal.take_away(entry.id)
        journal.open_for_today()
        open_on_days(journal, clock, DAYS_KEPT)
    reader = vault.reader()
    stored = everything_stored(reader).lower()
    reader.close()
    assert b"stays" in stored
    for word in (
        b"xylographic",
        b"quixotry",
        b"zephyrine",
        b"wickerwork",
        b"velleity",
        entry.id.encode(),
    ):
        assert word not in stored


# --- networks ---


def test_a_new_pet_name_reaches_the_titles_that_began_with_the_old(
    journal: Journal, reading: Reading
) -> None:
    network = journal.put_network(
        replace(a_network("Slate", "mother"), voices=(Voice("v", "mother"),))
    )
    named = journal.rest(a_meeting(1, title="Slate network, first meeting", network=network.id))
    own = journal.rest(a_meeting(2, title="The long table", network=network.id))
    journal.put_network(replace(network, pet_name="Estuary"))
    assert reading.entry(named.id).title == "Estuary network, first meeting"
    assert reading.entry(own.id).title == "The long table"
    assert reading.network_names() == {network.id: "Estuary"}
    assert reading.network(network.id).voices == (Voice("v", "mother"),)


def test_a_title_that_a_list_makes_up_is_found_and_follows_a_new_pet_name(
    journal: Journal, reading: Reading
) -> None:
    network = journal.put_network(a_network("Drizzle", "mother"))
    held = journal.rest(a_disclosure("held_back", 1, network=network.id))
    titled = journal.rest(a_disclosure("held_back", 2, network=network.id, title="The kettle"))
    away = journal.rest(a_disclosure("held_back", 3, network=network.id))
    journal.take_away(away.id)
    settle(journal)
    assert found(reading, "drizzle") == found(reading, '"drizzle network, held"') == [held.id]
    journal.put_network(replace(network, pet_name="Harbour"))
    settle(journal)
    assert found(reading, "drizzle") == []
    assert found(reading, "harbour") == [held.id]
    assert reading.revisions(held.id) == ()
    journal.bring_back(away.id)
    journal.rest(replace(reading.entry(titled.id), title=""))
    settle(journal)
    assert found(reading, "harbour") == [held.id, titled.id, away.id]
    journal.rest(replace(reading.entry(held.id), title="The kettle"))
    settle(journal)
    assert found(reading, "harbour") == [titled.id, away.id]
    (line, *_rest) = reading.search(sought("harbour"))
    assert (line.preview, line.matches) == (THE_WORDS, ())


def test_a_journal_of_format_2_finds_the_titles_that_a_list_makes_up(
    journal: Journal, reading: Reading
) -> None:
    """T14: entries kept before search knew of them are brought up to date, and the index stays whole."""
    network = a_network("Drizzle", "mother")
    held = journal.rest(a_disclosure("held_back", 1, network=network.id))
    away = journal.rest(a_disclosure("shared", 3, network=network.id))
    journal.take_away(away.id)
    settle(journal)
    journal.put_network(network)  # the entries are older than its name, as in a journal of format 2
    assert found(reading, "drizzle") == []
    add_titles_to_format_2(journal._connection)
    settle(journal)
    assert found(reading, "drizzle") == [held.id]
    journal.bring_back(away.id)
    settle(journal)
    assert found(reading, "drizzle network") == [held.id, away.id]
    assert is_whole(journal._connection)


def test_a_network_knows_its_meetings_and_what_came_with_them(
    journal: Journal, reading: Reading
) -> None:
    network = journal.put_network(a_network("Slate"))
    first = journal.rest(a_meeting(9, network=network.id))
    second = journal.rest(a_meeting(2, network=network.id))
    shared = journal.rest(a_disclosure("shared", 2, belongs_to=second.id))
    journal.rest(a_meeting(1))
    journal.take_away(journal.rest(a_disclosure("shared", 1, belongs_to=first.id)).id)
    assert [line.id for line in reading.meetings_of(network.id)] == [second.id, first.id]
    assert [line.id for line in reading.beside_meetings_of(network.id)] == [shared.id]
    assert [line.id for line in reading.beside(second.id)] == [shared.id]


# --- the writer's own ---


def test_people_lists_and_settings_come_back(journal: Journal, reading: Reading) -> None:
    people = (Supporter("a", "my sister", "by phone", "evenings"), Supporter("b", "the allotment"))
    journal.put_supporters(people)
    assert reading.supporters() == people
    mine = MyList(("b", "a"), (Word("a", "anew"),), frozenset({"c"}), (Word("own", "my own"),))
    journal.put_my_list("feelings", mine)
    assert reading.my_lists() == {"feelings": mine}
    journal.change_my_list("feelings", lambda now: replace(now, order=("a",)))
    assert reading.my_lists()["feelings"] == replace(mine, order=("a",))
    wanted = Settings(
        name="Wren’s", whose=Whose.SHARED, day_begins=4, prompts_quiet_on="2026-05-14"
    )
    journal.put_settings(wanted)
    assert reading.settings() == wanted
    journal.change_settings(lambda now: replace(now, idle_minutes=3))
    assert reading.settings() == replace(wanted, idle_minutes=3)


# --- the order of the timeline ---


def test_a_night_before_the_day_begins_belongs_to_the_day_before_and_comes_last_in_it(
    journal: Journal, reading: Reading, clock: FixedClock
) -> None:
    journal.put_settings(Settings(day_begins=4))
    evening = journal.rest(replace(a_note("x"), when=When(a_moment(1, 23, 50))))
    clock.advance(-14.5 * 3600 + 180)
    night = journal.moment()
    assert night.local_date == TODAY.date() - timedelta(days=1)
    late = journal.rest(replace(a_note("x"), when=When(night)))
    morning = journal.rest(replace(a_note("x"), when=When(a_moment(0, 6))))
    assert [line.id for line in reading.newest()] == [morning.id, late.id, evening.id]
    assert [line.day for line in reading.newest()] == [
        TODAY.date(),
        night.local_date,
        night.local_date,
    ]


def test_entries_of_the_same_minute_stand_in_the_order_they_were_kept(
    journal: Journal, reading: Reading
) -> None:
    kept = [journal.rest(a_note(str(number))).id for number in range(40)]
    assert [line.id for line in reading.newest()] == kept[::-1]


def test_an_entry_that_changes_its_date_moves_and_takes_its_words_and_lenses_along(
    journal: Journal, reading: Reading
) -> None:
    lens = Many((Word("attunement", "Attunement"),))
    stays = journal.rest(a_meeting(5, "velvet", lenses=lens))
    moves = journal.rest(a_meeting(1, "velvet", lenses=lens))
    settle(journal)
    journal.rest(replace(moves, when=When(a_moment(9))))
    settle(journal)
    assert [line.id for line in reading.newest()] == [stays.id, moves.id]
    assert found(reading, "velvet") == [stays.id, moves.id]
    month = reading.between(TODAY.date() - timedelta(days=9), TODAY.date() - timedelta(days=9))
    assert [line.id for line in month] == [moves.id]


def test_a_page_ends_where_the_next_begins(journal: Journal, reading: Reading) -> None:
    for number in range(23):
        journal.rest(a_note(str(number), number // 4))
    pages = [reading.newest(5)]
    while pages[-1]:
        pages.append(reading.newest(5, pages[-1][-1].place))
    lines = [line for page in pages for line in page]
    assert [line.id for line in lines] == [line.id for line in reading.newest(100)]
    assert all(one.place > other.place for one, other in pairwise(lines))
    assert reading.first_day() == TODAY.date() - timedelta(days=5)


# --- the index ---


def is_whole(connection: Connection) -> bool:
    """Compare every word of the index with every word of what it is an index of."""
    return check(connection, "word_index").index_is_whole


def reworded(entry: Entry, number: int) -> Entry:
    return replace(entry, answers={"text": f"common word{number} naïve"})


VERBS: dict[str, Callable[[Journal, Entry, int], object]] = {
    "reword": lambda journal, entry, number: journal.rest(reworded(entry, number)),
    "retitle": lambda journal, entry, number: journal.rest(replace(entry, title=f"t{number}")),
    "move": lambda journal, entry, number: journal.rest(
        replace(entry, when=When(a_moment(number)))
    ),
    "fold": lambda journal, entry, _number: journal.fold_away(entry.id),
    "flag": lambda journal, entry, number: journal.flag(entry.id, flagged=number % 2 == 0),
    "look": lambda journal, entry, number: journal.look_again(entry.id, f"look{number}"),
    "away": lambda journal, entry, _number: journal.take_away(entry.id),
    "back": lambda journal, entry, _number: journal.bring_back(entry.id),
    "erase": lambda journal, entry, _number: journal.erase(entry.id),
    "merge": lambda journal, _entry, _number: journal.merge_a_little(4),
}


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(VERBS)), st.integers(0, 7), st.integers(0, 400)),
        max_size=40,
    )
)
def test_the_index_is_that_of_a_rebuild_after_any_verbs(
    journal: Journal, reading: Reading, steps: list[tuple[str, int, int]]
) -> None:
    """The index may lag behind a save, and is then whole all the same; once it has followed it has every word."""
    known: dict[int, Entry] = {}
    for verb, which, number in steps:
        if which not in known:
            known[which] = journal.rest(reworded(a_note("", number), number))
        VERBS[verb](journal, reading.entry(known[which].id), number)
        if verb == "erase":
            del known[which]
        if number % 3 == 0:
            journal.settle_index(2)
    assert is_whole(journal._connection)
    settle(journal)
    assert is_whole(journal._connection)
    listed = {line.id for line in reading.newest(1000)}
    assert set(found(reading, "common")) == listed
    for entry in known.values():
        journal.erase(entry.id)


def test_the_index_is_whole_while_an_entry_lies_in_the_drawer(journal: Journal) -> None:
    """A check of the journal must not take the drawer for damage."""
    entry = journal.rest(a_note("velvet"))
    settle(journal)
    journal.take_away(entry.id)
    assert is_whole(journal._connection)
    settle(journal)
    assert is_whole(journal._connection)


def test_one_verb_counts_as_one_change(journal: Journal) -> None:
    before = journal.revision
    journal.rest(a_note("x"))
    assert journal.revision == before + 1


def test_a_moment_is_on_the_writers_own_day(journal: Journal, clock: FixedClock) -> None:
    moment: Moment = journal.moment()
    assert (moment.local_date, moment.zone) == (TODAY.date(), clock.zone())
