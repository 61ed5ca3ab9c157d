# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever was written is shown, and nothing in it moves the cursor, the colours or the clipboard of a terminal."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest

from peerdesk.cli.terminal import inert
from tests.builders import a_meeting, a_network, a_note
from tests.cli.conftest import TYPED, writing

HOSTILE = (
    "\x1b[2J\x1b[31mred\x1b[0m",
    "\x1b]0;a new window title\x07",
    "\x1b]52;c;Y2xpcGJvYXJk\x07",
    "\x9b31m\x90q\x9c",
    "over\x08\x08\x08\x08written",
    "hidden\rshown",
    "\u202egnirts eht nrut\u202c \u2066isolated\u2069",
    "bell\x07 form\x0c vertical\x0b delete\x7f",
    "<script>alert(1)</script> <img src=//host/x.png>",
    "Zalgo" + "\u0301\u0327" * 40,
    "👩🏽‍🤝‍👩🏿 ZWJ",
)
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def hostile(made):
    """A journal in which every field that is printed holds the worst of all."""
    place, _key = made
    worst = " ".join(HOSTILE)
    network = a_network(worst, worst)
    entries = [
        a_meeting(0, worst, title=worst, network=network.id, co_practitioners=worst),
        a_note(worst, 1, title=worst),
    ]
    with writing(place) as pen:
        pen.write(lambda journal: journal.put_network(network))
        pen.write(lambda journal: journal.keep_all(entries))
    return place, entries


def test_lists_and_entries_hold_nothing_a_terminal_obeys(hostile, tell):
    """T6: escape sequences and turns of direction are shown as marks."""
    place, entries = hostile
    for words in (("list",), ("search", "hidden"), *(("show", entry.id) for entry in entries)):
        done = tell(words[0], place, *words[1:], *TYPED)
        assert done.code == 0
        assert "red" in done.out
        assert not DANGEROUS.search(done.out), words


def test_json_holds_every_character_and_is_ascii(hostile, tell):
    """T6: exact for a program, inert for a terminal."""
    place, entries = hostile
    done = tell("show", place, entries[1].id, "--json", *TYPED)
    assert done.out.isascii()
    assert not DANGEROUS.search(done.out)
    assert json.loads(done.out)["answers"]["text"] == " ".join(HOSTILE)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_made_inert_can_still_be_read(text):
    shown = inert(text)
    letters = [each for each in text if unicodedata.category(each)[0] in "LNM"]
    assert [each for each in shown if each in letters][: len(letters)]
    assert not DANGEROUS.search(shown)


def test_lines_and_tabs_are_kept():
    assert inert("a\tb\n\n  c\r\nd") == "a\tb\n\n  c\nd"


@pytest.mark.parametrize("typed", ["\x1b[31m", "a\nb", "\u202e", "\ud800", "(" * 5000, "NEAR(a b)"])
def test_anything_may_be_searched_for(wren, tell, typed):
    """T6: a search is an answer, or says that there is no word in it; never a fault, never an escape."""
    done = tell("search", wren, *TYPED, "--", typed)
    without = {True: (0, ""), False: (1, "There is no word in that to look for.\n")}
    assert (done.code, done.err) == without[any(each.isalpha() for each in typed)]
    assert not DANGEROUS.search(done.out)


@pytest.mark.parametrize(
    "words",
    [
        ("list", "\x1b[31m.peerdesk"),
        ("list", "Wren.peerdesk", "--network", "\x1b[31m\u202e"),
        ("check-in", "Wren.peerdesk", "--took", "\x1b]0;x\x07"),
        ("list", "Wren.peerdesk", "--kind", "\x1b[31m"),
        ("list", "Wren.peerdesk", "--passphrase-file", "\x1b[31m"),
    ],
)
def test_refusals_are_inert_as_well(wren, tell, words):
    more = () if "--passphrase-file" in words else TYPED
    done = tell(*words, *more)
    assert done.code in (1, 2)
    assert not DANGEROUS.search(done.err)


@pytest.mark.parametrize(
    "typed", ["' OR 1=1 --", "%", "_", '"', "", "\0", "a" * 10_000, "’; DROP TABLE entry", "[a-z]*"]
)
def test_an_id_or_a_name_is_only_ever_compared(wren, tell, typed):
    """T6: whatever stands in the place of an id or a network is looked up as it is, and not found."""
    for words in (
        ("show", typed),
        ("list", "--before", typed),
        ("list", "--network", typed or "x"),
    ):
        done = tell(words[0], wren, *words[1:], *TYPED)
        assert done.code == 1
        assert done.err.count("\n") == 1
        assert "inside PeerDesk" not in done.err


def test_a_very_long_text_is_one_row_of_a_list(made, tell):
    place, _key = made
    with writing(place) as pen:
        pen.write(lambda journal: journal.rest(a_note("x" * 1_000_000)))
        pen.write(lambda journal: journal.rest(a_note("line\n" * 100_000)))
    done = tell("list", place, *TYPED)
    assert len(done.out.splitlines()) == 2
    assert max(len(row) for row in done.out.splitlines()) < 400
