# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key as a sheet of paper: painted, printed, or saved as a picture. It names no journal and no person.

Both ways out are readable by anyone, and say so each time before they happen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.errors import CannotWrite
from peerdesk.small_file import write_small_file
from peerdesk.ui import tokens
from peerdesk.ui.widgets.dialog import Answer, AskDialog, hold_keys_of_window
from peerdesk.wording import _

_WIDE, _HIGH = 1240, 874  # half an A4 sheet at 150 dots to the inch
_COLUMNS = 4
_NEUTRAL_NAME = "sheet.png"


class RecoverySheet(QObject):
    """The eight groups of one recovery key, on their way to paper. `over` is the widget its dialogs belong to."""

    said = Signal(str)
    """What came of it, in a sentence."""

    def __init__(self, groups: Sequence[str], over: QWidget) -> None:
        super().__init__(over)
        self._groups = tuple(groups)
        self._over = over
        self._then: Callable[[], None] = self.print_it

    def ask_and_print(self) -> None:
        """Say what printing means; then let the system’s own dialog print."""
        self._then = self.print_it
        self._ask(
            _("Print the recovery key?"),
            _(
                "Anyone who finds the paper can read it and open your journal. It goes through this computer’s "
                "print service, which may keep a copy; so may a printer in an office."
            ),
            _("Print…"),
        )

    def ask_and_save(self) -> None:
        """Say what a picture means; then ask where to put it."""
        self._then = self.save_it
        self._ask(
            _("Save the recovery key as a picture?"),
            _(
                "The picture can be read by anyone who gets hold of the file. A stick that lies with your papers "
                "is a better place than this computer."
            ),
            _("Save…"),
        )

    def print_it(self) -> None:
        """Ask the system how to print, and print."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName("PeerDesk")
        dialog = QPrintDialog(self._printer, self._over)
        dialog.accepted.connect(self._print)
        hold_keys_of_window(dialog, self._over)
        dialog.open()

    def save_it(self) -> None:
        """Ask where, and save. The name offered says nothing."""
        dialog = QFileDialog(self._over, _("Save the recovery key"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Pictures (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.selectFile(_NEUTRAL_NAME)
        dialog.fileSelected.connect(self._save_as)
        hold_keys_of_window(dialog, self._over)
        dialog.open()

    def _ask(self, title: str, sentence: str, goes_on: str) -> None:
        answers: list[Answer] = [("not", _("Not now"), "plain"), ("on", goes_on, "filled")]
        dialog = AskDialog(title, sentence, answers, icon="warning-circle", parent=self._over)
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self, answered: int) -> None:
        if answered:
            self._then()

    def _print(self) -> None:
        painter = QPainter(self._printer)
        width = painter.viewport().width()
        paint_sheet(painter, QRectF(0, 0, width, width * _HIGH / _WIDE), self._groups)
        painter.end()
        self.said.emit(_("Sent to the printer."))

    def _save_as(self, chosen: str) -> None:
        try:
            save_picture(Path(chosen), self._groups)
        except CannotWrite:
            self.said.emit(_("PeerDesk can’t write there. Choose another place."))
        else:
            self.said.emit(_("Saved as {place}.").format(place=chosen))


def save_picture(path: Path, groups: Sequence[str]) -> None:
    """Write the sheet as a picture that only its owner may read. Raises CannotWrite."""
    try:
        write_small_file(path, picture_of(groups))
    except OSError:
        raise CannotWrite from None


def picture_of(groups: Sequence[str]) -> bytes:
    """Return the sheet as the bytes of a PNG file."""
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_sheet(painter, QRectF(image.rect()), groups)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


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
