# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu bar, as a table: what stands in which menu, its key, and the verb of the window it calls."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from peerdesk.wording import _


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a menu. `verb` is the name of a method of the window; `open_only` are of use in an open journal."""

    text: str
    verb: str
    keys: str = ""
    open_only: bool = True
    ruled: bool = False


MENUS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    (
        _("&Journal"),
        (
            Item(_("&Open a journal…"), "open_another", "Ctrl+O", open_only=False),
            Item(_("&Make a journal…"), "make_another", open_only=False),
            Item(_("&Lock"), "lock", "Ctrl+L", ruled=True),
            Item(_("&Cover the window"), "cover", "F9", ruled=False),
            Item(_("Close &PeerDesk"), "close", "Ctrl+Q", open_only=False, ruled=True),
        ),
    ),
    (
        _("&Edit"),
        (
            Item(_("&Undo"), "undo", "Ctrl+Z"),
            Item(_("&Redo"), "redo", "Ctrl+Shift+Z"),
            Item(_("&Search the journal"), "search", "Ctrl+F", ruled=True),
        ),
    ),
    (
        _("E&ntry"),
        (
            Item(_("New &meeting"), "new_meeting", "Ctrl+1"),
            Item(_("New &disclosure"), "new_disclosure", "Ctrl+2"),
            Item(_("New &check-in"), "new_check_in", "Ctrl+3"),
            Item(_("New &supervision"), "new_supervision", "Ctrl+4"),
            Item(_("New &note"), "new_note", "Ctrl+5"),
            Item(_("&New…"), "new_menu", "Ctrl+N", ruled=True),
            Item(_("&Rest, or keep"), "rest", "Ctrl+Return"),
            Item(_("&Flag for supervision"), "flag", "Ctrl+Shift+F"),
            Item(_("Close and &leave"), "close_and_leave", "Ctrl+Shift+L"),
        ),
    ),
    (
        _("&View"),
        (
            Item(_("&Small view"), "small_view", "Ctrl+Shift+S"),
            Item(_("&Larger text"), "larger_text", "Ctrl++", open_only=False, ruled=True),
            Item(_("S&maller text"), "smaller_text", "Ctrl+-", open_only=False),
            Item(_("Text as it &was"), "usual_text", "Ctrl+0", open_only=False),
            Item(_("S&till"), "toggle_still", open_only=False, ruled=True),
        ),
    ),
    (
        _("&Go"),
        (
            Item(_("&Today"), "go_today", "Alt+1"),
            Item(_("&Journal"), "go_journal", "Alt+2"),
            Item(_("&Networks"), "go_networks", "Alt+3"),
            Item(_("&Settings"), "go_settings", "Alt+5"),
            Item(_("Next part of the &window"), "next_region", "F6", open_only=False, ruled=True),
            Item(_("&Previous part of the window"), "previous_region", "Shift+F6", open_only=False),
        ),
    ),
    (
        _("&Help"),
        (
            Item(_("What this &protects, and what it cannot"), "help_protects", open_only=False),
            Item(_("All &keys"), "help_keys", "F1", open_only=False),
            Item(_("&Who can read it"), "help_who", open_only=False),
            Item(_("&About PeerDesk"), "help_about", open_only=False),
        ),
    ),
)


class Menus:
    """The actions of the menu bar. Everything in it has a key or a place in the window besides."""

    def __init__(self, window: QMainWindow) -> None:
        self._open_only: list[QAction] = []
        bar = window.menuBar()
        for title, items in MENUS:
            menu = bar.addMenu(title)
            for item in items:
                if item.ruled:
                    menu.addSeparator()
                action = menu.addAction(item.text)
                if item.keys:
                    action.setShortcut(QKeySequence(item.keys))
                action.triggered.connect(getattr(window, item.verb))
                if item.open_only:
                    self._open_only.append(action)
        self.show_open(is_open=False)

    def show_open(self, *, is_open: bool) -> None:
        """Offer what is of use in an open journal, or only the rest."""
        for action in self._open_only:
            action.setEnabled(is_open)
