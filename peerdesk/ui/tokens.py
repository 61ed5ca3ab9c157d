# SPDX-License-Identifier: GPL-3.0-or-later
"""What everything looks like, as plain values: colours, type, sizes, times. Imports nothing of Qt.

Lengths are px at 100 % text size; all but line widths are multiplied by the text scale. Text on its
ground has a contrast of at least 4.5 : 1, a control's line on its ground at least 3 : 1.
"""

from __future__ import annotations

from typing import Final, NamedTuple

LIGHT: Final[dict[str, str]] = {
    "desk": "#E7DFD1",  # window ground, margins
    "rail": "#DCD3C2",  # navigation rail, menu bar, status bar
    "sheet": "#FCFAF4",  # paper: what you write on
    "field": "#FFFEFB",  # inputs and menus
    "wash": "#F0E8DA",  # hover and chosen on sheet; the sheet itself in the small view
    "desk_wash": "#D2C7B3",  # hover and chosen on desk or rail
    "ink": "#28231D",  # main text, focus ring
    "ink2": "#51493F",  # labels, secondary text
    "ink3": "#625A4E",  # placeholder, dates, off; never on desk_wash, mark, took_wash, gave_wash
    "hair": "#DCD2C1",  # rules on sheet (decorative)
    "desk_hair": "#CBBFAA",  # rules on desk, sheet border (decorative)
    "rule": "#7C7162",  # control borders on desk and rail
    "rule2": "#8E8271",  # control borders on sheet
    "on_ink": "#FCFAF4",  # text on ink
    "fill": "#28231D",  # primary button, heard seat, switch on, toast
    "on_fill": "#FCFAF4",  # text on fill
    "took": "#44587F",  # what it took: fill, beads, spine, text
    "took_wash": "#D9DFEB",  # what it took: week band, unfilled strand, text selection
    "gave": "#80590F",  # what it gave: fill, beads, spine, text
    "gave_wash": "#F0DFB8",  # what it gave: week band, unfilled strand
    "seal": "#6C3A53",  # anything that leaves the journal; supervision
    "seal_wash": "#F0E1E7",  # ground for seal text
    "on_seal": "#FFFBF7",  # text on seal
    "mark": "#F4E0A4",  # search match
    "mark2": "#E9C766",  # current search match
    "seal_hover": "#7C4A63",  # seal button hover
    "seal_press": "#8A5971",  # seal button pressed
    "notice": "#F3E7CD",  # notice strip
    "edge": "#CFC3AF",  # lower 2 px of a sheet
    "shade": "#14000000",  # menu and drag shadow, one flat offset
}

DARK: Final[dict[str, str]] = {
    "desk": "#1B1916",
    "rail": "#151310",
    "sheet": "#26231F",
    "field": "#1F1C18",
    "wash": "#343029",
    "desk_wash": "#332E27",
    "ink": "#EBE3D6",
    "ink2": "#C6BCAC",
    "ink3": "#AAA08F",
    "hair": "#3D3831",
    "desk_hair": "#38332C",
    "rule": "#8A8071",
    "rule2": "#857B6C",
    "on_ink": "#1F1B17",
    "fill": "#CDC3B2",
    "on_fill": "#1F1B17",
    "took": "#A6B8DC",
    "took_wash": "#323B4D",
    "gave": "#DCB872",
    "gave_wash": "#463A21",
    "seal": "#D3A6B8",
    "seal_wash": "#45313B",
    "on_seal": "#2A1820",
    "mark": "#5E4A17",
    "mark2": "#7A5F1A",
    "seal_hover": "#DDB7C6",
    "seal_press": "#C094A6",
    "notice": "#3C3423",
    "edge": "#0F0D0B",
    "shade": "#40000000",
}

WRITING: Final = "Literata"
INTERFACE: Final = "Source Sans 3"
FALLBACK: Final = {
    WRITING: ("Source Serif 4", "Georgia", "serif"),
    INTERFACE: ("Noto Sans", "Segoe UI", "sans-serif"),
}


class Face(NamedTuple):
    """One role of type: family, size and line height in px, weight 400 to 600; `tabular` digits are of one width."""

    family: str
    size: int
    line: int
    weight: int
    italic: bool = False
    spacing: float = 0
    tabular: bool = False


TYPE: Final[dict[str, Face]] = {
    "display": Face(WRITING, 30, 38, 400),
    "title": Face(WRITING, 26, 34, 400),
    "page": Face(WRITING, 20, 27, 400),
    "question": Face(WRITING, 18, 26, 400),
    "journal_name": Face(WRITING, 17, 26, 500),
    "prompt": Face(WRITING, 20, 29, 400, italic=True),
    "writing": Face(WRITING, 18, 29, 400),
    "preview": Face(WRITING, 17, 27, 400),
    "observation": Face(WRITING, 16, 24, 400),
    "label": Face(INTERFACE, 15, 20, 600),
    "body": Face(INTERFACE, 15, 22, 400),
    "emphasis": Face(INTERFACE, 15, 22, 500),
    "small": Face(INTERFACE, 14, 20, 400),
    "caption": Face(INTERFACE, 14, 18, 400),
    "comment_number": Face(INTERFACE, 13, 10, 600),
    "key": Face(WRITING, 23, 30, 500, spacing=3, tabular=True),
    "poem": Face(WRITING, 19, 31, 400),
    "chosen": Face(INTERFACE, 15, 22, 600),
    "nav": Face(INTERFACE, 14, 20, 500),
    "nav_chosen": Face(INTERFACE, 14, 20, 600),
    "nav_narrow": Face(INTERFACE, 13, 20, 600),
}

FACES: Final = {
    (INTERFACE, 400, False): "SourceSans3_400Regular",
    (INTERFACE, 500, False): "SourceSans3_500Medium",
    (INTERFACE, 600, False): "SourceSans3_600SemiBold",
    (INTERFACE, 400, True): "SourceSans3_400Regular_Italic",
    (WRITING, 400, False): "Literata_400Regular",
    (WRITING, 500, False): "Literata_500Medium",
    (WRITING, 400, True): "Literata_400Regular_Italic",
}
"""The file of each family, weight and slant."""

UNIT: Final = 4
GUTTER: Final = 24
SHEET_GAP: Final = 28
SHEET_PADDING: Final = 48
SHEET_PADDING_DOWN: Final = 34
SHEET_PADDING_COMPACT: Final = 36
PAGE_WIDTH: Final = 1088
SHEET_WIDTH: Final = 688
SHEET_WIDTH_COMPACT: Final = 592
MARGIN_WIDTH: Final = 324
MARGIN_WIDTH_COMPACT: Final = 268
SECTION_GAP: Final = 26
LABEL_GAP: Final = 10
ROW_GAP: Final = 12
CHIP_GAP: Final = 8

RADIUS_SHEET: Final = 4
RADIUS: Final = 6
RADIUS_FOCUS_MORE: Final = 3

LINE: Final = 1.0
LINE_CHOSEN: Final = 1.5
LINE_FOCUS: Final = 2.0
FOCUS_GAP: Final = 2
SHEET_EDGE: Final = 2
NAV_BAR: Final = 3

STATUS_BAR: Final = 28
RAIL: Final = 192
RAIL_COMPACT: Final = 88
TOP_BAR: Final = 56
PAGE_BAR: Final = 36
NEW_BUTTON: Final = 42
NAV_ROW: Final = 40
NAV_ROW_COMPACT: Final = 54
BUTTON: Final = 36
BUTTON_LARGE: Final = 42
FIELD: Final = 40
CHIP: Final = 32
TICK: Final = 18
SWITCH: Final = (42, 24)
TILE: Final = (290, 68)
FOLD_ROW: Final = 32
NEW_MENU: Final = (372, 60)

WIDE_FROM: Final = 1180
COMPACT_FROM: Final = 760

STRAND_MS: Final = 160
SEAT_MOVE_MS: Final = 180
TOAST_STAY_MS: Final = 8000
WRITING_PAUSE_MS: Final = 1000
