# SPDX-License-Identifier: GPL-3.0-or-later
"""Links to the parts of a page, or tabs: a row of words over a hairline, the present one underlined.

A dot says that there are words in a part. It is never a tick: nothing here is finished or missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, words
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.wording import _

_GAP, _GOOD_GAP, _LEAST_GAP = 20, 12, 8
_DOT, _DOT_GAP, _UNDERLINE = 5, 6, 2
_HEIGHT, _HEIGHT_IN_LINES = 46, 38


class _Link(Press):
    def __init__(self, name: str, label: str, short: str, parent: QWidget) -> None:
        self.dotted = self.current = self.is_short = False
        self._short = short or label
        super().__init__(label, parent)
        self.name = name

    def said(self) -> str:
        return self._short if self.is_short else self.words()

    def sizeHint(self) -> QSize:
        # As wide as the stronger face, so that nothing moves when another part is reached.
        width = round(advance(self.said(), "chosen")) + 1
        if self.dotted:
            width += theme().px(_DOT + _DOT_GAP)
        return QSize(width, theme().px(_HEIGHT))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        role = "chosen" if self.current else "body"
        ink = "ink" if self.current or self.is_pointed_at() else "ink2"
        width = advance(self.said(), role)
        words(painter, rect, self.said(), role, look.colour(ink))
        if self.dotted:
            size = look.px(_DOT)
            left = width + look.px(_DOT_GAP)
            place = QRectF(left, rect.center().y() - size / 2 + 1, size, size)
            box(painter, place, size / 2, look.colour(ink), None)
        if self.current:
            under = QRectF(0, rect.bottom() - _UNDERLINE, rect.width(), _UNDERLINE)
            painter.fillRect(under, look.colour("ink"))


class SectionLinks(Group):
    """One Tab stop; Left and Right move and go there. `set_current` follows the scrolling page."""

    chosen = Signal(str)
    """The person wants to go there: its id."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._links: dict[str, _Link] = {}
        self.setFixedHeight(theme().px(_HEIGHT))

    def set_links(
        self, links: Sequence[tuple[str, str]], short: Mapping[str, str] | None = None
    ) -> None:
        """Show these, as (id, label); `short` are labels by id for where there is no room for all."""
        for old in self._links.values():
            old.hide()
            old.deleteLater()
        self._links = {}
        for name, label in links:
            link = _Link(name, label, (short or {}).get(name, ""), self)
            link.clicked.connect(self._pressed)
            link.installEventFilter(self)
            self._links[name] = link
            link.show()
        if links:
            self.set_current(links[0][0])
        self._fit()

    def set_current(self, name: str) -> None:
        """Underline this one; emits nothing."""
        for link in self._links.values():
            link.current = link.name == name
            policy = Qt.FocusPolicy.StrongFocus if link.current else Qt.FocusPolicy.ClickFocus
            link.setFocusPolicy(policy)
            link.update()
        if name in self._links:
            self.setFocusProxy(self._links[name])
        self._describe()

    def current(self) -> str:
        """Return the id underlined now, or an empty string."""
        return next((each.name for each in self._links.values() if each.current), "")

    def set_dotted(self, names: Iterable[str]) -> None:
        """Put a dot after these: there are words in them."""
        dotted = set(names)
        for link in self._links.values():
            if link.dotted != (link.name in dotted):
                link.dotted = link.name in dotted
                link.update()
        self._fit()
        self._describe()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on Left and Right."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            names = list(self._links)
            if step and isinstance(watched, _Link) and not event.modifiers():
                place = (names.index(watched.name) + step) % len(names)
                self._go(names[place])
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the short labels, bring the links nearer to each other, and take two lines, before a word is cut."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for the links as they are said now, on one line."""
        gaps = max(0, len(self._links) - 1)
        return QSize(self._words_wide() + gaps * theme().px(_GAP), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline under the links."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().colour("hair"))
        painter.end()

    def _fit(self) -> None:
        look = theme()
        for is_short in (False, True):
            for link in self._links.values():
                link.is_short = is_short
            gaps = max(1, len(self._links) - 1)
            room = (self.width() - self._words_wide()) // gaps
            if room >= look.px(_GOOD_GAP):
                break
        if room < look.px(_LEAST_GAP):  # not even so: there are two lines, and room for every word
            for link in self._links.values():
                link.is_short = False
        self._set_out(min(room, look.px(_GAP)) if room >= look.px(_LEAST_GAP) else look.px(_GAP))

    def _set_out(self, gap: int) -> None:
        """Put the links side by side, `gap` px apart, and go on in another line like words."""
        x, lines = 0, [list[tuple[_Link, int]]()]
        for link in self._links.values():
            wide = min(link.sizeHint().width(), self.width())
            if x and x + wide > self.width():
                lines.append([])
                x = 0
            lines[-1].append((link, x))
            x += wide + gap
        high = theme().px(_HEIGHT if len(lines) == 1 else _HEIGHT_IN_LINES)
        for place, line in enumerate(lines):
            for link, left in line:
                link.setGeometry(left, place * high, link.sizeHint().width(), high)
                link.update()
        self.setFixedHeight(len(lines) * high)

    def _words_wide(self) -> int:
        return sum(link.sizeHint().width() for link in self._links.values())

    def _describe(self) -> None:
        for link in self._links.values():
            said = [_("you are here")] if link.current else []
            if link.dotted:
                said.append(_("has words"))
            link.setAccessibleDescription(", ".join(said))

    def _go(self, name: str) -> None:
        self.set_current(name)
        self._links[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(name)

    def _pressed(self) -> None:
        link = self.sender()
        if isinstance(link, _Link):
            self.set_current(link.name)
            self.chosen.emit(link.name)
