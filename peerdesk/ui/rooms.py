# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page stands in which file, and what it is made of: loaded a piece at a time when somebody first goes there.

What every day needs is loaded while a passphrase is typed. The rest takes memory, and waits. Always in the window’s own
thread: a class of Qt made in another one meets the toolkit half made when a screen reader asks, and that crashed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from peerdesk.ui.address import PageName
    from peerdesk.ui.pages.page import Page
    from peerdesk.ui.session import Session

_PAGES: Final[dict[PageName, str]] = {
    "today": "today_page.TodayPage",
    "journal": "journal_page.JournalPage",
    "writing": "writing_page.WritingPage",
    "networks": "networks_page.NetworksPage",
    "network": "network_page.NetworkPage",
    "small": "small_page.SmallPage",
    "left": "left_page.LeftPage",
    "weeks": "weeks_page.WeeksPage",
    "supervision": "supervision_page.SupervisionPage",
    "round": "round_page.RoundPage",
    "letters": "letters_page.LettersPage",
    "letter": "letter_page.LetterPage",
    "people": "people_page.PeoplePage",
    "settings": "settings_page.SettingsPage",
    "help": "open_help_page.OpenHelpPage",
}
"""Module and class, in `ui.pages`."""

_EVERY_DAY: Final = ("today", "journal")
_MADE_EVERY_DAY: Final = (
    "ui.widgets.told",
    "ui.parts.today",
    "ui.widgets.rows.entry_list",
    "ui.parts.journal",
)
_LETTERS: Final = ("sharing", "presenters.letters", "ui.parts.people", "ui.parts.letters")
_MADE_OF: Final[dict[PageName, tuple[str, ...]]] = {
    "writing": (
        "ui.widgets.circle",
        "ui.widgets.choices",
        "ui.widgets.strand",
        "presenters.writing",
        "ui.forms",
    ),
    "networks": ("ui.parts.networks",),
    "network": ("ui.parts.networks",),
    "small": ("ui.parts.small",),
    "weeks": ("insights", "presenters.weeks", "ui.widgets.almanac", "ui.parts.weeks"),
    "supervision": (*_LETTERS, "presenters.supervision", "ui.parts.agenda", "ui.parts.share"),
    "round": _LETTERS,
    "letters": _LETTERS,
    "letter": _LETTERS,
    "people": _LETTERS,
    "settings": ("presenters.settings", "ui.parts.people", "ui.parts.settings"),
    "help": ("ui.parts.settings",),
}
"""Packages and modules, from the ground up, so that each step is short."""


class Rooms(QObject):
    """Opens rooms. Whoever asks while one is being opened takes the place of who asked before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[str] = iter(())
        self._then: Callable[[], None] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def open_every_day(self, then: Callable[[], None]) -> None:
        """Load what every day needs, then call `then`."""
        self._begin(_every_day(), then)

    def open(self, name: PageName, then: Callable[[], None]) -> None:
        """Call `then` once the page of this name can be made: at once where it was loaded before."""
        self._next.stop()
        if is_open(name):
            then()
        else:
            self._begin(_steps_to(name), then)

    def stay(self) -> None:
        """Go nowhere: what was being opened stays as far as it came."""
        self._next.stop()

    def _begin(self, steps: Iterator[str], then: Callable[[], None]) -> None:
        self._steps, self._then = steps, then
        self._next.start()

    def _go_on(self) -> None:
        for name in self._steps:
            if name not in sys.modules:
                import_module(name)
                self._next.start()
                return
        then, self._then = self._then, None
        if then is not None:
            then()


def is_open(name: PageName) -> bool:
    """Say whether all that this page is made of is loaded."""
    return _module(name) in sys.modules


def page(name: PageName, session: Session) -> Page:
    """Return a new page of this name. Whoever asks has opened its room."""
    made: Callable[[Session], Page] = getattr(
        import_module(_module(name)), _PAGES[name].partition(".")[2]
    )
    return made(session)


def _module(name: PageName) -> str:
    return f"peerdesk.ui.pages.{_PAGES[name].partition('.')[0]}"


def _every_day() -> Iterator[str]:
    for package in _MADE_EVERY_DAY:
        yield from _modules_in(package)
    for name in _EVERY_DAY:
        yield _module(name)
    for name in ("session", "shell", "ahead", "open_desk", "menu_keys", "stillness"):
        yield f"peerdesk.ui.{name}"


def _steps_to(name: PageName) -> Iterator[str]:
    for package in _MADE_OF.get(name, ()):
        yield from _modules_in(package)
    yield _module(name)


def _modules_in(package: str) -> Iterator[str]:
    room = f"peerdesk.{package}"
    yield room
    for each in walk_packages(getattr(import_module(room), "__path__", ()), f"{room}."):
        if not each.ispkg:
            yield each.name
