# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the three columns of Share stand: side by side and each scrolling, or with large text one under the other."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.share.preview import SharePreview
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import ScrollArea

_LEFT, _SHEET, _RIGHT = 272, 520, 232
_LESS = 26
"""What the columns beside the letter give away in a window that is not wide."""
_SHEET_MORE = 120
_FREE = 16_777_215


class ShareColumns(QWidget):
    """`left` is chosen from, `right` says for whom; the letter stands between them.

    `foot` ends the page: it stays under `right` while that scrolls, or under all of them.
    """

    def __init__(self, left: QWidget, preview: SharePreview, right: QWidget, foot: QWidget) -> None:
        super().__init__()
        self._sides = (left, right)
        self._foot = foot
        self._preview = preview
        self._breadth: Breadth = "wide"
        self._scrolls = (ScrollArea(left), ScrollArea(right))
        self._whole = ScrollArea()
        self._stacked = QWidget()
        self._column = QVBoxLayout(self._stacked)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(16))
        self._whole.set_content(self._stacked)
        self._whole.hide()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(theme().px(16), 0, theme().px(8), 0)
        self._outer.setSpacing(0)
        self._row = QHBoxLayout()
        self._outer.addLayout(self._row, 1)
        self._row.setSpacing(theme().px(8))
        self._row.addWidget(self._scrolls[0])
        self._row.addWidget(preview, 1)
        self._end = QVBoxLayout()
        self._end.setSpacing(0)
        self._end.addWidget(self._scrolls[1], 1)
        self._end.addWidget(foot)
        self._row.addLayout(self._end)
        self._row.addWidget(self._whole, 1)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay them out for this breadth of window."""
        was_stacked, self._breadth = self.is_stacked(), breadth
        if self.is_stacked() and not was_stacked:
            self._stack()
        elif was_stacked and not self.is_stacked():
            self._stand_side_by_side()
        less = 0 if breadth == "wide" else _LESS
        for scroll, width in zip(self._scrolls, (_LEFT, _RIGHT), strict=True):
            scroll.setFixedWidth(theme().px(width - less))
        self._foot.setMaximumWidth(_FREE if self.is_stacked() else theme().px(_RIGHT - less))
        most = _FREE if self.is_stacked() else theme().px(_SHEET + _SHEET_MORE)
        self._preview.setMaximumWidth(most)

    def is_stacked(self) -> bool:
        """Return whether they stand one under the other, in one scroll."""
        return self._breadth == "large"

    def regions(self) -> tuple[QWidget, ...]:
        """Return the three columns, and what ends the page."""
        left, right = self._sides
        return (left, self._preview, right, self._foot)

    def _stack(self) -> None:
        for scroll in self._scrolls:
            scroll.takeWidget()
            scroll.hide()
        self._preview.run_on(self._whole)
        for part in (self._sides[0], self._preview, self._sides[1]):
            self._column.addWidget(part)
            part.show()
        self._whole.show()
        self._outer.addWidget(self._foot)

    def _stand_side_by_side(self) -> None:
        self._whole.hide()
        self._preview.run_on(None)
        for scroll, part in zip(self._scrolls, self._sides, strict=True):
            scroll.set_content(part)
            scroll.show()
            part.show()
        self._end.addWidget(self._foot)
        self._row.insertWidget(1, self._preview, 1)
        self._preview.show()
