# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter there and back, between two real windows on one screen: two people, two vaults."""

from __future__ import annotations

import re
import time
from contextlib import closing

import pytest

from peerdesk.clock import SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.entry import When
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import a_meeting
from tests.window import Window, wait_for
from tests.window_verbs import (
    PASSPHRASE,
    PLACE,
    answer_file_dialog,
    quit_by_key,
    type_passphrase,
    type_two_groups_back,
)

pytestmark = pytest.mark.window

BEFORE = "A parent spoke for most of it. "
KEPT_BACK = "His brother came in late and shouting."
AFTER = " Then the room went very still."
NOT_CHOSEN = "I did not sleep after it."
TOUCHED = "That nobody hurried the stillness."
COMMENT = "What was it like for you there?"
NUMBER = re.compile(r"(\d{5}\s+){7}\d{5}")


@pytest.fixture
def between(tmp_path):
    """The folder both of them can reach, as a stick or a mail would be."""
    folder = tmp_path / "between"
    folder.mkdir()
    return folder


@pytest.fixture
def wren(screen, tmp_path):
    """A practitioner, who flagged a meeting for supervision."""
    home = tmp_path / "wren"
    folder = home / PLACE
    folder.parent.mkdir(parents=True)
    a_flagged_meeting(folder)
    window = Window(screen, home, "--journal", str(folder))
    type_passphrase(window, "Passphrase", PASSPHRASE)
    window.press("Return")
    window.find("What it took, not said")
    yield window
    window.kill()


@pytest.fixture
def maren(screen, tmp_path):
    """Her supervisor, who has never used PeerDesk."""
    home = tmp_path / "maren"
    home.mkdir()
    window = Window(screen, home)
    yield window
    window.kill()


def test_a_letter_goes_there_and_its_answer_comes_back(maren, wren, between):
    """T6, T7: exactly what was chosen reaches the one it was sealed for, and her answer stands beside the entry."""
    maren.come_to_front()
    took = make_a_desk_for_letters(maren)
    assert took < 60, "a reader’s desk is made in under a minute"
    know_each_other(maren, wren, between)
    letter, reply = between / "one.age", between / "two.age"
    wren.come_to_front()
    compose(wren)
    seal_letter(wren, letter)
    maren.come_to_front()
    open_file(maren, letter)
    sees_only_what_was_chosen(maren)
    answer(maren)
    seal_reply(maren, reply)
    wren.come_to_front()
    open_file(wren, reply)
    accept(wren)
    stands_beside_the_entry(wren)
    for window in (wren, maren):
        window.come_to_front()
        quit_by_key(window)


# --- in the words of the story ---


def make_a_desk_for_letters(window):
    """Begin where nothing is yet, and return the seconds until a letter could be opened."""
    began = time.monotonic()
    window.push("Read a letter someone sealed for you")
    window.push("Mine", "radio button")
    window.push("Continue")
    type_passphrase(window, "Passphrase", PASSPHRASE)
    type_passphrase(window, "Once more", PASSPHRASE)
    window.press("Return")
    window.find("Keep your recovery key")
    type_two_groups_back(window)
    window.press("Return")
    window.find("Your contact card…")
    return time.monotonic() - began


def save_card(window, name, path):
    window.write_into("The name on your card", name, "text")
    window.press("Return")
    window.push("Save as a file…")
    answer_file_dialog(window, "Where to put your card", path)
    wait_for(path.exists, "the card")


def meet(window, name, path):
    """Add somebody by the file with their card."""
    window.push("Choose a file…")
    answer_file_dialog(window, "Choose the file with their card", path)
    window.find(f"A card of {name}.")
    window.push("Add them")
    window.find("We compared them by voice")


def compose(window):
    """Choose one answer of the flagged meeting, and leave one sentence of it out."""
    window.push("Back to the letter")
    window.push("What happened", "check box")
    window.push("witness", "check box")
    window.push("Maren", "check box")
    window.go_to("What happened", "text", inside="The letter")
    select(window, len(BEFORE), len(KEPT_BACK))
    window.press("Delete")
    window.find("1 left out")
    left = window.find("What happened", "text", inside="The letter").text
    assert KEPT_BACK not in left


def answer(window):
    """Keep the letter, write beside words of it, and answer the whole."""
    window.push("Until I let it go", "radio button")
    window.find("Kept on …")
    window.go_to("What happened", "text")
    select(window, 2, len("parent"))
    window.press("Return")
    window.write_into("Comment 1, beside “parent”", COMMENT, "text")
    window.write_into("What touched me", TOUCHED, "text")


def select(window, start, count):
    """Select characters of the text that has the focus, by keys."""
    window.press("ctrl+Home", *["Right"] * start)
    window.press(*["shift+Right"] * count)


def everything_read(window):
    """Every name, and every text that is written or shown, as a screen reader would say them."""
    said = []
    for part in window.parts():
        said.append(part.name)
        if part.role == "text":
            said.append(part.text)
    return "\n".join(said)


def know_each_other(maren, wren, between):
    """Each gives the other a card and adds theirs; then the number is compared on both sides."""
    hers, theirs = between / "maren.txt", between / "wren.txt"
    maren.push("Your contact card…")
    save_card(maren, "Maren", hers)
    wren.come_to_front()
    wren.press("alt+4")
    wren.push("Share")
    wren.push("People and keys", "push button")
    save_card(wren, "Wren", theirs)
    meet(wren, "Maren", hers)
    maren.come_to_front()
    meet(maren, "Wren", theirs)
    compared = number(maren)
    maren.push("We compared them by voice")
    wren.come_to_front()
    assert number(wren) == compared, "both see the same number"
    wren.push("We compared them by voice")
    wren.wait_until_gone("We compared them by voice")


def seal_letter(window, path):
    window.push("Seal for Maren…")
    window.find("Seal this for Maren?")
    window.push("Seal and save…")
    answer_file_dialog(window, "Where to put the sealed letter", path)
    window.find(f"{path.name} is for Maren.")
    window.push("Close")
    window.find("Nothing is chosen yet. Tick an entry, and what of it may be read.")


def open_file(window, path):
    """Open a sealed file from the menu, by its key."""
    window.press("ctrl+shift+o")
    answer_file_dialog(window, "Choose the sealed letter, its name ends in .age", path)


def sees_only_what_was_chosen(window):
    window.find("From Wren. Their key shows that it is…")
    text = window.find("What happened", "text").text
    assert text == f"{BEFORE}\u00a0left\u00a0out\u00a0{AFTER}"
    read = everything_read(window)
    assert "asks: witness" in read
    for never in (KEPT_BACK, "brother", NOT_CHOSEN, "sleep", "second meeting"):
        assert never not in read


def seal_reply(window, path):
    window.push("Seal reply to Wren…")
    window.find("Seal this for Wren?")
    assert TOUCHED in everything_read(window)
    window.push("Seal and save…")
    answer_file_dialog(window, "Where to put the sealed reply", path)
    wait_for(path.exists, "the sealed reply")


def accept(window):
    window.find("From Maren. Their key shows that it is…")
    read = everything_read(window)
    assert TOUCHED in read
    assert COMMENT in read
    window.push("Keep it beside my words")
    window.find("Kept on …")


def stands_beside_the_entry(window):
    window.press("alt+2")
    window.press("Down", "Return")
    window.find("Sealed for Maren on …")
    window.push("Maren answered, kept …")
    window.find("It answers the letter you sealed on …")


def number(window):
    """The number on screen that is read out by voice."""
    shown = "\n".join(part.name for part in window.parts())
    found = NUMBER.search(shown)
    assert found, shown
    return found.group().split()


def a_flagged_meeting(folder):
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, SystemClock())
        moment = journal.moment()
        said = a_meeting(
            0,
            BEFORE + KEPT_BACK + AFTER,
            made=moment,
            when=When(moment),
            title="This network, second meeting",
            what_i_carry=NOT_CHOSEN,
            flagged=True,
        )
        journal.rest(said)
