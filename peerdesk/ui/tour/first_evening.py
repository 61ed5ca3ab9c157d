# SPDX-License-Identifier: GPL-3.0-or-later
"""The first act: a journal is made, and somebody writes in it until it is locked over an unfinished line."""

from __future__ import annotations

from peerdesk.ui.tour.visit import LOOKS, Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _

PASSPHRASE = "kettle orbit slow lantern fen"  # noqa: S105  of a journal that is thrown away
UNFINISHED = _("The walk home was longer than it is, and halfway I")

QUOTED, LEFT_OUT = _("nobody hurried him"), _("The nurse put her pen down.")
HAPPENED = _(
    "Her brother said, “I don’t know what I’m allowed to want,” and {quoted}. {left_out} "
    "Their mother looked at the tablecloth, and grandmother’s chair stayed against the wall."
).format(quoted=QUOTED, left_out=LEFT_OUT)
"""What happened in the meeting, with the words that are answered later, and those that are left out of a letter."""
_POWER = _("I was the one who could leave. He waited for his mother before every answer.")
_NOT_KNOWING = _("Whether tired was the word, or the word that was safe.")
_HELD_BACK = _("I had the words ready, and they would have been for me. The room was already full.")


def first_evening(visit: Visit) -> Script:
    """Play it."""
    yield from _make_a_journal(visit)
    yield from _write_about_a_meeting(visit)
    yield from _hold_something_back(visit)
    yield from _check_in(visit)
    yield from _search(visit)
    yield from _lock_over_an_unfinished_line(visit)


def _make_a_journal(visit: Visit) -> Script:
    for look in LOOKS:
        yield from visit.put_on(look, _("Make a journal…"))
        yield from visit.picture("start", look)
        yield from visit.push(_("Make a journal…"))
        yield from visit.see(_("It does not assess"))
        yield from visit.picture("first-run-what-this-is", look)
        yield from visit.push(_("I already have a journal…"))
        yield from visit.see(_("Have a look at a made-up one"))
    yield from visit.put_on("light", _("Make a journal…"))
    yield from visit.push(_("Make a journal…"))
    yield from visit.push(_("Continue"))
    yield from visit.push(_("Mine"))
    yield from visit.picture("first-run-whose-computer")
    yield from visit.push(_("Continue"))
    yield from visit.type_into(_("Passphrase"), PASSPHRASE)
    yield from visit.see(_("Five words. That is long enough."))
    yield from visit.type_into(_("Once more"), PASSPHRASE)
    yield from visit.picture("first-run-passphrase")
    yield from visit.press("Return")
    yield from visit.see(_("Keep your recovery key"))
    yield from visit.picture("first-run-recovery-key")
    yield from _type_two_groups_back(visit)
    yield from visit.see(_("A new journal. There is nothing you have to do first."))
    yield from visit.picture("today-in-a-new-journal")
    visit.happened(_("A journal is made, with a passphrase and a recovery key"))


def _type_two_groups_back(visit: Visit) -> Script:
    shown = dict(name.split(": ") for name in visit.hand.names() if name.count(": ") == 1)
    asked = [name for name in visit.hand.names() if name in shown]
    for group in asked:
        yield from visit.write(group, shown[group].replace(" ", ""))
    yield from visit.press("Return")


def _write_about_a_meeting(visit: Visit) -> Script:
    yield from visit.press("Ctrl+1")
    yield from visit.push(_("Which network"))
    yield from visit.push(_("A new network"))
    yield from visit.go_to(_("Made-up name of the network"))
    yield from visit.press("Ctrl+A")
    yield from visit.write(_("Made-up name of the network"), _("Slate"))
    yield from visit.push(_("Use this name"))
    yield from visit.see(_("with Slate"))
    yield from visit.push(_("with Slate"))
    yield from visit.see_no_more(_("A new network"))
    yield from visit.write(_("What happened"), HAPPENED)
    yield from visit.write(_("Power in the room"), _POWER)
    yield from visit.write(_("Not-knowing"), _NOT_KNOWING)
    yield from visit.go_to(_("What it took, not said"))
    yield from visit.press("4")
    yield from visit.see(_("What it took, a lot, 4 of 5"))
    yield from visit.go_to(_("What it gave, not said"))
    yield from visit.press("3")
    yield from visit.see(_("What it gave, some, 3 of 5"))
    yield from _draw_the_circle(visit)
    yield from visit.see(_("Draft kept 14:32"))
    yield from visit.pictures("meeting-with-its-circle", _("Title"))
    yield from visit.press("Ctrl+Return")
    yield from visit.see_no_more(_("Rest"))
    yield from visit.see(_("Slate network, first meeting"))
    yield from visit.picture("meeting-read")
    visit.happened(_("A meeting is written up, with its circle, and rested"))


def _draw_the_circle(visit: Visit) -> Script:
    yield from visit.go_to(_("Circle, …"))
    for role, voice in (
        (_("mother"), "Q"),
        (_("brother"), "H"),
        (_("grandmother"), "N"),
        (_("nurse"), "H"),
    ):
        yield from visit.press("A")
        yield from visit.write(_("Role"), role)
        yield from visit.press("Return")
        yield from visit.see_no_more(_("Role"))
        yield from visit.go_to(_("Circle, …"))
        yield from visit.press(voice)
    yield from visit.see(_("Nurse. Heard. Seat 5 of 5."))


def _hold_something_back(visit: Visit) -> Script:
    yield from visit.press("Ctrl+2")
    yield from visit.push(_("Held back"))
    yield from visit.see(_("What happened instead?"))
    yield from visit.write(_("Discernment"), _HELD_BACK)
    yield from visit.go_to(_("Keeping it gives, not said"))
    yield from visit.press("3")
    yield from visit.see(_("Keeping it gives, some, 3 of 5"))
    yield from visit.pictures("disclosure-held-back", _("How was it in the room?"))
    yield from visit.press("Ctrl+Return")
    yield from visit.see_no_more(_("Rest"))
    yield from visit.see(_("Something of mine. Disclosure. …"))
    yield from visit.see(_("Held back…"))
    visit.happened(_("Something held back is a whole entry, like any other"))


def _check_in(visit: Visit) -> Script:
    yield from visit.press("Alt+1")
    yield from visit.see(_("What it took, not said"))
    yield from visit.go_to(_("What it took, not said"))
    yield from visit.press("4")
    yield from visit.see(_("What it took, a lot, 4 of 5"))
    yield from visit.press("3")
    yield from visit.see(_("What it gave, some, 3 of 5"))
    yield from visit.picture("today-two-digits")
    yield from visit.press("Return")
    yield from visit.see(_("Check-in, Thu 14, Took a lot, gave some"))
    yield from put_the_message_away(visit)
    yield from visit.pictures("today", _("What it took, not said"))
    visit.happened(_("Two digits and Enter are a check-in"))


def put_the_message_away(visit: Visit, by: str = _("Undo")) -> Script:
    """Where nothing moves, a message stays until it is put away; `by` is the button beside it."""
    yield from visit.go_to(by)
    yield from visit.press("Esc")
    yield from visit.see_no_more(by)


def _search(visit: Visit) -> Script:
    yield from visit.press("Ctrl+F")
    yield from visit.write(_("Search the journal"), _("allowed"))
    yield from visit.see(_("1 entry with “allowed”"))
    yield from visit.see(_("Slate network, first meeting"))
    yield from visit.picture("search")
    visit.happened(_("Search finds the words as they are typed"))


def _lock_over_an_unfinished_line(visit: Visit) -> Script:
    yield from visit.press("Ctrl+5")
    yield from visit.write(_("Writing"), UNFINISHED)
    yield from visit.press("Ctrl+L")
    yield from visit.never(_("the window to be locked"))
