# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to paper: pages for the system's printer, as a PDF, or as pictures. Asks nobody; who calls it has asked.

What is written carries no title, author or program beyond what its format cannot do without, is readable by its
owner alone, and is written whole or not at all.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from peerdesk.errors import CannotWrite, PeerDeskError
from peerdesk.small_file import write_small_file
from peerdesk.wording import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Draw = Callable[[QPainter, QRectF], bool]
"""Paints the next page into a rectangle in px of 96 to the inch; returns whether there is another page."""

_INCH, _SHARP = 96.0, 150
_MARGIN = 15.0
"""Millimetres of white around each page."""
_MOST_PAGES = 500
_LETTER = {"US", "CA", "MX", "CL", "CO", "CR", "GT", "PA", "PH", "PR", "SV", "VE"}


class NoRoom(PeerDeskError):
    """The disk is full; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            _("There is no room left on that disk, so nothing was saved. Choose another place.")
        )


def page_layout() -> QPageLayout:
    """Return the upright page that is usual where the person is: A4, or Letter."""
    territory = QLocale.territoryToCode(QLocale().territory())
    letter = territory in _LETTER
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def a_printer() -> QPrinter:
    """Return the system’s usual printer, told nothing of what is printed but how large a page is."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  not before somebody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Page"))
    printer.setPageLayout(page_layout())
    return printer


def print_on(printer: QPrinter, draw: Draw) -> None:
    """Paint the pages on `printer`, which has its own margins."""
    printer.setCreator("")
    painter = QPainter(printer)
    _paint_all(painter, printer.resolution(), printer.newPage, draw, printer.pageLayout())
    painter.end()


def pdf_of(draw: Draw) -> bytes:
    """Return the pages as a PDF whose document information is empty."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("")
    writer.setCreator("")
    writer.setPageLayout(page_layout())
    painter = QPainter(writer)
    _paint_all(painter, writer.resolution(), writer.newPage, draw, writer.pageLayout())
    painter.end()
    return bytes(content.data())


def pictures_of(draw: Draw) -> list[bytes]:
    """Return each page as the bytes of a PNG file, 150 dots to the inch, on white."""
    layout = page_layout()
    size = layout.fullRectPixels(_SHARP).size()
    found: list[bytes] = []
    more = True
    while more and len(found) < _MOST_PAGES:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.translate(layout.paintRectPixels(_SHARP).topLeft())
        painter.scale(_SHARP / _INCH, _SHARP / _INCH)
        more = draw(painter, _paper(layout))
        painter.end()
        found.append(png_of(image))
    return found


def png_of(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file, with no words in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def save_pdf(path: Path, draw: Draw) -> None:
    """Write the pages as a PDF. Raises CannotWrite or NoRoom; what was there before is then still there."""
    save_file(path, pdf_of(draw))


def save_pictures(path: Path, draw: Draw) -> list[Path]:
    """Write one picture a page: page.png, page-2.png and so on. Raises CannotWrite or NoRoom."""
    pages = pictures_of(draw)
    places = [path] + [
        path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, len(pages) + 1)
    ]
    for place, page in zip(places, pages, strict=True):
        save_file(place, page)
    return places


def save_file(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all. Raises CannotWrite or NoRoom."""
    try:
        write_small_file(path, content)
    except OSError as trouble:
        if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise NoRoom from None
        raise CannotWrite from None


def _paper(layout: QPageLayout) -> QRectF:
    """What may be painted on, in px of 96 to the inch, from its own corner."""
    points = layout.paintRect(QPageLayout.Unit.Point)
    return QRectF(0, 0, points.width() * _INCH / 72, points.height() * _INCH / 72)


def _paint_all(
    painter: QPainter,
    resolution: int,
    next_page: Callable[[], bool],
    draw: Draw,
    layout: QPageLayout,
) -> None:
    painter.scale(resolution / _INCH, resolution / _INCH)
    for _page in range(_MOST_PAGES):
        painter.save()
        more = draw(painter, _paper(layout))
        painter.restore()
        if not more or not next_page():
            return
