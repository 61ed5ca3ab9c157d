# SPDX-License-Identifier: GPL-3.0-or-later
"""What is chosen becomes the letter, word for word, and nothing that was not chosen can be told from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.records.entry import Moment, Precision, When
from peerdesk.records.letters import Choice, Chosen, Dates, Passage, Swap
from peerdesk.sharing.coarsen import begins, said_when
from peerdesk.sharing.compose import TITLE, Source, SourceField, Spot, compose
from peerdesk.sharing.guard import looked_over
from peerdesk.sharing.letter import parse, written
from peerdesk.sharing.passages import Changed, place_of
from peerdesk.sharing.pointing import Points, pointers
from peerdesk.sharing.sealing import addressed, seal, unseal
from peerdesk.sharing.swaps import still_there
from tests.keys import fresh_keys

ID = "abcdefghijkmnpqr"
SAID = "Her mother spoke. I felt Slate’s own kitchen. Then her brother left."


def on(day, precision=Precision.DAY):
    return When(
        Moment(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), "UTC", day), precision
    )


def meeting(entry_id="one", **texts):
    fields = tuple(SourceField(key, key, text) for key, text in texts.items())
    return Source(entry_id, "meeting", on(date(2026, 5, 14)), "Slate, second meeting", fields)


def chosen(*questions, entry="one", passages=()):
    return Chosen(entry, frozenset(questions), tuple(passages))


def composed(choice, *sources, lines=()):
    return compose(ID, choice, {each.id: each for each in sources}, lines)


def texts_of(letter):
    return [piece for item in letter.items for field in item.fields for piece in field.pieces]


def test_a_new_choice_says_nothing():
    """T8: every field starts clear."""
    assert composed(Choice((chosen(),)), meeting(happened=SAID)).letter.items == ()


def test_a_passage_left_out_leaves_a_gap_without_a_length():
    """T8: that something was left out may be seen; how much may not."""
    cut = Passage("happened", SAID.index("I felt"), "I felt Slate’s own kitchen.")
    choice = Choice((chosen("happened", passages=[cut]),))
    shown = composed(choice, meeting(happened=SAID))
    assert texts_of(shown.letter) == ["Her mother spoke. ", " Then her brother left."]
    assert shown.left_out == 1
    hidden = composed(replace(choice, shows_left_out=False), meeting(happened=SAID))
    assert texts_of(hidden.letter) == ["Her mother spoke.  Then her brother left."]


def test_a_passage_reworded_stands_in_its_place_and_is_marked():
    other = Passage(
        "happened", SAID.index("I felt"), "I felt Slate’s own kitchen.", "It touched something."
    )
    shown = composed(Choice((chosen("happened", passages=[other]),)), meeting(happened=SAID))
    (text,) = texts_of(shown.letter)
    assert text == "Her mother spoke. It touched something. Then her brother left."
    (change,) = [each for each in shown.changes if each.spot == Spot(0, 0)]
    assert change.what is Changed.REWORDED
    assert text[change.start : change.end] == "It touched something."


def test_what_is_selected_in_the_letter_is_found_in_what_was_written():
    cut = Passage("happened", SAID.index("I felt"), "I felt Slate’s own kitchen.")
    choice = Choice((chosen("happened", passages=[cut]),), swaps=(Swap("her mother", "a parent"),))
    shown = composed(choice, meeting(happened=SAID))
    first, second = texts_of(shown.letter)
    spot = Spot(0, 0)
    assert shown.written_at(spot, 0, 0, 3) == (0, len("Her mother"))
    spoke = first.index("spoke")
    assert SAID[slice(*shown.written_at(spot, 0, spoke, spoke + 5))] == "spoke"
    then = second.index("Then")
    assert SAID[slice(*shown.written_at(spot, 1, then, then + 4))] == "Then"
    assert shown.written_at(spot, 0, 4, 4) is None


def test_names_are_replaced_all_through_and_what_remains_is_counted():
    swaps = (Swap("her mother", "a parent"), Swap("Slate", "this network"))
    choice = Choice((chosen(TITLE, "happened"),), swaps=swaps, line="Slate again")
    letter = composed(choice, meeting(happened=SAID + " Slateford, SLATE.")).letter
    assert letter.items[0].title == "This network, second meeting"
    (text,) = texts_of(letter)
    assert text.startswith("A parent spoke. I felt this network’s own")
    assert text.endswith("Slateford, this network.")
    assert still_there("Slate", [letter.line, text]) == 2


def test_a_passage_is_found_again_by_its_words_or_named_as_lost():
    """T8: when the entry was changed since, nothing marked is quietly let through."""
    cut = Passage("happened", 18, "I felt Slate’s own kitchen.")
    moved = composed(
        Choice((chosen("happened", passages=[cut]),)), meeting(happened="Well. " + SAID)
    )
    assert "kitchen" not in "".join(texts_of(moved.letter))
    gone = composed(
        Choice((chosen("happened", passages=[cut]),)), meeting(happened="I felt a kitchen.")
    )
    assert gone.lost == (("one", cut),)
    assert gone.letter.items[0].fields == ()


def test_a_passage_that_could_be_any_of_several_is_lost_and_its_answer_stays_out():
    """T8: nobody guesses which of two equal passages was to be left out."""
    cut = Passage("happened", 18, "Anna", None)
    found = composed(
        Choice((chosen("happened", passages=[cut]),)),
        meeting(happened="Anna is fine, and a long time after that Anna was hit."),
    )
    assert found.lost == (("one", cut),)
    assert "Anna" not in str(found.letter)


def test_passages_left_out_side_by_side_look_like_one():
    """T8: how much was left out is not said, nor in how many goes."""
    side_by_side = [Passage("happened", 0, "One. "), Passage("happened", 5, "Two. ")]
    at_once = [Passage("happened", 0, "One. Two. ")]
    source = meeting(happened="One. Two. Three.")
    apart, together = (
        composed(Choice((chosen("happened", passages=marks),)), source).letter
        for marks in (side_by_side, at_once)
    )
    assert apart == together


def test_a_label_tells_nothing_of_an_answer_that_was_not_chosen():
    """T8: “Keeping it takes” would say that something was held back."""
    field = SourceField("toll", "It is taking", "a lot", "how", "Keeping it takes")
    how = SourceField("how", "How it was", "held back")
    source = Source("one", "disclosure", on(date(2026, 5, 14)), "", (how, field))
    (alone,) = composed(Choice((chosen("toll"),)), source).letter.items[0].fields
    assert alone.label == "It is taking"
    both = composed(Choice((chosen("toll", "how"),)), source).letter.items[0].fields
    assert both[1].label == "Keeping it takes"


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (Dates.DAY, "14 December 2026"),
        (Dates.WEEK, "Week of 14 December 2026"),
        (Dates.MONTH, "December 2026"),
        (Dates.SEASON, "December to February 2027"),
        (Dates.NOT_SAID, ""),
    ],
)
def test_a_day_is_said_as_coarsely_as_was_chosen(dates, said):
    assert said_when(on(date(2026, 12, 14)), dates) == said


def test_a_letter_never_says_when_more_exactly_than_the_writer_did():
    assert said_when(on(date(2026, 5, 14), Precision.WEEK), Dates.DAY) == "Week of 11 May 2026"
    assert said_when(on(date(2026, 5, 14), Precision.SOME_TIME_AGO), Dates.DAY) == "Some time ago"


def test_what_could_point_to_someone_is_marked():
    text = "Her mother Anna spoke. On 14 May at Elm Street the boy, 17 years old, said “I don’t know yet”."
    letter = composed(Choice((chosen("happened"),)), meeting(happened=text)).letter
    found = {(each.points, each.text) for each in pointers(letter, ("mother",))}
    assert {
        (Points.NAME, "Anna"),
        (Points.DAY, "14 May"),
        (Points.PLACE, "Elm Street"),
        (Points.AGE, "17 years old"),
        (Points.QUOTE, "“I don’t know yet”"),
        (Points.WORD_OF_YOURS, "mother"),
        (Points.TOGETHER, ""),
    } <= found


# --- for any journal and any choice ---

WORDS = st.text(alphabet="abcdé ’.\nSlate", max_size=60)
KEYS = ("happened", "voices", "carry", "only")


@st.composite
def journals(draw):
    """Entries, and a choice among them."""
    sources, entries = [], []
    for number in range(draw(st.integers(1, 4))):
        texts = {key: draw(WORDS) for key in KEYS if draw(st.booleans())}
        source = replace(
            meeting(f"entry{number}", **texts),
            title=draw(WORDS),
            when=on(draw(st.dates(date(2, 1, 1), date(9998, 12, 31)))),
        )
        sources.append(source)
        if draw(st.booleans()):
            questions = draw(st.sets(st.sampled_from((TITLE, *KEYS))))
            entries.append(Chosen(source.id, frozenset(questions), tuple(draw(_passages(texts)))))
    choice = Choice(
        tuple(entries),
        swaps=tuple(draw(st.lists(st.builds(Swap, WORDS, WORDS), max_size=3))),
        dates=draw(st.sampled_from(Dates)),
        line=draw(WORDS),
        shows_left_out=draw(st.booleans()),
    )
    return sources, choice


@st.composite
def _passages(draw, texts):
    marked = []
    for key, text in texts.items():
        if text and draw(st.booleans()):
            at = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(at + 1, len(text)))
            marked.append(Passage(key, at, text[at:end], draw(st.none() | WORDS)))
    return marked


@given(journals())
def test_the_same_choice_always_gives_the_same_bytes_and_they_read_back(journal):
    """T8: the preview is what is sealed."""
    sources, choice = journal
    letter = composed(choice, *sources).letter
    assert written(letter) == written(composed(choice, *sources).letter)
    assert parse(written(letter)) == letter


@given(journals(), st.data())
def test_what_was_not_chosen_cannot_change_one_byte(journal, data):
    """T8: two journals that differ only in what was not chosen give the same letter."""
    sources, choice = journal
    questions = {each.entry: each.questions for each in choice.entries}
    others = [
        _otherwise(source, questions.get(source.id, frozenset()), choice, data)
        for source in sources
    ]
    others.append(meeting("another", happened=data.draw(WORDS)))
    assert written(composed(choice, *sources).letter) == written(composed(choice, *others).letter)


@given(journals(), st.randoms())
def test_the_order_in_which_entries_were_ticked_cannot_change_one_byte(journal, chance):
    """T8: a list stands by time, so the order it is ticked in would tell time where days are not said."""
    sources, choice = journal
    entries = list(choice.entries)
    chance.shuffle(entries)
    otherwise = replace(choice, entries=tuple(entries))
    assert written(composed(choice, *sources).letter) == written(
        composed(otherwise, *sources).letter
    )


@pytest.mark.parametrize(
    ("dates", "order"),
    [(Dates.DAY, "cab"), (Dates.WEEK, "cab"), (Dates.MONTH, "acb"), (Dates.NOT_SAID, "abc")],
)
def test_entries_stand_by_when_they_are_said_to_have_been_and_else_by_what_they_say(dates, order):
    """T8: oldest first by what the letter says, and by nothing else."""
    days = {"a": date(2026, 5, 14), "b": date(2026, 6, 2), "c": date(2026, 5, 5)}
    sources = [replace(meeting(each, happened=each), when=on(day)) for each, day in days.items()]
    choice = Choice(tuple(chosen("happened", entry=each) for each in "bca"), dates=dates)
    assert "".join(texts_of(composed(choice, *sources).letter)) == order


@given(st.dates(), st.dates(), st.sampled_from(Dates))
def test_days_that_are_said_alike_begin_alike(one, other, dates):
    alike = said_when(on(one), dates) == said_when(on(other), dates)
    assert alike == (begins(on(one), dates) == begins(on(other), dates))


def _otherwise(source, questions, choice, data):
    """The same entry with everything else in it different, and hidden parts with other words of any length."""
    fields = tuple(
        each
        if each.key in questions
        else replace(each, text=data.draw(WORDS), label=data.draw(WORDS))
        for each in source.fields
    )
    fields += (SourceField("more", "More", data.draw(WORDS)),)
    title = source.title if TITLE in questions else data.draw(WORDS)
    day = source.when.moment.local_date
    when = source.when
    if not questions or choice.dates is Dates.NOT_SAID:
        when = on(data.draw(st.dates(date(2, 1, 1), date(9998, 12, 31))))
    elif choice.dates is Dates.MONTH:
        when = on(day.replace(day=data.draw(st.integers(1, 28))))
    moment = replace(
        when.moment, instant=datetime(2020, 1, 1, data.draw(st.integers(0, 23)), tzinfo=UTC)
    )
    return replace(source, fields=fields, title=title, when=replace(when, moment=moment))


@given(journals())
def test_words_left_out_are_nowhere_in_it(journal):
    """T8: not in what is sealed, not in its length."""
    sources, choice = journal
    letter = composed(replace(choice, swaps=()), *sources).letter
    by_id = {each.id: each for each in sources}
    for entry in choice.entries:
        for mark in entry.passages:
            text = next((f.text for f in by_id[entry.entry].fields if f.key == mark.question), "")
            assert place_of(text, mark) is not None
    seen = sum(len(text) for text in texts_of(letter))
    assert seen == _length_by_hand(sources, choice)


def _length_by_hand(sources, choice):
    by_id = {each.id: each for each in sources}
    length = 0
    for entry in choice.entries:
        for field in by_id[entry.entry].fields:
            if field.key in entry.questions:
                length += len(field.text)
                for mark in entry.passages:
                    if mark.question == field.key:
                        length += len(mark.instead or "") - len(mark.quote)
    return length


def test_the_sealed_bytes_are_the_preview_field_by_field():
    """T8: opened on the other side, every field is the one that was seen."""
    wren, maren = fresh_keys(), fresh_keys()
    choice = Choice((chosen(TITLE, "happened"),), swaps=(Swap("Slate", "this network"),))
    seen = composed(choice, meeting(happened=SAID, voices="only mine")).letter
    sealed = seal(addressed(seen, wren, "Wren", (maren.card("Maren"),))).content
    opened = unseal(looked_over(sealed), maren)
    for name in ("v", "letter", "kind", "asks_for", "line", "items", "comments", "answers"):
        assert getattr(opened, name) == getattr(seen, name)
