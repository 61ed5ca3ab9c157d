# SPDX-License-Identifier: GPL-3.0-or-later
"""The key to the almanac's forms: what each is called, how it is painted, and both as parts under the rows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.bars import paint_open, paint_supervision
from peerdesk.ui.widgets.almanac.colours import Colours, screen_colours
from peerdesk.ui.widgets.almanac.dots import Dots
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.marks import Marks
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.layout.in_layout import empty
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

HIGH = 18.0
"""How tall a sign of the key is, px at 100 %."""
_GAP, _BETWEEN, _DOWN = 8, 18, 5
_YEAR_LEAVES_OUT = {"meeting"}


class KeyEntry(NamedTuple):
    """One form: its name, the words beside it, and how wide it is, px at 100 %."""

    name: str
    words: str
    width: float


def key_entries(*, year: bool = False) -> tuple[tuple[KeyEntry, ...], tuple[KeyEntry, ...]]:
    """Return the two lines of the key: how it is drawn, and what happened."""
    drawn = (
        KeyEntry("bead", _("one check-in"), 11),
        KeyEntry("band", _("nearest word to furthest"), 28),
        KeyEntry("seen", _("seen"), 18),
        KeyEntry("unseen", _("unseen"), 18),
        KeyEntry("supervision_hours", _("supervision hours"), 18),
    )
    happened = (
        KeyEntry("meeting", _("meeting"), 14),
        KeyEntry("shared", _("shared directly"), 14),
        KeyEntry("reflecting", _("reflecting"), 14),
        KeyEntry("being_there", _("by being there"), 14),
        KeyEntry("held_back", _("held back"), 14),
        KeyEntry("supervision", _("supervision"), 14),
    )
    return drawn, tuple(each for each in happened if not (year and each.name in _YEAR_LEAVES_OUT))


def paint_key_sign(
    painter: QPainter, place: QRectF, name: str, colours: Colours, scale: float
) -> None:
    """Paint one form in the middle of `place`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    bar = QRectF(place.left(), place.center().y() - 3.5 * scale, place.width(), 7 * scale)
    layout = AlmanacLayout((), scale=scale)
    if name == "bead":
        painter.setBrush(colours.took)
        painter.drawEllipse(place.center(), 3.3 * scale, 3.3 * scale)
    elif name == "band":
        AlmanacDrawing(layout, colours).paint_band(painter, place, 12 * scale)
    elif name == "seen":
        painter.fillRect(bar, colours.ink3)
    elif name == "unseen":
        paint_open(painter, [bar], colours.ink3)
    elif name == "supervision_hours":
        paint_supervision(painter, [bar], colours)
    else:
        Marks(layout, colours, Dots()).paint_one(painter, name, QPointF(place.center()))


class _Sign(QLabel):
    """The form alone; its words stand beside it, so it is mute."""

    def __init__(self, entry: KeyEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the form's size."""
        return QSize(theme().px(self._entry.width), theme().px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the form."""
        painter, place = QPainter(self), QRectF(self.rect())
        paint_key_sign(painter, place, self._entry.name, screen_colours(), theme().scale)
        painter.end()


class AlmanacKey(Group):
    """The key as real words with their forms, in as many lines as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What the forms mean"), parent)
        self._year: bool | None = None
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(_DOWN))
        self._lines: list[FlowLayout] = []
        for _line in range(2):
            holder = QWidget(self)
            self._lines.append(FlowLayout(holder, look.px(_BETWEEN), look.px(_DOWN)))
            column.addWidget(holder)
        self.show_key(year=False)

    def show_key(self, *, year: bool) -> None:
        """Show what stands in a few weeks, or in a year."""
        if year == self._year:
            return
        self._year = year
        for line, entries in zip(self._lines, key_entries(year=year), strict=True):
            empty(line)
            for entry in entries:
                line.addWidget(self._entry(entry))

    def _entry(self, entry: KeyEntry) -> QWidget:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(_GAP))
        row.addWidget(_Sign(entry, pair))
        row.addWidget(Label(entry.words, "caption", "ink2", wrap=False, parent=pair))
        return pair
