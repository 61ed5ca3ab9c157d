# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said in the made-up journal: respectful, in one voice, and never twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from peerdesk.language.asset_tables import table
from peerdesk.language.pet_names import could_be_a_name, pet_names
from peerdesk.records.answers import Rows
from peerdesk.records.circle import Circle
from peerdesk.records.entry import Kind
from peerdesk.records.forms import FORMS
from peerdesk.records.questions import Ask

OF_THE_CLINIC = re.compile(
    r"\b(diagnos|symptom|patients?\b|clients?\b|(?<!in )case\b|cases\b|disorder|illness|psychosis|psychotic"
    r"|schizo|bipolar|borderline|manic|paranoi|delusion|hallucinat|relaps|episode|medicat|tablets|dos(e|age)"
    r"|treatment|therapy|complian|adheren|risks?\b|resilien|coping|self-care|wellbeing|caseload|referral|discharge"
    r"|prognos|intervention|assess|triage|suicid|overdose|self-harm|trigger|mental health|outcome|trauma)",
    re.IGNORECASE,
)
LONG = {
    question.key
    for form in FORMS.values()
    for question in form.questions()
    if question.ask is Ask.TEXT
}


def texts(entries):
    """Every text that was written, with the key of its question."""
    for entry in entries:
        yield "title", entry.title
        for key, answer in entry.answers.items():
            if isinstance(answer, str):
                yield key, answer
            elif isinstance(answer, Rows):
                yield from ((name, said) for row in answer.rows for name, said in row.items())
            elif isinstance(answer, Circle):
                yield from (("thread", thread.note) for thread in answer.threads)
        yield from (("look", look.text) for look in entry.later_looks)


def sentences(entries):
    """Every sentence written at length."""
    for key, text in texts(entries):
        if key in LONG:
            yield from (each for each in re.split(r"(?<=[.?!:])\s+|\n+", text) if each.strip())


def test_nothing_is_said_in_the_words_of_the_clinic(made_up):
    """M1, M15: no one in it is described so; only a phrase that was noticed may be quoted."""
    said = [(key, text) for key, text in texts(made_up.entries) if key != "phrase"]
    assert not [text for _key, text in said if OF_THE_CLINIC.search(text)]


def test_networks_and_roles_are_nobodys_names(made_up):
    for network in made_up.reading.networks():
        assert network.pet_name in pet_names()
        for voice in network.voices:
            assert not could_be_a_name(voice.role), voice.role
            assert voice.made_up_name == ""
    for person in made_up.reading.supporters():
        assert not could_be_a_name(person.name), person.name


def test_no_given_name_stands_inside_a_sentence(made_up):
    """M14: roles only, everywhere."""
    names = {name.casefold() for name in table("words/given_names.toml")["given_names"]}
    for _key, text in texts(made_up.entries):
        for word in re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+", text):
            assert word.casefold() not in names, text


def test_there_is_enough_to_read(made_up):
    meetings = set(sentences(made_up.of(Kind.MEETING)))
    others = set(sentences(entry for entry in made_up.entries if entry.kind is not Kind.MEETING))
    assert len(meetings) >= 250
    assert len(others - meetings) >= 120


def test_nothing_of_any_length_is_said_twice(made_up):
    """A reader never meets the same sentence again, in the same network or another."""
    said = Counter(each for each in sentences(made_up.entries) if len(each.split()) > 3)
    assert not [sentence for sentence, times in said.items() if times > 1]


def test_lines_of_a_check_in_are_said_once(made_up):
    said = Counter(
        text
        for key, text in texts(made_up.of(Kind.CHECK_IN))
        if key in {"one_line", "small_cut", "unseen_text", "recognition_for", "what_i_need"}
    )
    assert max(said.values()) == 1


@pytest.mark.parametrize("sign", ["!", "...", "'", '"'])
def test_it_is_set_in_proper_type(made_up, sign):
    assert not [text for _key, text in texts(made_up.entries) if sign in text]


def test_a_poem_keeps_its_lines_and_spaces(made_up):
    poems = {entry.title: entry.answers["text"] for entry in made_up.of(Kind.NOTE)}
    assert "            It is thinking." in poems["Fig"].split("\n")
    assert poems["Small hours"].split("\n")[1] == "                  the house ticks"
    assert not [text for text in poems.values() if text.startswith("\n") or text.endswith("\n")]
