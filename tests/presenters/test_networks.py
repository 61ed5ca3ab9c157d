# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks have a made-up name, their meetings, and a few words. Nothing about anyone is counted."""

from __future__ import annotations

from datetime import date

import pytest

from peerdesk.errors import NotFoundError
from peerdesk.journal.journal import Journal
from peerdesk.language.pet_names import pet_names
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.networks import (
    LONGEST_NAME,
    MeetingRow,
    NetworkPresenter,
    NetworkRow,
    Networks,
    PetNames,
)
from peerdesk.records.answers import Many, One, Silence, Word
from peerdesk.records.entry import Kind, Moment, Precision
from peerdesk.records.network import Network
from peerdesk.records.questions import Question
from tests.builders import a_disclosure, a_meeting, a_network, an_entry


@pytest.fixture
def network(journal: Journal) -> Network:
    return journal.put_network(a_network("Estuary", "mother"))


@pytest.fixture
def presenter(desk: Desk, network: Network) -> NetworkPresenter:
    return NetworkPresenter(desk, network.id)


def question(presenter: NetworkPresenter, key: str) -> Question:
    return next(each for each in presenter.choices() if each.key == key)


def test_the_list_has_names_and_no_counts(
    journal: Journal, desk: Desk, network: Network, presenter: NetworkPresenter
) -> None:
    drizzle = journal.put_network(a_network("drizzle"))
    journal.rest(a_meeting(9, network=network.id))
    journal.rest(a_meeting(2, network=network.id))
    presenter.choose(question(presenter, "how_it_stands"), "ended")
    assert Networks(desk).rows() == (
        NetworkRow(drizzle.id, "drizzle", "", ""),
        NetworkRow(network.id, "Estuary", "Ended", "Tue 12 May"),
    )


def test_a_name_is_offered_that_no_network_has(desk: Desk, network: Network) -> None:
    offered = {PetNames(desk).suggested() for _time in range(20)}
    assert offered <= set(pet_names()) - {"Estuary"}


def test_a_name_that_could_be_somebodys_is_noted_and_may_be_kept(desk: Desk) -> None:
    names = PetNames(desk)
    assert names.notice("Lantern") == ""
    assert names.notice("A. B.") == (
        "That could be someone’s name. A made-up word keeps them safer."
    )
    made: list[str] = []
    Networks(desk).add("A. B.", made.append)
    assert desk.reading.network_names() == {made[0]: "A. B."}


def test_a_name_is_one_short_line(desk: Desk) -> None:
    assert PetNames(desk).tidy("  wide \n river ") == "wide river"
    assert len(PetNames(desk).tidy("x" * 500)) == LONGEST_NAME


def test_meetings_stand_newest_first_with_what_came_with_them(
    journal: Journal, network: Network, presenter: NetworkPresenter
) -> None:
    first = journal.rest(
        a_meeting(30, "Kitchen table.", title="Estuary network, first meeting", network=network.id)
    )
    second = journal.rest(a_meeting(9, "Snow.", title="The long table", network=network.id))
    journal.rest(a_disclosure("held_back", 9, belongs_to=second.id))
    journal.rest(a_disclosure("shared", 8, belongs_to=second.id, folded=True))
    assert presenter.meetings() == (
        MeetingRow(second.id, "The long table", "Tue 5 May", "Snow.", ("held_back",)),
        MeetingRow(first.id, "First meeting", "Tue 14 Apr", "Kitchen table."),
    )


def test_a_meeting_in_chosen_words_alone_is_written(
    journal: Journal, network: Network, presenter: NetworkPresenter
) -> None:
    lens = Many((Word("attunement", "Attunement"),))
    journal.rest(an_entry(Kind.MEETING, 1, network=network.id, lenses=lens))
    journal.rest(an_entry(Kind.MEETING, 2, network=network.id, crisis=Silence.UNSURE))
    written, silent = presenter.meetings()
    assert (written.line, written.is_written) == ("Attunement", True)
    assert (silent.line, silent.is_written) == ("", True)


def test_a_folded_meeting_is_its_day(
    journal: Journal, network: Network, presenter: NetworkPresenter
) -> None:
    journal.rest(a_meeting(1, title="Too much", network=network.id, folded=True))
    (row,) = presenter.meetings()
    assert (row.title, row.line, row.day, row.folded) == ("", "", "Wed 13 May", True)


def test_a_meeting_nothing_was_written_about_has_its_place(
    journal: Journal, desk: Desk, network: Network, presenter: NetworkPresenter
) -> None:
    presenter.add_unwritten(date(2026, 4, 2))
    (row,) = presenter.meetings()
    assert (row.day, row.line, row.is_written) == ("Thu 2 Apr", "Not written about", False)
    entry = desk.reading.entry(row.id)
    assert entry.is_empty
    assert entry.when.precision is Precision.DAY
    assert desk.reading.unfinished(5) == ()


def test_a_word_is_chosen_and_emptied_again(presenter: NetworkPresenter) -> None:
    kept_in = question(presenter, "kept_in")
    presenter.choose(kept_in, "on_and_off")
    assert presenter.network.answers == {"kept_in": One(Word("on_and_off", "On and off"))}
    presenter.choose(kept_in, None)
    assert presenter.network.answers == {}


def test_unsure_and_not_now_are_answers_of_their_own(presenter: NetworkPresenter) -> None:
    began = question(presenter, "how_it_began")
    presenter.stay_silent(began, Silence.UNSURE)
    assert presenter.network.answers == {"how_it_began": Silence.UNSURE}
    presenter.stay_silent(began, None)
    assert presenter.network.answers == {}


def test_a_word_of_ones_own_is_kept_in_the_list(presenter: NetworkPresenter) -> None:
    place = question(presenter, "my_place")
    assert presenter.takes_own_words(place)
    assert not presenter.takes_own_words(question(presenter, "was_at_start"))
    word = presenter.add_own_word(place, "door keeper")
    assert presenter.network.answers["my_place"] == One(word)
    assert word in presenter.words_for(place)


def test_a_word_gone_from_the_list_is_still_offered_where_it_was_chosen(
    journal: Journal, network: Network, presenter: NetworkPresenter
) -> None:
    gone = Word("gone", "as it was called")
    journal.change_network(
        network.id,
        lambda now: Network(now.id, now.pet_name, now.made, now.voices, {"my_place": One(gone)}),
    )
    assert gone in presenter.words_for(question(presenter, "my_place"))


def test_what_is_carried_is_kept_exactly_and_white_space_is_blank(
    presenter: NetworkPresenter, desk: Desk
) -> None:
    heard: list[Moment] = []
    presenter.write("goodbye_note", "Go well.\n  You taught me.", heard.append)
    assert presenter.network.answers == {"goodbye_note": "Go well.\n  You taught me."}
    assert heard == [desk.moment()]
    presenter.write("goodbye_note", " \n ", heard.append)
    assert presenter.network.answers == {}


def test_two_quick_changes_both_stay_and_voices_with_them(
    presenter: NetworkPresenter, network: Network
) -> None:
    presenter.choose(question(presenter, "kept_in"), "yes")
    presenter.write("holding_note", "A gap can be kept.", lambda _moment: None)
    presenter.rename("Lantern")
    now = presenter.network
    assert set(now.answers) == {"kept_in", "holding_note"}
    assert (now.pet_name, now.voices) == ("Lantern", network.voices)


def test_another_name_reaches_the_titles(
    journal: Journal, desk: Desk, network: Network, presenter: NetworkPresenter
) -> None:
    entry = journal.rest(a_meeting(1, title="Estuary network, first meeting", network=network.id))
    presenter.rename("Lantern")
    assert desk.reading.entry(entry.id).title == "Lantern network, first meeting"
    assert presenter.meetings()[0].title == "First meeting"


def test_there_is_no_question_about_an_outcome(presenter: NetworkPresenter) -> None:
    keys = {each.key for each in (*presenter.choices(), *presenter.texts())}
    assert keys == {
        "was_at_start",
        "kept_in",
        "how_it_began",
        "how_it_stands",
        "my_place",
        "holding_note",
        "goodbye_note",
    }


def test_a_network_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        _ = NetworkPresenter(desk, "nothing").network
    with pytest.raises(NotFoundError):
        NetworkPresenter(desk, "nothing").rename("x")


def test_the_day_the_clocks_change_is_a_day_too(presenter: NetworkPresenter) -> None:
    presenter.add_unwritten(date(2026, 3, 29))
    assert presenter.meetings()[0].day == "Sun 29 Mar"
