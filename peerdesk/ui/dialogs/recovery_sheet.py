# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key as a sheet of paper: painted, printed, or saved as a picture. It names no journal and no person.

Both ways out are readable by anyone, and say so each time before they happen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from peerdesk.ui import tokens
from peerdesk.ui.dialogs.on_paper import OnPaper
from peerdesk.ui.paper import Draw
from peerdesk.wording import _

_WIDE = 1240
"""The sheet's width in its own units; half an A4 sheet is 874 of them high."""
_COLUMNS = 4


class RecoverySheet(OnPaper):
    """The eight groups of one recovery key, on their way to paper. `over` is the widget its dialogs belong to."""

    def __init__(self, groups: Sequence[str], over: QWidget) -> None:
        super().__init__(lambda: drawing_of(groups), over)

    def ask_and_print(self) -> None:
        """Say what printing means; then let the system’s own dialog print."""
        self.ask(
            _("Print the recovery key?"),
            _(
                "Anyone who finds the paper can read it and open your journal. It goes through this computer’s "
                "print service, which may keep a copy; so may a printer in an office."
            ),
            ("print",),
        )

    def ask_and_save(self) -> None:
        """Say what a picture means; then ask where to put it."""
        self.ask(
            _("Save the recovery key as a picture?"),
            _(
                "The picture can be read by anyone who gets hold of the file. A stick that lies with your papers "
                "is a better place than this computer."
            ),
            ("png",),
        )


def drawing_of(groups: Sequence[str]) -> Draw:
    """Return what paints the sheet on the upper half of one page."""
    kept = tuple(groups)

    def draw(painter: QPainter, place: QRectF) -> bool:
        paint_sheet(painter, place, kept)
        return False

    return draw


def paint_sheet(painter: QPainter, place: QRectF, groups: Sequence[str]) -> None:
    """Paint the sheet into `place`, black on whatever is there."""
    unit = place.width() / _WIDE
    painter.setPen(Qt.GlobalColor.black)
    left = place.left() + 90 * unit
    width = place.width() - 180 * unit
    _line(
        painter,
        QRectF(left, place.top() + 80 * unit, width, 70 * unit),
        _("PeerDesk recovery key"),
        44 * unit,
    )
    for number, group in enumerate(groups):
        row, column = divmod(number, _COLUMNS)
        cell = QRectF(
            left + column * width / _COLUMNS,
            place.top() + (230 + row * 150) * unit,
            width / _COLUMNS,
            110 * unit,
        )
        _line(painter, cell.adjusted(0, 0, 0, -70 * unit), str(number + 1), 22 * unit)
        _line(painter, cell.adjusted(0, 36 * unit, 0, 0), group, 50 * unit)
    said = place.top() + 570 * unit
    for sentence in (
        _(
            "It opens the journal if the passphrase is forgotten. Whoever holds it can open the journal."
        ),
        _("Keep it with papers that matter, away from the computer."),
        _("Which journal, in your own words: ______________________________________"),
    ):
        _line(painter, QRectF(left, said, width, 50 * unit), sentence, 24 * unit)
        said += 66 * unit


def _line(painter: QPainter, place: QRectF, text: str, size: float) -> None:
    font = QFont([tokens.INTERFACE, *tokens.FALLBACK[tokens.INTERFACE]])
    font.setPixelSize(max(1, round(size)))
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place, int(flags), text)
