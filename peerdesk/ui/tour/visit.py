# SPDX-License-Identifier: GPL-3.0-or-later
"""What a script of the tour can do and see: every verb waits for what it needs, and says what did not come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QAccessible, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from peerdesk.preferences import Preferences
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import USUAL_SIZE, MainWindow
from peerdesk.ui.tour.hand import Hand, Role
from peerdesk.ui.tour.walk import Script, Until
from peerdesk.wording import _

LookName = Literal["light", "dark", "compact", "200"]

_FILE_NAME = "File name:"
"""What the toolkit calls the field in its own dialog; nobody but the tour reads it here."""
_COMPACT = (1024, 700)
_STILL = Preferences(theme="light", still=True)
LOOKS: dict[LookName, Preferences] = {
    "light": _STILL,
    "dark": _STILL._replace(theme="dark"),
    "compact": _STILL,
    "200": _STILL._replace(text_scale=200),
}


@dataclass
class Album:
    """Where the pictures go, and how many there are."""

    folder: Path
    count: int = 0

    def place_for(self, name: str) -> Path:
        """Return the file of the next picture."""
        self.count += 1
        return self.folder / f"{self.count:02}-{name}.png"


class Visit:
    """One window process of the tour. `done` are the steps that happened, in words, not yet told."""

    def __init__(self, window: MainWindow, looks: Looks, album: Album) -> None:
        self.window = window
        self.hand = Hand(window)
        self.album = album
        self.done: list[str] = []
        self._looks = looks

    def happened(self, step: str) -> None:
        """Say that a step really happened. Called after it was seen."""
        self.done.append(step)

    # Seeing

    def see(self, name: str) -> Script:
        """Wait until a part called `name` is shown."""
        yield Until(_("“{name}” is shown").format(name=name), lambda: self.hand.sees(name))

    def see_no_more(self, name: str) -> Script:
        """Wait until no part called `name` is shown."""
        yield Until(_("“{name}” is gone").format(name=name), lambda: not self.hand.sees(name))

    def never(self, what: str) -> Script:
        """Wait for the end of this process: `what` is said if it does not come."""
        yield Until(what, lambda: False)

    def read_in(self, name: str, words: str) -> Script:
        """Wait until exactly `words` stand in the field called `name`."""
        yield Until(
            _("the words stand in “{name}”").format(name=name),
            lambda: self.hand.words_in(name) == words,
        )

    # Doing

    def go_to(self, name: str, role: Role | None = None) -> Script:
        """Bring the focus to a part, once it is there."""
        yield Until(
            _("“{name}” takes the focus").format(name=name), lambda: self.hand.go_to(name, role)
        )

    def push(self, name: str, role: Role | None = None) -> Script:
        """Press a button, a chip or a link with the space bar."""
        yield from self.go_to(name, role)
        yield from self.press("Space")

    def press(self, keys: str) -> Script:
        """Press keys where the focus is, and let them arrive."""
        self.hand.press(keys)
        yield Until(_("the keys arrive"), lambda: True)

    def type_into(self, name: str, words: str) -> Script:
        """Type `words` into the field called `name`; whoever may see them there looks for them."""
        yield from self.go_to(name, Role.EditableText)
        self.hand.type(words)

    def write(self, name: str, words: str) -> Script:
        """Type `words` into the field called `name`, and see them there."""
        yield from self.type_into(name, words)
        yield Until(
            _("what was typed stands in “{name}”").format(name=name),
            lambda: words in self.hand.words_in(name),
        )

    def select(self, start: int, count: int) -> Script:
        """Select `count` characters from `start` of the text that has the focus."""
        self.hand.press("Ctrl+Home")
        for _step in range(start):
            self.hand.press("Right")
        for _step in range(count):
            self.hand.press("Shift+Right")
        yield Until(_("the words are selected"), lambda: True)

    def answer_file_dialog(self, path: Path) -> Script:
        """Type where a file is, or is to be, into the dialog that asks for it."""
        yield from self.write(_FILE_NAME, str(path))
        yield from self.press("Return")
        yield from self.see_no_more(_FILE_NAME)

    # Pictures

    def picture(self, name: str, look: LookName = "light") -> Script:
        """Draw the window as it is now."""
        for _turn in range(3):
            yield Until(_("the window is drawn"), lambda: True)
        file = self.album.place_for(f"{name}-{look}")
        if not self._drawn().save(str(file)):
            raise OSError(_("The picture could not be written: {file}").format(file=file.name))

    def _drawn(self) -> QPixmap:
        """Return the window, and over it the dialog that waits for an answer."""
        drawn = self.window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(drawn)
            place = dialog.geometry()
            place.moveCenter(self.window.rect().center())
            painter.drawPixmap(place, dialog.grab())
            painter.end()
        return drawn

    def pictures(self, name: str, sign: str) -> Script:
        """Draw the page in every look. `sign` is what is shown once the page has been built anew."""
        for look in LOOKS:
            yield from self.put_on(look, sign)
            yield from self.picture(name, look)
        yield from self.put_on("light", sign)

    def put_on(self, look: LookName, sign: str) -> Script:
        """Wear a look; the window builds its page anew."""
        wide = (USUAL_SIZE.width(), USUAL_SIZE.height())
        self.window.resize(*(_COMPACT if look == "compact" else wide))
        if self._looks.preferences != self._worn(look):
            before = self._part(sign)
            self._looks.set(self._worn(look))
            yield Until(
                _("“{name}” is built anew").format(name=sign),
                lambda: self._part(sign) not in (None, before),
            )
        yield from self.see(sign)

    def _part(self, name: str) -> object:
        found = self.hand.find(name)
        return found.object() if found is not None else None

    def _worn(self, look: LookName) -> Preferences:
        standing = self._looks.preferences
        return LOOKS[look]._replace(opens=standing.opens, geometry=standing.geometry)


def told_to_listen() -> None:
    """Let the accessibility tree be kept, as it is when somebody listens."""
    QAccessible.setActive(True)
