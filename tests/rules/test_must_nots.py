# SPDX-License-Identifier: GPL-3.0-or-later
"""What PeerDesk must never do (M1–M25), as far as the shape of the code shows it. Words: test_forbidden_words."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import operator
import pkgutil
import re

import pytest

from peerdesk import records
from peerdesk.journal.schema import SCHEMA
from peerdesk.language.prompts import Prompts
from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import One, Strand, Word
from peerdesk.records.entry import Kind
from peerdesk.records.forms import FORMS, NETWORK
from peerdesk.records.forms.disclosure import DISCLOSURE, HOW
from peerdesk.records.questions import Ask, Question
from tests.rules.sentences import spoken
from tests.rules.source_tree import PACKAGE, imports, place, python_files

LISTS = WordLists.load()
UNASKED = re.compile(
    r"diagnos|prescri|birth|dob\b|record_number|nhs|address|severity|symptom|complian|adheren|^risk|outcome"
    r"|score|(^|_)rating|billing|utili[sz]ation|cpd|competenc|insight"
)
UNMADE = re.compile(
    r"streak|badge|leaderboard|percentile|telemetry|analytics|sentiment|burnout|predict|wellbeing"
    r"|resilience|dashboard|usage_log|required_field|mandatory"
)


# --- M1, M14, M15, M23, M24: nothing to fill in that assesses or identifies anyone ---


def test_no_question_list_or_field_asks_for_what_belongs_in_a_clinical_record():
    """M1, M14, M15, M23, M24: no diagnosis, prescription, birth date, record number, address, score or outcome."""
    asked = {question.key for question in _questions()} | set(LISTS.names())
    asked |= {word.id for name in LISTS.names() for word in LISTS.all(name)}
    assert not [name for name in asked | _record_fields() | _columns() if UNASKED.search(name)]


def test_a_network_has_no_outcome_and_no_place_for_one():
    """M15, M23: nothing is asked about whether it helped, or how anyone is."""
    keys = {question.key for question in NETWORK.questions()}
    assert not [key for key in keys if re.search(r"result|improv|better|recover|status", key)]


def test_there_are_five_kinds_of_entry_and_none_is_a_record_or_a_report():
    """M15: PeerDesk does not become a shadow of the service’s own record."""
    assert {kind.value for kind in Kind} == {
        "meeting",
        "disclosure",
        "check_in",
        "note",
        "supervision",
    }
    assert set(FORMS) == set(Kind)


# --- M2, M3: words in an order, never numbers ---


@pytest.mark.parametrize(
    "reckon",
    [
        operator.add,
        operator.sub,
        operator.mul,
        operator.truediv,
        operator.lt,
        operator.le,
        operator.gt,
        operator.ge,
    ],
)
def test_two_strands_cannot_be_reckoned_with_or_ranked(reckon):
    """M2, M3: what it took and what it gave are never added, subtracted or compared."""
    with pytest.raises(TypeError):
        reckon(Strand(4, "a lot"), Strand(2, "a little"))


@pytest.mark.parametrize("reckon", [sum, max, min, sorted, float, int, abs])
def test_strands_make_no_total_no_average_and_no_order(reckon):
    """M2, M3: neither many strands nor one become a number."""
    strands = [Strand(4, "a lot"), Strand(2, "a little")]
    with pytest.raises(TypeError):
        reckon(strands[0] if reckon in (float, int, abs) else strands)


def test_no_code_does_sums_with_the_order_of_a_strand():
    """M3: the order is a place in a row of words; no room calculates with it."""
    rooms = [PACKAGE / room for room in ("records", "journal", "language", "presenters", "cli")]
    sums = [
        f"{place(file)}:{node.lineno}"
        for file in python_files(*rooms)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.BinOp)
        and {_attribute(node.left), _attribute(node.right)} & {"order"}
    ]
    assert not sums
    assert not [place(file) for file in python_files(PACKAGE) if "statistics" in imports(file)]


def test_no_query_averages_or_adds_up():
    """M2, M3: the journal is never asked for a sum or an average of anything said."""
    queries = re.compile(r"\b(avg|sum|total)\s*\(\s*(toll|reward)", re.IGNORECASE)
    files = python_files(PACKAGE / "journal", PACKAGE / "presenters", PACKAGE / "cli")
    assert not [place(file) for file in files if queries.search(file.read_text(encoding="utf-8"))]


# --- M4–M8, M12, M13, M19: nothing grades, counts up, compares, predicts or reads meaning ---


def test_the_principles_are_asked_in_words_alone():
    """M4: practice is not graded against principles; each is a question with room to write."""
    principles = FORMS[Kind.MEETING].part("principles")
    assert {question.ask for question in principles.questions} == {Ask.TEXT}


def test_nothing_in_the_code_is_named_for_what_must_not_be_built():
    """M5, M6, M7, M8, M13, M19: no streaks, no dashboards, no comparison, no prediction, no reading of moods."""
    named = {f"{place(file)}: {name}" for file in python_files(PACKAGE) for name in _names(file)}
    assert not [name for name in named if UNMADE.search(name.partition(": ")[2].casefold())]


def test_no_library_that_reads_meaning_into_words_is_used():
    """M12, M13, M16: nobody’s words are analysed, here or elsewhere."""
    readers = {"nltk", "spacy", "textblob", "transformers", "sklearn", "torch", "openai"}
    used = {name.partition(".")[0] for file in python_files(PACKAGE) for name in imports(file)}
    assert not used & readers


# --- M9–M11: disclosure and endings ---


def test_no_question_can_be_made_compulsory():
    """M10, M11: blank is always allowed, so neither a reason nor a hopeful ending can be demanded."""
    fields = {field.name for field in dataclasses.fields(Question)}
    assert not fields & {"required", "mandatory", "minimum", "at_least", "default"}


def test_holding_back_is_asked_no_more_and_no_less_than_sharing():
    """M9, M10: the same questions in the same places, whichever of the four was chosen; none asks why."""
    tiles = LISTS.words("disclosure_kind")
    assert len(tiles) == 4
    for word in tiles:
        beside = {HOW: One(Word(word.id, word.label))}
        labels = [question.label_beside(beside) for question in DISCLOSURE.questions()]
        assert all(labels)
        assert not [
            label for label in labels if re.search(r"\bwhy\b|\breason\b", label, re.IGNORECASE)
        ]
        assert all(LISTS.words(q.words_beside(beside)) for q in DISCLOSURE.questions() if q.words)


# --- M16–M18: nothing leaves, nothing shows outside, nothing plays the rescuer ---


def test_nothing_is_said_outside_the_window():
    """M17: no notifications, no tray, no list of recent files."""
    outside = re.compile(
        r"QSystemTrayIcon|freedesktop\.Notifications|addToRecent|RecentDocs|showMessage\("
    )
    for file in python_files(PACKAGE / "ui"):
        assert not outside.search(file.read_text(encoding="utf-8")), place(file)


def test_a_window_title_never_holds_what_was_written():
    """M17: every title is a fixed sentence of ours."""
    for file in python_files(PACKAGE / "ui"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _attribute(node.func) == "setWindowTitle":
                assert _is_fixed(node.args[0]), f"{place(file)}:{node.lineno}"


def test_no_number_to_ring_is_preset():
    """M18: the writer’s own people are written by the writer; PeerDesk does not stand in for help."""
    number = re.compile(r"\+?\d[\d\s-]{5,}\d")
    assert not [text for _where, text in spoken() if number.search(text)]


def test_it_says_plainly_that_it_cannot_call_for_help():
    """M18: on the first page, the whole page and the page about writing."""
    said = [where for where, text in spoken() if "it cannot call for help" in text]
    for page in ("protects_short", "protects", "writing_safely"):
        assert f"peerdesk/assets/pages/{page}.toml" in said


# --- M20–M22, M25 ---


def test_force_is_never_suggested_for_sharing():
    """M20: nothing under “Force, or its threat” is ever offered unasked."""
    force = FORMS[Kind.MEETING].part("force").questions
    assert force
    assert all(question.never_suggested for question in force)


def test_a_day_with_nothing_open_is_never_met_with_an_old_wound():
    """M20: the prompts of an ordinary day do not touch force, harm, cuts or what was stirred."""
    hard = re.compile(
        r"\bforce|\bharm|\bcut\b|\bstirred|\becho|\bhopeless|\bpain\b|\bused on you", re.IGNORECASE
    )
    for prompt in Prompts.load().all():
        if "today" in prompt.sections:
            assert not hard.search(prompt.text), prompt.id


def test_feelings_are_never_sorted_into_good_and_bad():
    """M21: families only help to find a neighbouring word, and the words stand mixed."""
    feelings = LISTS.list("feelings")
    family_of = {id_: family for family, ids in feelings.families.items() for id_ in ids}
    assert set(family_of) == {word.id for word in feelings.words}
    assert not set(feelings.families) & {"good", "bad", "positive", "negative", "pleasant", "hard"}
    in_order = [family_of[word.id] for word in feelings.words if family_of[word.id] != "between"]
    for three in zip(in_order, in_order[1:], in_order[2:], strict=False):
        assert len(set(three)) > 1, three


def test_no_source_blames_the_person():
    """M22: what it took never comes from a lack in whoever it was taken from."""
    for name in ("toll_sources", "held_by", "support_kinds"):
        for word in LISTS.all(name):
            assert not re.search(r"resilien|self-care|coping|weak|too sensitive", word.label)


def test_supervision_is_peer_led_first_and_may_be_with_nobody():
    """M25: no supervisor is supposed, and none is supposed to be a clinician."""
    kinds = [word.id for word in LISTS.words("supervision_kind")]
    with_whom = [word.id for word in LISTS.words("supervision_with")]
    assert kinds[0] == "peer_led"
    assert kinds.index("peer_led") < kinds.index("clinical") < kinds.index("line_management")
    assert with_whom.index("peer_supervisor") < with_whom.index("clinician")


# --- reading the project ---


def _questions():
    for form in (*FORMS.values(), NETWORK):
        for question in form.questions():
            yield question
            yield from question.rows


def _record_fields():
    fields = set()
    for module in pkgutil.walk_packages(records.__path__, "peerdesk.records."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and dataclasses.is_dataclass(thing):
                fields |= {field.name for field in dataclasses.fields(thing)}
    return fields


def _columns():
    steps = {step.__module__ for step in SCHEMA.steps}
    words = set()
    for module in steps:
        file = PACKAGE.parent / f"{module.replace('.', '/')}.py"
        for sql in re.findall(r"CREATE [^\"]+", file.read_text(encoding="utf-8")):
            words |= set(re.findall(r"[a-z_]+", sql))
    return words


def _names(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case _:
                pass


def _attribute(node):
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_fixed(node):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
        node = node.args[0]
    return isinstance(node, ast.Constant)
