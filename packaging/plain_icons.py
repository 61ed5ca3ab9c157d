# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes icons anew so that PeerDesk can draw them without an SVG library: python packaging/plain_icons.py FILE...

An icon of Phosphor is one path. Its arcs and short forms become absolute moves (M), lines (L), curves (C) and ends (Z).
Wants fontTools, which nothing else here does: pip install fonttools.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.svgLib.path import parse_path

LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z", "endPath": ""}


def plain(path: str) -> str:
    """Return the same path in absolute moves, lines and cubic curves, to a hundredth of a unit."""
    pen = DecomposingRecordingPen({})
    parse_path(path, pen)
    return " ".join(
        LETTERS[verb] + " ".join(f"{round(number, 2):g}" for point in points for number in point)
        for verb, points in pen.value
    )


for place in map(Path, sys.argv[1:]):
    drawing = place.read_text(encoding="utf-8")
    rewritten = re.sub(r'(?<= d=")[^"]*', lambda found: plain(found[0]), drawing)
    place.write_text(rewritten, encoding="utf-8")
