# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key, on one sheet. Where the program answers a key that is not named here, this table is wrong."""

from __future__ import annotations

from typing import NamedTuple

from peerdesk.wording import _


class Key(NamedTuple):
    """Keys as they are printed on a keyboard, and what they do."""

    keys: str
    does: str


KEYS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    (
        _("Anywhere"),
        (
            Key("F1", _("All keys, on one sheet")),
            Key("Ctrl L", _("Lock now")),
            Key("F9", _("Cover the window at once")),
            Key("Ctrl N", _("New, then 1 to 5 or a letter")),
            Key("Ctrl 1 – 5", _("New meeting, disclosure, check-in, supervision, note")),
            Key("Alt 1 – 5", _("Today, Journal, Weeks, Supervision, Settings")),
            Key("Alt 6, Alt 7", _("Networks, Letters to me")),
            Key("Ctrl F", _("Search")),
            Key("Ctrl O", _("Open another journal")),
            Key("Ctrl Shift O", _("Open a letter")),
            Key("F6, Shift F6", _("The next part of the window, the one before")),
            Key("Ctrl + − 0", _("Larger text, smaller text, text as it was")),
            Key("Ctrl Shift S", _("The small view")),
            Key("Ctrl Q", _("Keep everything and close PeerDesk")),
        ),
    ),
    (
        _("While you write"),
        (
            Key("Ctrl Enter", _("Rest the entry, or keep the check-in")),
            Key("Ctrl Shift L", _("Close and leave: your words are kept, the entry folds")),
            Key("Ctrl Shift F", _("Flag for supervision")),
            Key("Alt ↓, Alt ↑", _("The next section, the one before")),
            Key("Tab", _("Leave the field")),
            Key("Ctrl ]", _("Indent a line of a poem")),
            Key("Ctrl Z, Ctrl Shift Z", _("Undo, redo")),
            Key("Ctrl X, Ctrl C, Ctrl V", _("Cut, copy, paste")),
            Key("Ctrl A", _("Select all of the field")),
        ),
    ),
    (
        _("What it took, what it gave"),
        (
            Key("1 – 5", _("From hardly anything to the most")),
            Key("0, Delete", _("Not said")),
            Key("U, N", _("Unsure, not now")),
            Key(_("Arrows, Home, End"), _("One step, least, most")),
        ),
    ),
    (
        _("The circle, while it has the focus"),
        (
            Key(_("← →, Home, End"), _("Move round")),
            Key("H, Q, S, N", _("Heard, quiet, spoken for, not in the room")),
            Key("T", _("A thread: arrows to a seat, then Enter")),
            Key("A", _("Add a seat")),
            Key("Ctrl ←, Ctrl →", _("Move the seat")),
            Key("F2", _("Rename")),
            Key("Delete", _("Take the seat away, with Undo")),
            Key("Enter", _("To the seat’s own questions")),
            Key("Esc", _("Leave")),
        ),
    ),
    (
        _("Weeks, while they have the focus"),
        (
            Key(_("↑ ↓, Home, End"), _("Another week, the first, the newest")),
            Key("← →", _("Another day")),
            Key("Enter", _("Open the day")),
        ),
    ),
    (
        _("Lists and search"),
        (
            Key(_("↑ ↓, Enter"), _("Another line, open it")),
            Key("Menu, Shift F10", _("What can be done with the line")),
            Key("F3, Shift F3", _("The next match, the one before")),
            Key("Esc", _("Close a menu, clear the search")),
            Key("1 – 5", _("Answer a follow-up on Today")),
            Key("Alt Shift ↑, Alt Shift ↓", _("Move a line")),
            Key("Ctrl Shift ↑, Ctrl Shift ↓", _("Move a line of the agenda, where Alt is taken")),
            Key("Esc", _("In a round: take back what was brought")),
        ),
    ),
)
"""Every key in groups: a title, and the keys under it."""
