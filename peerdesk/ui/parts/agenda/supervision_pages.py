# SPDX-License-Identifier: GPL-3.0-or-later
"""One page to print and bring: the weeks since supervision, titles of what is flagged, and what waits. Black and white.

What does not fit is counted in the last line: a second page would not be brought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from peerdesk.presenters.weeks.since_supervision import PaperLine, SupervisionPaper
from peerdesk.ui.parts.weeks.as_weeks import as_weeks
from peerdesk.ui.widgets.almanac.colours import font_at
from peerdesk.ui.widgets.almanac.measures import HEAD, WEEKS, WIDTH, YEAR
from peerdesk.ui.widgets.almanac.paper import AlmanacPages
from peerdesk.ui.widgets.almanac.rows import Week
from peerdesk.wording import _, ngettext

_MOST_TALL = 12
"""So many weeks are drawn as tall as on the screen; more stand as low as in a year."""
_AROUND = 126.0
"""Title, key and the words over it: px of the almanac besides its rows and head."""
_LINE, _GAP, _DAY = 22.0, 14.0, 92.0
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)
_BLACK = QColor(0, 0, 0)

Row = tuple[str, str, bool]
"""The day, what it says, and whether it is a heading."""


class SupervisionPages:
    """Paints the one page when called as `ui.paper` calls it."""

    def __init__(self, paper: SupervisionPaper) -> None:
        self._paper = paper
        weeks = as_weeks(paper.weeks.rows)
        self._low = len(weeks) > _MOST_TALL
        self._weeks = tuple(_low(week) for week in weeks) if self._low else weeks

    def __call__(self, painter: QPainter, place: QRectF) -> bool:
        """Paint the page into `place`, px of 96 to the inch; there is never another."""
        row = (YEAR if self._low else WEEKS).row
        shrink = min(place.width() / WIDTH, 1.0)
        tall = (HEAD + len(self._weeks) * row + _AROUND) * shrink
        AlmanacPages(self._weeks, year=self._low, title=self._paper.heading)(
            painter, QRectF(place.left(), place.top(), place.width(), tall)
        )
        self._lines(painter, place.adjusted(0, tall + _GAP, 0, 0))
        return False

    def _lines(self, painter: QPainter, place: QRectF) -> None:
        rows = list(self._rows())
        fit = max(int(place.height() / _LINE), 1)
        left = len(rows) - fit + 1 if len(rows) > fit else 0
        if left:
            said = ngettext("and {count} more line", "and {count} more lines", left)
            rows = [*rows[: fit - 1], ("", said.format(count=left), False)]
        for number, (day, said, is_heading) in enumerate(rows):
            line = QRectF(place.left(), place.top() + number * _LINE, place.width(), _LINE)
            _paint(painter, line, day, said, is_heading=is_heading)

    def _rows(self) -> Iterator[Row]:
        paper = self._paper
        yield from _listed(_("Flagged since then"), paper.flagged)
        if paper.left_out:
            yield "", paper.left_out, False
        yield from _listed(_("To bring"), paper.agenda)


def _listed(heading: str, lines: Sequence[PaperLine]) -> Iterator[Row]:
    if lines:
        yield "", heading, True
    for line in lines:
        said = " · ".join(each for each in (line.said, line.hope) if each)
        yield line.day, said or _("Folded away"), False


def _paint(painter: QPainter, line: QRectF, day: str, said: str, *, is_heading: bool) -> None:
    font = font_at("label" if is_heading else "body", 14, 1)
    painter.setFont(font)
    painter.setPen(_BLACK)
    painter.drawText(line, _ONE_LINE, day)
    rest = line.adjusted(_DAY if day else 0, 0, 0, 0)
    cut = QFontMetricsF(font).elidedText(said, Qt.TextElideMode.ElideRight, rest.width())
    painter.drawText(rest, _ONE_LINE, cut)


def _low(week: Week) -> Week:
    return replace(week, label=week.label if week.begins_month else "")
