# SPDX-License-Identifier: GPL-3.0-or-later
"""S4 once more, at the real window: a line is moved and brought, a round is held by keys and taken back with one."""

from __future__ import annotations

import pytest

from tests.window import wait_for
from tests.window_verbs import make_a_journal, quit_by_key

pytestmark = pytest.mark.window

TO_TELL = "Being asked to tell my story"
THE_HOURS = "Hours at the bus stop"


def test_s4_an_intervision_group(window):
    """What to bring is put in order, brought to a round, taken back in the middle; the rest is carried over."""
    make_a_journal(window)
    window.press("alt+4")
    for line in (THE_HOURS, TO_TELL):
        window.write_into("One line, whatever it is", line, "text")
        window.press("Return")
        window.find(line, "push button")
    window.go_to(TO_TELL, "push button")
    window.press("ctrl+shift+Up")  # the window manager of this screen keeps Alt Shift for itself
    wait_for(lambda: order(window) == [TO_TELL, THE_HOURS], "the line to stand first")
    hold_a_round(window)
    write_about_it(window)
    window.press("alt+4")
    wait_for(lambda: order(window) == [THE_HOURS], "the other line to be carried over")
    told = " ".join(window.told())
    assert "overdue" not in told.lower()
    quit_by_key(window)


def hold_a_round(window):
    window.push("Hold an intervision round")
    window.write_into("What I bring", "Somebody asked me for more than I had.", "text")
    window.write_into("My question", "What was it like for you?", "text")
    window.push("Begin")
    window.find("The one who brings speaks")
    assert window.see("5 to 10 minutes, if that suits you") is not None
    window.find("Somebody asked me for more than I had.")
    window.press("space")
    window.find("The others reflect, the one who brings listens")
    window.press("Escape")
    window.find("It was taken back. Nothing of it is kept here.")
    assert "asked me for more" not in " ".join(window.told())
    window.push("Supervision", "push button", inside="Pages")


def write_about_it(window):
    window.push("Write about a session")
    window.push("intervision")
    window.push(TO_TELL, "check box")
    wait_for(lambda: window.find(TO_TELL, "check box").is_checked, "the line to be ticked")
    window.write_into("What I take away", "I was not the only one.", "text")
    window.press("ctrl+Return")
    window.find("Filters")


def order(window):
    """The lines as a reader meets them."""
    shown = [part.name for part in window.parts() if part.role == "push button"]
    return [name for name in shown if name in {TO_TELL, THE_HOURS}]
