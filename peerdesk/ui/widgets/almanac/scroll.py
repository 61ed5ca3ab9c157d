# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of fractions of a pixel in a list that scrolls under its head, each painted from a kept picture.

To assistive technology it is a list with one line a week. It knows nothing of keys or pointer.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.colours import screen_colours
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.head import AlmanacHead
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.measures import NARROW, ROOMY, Columns
from peerdesk.ui.widgets.almanac.model import WeekList
from peerdesk.ui.widgets.almanac.over import Over
from peerdesk.ui.widgets.almanac.tiles import AlmanacTiles
from peerdesk.ui.widgets.drawn.drawing import flood, ground_of
from peerdesk.ui.widgets.layout.scroll_bar import slim_bars
from peerdesk.ui.widgets.layout.staying_head import StayingHead

Index = QModelIndex | QPersistentModelIndex
OUT = 12
"""How far the chosen week's ground reaches beyond the columns, px at 100 %."""
_STEP, _LEAST = 20, 158
_SHOWN, _SHOWN_YEAR = 12, 52
_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


class _Head(QWidget):
    """The words over the rows; they go sideways with them and stay when they scroll."""

    def __init__(self, view: AlmanacScroll) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; where they lie over rows, on their ground."""
        painter = QPainter(self)
        if self.y() > 0:
            flood(painter, self.rect(), theme().colour(ground_of(self)))
        painter.translate(self._view.origin().x(), 0)
        AlmanacHead(self._view.places, screen_colours()).paint(painter)
        painter.end()


class AlmanacScroll(QListView):
    """The rows and their head. `places` says where everything stands; `origin` where that is in the viewport.

    `staying` keeps the head in sight in a page that scrolls, and the chosen week where the page begins.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = False
        self.places = AlmanacLayout((), scale=theme().scale)
        self.weeks = WeekList(self)
        self._head = _Head(self)
        self.staying = StayingHead(self, self._head, self.begins_at)
        self._set_up()
        self._lay_out()
        self.setModel(self.weeks)
        self.weeks.modelReset.connect(self._lay_out)

    def _set_up(self) -> None:
        slim_bars(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("own_focus_ring", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        viewport_of(self).setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def pieces_painted(self) -> int:
        """Return how many pieces of the picture have been painted since it was last laid out."""
        return self._tiles.painted

    # --- laying out ---

    def _lay_out(self) -> None:
        ratio = viewport_of(self).devicePixelRatioF()
        weeks = self.weeks.weeks
        self.places = AlmanacLayout(
            weeks, year=self._year, columns=self._columns(), scale=theme().scale, ratio=ratio
        )
        colours = screen_colours()
        self._tiles = AlmanacTiles(self.places, AlmanacDrawing(self.places, colours, stamped=True))
        self._over = Over(self.places, colours, OUT * theme().scale)
        self.setViewportMargins(0, round(self.places.head), 0, 0)
        self._fit()
        self.updateGeometry()
        self._head.update()
        viewport_of(self).update()

    def _columns(self) -> Columns:
        return ROOMY if self.width() >= (ROOMY.width + 2 * OUT) * theme().scale - 1 else NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the columns nearer to each other where they would not all be seen."""
        super().resizeEvent(event)
        if self.places.columns is not self._columns():
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the columns with room for the chosen week's line, and as many weeks as are read at once."""
        rows = min(len(self.places.weeks), _SHOWN_YEAR if self._year else _SHOWN)
        tall = self.places.head + rows * self.places.row_height
        return QSize(round(self.places.width + 2 * OUT * theme().scale), round(tall + 1))

    def whole_height(self) -> int:
        """Return the height in px of the head and all rows."""
        return round(self.places.head + self.places.height + 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the head in sight in the page it is shown in."""
        super().showEvent(event)
        self.staying.follow_page()

    def minimumSizeHint(self) -> QSize:
        """Return room for the head and four rows of a few weeks: the rest scrolls."""
        return QSize(theme().px(200), round(self.places.head) + theme().px(_LEAST))

    def updateGeometries(self) -> None:
        """Let the bars go as far as the rows do, and keep the head over them."""
        self._fit()

    def _fit(self) -> None:
        size, step = viewport_of(self).size(), round(_STEP * theme().scale)
        pad = OUT * theme().scale
        missing = pad + self.places.width - size.width()
        across = self.horizontalScrollBar()
        across.setRange(0, round(missing + pad) if missing > 0 else 0)
        across.setPageStep(size.width())
        across.setSingleStep(step)
        down = self.verticalScrollBar()
        down.setRange(0, max(0, round(self.places.height - size.height())))
        down.setPageStep(size.height())
        down.setSingleStep(step)
        self._head.resize(size.width(), round(self.places.head))
        self.staying.place()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Paint anew from the kept picture."""
        self._head.update()
        viewport_of(self).update()

    def origin(self) -> QPointF:
        """Return where the layout's origin lies in the viewport."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QPointF(OUT * theme().scale - across, -down)

    def horizontalOffset(self) -> int:
        """Return how far it is scrolled sideways."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return how far it is scrolled down."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        """Return the place of a week in the viewport."""
        if not index.isValid():
            return QRect()
        return self.places.row_rect(index.row()).translated(self.origin()).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the week under a point of the viewport."""
        row = (point.y() - self.origin().y()) // self.places.row_height
        return self.weeks.index(int(row)) if 0 <= row < len(self.places.weeks) else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        """Scroll as little as needed for a week to be seen."""
        if not index.isValid():
            return
        rect, bar = self.places.row_rect(index.row()), self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(int(rect.top()))
        elif rect.bottom() > bar.value() + viewport_of(self).height():
            bar.setValue(round(rect.bottom() + 1 - viewport_of(self).height()))

    def begins_at(self) -> QRect:
        """Return the place of the chosen week in the viewport, or of the newest."""
        chosen = self.currentIndex()
        newest = self.weeks.index(len(self.places.weeks) - 1)
        return self.visualRect(chosen if chosen.isValid() else newest)

    def paint_picture(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what is kept between two heights of the layout; laid out anew where pixels have another size."""
        if self.places.ratio != viewport_of(self).devicePixelRatioF():
            self._lay_out()
        self._tiles.paint(painter, top, bottom)

    def update_row(self, row: int) -> None:
        """Have one row painted anew, with what reaches beyond it."""
        pad, origin = OUT * theme().scale, self.origin()
        place = self.places.row_rect(row).adjusted(-pad, -pad, pad, pad).translated(origin)
        viewport_of(self).update(place.toAlignedRect())
