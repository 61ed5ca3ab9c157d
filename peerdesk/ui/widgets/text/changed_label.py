# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a letter that are not chosen from, such as its title, with dotted lines where they were changed."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import dotted_under
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.lines import Lines


class ChangedLabel(Label):
    """Wraps. What was changed is told to assistive technology as well, as the description."""

    _changes: tuple[tuple[int, int], ...] = ()
    _shows_changes = True

    def set_changes(self, changes: tuple[tuple[int, int], ...], said: str) -> None:
        """Underline these stretches, as (start, end) in letters; `said` is told of them."""
        text = self.text()
        self._changes = tuple((_units(text[:start]), _units(text[:end])) for start, end in changes)
        self.setAccessibleDescription(said if changes else "")
        self.update()

    def changes(self) -> tuple[tuple[int, int], ...]:
        """Return the stretches that are underlined now."""
        return self._changes if self._shows_changes else ()

    def show_changes(self, *, shown: bool) -> None:
        """Draw the dotted lines, or leave them out."""
        self._shows_changes = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the dotted lines under what was changed."""
        super().paintEvent(event)
        if not self.changes():
            return
        lines = Lines(self.text(), self._role, self.width())
        painter = QPainter(self)
        for start, end in self.changes():
            for place in lines.boxes(start, end):
                dotted_under(painter, place, place.bottom(), theme().colour("seal"))
        painter.end()


def _units(text: str) -> int:
    """Return the length of `text` as the toolkit counts it: a letter beyond U+FFFF is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
