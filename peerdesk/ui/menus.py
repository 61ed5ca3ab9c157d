# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu bar, as a table: what stands in which menu, its key, and the page it shows or the verb it calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from peerdesk.ui.address import Address
from peerdesk.ui.widgets.presses.menu import SpacedMenu
from peerdesk.wording import _


class Item(NamedTuple):
    """One line of a menu: an address to show, or the name of a verb. `always` ones are of use while closed, too."""

    text: str
    does: Address | str
    keys: str = ""
    always: bool = False
    ruled: bool = False


def _new(kind: str) -> Address:
    return Address("writing", kind=kind)


def _help(part: str) -> Address:
    return Address("help", part=part)


MENUS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    (
        _("&Journal"),
        (
            Item(_("&Open a journal…"), "open", "Ctrl+O", always=True),
            Item(_("&Make a journal…"), "make", always=True),
            Item(_("Open a le&tter…"), "open_letter", "Ctrl+Shift+O", always=True, ruled=True),
            Item(_("&Lock"), "lock", "Ctrl+L", ruled=True),
            Item(_("&Cover the window"), "cover", "F9"),
            Item(_("Close &PeerDesk"), "close", "Ctrl+Q", always=True, ruled=True),
        ),
    ),
    (
        _("&Edit"),
        (
            Item(_("&Undo"), "undo", "Ctrl+Z"),
            Item(_("&Redo"), "redo", "Ctrl+Shift+Z"),
            Item(_("Cu&t"), "cut", "Ctrl+X", ruled=True),
            Item(_("&Copy"), "copy", "Ctrl+C"),
            Item(_("&Paste"), "paste", "Ctrl+V"),
            Item(_("Select &all"), "select_all", "Ctrl+A"),
            Item(_("&Search the journal"), Address("journal", part="search"), "Ctrl+F", ruled=True),
        ),
    ),
    (
        _("E&ntry"),
        (
            Item(_("New &meeting"), _new("meeting"), "Ctrl+1"),
            Item(_("New &disclosure"), _new("disclosure"), "Ctrl+2"),
            Item(_("New &check-in"), _new("check_in"), "Ctrl+3"),
            Item(_("New &supervision"), _new("supervision"), "Ctrl+4"),
            Item(_("New &note"), _new("note"), "Ctrl+5"),
            Item(_("&New…"), "new", "Ctrl+N"),
            Item(_("&Rest, or keep"), "rest", "Ctrl+Return", ruled=True),
            Item(_("&Flag for supervision"), "flag", "Ctrl+Shift+F"),
            Item(_("Close and &leave"), "close_and_leave", "Ctrl+Shift+L"),
        ),
    ),
    (
        _("&View"),
        (
            Item(_("&Small view"), Address("small"), "Ctrl+Shift+S"),
            Item(_("&Larger text"), "larger", "Ctrl++", always=True, ruled=True),
            Item(_("S&maller text"), "smaller", "Ctrl+-", always=True),
            Item(_("Text at its &own size"), "usual", "Ctrl+0", always=True),
            Item(_("S&till"), "still", always=True, ruled=True),
        ),
    ),
    (
        _("&Go"),
        (
            Item(_("&Today"), Address("today"), "Alt+1"),
            Item(_("&Journal"), Address("journal"), "Alt+2"),
            Item(_("&Weeks"), Address("weeks"), "Alt+3"),
            Item(_("S&upervision"), Address("supervision"), "Alt+4"),
            Item(_("&Settings"), Address("settings"), "Alt+5"),
            Item(_("&Networks"), Address("networks"), "Alt+6"),
            Item(_("&Letters to me"), Address("letters"), "Alt+7"),
            Item(_("Next part of the &window"), "next_region", "F6", ruled=True),
            Item(_("&Previous part of the window"), "previous_region", "Shift+F6"),
        ),
    ),
    (
        _("&Help"),
        (
            Item(_("What this &protects, and what it cannot"), _help("protects"), always=True),
            Item(_("&Who can read it"), _help("who_can_read"), always=True),
            Item(_("All &keys"), _help("keys"), "F1", always=True),
        ),
    ),
)


_OVER_DIALOGS = frozenset({"lock", "cover"})
"""Verbs whose keys hold while a dialog is open, too."""

_IN_FIELDS = frozenset({"cut", "copy", "paste", "select_all"})
"""Verbs of the focused field: it takes their keys itself, and here they are only told."""


class Menus(QObject):
    """The actions of the menu bar. Everything in it has a key or a place in the window besides.

    While no journal is open, only menus with something of use there are made: the bar is part of the first painting.
    """

    address_wanted = Signal(Address)
    opening = Signal()
    """One of the menus is about to be seen."""

    def __init__(self, bar: QMenuBar, verbs: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._verbs = verbs
        self._made: dict[str, QMenu] = {}
        self._open_only: list[QAction] = []
        self._by_verb: dict[str, list[QAction]] = {}
        self.over_dialogs: list[QAction] = []
        for title, items in MENUS:
            if any(item.always for item in items):
                bar.addMenu(self._make(title, items))

    def show_open(self, verbs: Mapping[str, Callable[[], object]]) -> None:
        """Offer everything: a journal is open, and does these verbs."""
        self._verbs = {**self._verbs, **verbs}
        after: QAction | None = None
        for title, items in reversed(MENUS):
            if title not in self._made:
                self._bar.insertMenu(after, self._make(title, items))  # type: ignore[arg-type]  # none is the end
            after = self._made[title].menuAction()
        for action in self._open_only:
            action.setVisible(True)
            action.setEnabled(True)

    def offer(self, verbs: Mapping[str, bool]) -> None:
        """Offer each of these verbs, in an open journal, or leave it grey."""
        for verb, is_offered in verbs.items():
            for action in self._by_verb[verb]:
                action.setEnabled(is_offered)

    def _make(self, title: str, items: tuple[Item, ...]) -> QMenu:
        # Made here, not by the bar: what Qt makes for itself it may delete without Python hearing of it.
        menu = self._made[title] = SpacedMenu(title, self._bar)
        menu.aboutToShow.connect(self.opening)
        if any(item.does in _IN_FIELDS for item in items):
            menu.aboutToShow.connect(self._offer_editing)
        for item in items:
            if item.ruled:
                menu.addSeparator()
            menu.addAction(self._action(item, menu))
        return menu

    def _action(self, item: Item, menu: QMenu) -> QAction:
        action = QAction(item.text, menu)
        if item.keys:
            action.setShortcut(QKeySequence(item.keys))
        if item.does in _IN_FIELDS:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # never the menu’s own
            action.triggered.connect(partial(self._edit, action.shortcut()))
        else:
            action.triggered.connect(partial(self._do, item.does))
        self._by_verb.setdefault(_verb(item.does), []).append(action)
        if item.does in _OVER_DIALOGS:
            action.setEnabled(False)  # until there is something to be hidden
            self.over_dialogs.append(action)
        elif not item.always:
            action.setEnabled(False)
            action.setVisible(False)
            self._open_only.append(action)
        return action

    def _do(self, does: Address | str, *_checked: bool) -> None:
        if isinstance(does, Address):
            self.address_wanted.emit(does)
        else:
            self._verbs[does]()

    def _offer_editing(self) -> None:
        from peerdesk.ui.widgets.fields.editing import can_edit  # noqa: PLC0415  not before the first paint

        self.offer(can_edit())

    def _edit(self, keys: QKeySequence, *_checked: bool) -> None:
        from peerdesk.ui.widgets.fields.editing import press  # noqa: PLC0415  the same

        press(keys)


def _verb(does: Address | str) -> str:
    """Return the verb a line stands for: beginning an entry of any kind is “new”; other pages are only gone to."""
    if isinstance(does, str):
        return does
    return "new" if does.page == "writing" else "go"
