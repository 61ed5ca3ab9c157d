# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten years of weeks: painted by the almanac, painted plainly mark by mark, and shown in a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.almanac import Almanac
from peerdesk.ui.widgets.almanac.colours import Colours, screen_colours
from peerdesk.ui.widgets.almanac.drawing import AlmanacDrawing
from peerdesk.ui.widgets.almanac.layout import AlmanacLayout
from peerdesk.ui.widgets.almanac.rows import Bead, GutterMark, Week
from tests.benchmarks.drivers.telling import tell
from tests.benchmarks.timing import in_turn, seconds
from tests.ui.almanac_weeks import many

_WEEKS, _A_WEEK, _ROUNDS = 520, 10, 15


def _diamond(at: QPointF, half: float) -> list[QPointF]:
    steps = ((0, -half), (half, 0), (0, half), (-half, 0))
    return [at + QPointF(x, y) for x, y in steps]


class Plain:
    """The same marks, each reckoned where it is painted, with one call each and nothing kept."""

    def __init__(self, weeks: Sequence[Week], colours: Colours) -> None:
        self._weeks, self._colours = weeks, colours

    def paint(self, painter: QPainter) -> None:
        """Paint all of them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, week in enumerate(self._weeks):
            middle = (row + 0.5) * 9.8
            self._strand(painter, week.took, middle, 208, -1)
            self._strand(painter, week.gave, middle, 270, 1)
            self._gutter(painter, week.marks, middle)
            self._days(painter, week, middle)
            self._hours(painter, week, middle)
            if week.label:
                painter.setPen(self._colours.ink2)
                painter.setFont(theme().font("caption"))
                painter.drawText(QPointF(0, middle + 9), week.label)
        for x, ink in ((208, self._colours.took), (270, self._colours.gave)):
            painter.setPen(QPen(ink, 1.25))
            painter.drawLine(QLineF(x, 0, x, len(self._weeks) * 9.8))

    def _strand(
        self, painter: QPainter, beads: Sequence[Bead], middle: float, spine: float, out: int
    ) -> None:
        if not beads:
            return
        ink = self._colours.took if out < 0 else self._colours.gave
        wash = self._colours.took_wash if out < 0 else self._colours.gave_wash
        stops = sorted(bead.stop for bead in beads)
        far = spine + out * ((stops[-1] - 0.5) * 30 + 13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawRoundedRect(
            QRectF(min(far, spine), middle - 3.5, abs(far - spine), 7), 3.5, 3.5
        )
        near = spine + out * (stops[0] - 0.5) * 30
        painter.setPen(QPen(ink, 1))
        painter.drawLine(QLineF(near, middle - 3.5, near, middle + 3.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for stop in sorted(set(stops)):
            count, x = stops.count(stop), spine + out * (stop - 0.5) * 30
            for place in range(count):
                bead = QPointF(x + (place - (count - 1) / 2) * 4.3, middle)
                painter.drawEllipse(bead, 1.95, 1.95)

    def _gutter(self, painter: QPainter, marks: Sequence[GutterMark], middle: float) -> None:
        shown = [mark for mark in marks if mark.kind != "meeting"]
        for place, mark in enumerate(shown):
            at = QPointF(239 + (place - (len(shown) - 1) / 2) * 10, middle)
            if mark.kind == "supervision":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._colours.seal)
                painter.drawRoundedRect(QRectF(at.x() - 2, middle - 4.5, 4, 9), 1, 1)
                continue
            painter.setPen(QPen(self._colours.ink, 1.5))
            filled = mark.kind == "shared"
            painter.setBrush(self._colours.ink if filled else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_diamond(at, 3.7))
            painter.setBrush(self._colours.ink)
            if mark.kind == "reflecting":
                painter.drawPolygon(_diamond(at, 1.8))
            elif mark.kind == "being_there":
                painter.drawPolygon(_diamond(at, 3.7)[:3])

    def _days(self, painter: QPainter, week: Week, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for day, state in enumerate(week.days):
            if state == "future":
                continue
            radius = 2.3 if state == "check_ins" else 1.0
            painter.setBrush(self._colours.ink2 if state == "check_ins" else self._colours.rule2)
            painter.drawEllipse(QPointF(444 + (day + 0.5) * 15, middle), radius, radius)

    def _hours(self, painter: QPainter, week: Week, middle: float) -> None:
        left = 575.0
        for minutes, name in (
            (week.seen, "seen"),
            (week.unseen, "unseen"),
            (week.supervision, "supervision"),
        ):
            if minutes:
                bar = QRectF(left, middle - 3, minutes * 0.19, 6)
                painter.setPen(
                    QPen(self._colours.ink3, 1.25) if name == "unseen" else Qt.PenStyle.NoPen
                )
                painter.setBrush(Qt.BrushStyle.NoBrush if name == "unseen" else self._colours.ink3)
                painter.drawRect(bar)
                left += bar.width() + 2


def _painted(weeks: Sequence[Week], image: QImage) -> None:
    layout = AlmanacLayout(weeks, year=True, ratio=1.0)
    painter = QPainter(image)
    AlmanacDrawing(layout, screen_colours(), stamped=True).paint(painter, 0, layout.height)
    painter.end()


def _plainly(weeks: Sequence[Week], image: QImage) -> None:
    painter = QPainter(image)
    Plain(weeks, screen_colours()).paint(painter)
    painter.end()


def _in_window(weeks: Sequence[Week]) -> dict[str, list[float]]:
    """First painting; all of it again from what is kept; further up in the years; from day to day under the pointer."""
    found: dict[str, list[float]] = {"first": [], "again": [], "scrolled": [], "pointed": []}
    for _round in range(_ROUNDS):
        shown = Almanac()
        shown.resize(748, 760)
        found["first"].append(seconds(lambda made=shown: _first(made, weeks)))
        shown.show()
        QApplication.processEvents()
        sight, bar = shown.rows.viewport(), shown.rows.verticalScrollBar()
        found["again"] += [seconds(sight.repaint) for _time in range(5)]
        found["pointed"] += _pointing(shown)
        for step in range(3):
            bar.setValue(bar.maximum() - 1500 * (step + 1))
            found["scrolled"].append(seconds(sight.repaint))
        shown.close()
    return found


def _first(made: Almanac, weeks: Sequence[Week]) -> None:
    made.set_weeks(weeks, year=True, chosen=_WEEKS - 4)
    made.grab()


def _pointing(shown: Almanac) -> list[float]:
    """Each move with the painting it asks for, and the window’s own work."""
    rows, found = shown.rows, []
    top = -rows.origin().y() + 20
    first = rows.places.rows_between(top, top + 1)[0]
    for step in range(14):
        middle = rows.places.row(first + step).middle
        at = (QPointF(rows.places.day(step % 7), middle) + rows.origin()).toPoint()
        found.append(seconds(lambda place=at: _move(rows.viewport(), place)))
    return found


def _move(sight: QWidget, place: QPoint) -> None:
    QTest.mouseMove(sight, place)
    QApplication.processEvents()


def main() -> None:
    """Tell what each took, in seconds."""
    application = QApplication([sys.argv[0]])
    theme().install(application, "light", 100, True)
    weeks = many(_WEEKS, _A_WEEK)
    image = QImage(692, round(_WEEKS * 9.8), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    ours, plain = in_turn(
        _ROUNDS,
        lambda: seconds(lambda: _painted(weeks, image)),
        lambda: seconds(lambda: _plainly(weeks, image)),
    )
    tell(ours=ours, plain=plain, **_in_window(weeks))


main()
