# SPDX-License-Identifier: GPL-3.0-or-later
"""Painters of entry marks for tiles and rows that take one as a value."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from peerdesk.ui.widgets.choices.option import PaintMark
from peerdesk.ui.widgets.drawn.marks import paint_mark


def mark_painter(kind: str) -> PaintMark:
    """Return what paints the mark of `kind`."""
    return partial(_paint, kind)


def _paint(kind: str, painter: QPainter, rect: QRectF) -> None:
    paint_mark(painter, rect, kind)
