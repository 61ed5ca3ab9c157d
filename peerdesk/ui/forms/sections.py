# SPDX-License-Identifier: GPL-3.0-or-later
"""The links to the sections of a meeting: under the title, and at the top once that has scrolled away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.section_links import SectionLinks
from peerdesk.wording import _


class _PinnedBar(QWidget):
    """Paper behind links that stay at the top of the sheet, whose margins it is given."""

    def __init__(self, links: SectionLinks) -> None:
        super().__init__()
        self.setProperty("ground", "sheet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(links)

    def event(self, event: QEvent) -> bool:
        """Be as high as the links are now: nothing else lays it out."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resize(self.width(), self.sizeHint().height())
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = theme().colour("desk_hair")
        painter.fillRect(self.rect(), theme().colour("sheet"))
        painter.fillRect(0, 0, 1, self.height(), line)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().colour("hair"))
        painter.end()


class Sections(QObject):
    """Two rows of the same links, always alike: `links` lies in the sheet, `pinned` is for the top of it."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]], short: Mapping[str, str]) -> None:
        super().__init__()
        self.links = SectionLinks(_("Sections"))
        self._above = SectionLinks(_("Sections"))
        self.pinned = _PinnedBar(self._above)
        for row in (self.links, self._above):
            row.set_links(sections, short)
            row.chosen.connect(self._on_chosen)

    def height(self) -> int:
        """Return px that the links take, wherever they stand now."""
        return max(self.links.height(), self._above.height())

    def current(self) -> str:
        """Return the section underlined now."""
        return self.links.current()

    def set_current(self, name: str) -> None:
        """Underline this section; emits nothing."""
        for row in (self.links, self._above):
            row.set_current(name)

    def set_dotted(self, names: Iterable[str]) -> None:
        """Put a dot after the sections that have words."""
        dotted = set(names)
        for row in (self.links, self._above):
            row.set_dotted(dotted)

    def _on_chosen(self, name: str) -> None:
        self.set_current(name)
        self.chosen.emit(name)
