# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons drawn in the colour and at the size asked for. Each drawing is kept until the theme changes.

The files are SVG that any program shows, and hold one path of absolute moves, lines and curves, so that no library is
needed to read them: it would take a megabyte for 44 shapes. `packaging/plain_icons.py` writes a new one that way.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from peerdesk import assets

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon, QPainterPath

_GRID: Final = 256
"""The width and the height of what the files draw."""

_PATH: Final = re.compile(r' d="([^"]*)"')
_STEP: Final = re.compile(r"([MLCZ])([^A-Z]*)")


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
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    painter.fillPath(_path(name), QColor(colour))
    painter.end()
    return pixmap


def _path(name: str) -> QPainterPath:
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415  the unlock window paints one icon or none

    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    draw: dict[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.cubicTo,
        "Z": path.closeSubpath,
    }
    found = _PATH.search(assets.read_text(f"icons/{name}.svg"))
    for step, numbers in _STEP.findall(found[1] if found else ""):
        draw[step](*map(float, numbers.split()))
    return path
