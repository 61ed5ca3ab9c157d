# SPDX-License-Identifier: GPL-3.0-or-later
"""Two journals write to each other from the terminal; every bad file gets one sentence and changes nothing."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace

import pytest

from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.entry import Kind
from peerdesk.records.letters import Direction, Stage
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter
from peerdesk.sharing.sealing import addressed, seal, seal_with_words
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_note
from tests.cli.conftest import PASSPHRASE, TYPED, entries_in, writing
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, known, own_keys

BAD = "<b>x</b>\x1b]0;t\x07\u202e\x00"
WORDS = "amber kettle slow orbit window plough"


@pytest.fixture
def maren(here):
    vault, _key = Vault.create(here / "Maren.peerdesk", PASSPHRASE, SCHEMA, profile=CHEAPEST)
    vault.close()
    return here / "Maren.peerdesk"


@pytest.fixture
def cards(tell, wren, maren, here):
    """Both have a card, as files."""
    for place, name in ((wren, "Wren"), (maren, "Maren")):
        done = tell("card", place, "--name", name, *TYPED)
        (here / f"{name}.card").write_text(done.out, encoding="utf-8")


@pytest.fixture
def letter(tell, wren, cards, here):
    """A sealed letter with one note in it."""
    note = next(each for each in entries_in(wren) if each.title == "Kettle")
    sealed = tell(
        "seal", wren, "--to", "Maren.card", "--entry", note.id, "-o", "a.age", "--yes", *TYPED
    )
    assert sealed.code == 0
    return here / "a.age"


def letters_in(place, direction):
    with (
        closing(Vault.open(place, PassphraseSecret(PASSPHRASE), SCHEMA)) as vault,
        closing(vault.reader()) as connection,
    ):
        return Reading(connection).letters.letters(direction)


def read(tell, file, place, *more):
    done = tell("open", file, "--journal", place, "--json", *more, *TYPED)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_a_letter_goes_there_and_its_answer_comes_back(tell, wren, maren, letter):
    found = read(tell, letter, maren)
    assert (found["from"], found["proven"], found["known"]) == ("Wren", True, False)
    assert letters_in(maren, Direction.IN) == ()
    number = read(tell, letter, maren, "--keep")["letter"]["letter"]
    answered = tell(
        *("reply", maren, "--to", number, "--heard", "--beside", "Low sun", "Where?"),
        *("-o", "r.age", "--yes", *TYPED),
    )
    assert answered.code == 0
    reply = read(tell, "r.age", wren, "--accept")
    assert (reply["from"], reply["known"]) == ("Maren", True)
    assert reply["letter"]["comments"][0]["quote"] == "Low sun"
    (kept,) = letters_in(wren, Direction.IN)
    assert kept.stage is Stage.ACCEPTED
    (row,) = json.loads(tell("register", wren, "--json", *TYPED).out)["letters"]
    assert row["reply"].startswith("Reply opened")
    assert read(tell, "r.age", wren)["standing"] == "accepted"


def test_a_request_is_a_letter_and_lets_nothing_go_by_itself(tell, wren, maren, letter):
    number = read(tell, letter, maren, "--keep")["letter"]["letter"]
    asked = tell(
        "reply", wren, "--to", number, "--request", "delete", "-o", "q.age", "--yes", *TYPED
    )
    assert asked.code == 0
    done = tell("open", "q.age", "--journal", maren, *TYPED)
    assert "nobody can check" in done.out
    assert letters_in(maren, Direction.IN)[0].content


def test_what_is_only_for_the_writer_goes_into_no_letter(tell, wren, cards, here):
    """T8: what is marked private never leaves."""
    note = a_note("Only mine.", private_lock=True)
    with writing(wren) as pen:
        pen.write(lambda journal: journal.keep_all([note]))
    done = tell(
        "seal", wren, "--to", "Maren.card", "--entry", note.id, "-o", "a.age", "--yes", *TYPED
    )
    assert (done.code, done.err) == (1, "That entry is only for you, so it goes into no letter.\n")
    assert not (here / "a.age").exists()


def test_an_answer_goes_along_by_the_name_that_show_has_for_it(tell, wren, cards):
    (check_in,) = (each for each in entries_in(wren) if each.kind is Kind.CHECK_IN)
    to = ("--to", "Maren.card", "--entry", check_in.id, "--yes", *TYPED)
    done = tell("seal", wren, "--field", "took", "-o", "a.age", *to)
    assert done.code == 0, done.err
    assert "What it took" in done.out
    assert "What it gave" not in done.out


def test_for_somebody_who_manages_the_writer_nothing_is_chosen_beforehand(tell, wren, cards):
    """T8: a line manager gets only what was named."""
    keys = fresh_keys()
    with writing(wren) as pen:
        person = []
        pen.write(lambda journal: known(journal, keys, "Line", "line"), person.append)
        pen.write(lambda journal: journal.letters.put_person(replace(person[0], manages_me=True)))
    note = next(each for each in entries_in(wren) if each.title == "Kettle")
    done = tell("seal", wren, "--to", "line", "--entry", note.id, "-o", "a.age", "--yes", *TYPED)
    assert done.code == 1
    assert "--field" in done.err


def test_six_spoken_words_open_a_letter_and_others_do_not(tell, maren, here):
    (here / "w.age").write_bytes(seal_with_words(SENT, WORDS).content)
    (here / "words").write_text(WORDS.upper() + "\n", encoding="utf-8")
    (here / "wrong").write_text("some other words\n", encoding="utf-8")
    assert read(tell, "w.age", maren, "--words-file", "words")["letter"]["line"] == SENT.line
    done = tell("open", "w.age", "--journal", maren, "--words-file", "wrong", *TYPED)
    assert (done.code, done.err.startswith("Those words didn’t open it")) == (1, True)


def damaged(content):
    half = len(content) // 2
    return {
        "truncated": content[:half],
        "altered": content[:-20] + bytes([content[-20] ^ 1]) + content[-19:],
        "foreign": b"a picture of a kettle" * 20,
        "empty": b"",
        "appended": content + b"x",
        "stanzas": content.replace(b"\n-> ", b"\n" + b"-> x y\n\n" * 101 + b"-> ", 1),
    }


@pytest.mark.parametrize(
    "what", ["truncated", "altered", "foreign", "empty", "appended", "stanzas", "folder", "missing"]
)
def test_a_bad_file_gets_one_sentence_and_the_vault_stays_as_it_was(
    what, tell, maren, letter, here
):
    """T6: a hostile or broken file is refused before anything changes."""
    file = here / f"{what}.age"
    if what == "folder":
        file.mkdir()
    elif what != "missing":
        file.write_bytes(damaged(letter.read_bytes())[what])
    before = {each.name for each in here.iterdir()}
    done = tell("open", file, "--journal", maren, "--keep", *TYPED)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert letters_in(maren, Direction.IN) == ()
    assert {each.name for each in here.iterdir()} == before


def test_a_letter_for_someone_else_stays_closed(tell, wren, letter):
    done = tell("open", letter, "--journal", wren, *TYPED)
    assert (done.code, done.err.startswith("This letter was sealed for someone else")) == (1, True)


def test_nothing_a_letter_says_is_obeyed_by_the_terminal(tell, maren, cards, here):
    """T6: whatever stands in a letter, the terminal is shown words."""
    keys = fresh_keys()
    with writing(maren) as pen:
        own = []
        pen.write(own_keys, own.append)
    item = Item("note", BAD, BAD, (Field(BAD, (BAD, BAD)),))
    hostile = Letter(
        *(1, "abcdefghijkmnpqr", "reply"),
        line=BAD,
        items=(item,),
        comments=(Comment(1, 1, 0, BAD, BAD),),
        answers=(Answer("mine", BAD),),
        reply_to="nothingnothingno",
    )
    sent = addressed(hostile, keys, BAD, (own[0].card("M"),))
    (here / "h.age").write_bytes(seal(sent).content)
    done = tell("open", "h.age", "--journal", maren, *TYPED)
    assert done.code == 0
    assert done.out.count("<b>x</b>") >= 8
    assert not set("\x1b\x07\x00\u202e") & set(done.out)


def test_without_a_terminal_nothing_is_sealed_unseen(start, wren, cards, here):
    note = next(each for each in entries_in(wren) if each.title == "Kettle")
    done = start("seal", wren, "--to", "Maren.card", "--entry", note.id, "-o", "a.age", *TYPED)
    assert done.code in (1, 2)
    assert not (here / "a.age").exists()
