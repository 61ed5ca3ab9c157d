# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists a form offers: what ships, and what the writer makes of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from peerdesk import assets
from peerdesk.language.asset_tables import table
from peerdesk.language.families import FAMILIES
from peerdesk.language.word_lists import WordLists
from peerdesk.records.circle import VoiceMore, VoiceState
from peerdesk.records.forms import FORMS, NETWORK
from peerdesk.records.forms.disclosure import BEING_THERE, HELD_BACK
from peerdesk.records.forms.note import POEM
from peerdesk.records.questions import Ask

NOT_LISTS = {"prompts.toml", "pet_names.toml", "given_names.toml"}
SHIPPED_IDS = Path(__file__).with_name("shipped_ids.json")
LISTS = WordLists.load()


def test_every_list_on_disk_is_known_by_its_family_and_no_other():
    on_disk = {
        name.removesuffix(".toml"): tuple(tomllib.loads(assets.read_text(f"words/{name}")))
        for name in assets.names_in("words")
        if name not in NOT_LISTS
    }
    assert {family: set(names) for family, names in on_disk.items()} == {
        family: set(names) for family, names in FAMILIES.items()
    }


def test_no_two_lists_have_one_name():
    names = [name for family in FAMILIES.values() for name in family]
    assert len(names) == len(set(names))
    assert LISTS.names() == tuple(names)


@pytest.mark.parametrize("name", LISTS.names())
def test_a_list_has_a_title_and_distinct_plain_ids_and_labels(name):
    words = LISTS.all(name)
    labels = [word.label for word in words]
    assert LISTS.list(name).title
    assert len(words) > 1
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", word.id) for word in words)
    assert len(labels) == len(set(labels))
    assert all(label == label.strip() and "'" not in label for label in labels)


def test_an_id_that_was_shipped_is_never_dropped_or_given_to_another_list():
    """Entries hold these ids; one that vanished would split what was written under it in two."""
    shipped = json.loads(SHIPPED_IDS.read_text(encoding="utf-8"))
    now = {name: {word.id for word in LISTS.all(name)} for name in LISTS.names()}
    assert {
        name: gone for name, ids in shipped.items() if (gone := set(ids) - now.get(name, set()))
    } == {}


def test_every_list_a_question_offers_is_there_and_agrees_on_one_or_many():
    for question in _questions():
        for name in {question.words, *question.other_words.values()} - {""}:
            if name == "agenda":
                continue  # the writer's own lines, not a list of words
            many = LISTS.list(name).many
            if question.ask in (Ask.ONE, Ask.MANY):
                assert many == (question.ask is Ask.MANY), f"{question.key} asks {name}"


def test_the_words_that_other_rooms_know_by_id_are_there():
    def ids(name):
        return [word.id for word in LISTS.all(name)]

    assert ids("voice_states") == [state.value for state in (*VoiceState, *VoiceMore)]
    assert {HELD_BACK, BEING_THERE} < set(ids("disclosure_kind"))
    assert POEM in ids("note_form")


@pytest.mark.parametrize("which", ["took", "gave"])
def test_a_strand_has_five_words_least_first(which):
    last = {"took": "more than I could hold", "gave": "more than I expected"}[which]
    labels = [word.label for word in LISTS.strand(which)]
    assert labels == ["hardly anything", "a little", "some", "a lot", last]


def test_unsure_and_not_now_are_never_words_of_a_list():
    """They are answers of their own beside every list, so that they stay apart from blank."""
    for name in LISTS.names():
        taken = {word.label.casefold() for word in LISTS.all(name)}
        assert not taken & {"unsure", "not now", "skip", "not said", "i’m not sure"}, name


def test_holding_back_stands_beside_three_ways_of_sharing_with_a_line_of_its_own():
    kind = LISTS.list("disclosure_kind")
    assert len(kind.words) == 4
    assert set(kind.notes) == {word.id for word in kind.words}


def test_sources_begin_with_the_system_and_end_with_a_life_outside():
    sources = [word.id for word in LISTS.words("toll_sources")]
    systemic = ["decisions_elsewhere", "rushed", "no_supervision", "racism", "poverty"]
    personal = ["life_outside", "sleep_or_food"]
    assert max(map(sources.index, systemic)) < min(map(sources.index, personal))
    assert sources[0] == "decisions_elsewhere"


def test_only_reading_a_list_reads_its_file():
    table.cache_clear()
    lists = WordLists.load()
    assert table.cache_info().currsize == 0
    lists.words("pace")
    lists.words("pain")
    assert table.cache_info().currsize == 1


def test_the_reader_of_word_files_is_not_loaded_before_a_list_is_wanted():
    seen = "import sys, peerdesk.language.word_lists; print('tomllib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", seen], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "False"


def _questions():
    for form in (*FORMS.values(), NETWORK):
        for question in form.questions():
            yield question
            yield from question.rows
