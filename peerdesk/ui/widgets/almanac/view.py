# SPDX-License-Identifier: GPL-3.0-or-later
"""The almanac's weeks, to be walked by key and pressed. Only the chosen week and a day's rings are painted anew.

Up and Down go by week and are read out as the list's own lines; Left and Right go by day and are announced.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.widgets.almanac.rows import DAYS, Week
from peerdesk.ui.widgets.almanac.scroll import AlmanacScroll
from peerdesk.ui.widgets.almanac.under import Under, under
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.ui.widgets.told.tip import show_tip

_TABBED = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class AlmanacView(AlmanacScroll):
    """One Tab stop. Home and End are the first and last week, Enter opens the day."""

    opened = Signal(object)
    """A bead or mark was pressed: its key."""
    day_wanted = Signal(str)
    """A day was pressed, or Enter on it: its date as 2026-04-13."""
    week_chosen = Signal(int)
    """Another week is the chosen one: its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = 0
        self._pointed: Under | None = None
        self._pressed: Under | None = None
        self._by_key = False

    # --- values in and out ---

    def set_weeks(self, weeks: Sequence[Week], *, year: bool, chosen: int | None = None) -> None:
        """Show these weeks, oldest first, from the newest; emits nothing."""
        self._year, self._pointed, self._pressed = year, None, None
        self.weeks.put(weeks)
        self.setAccessibleDescription("")
        if chosen is not None and 0 <= chosen < len(weeks):
            self._set_current(chosen)
        self._day = self._resting_day()
        self._begin_at_the_newest()

    def chosen(self) -> int | None:
        """Return the row of the chosen week, or None."""
        row = self.currentIndex().row()
        return row if row >= 0 else None

    def day(self) -> int:
        """Return the day that keys have come to, 0 to 6."""
        return self._day

    def choose(self, row: int) -> None:
        """Choose a week, bring it into sight and say so. Nothing happens for a row that is not there."""
        if not 0 <= row < len(self.places.weeks) or row == self.chosen():
            return
        self._set_current(row)
        self.scrollTo(self.currentIndex())
        self.staying.show_chosen()
        self.week_chosen.emit(row)

    def go_to_day(self, day: int) -> None:
        """Go to a day of the chosen week; one beyond its ends is in the week beside it."""
        row = self.chosen()
        if row is None:
            return
        over, within = divmod(day, DAYS)
        if not 0 <= row + over < len(self.places.weeks):
            return
        self._day = within
        self.choose(row + over)
        self.update_row(row + over)
        announce(self, self.places.weeks[row + over].days_spoken[within])

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the kept picture, the chosen week and the rings where something was to be painted."""
        origin = self.origin()
        painter = QPainter(viewport_of(self))
        painter.translate(origin)
        seen = QRectF(event.rect()).translated(-origin)
        self.paint_picture(painter, seen.top(), seen.bottom())
        chosen, right = self.chosen(), viewport_of(self).width() - origin.x()
        if chosen is not None and self.places.row_rect(chosen).adjusted(0, -2, 0, 2).intersects(
            seen
        ):
            self._over.paint_chosen(painter, chosen, right)
            if self._by_key and self.hasFocus():
                self._over.paint_rings(painter, chosen, self._day, dot=False)
                self._over.paint_focus(painter, chosen, self._day)
        if self._pointed is not None and self._pointed.day is not None:
            self._over.paint_rings(painter, self._pointed.row, self._pointed.day)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen week in sight, or the newest."""
        super().resizeEvent(event)
        self._begin_at_the_newest()

    def _begin_at_the_newest(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.scrollTo(self.currentIndex())
        self.staying.begin()

    # --- keys and focus ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by week and day; Enter opens the day."""
        row, last = self.chosen(), len(self.places.weeks) - 1
        seen = viewport_of(self).visibleRegion().boundingRect().height()
        page = max(int(seen / self.places.row_height) - 1, 1)
        at = last + 1 if row is None else row
        weeks = {
            Qt.Key.Key_Up: max(at - 1, 0),
            Qt.Key.Key_Down: min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: max(at - page, 0),
            Qt.Key.Key_PageDown: min(at + page, last),
        }
        days = {Qt.Key.Key_Left: self._day - 1, Qt.Key.Key_Right: self._day + 1}
        key = Qt.Key(event.key())
        self._show_focus()
        if key in weeks:
            self.choose(weeks[key])
        elif key in days:
            self.go_to_day(days[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self._want_day(row, self._day)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where keys are once it was reached by key, at first in the newest week."""
        QAbstractScrollArea.focusInEvent(self, event)  # the list’s own would choose the oldest
        if event.reason() in _TABBED:
            self._by_key = True
        elif event.reason() == Qt.FocusReason.MouseFocusReason:
            self._by_key = False
        if event.reason() in _TABBED and self.chosen() is None:
            self.choose(len(self.places.weeks) - 1)
            self._day = self._resting_day()
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.staying.show_chosen()
        viewport_of(self).update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        QAbstractScrollArea.focusOutEvent(self, event)
        viewport_of(self).update()

    def _show_focus(self) -> None:
        row = self.chosen()
        if not self._by_key and row is not None:
            self._by_key = True
            self.update_row(row)

    def _set_current(self, row: int) -> None:
        before = self.chosen()
        self.setCurrentIndex(self.weeks.index(row))
        self.setAccessibleDescription(self.places.weeks[row].sentence())
        for each in (before, row):
            if each is not None:
                self.update_row(each)

    def _resting_day(self) -> int:
        row = self.chosen()
        today = self.places.weeks[row].today if row is not None else None
        return today if today is not None else 0

    def _want_day(self, row: int, day: int) -> None:
        self.day_wanted.emit(self.places.weeks[row].day(day).isoformat())

    # --- pointer ---

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ring the beads of the day under the pointer."""
        self._point_at(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the rings away."""
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the week that is pressed, and its day if it is on one."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._by_key = False
        self._pressed = self._under(event.position())
        if self._pressed is not None:
            if self._pressed.day is not None:
                self._day = self._pressed.day
            self.choose(self._pressed.row)
            self.update_row(self._pressed.row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was pressed, if it is still under the pointer."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._under(event.position()):
            return
        if pressed.thing is not None:
            self.opened.emit(pressed.thing.key)
        elif pressed.day is not None:
            self._want_day(pressed.row, pressed.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a pair as any other."""
        self.mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the day under the pointer when it rests there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._under(QPointF(event.pos()))
            said = ""
            if found is not None and found.day is not None:
                said = self.places.weeks[found.row].days_spoken[found.day]
            show_tip(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def _under(self, point: QPointF) -> Under | None:
        return under(self.places, point - self.origin())

    def _point_at(self, now: Under | None) -> None:
        """Only the rows that gain or lose a ring are painted anew."""
        before, self._pointed = self._pointed, now
        if (before and before[:2]) != (now and now[:2]):
            for each in (before, now):
                if each is not None and each.day is not None:
                    self.update_row(each.row)
