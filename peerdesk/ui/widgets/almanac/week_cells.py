# SPDX-License-Identifier: GPL-3.0-or-later
"""How the weeks’ table is painted: a plain head, a hairline over each week, a ring where the keys are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.week_lines import Index, WeekLines
from peerdesk.ui.widgets.drawn.drawing import advance, box, flood, ground_of, words
from peerdesk.ui.widgets.told.tip import show_tip

_INSET = 8


class HeadRow(QHeaderView):
    """The names of the columns on the paper itself, with a line under them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        viewport_of(self).setAutoFillBackground(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name."""
        look, place = theme(), QRectF(rect)
        if self.y() > 0:  # over rows
            flood(painter, rect, look.colour(ground_of(self)))
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        words(painter, _inside(place), name, "label", look.colour("ink"))
        line = QRectF(place.left(), place.bottom() - 1, place.width(), tokens.LINE)
        painter.fillRect(line, look.colour("rule2"))


class CellPainter(QStyledItemDelegate):
    """Paints plain words on one line; a cell’s whole words are in its tip where they do not fit."""

    def __init__(self, lines: WeekLines, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look, place, state = theme(), QRectF(option.rect), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("wash"))
        if index.row() > 0 and self._lines.begins(index.row()):
            over = QRectF(place.left(), place.top(), place.width(), tokens.LINE)
            painter.fillRect(over, look.colour("hair"))
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        words(painter, _inside(place), str(index.data()), "small", ink)
        if state & QStyle.StateFlag.State_HasFocus:
            ring = place.adjusted(2, 2, -2, -2)
            box(painter, ring, look.px(tokens.RADIUS), None, look.colour("ink"), tokens.LINE_FOCUS)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say the whole of a cell that is cut."""
        said = str(index.data())
        is_cut = advance(said, "small") > _inside(QRectF(option.rect)).width()
        show_tip(event.globalPos(), said if is_cut else "", view)
        return True


def _inside(place: QRectF) -> QRectF:
    inset = theme().px(_INSET)
    return place.adjusted(inset, 0, -inset, 0)
