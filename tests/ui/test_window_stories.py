# SPDX-License-Identifier: GPL-3.0-or-later
"""Four stories once more, at the real window: a real screen, real keys, and what a screen reader hears of it."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from peerdesk.clock import FixedClock, SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.records.entry import Kind, When
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import an_entry
from tests.window import Window, wait_for
from tests.window_verbs import (
    PASSPHRASE,
    PLACE,
    begin,
    draft_is_kept,
    lock,
    make_a_journal,
    quit_by_key,
    type_passphrase,
    unlock,
)

pytestmark = pytest.mark.window


def test_s1_after_a_first_crisis_meeting(window):
    """Written in the car, rested, and looked at once more in the evening."""
    make_a_journal(window)
    begin(window, "ctrl+1", "What happened")
    take_the_offered_name(window)
    window.push("yes", inside="A first meeting")
    window.push("at their home")
    window.push("with …", "push button")
    sit_in_a_circle(window)
    window.write_into(
        "What happened", "They keep saying one word, and he keeps saying tired.", "text"
    )
    window.push("With not-knowing…")
    window.push("stayed with it")
    set_strand(window, "What it took", "4", "a lot, 4 of 5")
    set_strand(window, "What it gave", "3", "some, 3 of 5")
    draft_is_kept(window)
    window.press("ctrl+Return")
    window.find("What it took, a lot, 4 of 5")
    told = " ".join(window.told())
    assert "first meeting" in told
    assert "diagnos" not in told.lower()
    window.push("More", "push button")
    window.press("Down", "Return")  # the first line of its menu
    window.write_into("A later look", "Her hands never left the tablecloth.", "text")
    window.press("ctrl+Return")
    window.wait_until_gone("Leave it out")
    said = [part.text for part in window.parts() if part.role == "text"]
    assert any("he keeps saying tired." in text for text in said), "the first writing stays"
    quit_by_key(window)


def test_s1_two_taps_are_enough(window):
    make_a_journal(window)
    begin(window, "ctrl+1", "What happened")
    window.push("How long, where")
    window.push("at their home")
    window.press("alt+1")
    window.find("Unfinished")
    assert window.see("A meeting") is not None
    quit_by_key(window)


def test_s9_two_digits_outlive_a_lock_and_the_end_of_the_window(window, screen, home):
    """Called away before Enter: what was set stands there again, and Enter keeps it."""
    make_a_journal(window)
    window.press("4", "2")
    lock(window)
    unlock(window)
    window.find("What it took, a lot, 4 of 5")
    window.find("What it gave, a little, 2 of 5")
    quit_by_key(window)
    again = Window(screen, home)
    try:
        unlock(again)
        again.find("What it took, a lot, 4 of 5")
        again.go_to("What it gave, a little, 2 of 5")
        again.press("Return")
        again.find("What it took, not said")
        assert [part.name for part in again.parts() if part.name.startswith("Check-in, ")]
        quit_by_key(again)
    finally:
        again.kill()


def test_s7_on_a_shared_computer(window, home):
    """Somebody walks in: one key covers and locks; later the sentence is there as it was."""
    sentence = "What could not be said in there was the word they all were wait"
    make_a_journal(window, "Shared with others")
    begin(window, "ctrl+5", "Writing")
    window.write_into("Writing", sentence, "text")
    window.press("F9")
    window.follow()
    assert window.titles() == ["PeerDesk, locked"]
    told = " ".join(window.told())
    for word in ("sentence", "word they", "My journal", "Writing"):
        assert word not in told
    unlock(window)
    assert window.find("Writing", "text").text == sentence
    assert window.titles() == ["PeerDesk"]
    quit_by_key(window)
    remembered = b"".join(each.read_bytes() for each in home.rglob("preferences.json"))
    assert b"My journal" not in remembered, "nothing is offered to be remembered here"
    assert not list((home / ".local" / "share").rglob("recently-used*"))


def test_s8_a_low_energy_day_by_keys_alone(window):
    """Two keys and a word from the body, in under twenty seconds; then nothing follows."""
    make_a_journal(window)
    began = time.monotonic()
    window.press("ctrl+shift+s")
    window.find("Enough for today.")
    window.press("5")
    window.push("A word from the body")
    window.push("wired")
    window.push("Keep and close")
    window.find("Kept. Enough for today.")
    assert time.monotonic() - began < 20
    told = " ".join(window.told()).lower()
    assert "?" not in told.replace("kept. enough for today.", "")
    window.push("The whole desk")
    window.find("Check-in, …")
    assert window.see("Waiting, whenever you like") is None
    assert window.see("Unfinished") is None
    assert window.see("Your recovery key") is None
    quit_by_key(window)


def test_s9_distress_while_writing(window):
    """Frozen in the middle of a line: close and leave, a place to stop, one's own people, and ask me tomorrow."""
    make_a_journal(window)
    begin(window, "ctrl+1", "What happened")
    window.write_into(
        "What happened", "Four of them and the door open. I said nothing and I", "text"
    )
    window.press("ctrl+shift+l")
    window.find("You can stop here.")
    window.find("It’s kept, closed.")
    window.push("Ask me tomorrow", "check box")
    wait_for(lambda: window.find("Ask me tomorrow").is_checked, "the box to be ticked")
    window.push("My people")
    window.find("Nobody is written down yet. It can be anyone, by any name.")
    window.push("Back to Today")
    window.find("Lately")
    told = " ".join(window.told())
    assert "Four of them" not in told
    assert "Waiting" not in told
    quit_by_key(window)


def test_s9_the_next_day(screen, home):
    """Asked softly, answered “not now”; and a week later one line is flagged for supervision."""
    folder = home / PLACE
    folder.parent.mkdir()
    left_yesterday(folder)
    window = Window(screen, home, "--journal", str(folder))
    try:
        type_passphrase(window, "Passphrase", PASSPHRASE)
        window.press("Return")
        question = "Yesterday you closed something and left it. Is it still with you?"
        window.find(question)
        assert "Four of them" not in " ".join(window.told())
        window.push("Not now", inside=question)
        window.wait_until_gone(question)
        begin(window, "ctrl+5", "Writing")
        window.write_into("Writing", "Being in the room when force is used", "text")
        window.press("ctrl+shift+f")
        window.find("Flagged")
        window.press("ctrl+Return")
        window.find("Note without a title. Note. …")
        window.press("alt+1")
        window.find("For supervision")
        quit_by_key(window)
    finally:
        window.kill()


def test_a_lock_in_the_middle_of_a_word_loses_nothing(window):
    """T12: what was typed a moment ago stands there after the lock, in the field, cursor and all."""
    make_a_journal(window)
    begin(window, "ctrl+1", "What happened")
    window.write_into("What happened", "half of a wo", "text")
    lock(window)
    unlock(window)
    assert window.find("What happened", "text").text == "half of a wo"
    quit_by_key(window)


# --- in the words of the stories ---


def take_the_offered_name(window):
    window.push("Which network")
    window.push("A new network")
    wait_for(
        lambda: window.find("Made-up name of the network", "text").text, "a name to be offered"
    )
    window.push("Use this name")
    window.find("with …", "push button")


def sit_in_a_circle(window):
    seat = "You. …"
    for role, keys, further in (
        ("mother", "q", ""),
        ("son", "h", "Spoke, not yet met"),
        ("grandmother", "", "Not yet spoken"),
    ):
        window.go_to(seat, "push button")
        window.press("a")
        window.write_into("Role", role, "text")
        window.press("Return")
        window.wait_until_gone("Role")
        seat = f"{role.title()}. …"
        window.go_to(seat, "push button")
        if keys:
            window.press(keys)
        if further:
            window.push(further)
    window.find("Grandmother. …")


def set_strand(window, name, digit, said):
    window.go_to(f"{name}, not said")
    window.press(digit)
    window.find(f"{name}, {said}")


def left_yesterday(folder):
    """A journal in which something was closed and left yesterday, with “Ask me tomorrow”."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    vault, _key = Vault.create(folder, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    with closing(vault), closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(yesterday, SystemClock().zone()))
        moment = journal.moment()
        said = "Four of them and the door open."
        left = an_entry(Kind.MEETING, made=moment, when=When(moment), what_happened=said)
        kept = journal.close_and_leave(left)
        journal.follow_ups.ask_again(kept.id, moment.local_date + timedelta(days=1))
