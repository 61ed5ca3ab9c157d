# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal's list: any number of entries, of which only those in sight are painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.layout.scroll_bar import slim_bars
from peerdesk.ui.widgets.layout.sheet import show_in_page
from peerdesk.ui.widgets.rows.entry_row import Shown, paint_row, row_height

Index = QModelIndex | QPersistentModelIndex
_NEAR_END = 20
_MENU_KEY = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)


class _Rows(QAbstractListModel):
    """What is shown, and what is read of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: list[Shown] = []

    def put(self, shown: Sequence[Shown]) -> None:
        self.beginResetModel()
        self.shown = list(shown)
        self.endResetModel()

    def add(self, shown: Sequence[Shown]) -> None:
        first = len(self.shown)
        self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
        self.shown += shown
        self.endInsertRows()

    def add_above(self, shown: Sequence[Shown]) -> None:
        self.beginInsertRows(QModelIndex(), 0, len(shown) - 1)
        self.shown = [*shown, *self.shown]
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        shown = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return shown.spoken()
        return None


class _Painter(QStyledItemDelegate):
    """Paints a row as `EntryRow` does, with a ring inside it while the list has the focus.

    How a row stands is asked of the list: the state in `option` would load every constant of QStyle, half a megabyte.
    """

    def __init__(self, rows: _Rows, around: EntryList) -> None:
        super().__init__(around)
        self._rows, self._list = rows, around

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(200), row_height(self._rows.shown[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        chosen = self._list.selectionModel().isSelected(index)
        pointed_at = index.row() == self._list.pointed_at()
        painter.save()
        paint_row(painter, rect, self._rows.shown[index.row()], chosen, pointed_at)
        if self._list.hasFocus() and index == self._list.currentIndex():
            inset = tokens.FOCUS_GAP + tokens.LINE_CHOSEN
            ring = rect.adjusted(inset, inset, -inset, -inset)
            ink = theme().colour("ink")
            box(painter, ring, theme().px(tokens.RADIUS) - 2, None, ink, tokens.LINE_FOCUS)
        painter.restore()


class EntryList(QListView):
    """One Tab stop; arrows, Page and Home/End choose, and choosing is reading."""

    opened = Signal(str)
    """The person chose an entry: its id."""
    menu_wanted = Signal(str, QPoint)
    """What can be done with an entry is asked for: its id, and where on the screen."""
    near_end = Signal()
    """The last rows are in sight: more may be added."""
    near_start = Signal()
    """The first rows are in sight: more may be added above them."""
    first_wanted = Signal()
    last_wanted = Signal()
    """Home or End was pressed, and the row it goes to is not here yet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        slim_bars(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("own_focus_ring", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.has_more_above = self.has_more_below = False
        """Whether there are rows that are not here yet."""
        self._under_mouse = -1
        self.entered.connect(self._point_at)
        self.viewportEntered.connect(self._point_nowhere)
        viewport_of(self).setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self._rows, self))
        self.selectionModel().currentChanged.connect(self._went)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_rows(self, shown: Sequence[Shown]) -> None:
        """Show these, from the first one; nothing is chosen and nothing emitted."""
        self._point_nowhere()
        self._rows.put(shown)
        self.executeDelayedItemsLayout()  # left to the painting, it would ask to be painted once more
        self.scrollToTop()

    def add_rows(self, shown: Sequence[Shown]) -> None:
        """Show more after the last."""
        if shown:
            self._rows.add(shown)

    def add_rows_above(self, shown: Sequence[Shown]) -> None:
        """Show more before the first; what is in sight stays where it is."""
        if shown:
            bar = self.verticalScrollBar()
            place = bar.value() + sum(row_height(each) for each in shown)
            self._point_nowhere()
            self._rows.add_above(shown)
            self.executeDelayedItemsLayout()
            bar.setValue(place)

    def choose_first(self) -> None:
        """Choose the first row, as Home does."""
        self.setCurrentIndex(self._rows.index(0))

    def choose_last(self) -> None:
        """Choose the last row, as End does."""
        self.setCurrentIndex(self._rows.index(self.rows() - 1))

    def rows(self) -> int:
        """Return how many rows there are."""
        return len(self._rows.shown)

    def whole_height(self) -> int:
        """Return the height in px of all rows."""
        return sum(row_height(each) for each in self._rows.shown)

    def set_chosen(self, name: str) -> None:
        """Show the entry with this id as chosen, if it is here; emits nothing."""
        place = next((i for i, each in enumerate(self._rows.shown) if each.name == name), -1)
        chosen = self.selectionModel()
        chosen.blockSignals(True)
        self.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())
        chosen.blockSignals(False)
        viewport_of(self).update()

    def show_chosen_row(self) -> None:
        """Bring the chosen row into sight."""
        self.scrollTo(self.currentIndex())

    def chosen(self) -> str:
        """Return the id of the chosen entry, or an empty string."""
        place = self.currentIndex().row()
        return self._rows.shown[place].name if place >= 0 else ""

    def pointed_at(self) -> int:
        """Return the number of the row under the mouse, or -1."""
        return self._under_mouse if viewport_of(self).underMouse() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and Esc to the page; the toolkit would jump to a title. Shift F10 is the menu key’s twin."""
        if event.keyCombination() == _MENU_KEY:
            self._want_menu(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home and self.has_more_above:
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_End and self.has_more_below:
            self.last_wanted.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
            show_in_page(viewport_of(self), self.visualRect(self.currentIndex()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row, at the pointer, or under the chosen row for the menu key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._want_menu(self.indexAt(event.pos()), event.globalPos())
        else:
            self._want_menu(self.currentIndex())

    def _want_menu(self, index: QModelIndex, place: QPoint | None = None) -> None:
        if index.isValid():
            self.scrollTo(index)
            under = viewport_of(self).mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(
                self._rows.shown[index.row()].name, place if place is not None else under
            )

    def _point_at(self, index: Index) -> None:
        self._under_mouse = index.row()

    def _point_nowhere(self) -> None:
        self._under_mouse = -1

    def _went(self, now: Index) -> None:
        if now.isValid():
            self.opened.emit(self._rows.shown[now.row()].name)

    def _scrolled(self) -> None:
        if 0 <= self.indexAt(QPoint()).row() < _NEAR_END:
            self.near_start.emit()
        last = self.indexAt(viewport_of(self).rect().bottomLeft()).row()
        if last < 0 or last >= len(self._rows.shown) - _NEAR_END:
            self.near_end.emit()
