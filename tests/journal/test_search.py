# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed is looked for and nothing else: no operator, no error, and the answer a plain search would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.clock import FixedClock
from peerdesk.journal.codec import labels_of, words_and_record
from peerdesk.journal.journal import Journal
from peerdesk.journal.lines import Narrowing
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.journal.search import Sought, folded, matches, sought
from peerdesk.records.answers import Many, Word
from peerdesk.records.entry import Entry, Kind
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_check_in, a_disclosure, a_meeting, a_note

HOSTILE = (
    '"',
    '""',
    '"""',
    "'",
    "';--",
    "' OR 1=1 --",
    "'; DROP TABLE entry; --",
    "Robert'); DELETE FROM entry;",
    "NEAR(",
    "NEAR(silence kitchen, 2)",
    "NEAR/2",
    "title:silence",
    "words : silence",
    "{title words}: silence",
    "- title : silence",
    "^silence",
    "silence*",
    "*",
    "**",
    "silence + kitchen",
    "silence AND",
    "AND",
    "OR NOT",
    "silence OR kitchen",
    "silence NOT kitchen",
    "(",
    ")",
    "(" * 5000,
    "(" * 5000 + "silence" + ")" * 5000,
    '"' * 5000,
    "silence\0kitchen",
    "\0",
    "\ud800silence\udfff",
    "\ufeffsilence",
    "silence\u202e",
    "\x02\x03",
    "%silence_",
    "word_index",
    "a" * 1_000_000,
    "silence " * 20_000,
    " ".join(f"w{number}" for number in range(20_000)),
    "x-" * 20_000,
    '"silence of the"',
    '"silence',
    "…—“”‘’",
    "🤗",
)


@pytest.fixture
def written(journal: Journal) -> Journal:
    """A few entries with words to find."""
    journal.keep_all(
        (
            a_meeting(1, "The silence was the longest one in the room. Nobody filled it."),
            a_meeting(3, "Kitchen table. Silences of the aunt, and a biscuit."),
            a_note(
                "naïve café, Müller, Ångström, мой йод, 한국 사람, がぎ, नमस्ते", 5, title="Silence"
            ),
            a_check_in(4, 2, 2, body=Many((Word("a", "a silence in the chest"),))),
            a_disclosure("held_back", 4, private_lock=True),
        )
    )
    settle(journal)
    return journal


def settle(journal: Journal) -> None:
    while journal.settle_index():
        pass


def titles(reading: Reading, typed: str) -> list[str]:
    return [line.id for line in reading.search(sought(typed))]


# --- nothing typed is an operator, and nothing typed is an error ---


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed[:24]))
def test_whatever_is_typed_is_answered(written: Journal, reading: Reading, typed: str) -> None:
    """Bad input never reaches SQL or the index as anything but text."""
    lines = reading.search(sought(typed))
    ranked = reading.search(sought(typed), closest_first=True)
    assert {line.id for line in lines} == {line.id for line in ranked}
    assert len(reading.newest()) == 5


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed[:24]))
def test_a_hostile_word_in_a_filter_or_an_id_finds_nothing(
    written: Journal, reading: Reading, typed: str
) -> None:
    """Bad input never reaches SQL through ids, networks or lenses either."""
    typed = typed.encode("utf-8", "replace").decode()
    assert reading.newest(narrowed=Narrowing(network=typed)) == ()
    assert reading.newest(narrowed=Narrowing(lens=typed)) == ()
    assert reading.network(typed) is None
    assert reading.beside(typed) == ()


@given(typed=st.text(max_size=200))
def test_reading_what_was_typed_never_fails(typed: str) -> None:
    search = sought(typed)
    assert all(phrase.words and '"' not in phrase.typed for phrase in search.phrases)
    assert sum(len(phrase.words) for phrase in search.phrases) <= 50


# --- the answer is that of a plain search ---

LETTERS = "abcdeéèêñöüßçšžłøåÅÉ мйёЙ ςσΣά 한국사 がぎ नमस्ते 12 _-'’.,;:*()\"…\n"
TEXTS = st.text(alphabet=LETTERS, max_size=24)


def plainly_found(entry: Entry, typed: str) -> bool:
    """Look through one entry without any index."""
    words, _record = words_and_record(entry)
    columns = (entry.title, words, labels_of(entry.answers))
    return all(
        any(matches(column, Sought((phrase,))) for column in columns)
        for phrase in sought(typed).phrases
    )


@contextmanager
def a_journal_of(folder: Path, entries: Iterable[Entry]) -> Iterator[Reading]:
    vault, _key = Vault.create(folder, "harbour lentil sketch oval", SCHEMA, profile=CHEAPEST)
    writer, reader = vault.writer(), vault.reader()
    journal = Journal(writer, FixedClock(TODAY, ZONE))
    journal.keep_all(tuple(entries))
    settle(journal)
    yield Reading(reader)
    writer.close()
    reader.close()
    vault.close()


@pytest.fixture(scope="module")
def many_entries() -> tuple[Entry, ...]:
    """A hundred and sixty short entries over the alphabets people write in; the same each time."""
    import random

    chosen = random.Random(14)

    def text() -> str:
        return "".join(chosen.choice(LETTERS) for _ in range(chosen.randrange(1, 60)))

    return tuple(
        a_note(
            text(),
            number // 3,
            title=text()[:12] if number % 4 == 0 else "",
            body=Many((Word("w", text() or "w"),)),
        )
        for number in range(160)
    )


@pytest.fixture(scope="module")
def many(
    tmp_path_factory: pytest.TempPathFactory, many_entries: tuple[Entry, ...]
) -> Iterator[Reading]:
    folder = tmp_path_factory.mktemp("many") / "many.peerdesk"
    with a_journal_of(folder, many_entries) as reading:
        yield reading


@settings(max_examples=150, deadline=None)
@given(typed=TEXTS, first=st.booleans())
def test_results_equal_a_plain_search(
    many: Reading, many_entries: tuple[Entry, ...], typed: str, first: bool
) -> None:
    """The index cuts and folds words as our own search does, in every script people here write in."""
    typed = typed[:1] if first else typed
    found = {line.id for line in many.search(sought(typed), limit=1000)}
    assert found == {entry.id for entry in many_entries if plainly_found(entry, typed)}


@settings(max_examples=60, deadline=None)
@given(typed=TEXTS, size=st.integers(1, 40), narrow=st.booleans())
def test_pages_neither_skip_nor_repeat(many: Reading, typed: str, size: int, narrow: bool) -> None:
    narrowed = Narrowing(last_day=TODAY.date() - timedelta(days=7)) if narrow else Narrowing()
    whole = [line.id for line in many.search(sought(typed), 1000, narrowed=narrowed)]
    paged: list[str] = []
    before = None
    while page := many.search(sought(typed), size, before, narrowed):
        assert len(page) <= size
        paged += [line.id for line in page]
        before = page[-1].place
    assert paged == whole
    assert len(set(paged)) == len(paged)


@settings(max_examples=60, deadline=None)
@given(typed=TEXTS, size=st.integers(1, 40), narrow=st.booleans())
def test_pages_from_the_other_end_neither_skip_nor_repeat(
    many: Reading, typed: str, size: int, narrow: bool
) -> None:
    """Each page is newest first, as from this end."""
    narrowed = Narrowing(first_day=TODAY.date() - timedelta(days=20)) if narrow else Narrowing()
    whole = [line.id for line in many.search(sought(typed), 1000, narrowed=narrowed)]
    paged: list[str] = []
    above = 0
    while page := many.search(sought(typed), size, narrowed=narrowed, above=above):
        assert len(page) <= size
        paged = [*(line.id for line in page), *paged]
        above = page[0].place
    assert paged == whole


@settings(max_examples=60, deadline=None)
@given(typed=TEXTS)
def test_what_is_marked_is_what_was_found(
    many: Reading, many_entries: tuple[Entry, ...], typed: str
) -> None:
    """The reader marks, by our own search, at least one place in every entry the index found."""
    search = sought(typed)
    if search.is_empty:
        return
    entries = {entry.id: entry for entry in many_entries}
    for line in many.search(search, limit=1000):
        entry = entries[line.id]
        words, _record = words_and_record(entry)
        assert any(matches(text, search) for text in (entry.title, words, labels_of(entry.answers)))


# --- what people type ---


def test_the_first_letter_already_finds(written: Journal, reading: Reading) -> None:
    assert len(titles(reading, "s")) == 4
    assert len(titles(reading, "bis")) == 1


def test_a_bare_word_is_the_beginning_of_a_word_and_a_quoted_one_is_whole(
    written: Journal, reading: Reading
) -> None:
    assert len(titles(reading, "silence")) == 4
    assert len(titles(reading, '"silence"')) == 3
    assert len(titles(reading, '"silences"')) == 1


def test_words_in_quotes_stand_side_by_side(written: Journal, reading: Reading) -> None:
    assert len(titles(reading, "the room in")) == 1
    assert len(titles(reading, '"in the room"')) == 1
    assert titles(reading, '"room the in"') == []


def test_a_quote_that_is_not_shut_is_a_phrase_so_far(written: Journal, reading: Reading) -> None:
    assert titles(reading, '"in the room') == titles(reading, '"in the room"')


@pytest.mark.parametrize(
    "typed",
    ["naive", "NAÏVE", "cafe\u0301", "muller", "angstrom", "мой", "МОЙ", "йод", "한", "が", "नमस्ते"],
)
def test_marks_on_latin_letters_and_capitals_do_not_matter_and_every_script_is_found(
    written: Journal, reading: Reading, typed: str
) -> None:
    assert len(titles(reading, typed)) == 1


def test_words_chosen_from_lists_are_found_too(written: Journal, reading: Reading) -> None:
    (line,) = reading.search(sought("chest"))
    assert line.kind is Kind.CHECK_IN
    assert line.preview[line.matches[0][0] : line.matches[0][1]] == "chest"


def test_the_words_found_are_marked_where_they_stand(written: Journal, reading: Reading) -> None:
    line = next(line for line in reading.search(sought("aunt bis")))
    assert [line.preview[start:end] for start, end in line.matches] == ["aunt", "biscuit"]


def test_a_title_alone_is_enough_and_shows_how_the_text_begins(
    journal: Journal, reading: Reading
) -> None:
    journal.keep(a_note("Nothing of the kind.", title="Lantern"))
    settle(journal)
    (line,) = reading.search(sought("lantern"))
    assert (line.title, line.preview, line.matches) == ("Lantern", "Nothing of the kind.", ())


def test_a_folded_entry_is_found_by_its_date_alone(journal: Journal, reading: Reading) -> None:
    """M-rule: until the writer opens it, a list shows nothing of a folded entry but its day."""
    journal.keep(a_note("velvet", title="Velvet", folded=True))
    settle(journal)
    (line,) = reading.search(sought("velvet"))
    assert (line.title, line.preview, line.chosen, line.matches) == ("", "", "", ())


def test_what_lies_in_the_drawer_is_not_found(written: Journal, reading: Reading) -> None:
    (found,) = titles(reading, "biscuit")
    written.take_away(found)
    assert titles(reading, "biscuit") == []
    settle(written)
    assert titles(reading, "biscuit") == []
    written.bring_back(found)
    settle(written)
    assert titles(reading, "biscuit") == [found]


# --- filters ---


def test_filters_narrow_a_search_and_a_list_alike(journal: Journal, reading: Reading) -> None:
    lens = Many((Word("attunement", "Attunement"),))
    entries = {
        "meeting": a_meeting(2, "velvet", network="slate"),
        "lens": a_meeting(4, "velvet", lenses=lens),
        "flagged": a_note("velvet", 6, flagged=True),
        "old": a_note("velvet", 90),
    }
    journal.keep_all(tuple(entries.values()))
    settle(journal)
    today = TODAY.date()
    for narrowed, expected in (
        (Narrowing(kind=Kind.MEETING), {"meeting", "lens"}),
        (Narrowing(network="slate"), {"meeting"}),
        (Narrowing(lens="attunement"), {"lens"}),
        (Narrowing(flagged=True), {"flagged"}),
        (Narrowing(first_day=today - timedelta(days=5)), {"meeting", "lens"}),
        (Narrowing(last_day=today - timedelta(days=6)), {"flagged", "old"}),
        (Narrowing(first_day=date(2020, 1, 1), kind=Kind.NOTE), {"flagged", "old"}),
    ):
        wanted = {entries[name].id for name in expected}
        assert {line.id for line in reading.search(sought("velv"), narrowed=narrowed)} == wanted
        assert {line.id for line in reading.newest(narrowed=narrowed)} == wanted


def test_the_closest_come_first_when_asked(journal: Journal, reading: Reading) -> None:
    close = a_note("velvet", 30, title="Velvet")
    far = a_note("One word of velvet " + "among many others " * 40, 1)
    journal.keep_all((close, far))
    settle(journal)
    assert titles(reading, "velvet") == [far.id, close.id]
    ranked = reading.search(sought("velvet"), closest_first=True)
    assert [line.id for line in ranked] == [close.id, far.id]


# --- finding it again in a text ---


def test_matches_never_overlap_and_count_characters() -> None:
    text = "Silence, silences: a sílence."
    spans = matches(text, sought("silence"))
    assert [text[start:end] for start, end in spans] == ["Silence", "silences", "sílence"]


def test_a_phrase_is_marked_as_one() -> None:
    text = "in the room, and in the roomy one"
    spans = matches(text, sought('"in the room"'))
    assert [text[start:end] for start, end in spans] == ["in the room"]


def test_long_text_is_marked_quickly_enough_to_read_on() -> None:
    text = "a word and another " * 50_000
    assert len(matches(text, sought("another"))) == 50_000


def test_words_are_cut_at_everything_that_is_not_a_letter_or_a_digit() -> None:
    assert [phrase.words for phrase in sought("Co-practitioner’s 2nd try_again").phrases] == [
        ("co", "practitioner", "s"),
        ("2nd",),
        ("try", "again"),
    ]
    assert folded("ÀÉÎ") == "aei"
