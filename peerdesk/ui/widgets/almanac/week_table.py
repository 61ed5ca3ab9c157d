# SPDX-License-Identifier: GPL-3.0-or-later
"""The same weeks as a table: one row a check-in, under the week it belongs to. This is what is read aloud in full.

A week without check-ins has a row that says so; no week is left out and nothing is added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.week_cells import CellPainter, HeadRow
from peerdesk.ui.widgets.almanac.week_lines import Index, WeekLine, WeekLines
from peerdesk.ui.widgets.drawn.drawing import advance
from peerdesk.ui.widgets.layout.scroll_bar import slim_bars
from peerdesk.ui.widgets.layout.staying_head import StayingHead
from peerdesk.wording import _

_ROW, _HEAD, _AIR = 32, 36, 24
_WIDEST_CELL, _NARROWEST_CELL = 260, 84
_MEASURED = 8


class WeekTable(QTableView):
    """One Tab stop: arrows go from cell to cell, Enter or a double press opens the row's entry.

    `staying` keeps the head in sight in a page that scrolls, and the chosen row where the page begins.
    """

    opened = Signal(object)
    """The entry of a row is wanted: its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = HeadRow(self)
        self.staying = StayingHead(self, head, self._chosen_place)
        self.setAccessibleName(_("Weeks as a table"))
        self.setProperty("own_focus_ring", True)
        slim_bars(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self._wanted: list[int] = []
        self._lines = WeekLines(self)
        self.setModel(self._lines)
        self.setHorizontalHeader(head)
        self.setItemDelegate(CellPainter(self._lines, self))
        self._dress()
        self.doubleClicked.connect(self._open)

    def set_lines(self, lines: Sequence[WeekLine], columns: Sequence[str] = ()) -> None:
        """Show these rows, the newest last. `columns` are the heads after “Week”; the usual ones if none are given."""
        self._lines.put((_("Week"), *(columns or usual_columns())), lines)
        self._span_empty_weeks()
        widest = theme().px(_WIDEST_CELL)
        self._wanted = [min(each, widest) for each in self._widths_of_words()]
        self._share_width()
        if lines:
            self.setCurrentIndex(self._lines.index(len(lines) - 1, 0))
            self.scrollToBottom()
            self.staying.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are the page's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
            self.staying.show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the head in sight in the page it is shown in."""
        super().showEvent(event)
        self.staying.follow_page()

    def updateGeometries(self) -> None:
        """Put the head where it is seen."""
        super().updateGeometries()
        self.staying.place()

    def whole_height(self) -> int:
        """Return the height in px of the head and all rows."""
        return self.horizontalHeader().height() + self.verticalHeader().length() + 1

    def _chosen_place(self) -> QRect:
        return self.visualRect(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _widths_of_words(self) -> Iterator[int]:
        """Yield what each column’s words take: its head and its longest cells, not thousands of them, are measured."""
        for column, head in enumerate(self._lines.columns):
            said = {self._lines.said(row, column) for row in range(len(self._lines.lines))}
            longest = sorted(said, key=len)[-_MEASURED:]
            wide = max((advance(each, "small") for each in longest), default=0.0)
            yield round(max(wide, advance(head, "label"))) + theme().px(_AIR)

    def _share_width(self) -> None:
        """Let the widest columns give way to what there is to see; a cell that is cut says all of it in its tip."""
        widths = no_wider(self._wanted, viewport_of(self).width(), theme().px(_NARROWEST_CELL))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _dress(self) -> None:
        look = theme()
        viewport_of(self).setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Highlight, look.colour("wash"))
        palette.setColor(palette.ColorRole.HighlightedText, look.colour("ink"))
        self.setPalette(palette)
        self.setFont(look.font("small"))
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(look.px(_ROW))
        across.setFont(look.font("label"))
        across.setFixedHeight(look.px(_HEAD))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setStretchLastSection(True)

    def _span_empty_weeks(self) -> None:
        self.clearSpans()
        last = self._lines.columnCount() - 1
        for row, line in enumerate(self._lines.lines):
            if line.key is None and len(line.cells) == 1 and last > 1:
                self.setSpan(row, 1, 1, last)

    def _open(self, index: Index) -> None:
        if index.isValid() and (key := self._lines.lines[index.row()].key) is not None:
            self.opened.emit(key)


def usual_columns() -> tuple[str, ...]:
    """Return the heads of what a check-in holds."""
    return (
        _("Day"),
        _("What it took"),
        _("What it gave"),
        _("Belongs to"),
        _("It came from"),
        _("Unseen"),
    )


def no_wider(widths: Sequence[int], room: int, least: int) -> list[int]:
    """Return `widths` with the widest cut down to one width, `least` or more, so that all of them take `room` px."""
    rest, most = room, max(widths, default=0)
    for place, width in enumerate(sorted(widths)):
        share = rest // (len(widths) - place)
        if width > share:
            most = max(share, least)
            break
        rest -= width
    return [min(width, most) for width in widths]
