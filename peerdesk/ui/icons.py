# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons drawn in the colour and at the size asked for. Each drawing is kept until the theme changes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from peerdesk import assets

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon


def icon(name: str, colour: QColor, size: int, ratio: float) -> QIcon:
    """Return the icon in assets/icons/`name`.svg; `size` in px, `ratio` device pixels to one px."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415  the unlock window only paints pictures

    return QIcon(_drawn(name, colour.name(), size, ratio))


def picture(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return the same drawing as a picture to paint."""
    return _drawn(name, colour.name(), size, ratio)


def forget() -> None:
    """Drop every drawing kept so far."""
    _drawn.cache_clear()


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    # Recoloured before it is rasterised: tinting a finished picture leaves grey edges.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  the unlock window paints one icon or none

    drawing = _svg(name).replace("currentColor", colour)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _svg(name: str) -> str:
    return assets.read_text(f"icons/{name}.svg")
