# SPDX-License-Identifier: GPL-3.0-or-later
"""The words over a strand: its name, and the word that was chosen. On one line, or two where narrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, words
from peerdesk.ui.widgets.strand.strand import Strand

_GAP = 8


class StrandHead(QWidget):
    """Name and chosen word of a strand. Mute to assistive technology: the strand says both itself.

    `stacked` always puts the word under the name; `large` sets both in the type of the check-in page.
    """

    def __init__(
        self,
        name: str,
        strand: Strand,
        *,
        stacked: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._strand = name, strand
        self._stacked, self._large = stacked, large
        self._other: StrandHead | None = None
        self._roles = ("title", "page") if large else ("label", "body")
        self._measured_words: tuple[str, ...] | None = None
        self._measured = 0.0, 0.0
        # Not Fixed: a layout would hold it to the height it has in a wide place.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        strand.shown.connect(self.update)
        strand.worded.connect(self.updateGeometry)

    def stand_like(self, other: StrandHead) -> None:
        """Take two lines where either of the two needs them, so that neither strand stands out."""
        self._other, other._other = other, self
        self._strand.shown.connect(other.update)
        other._strand.shown.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Return true: a narrow place takes two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of one line or two. The chosen word never changes it."""
        name, word = (theme().line(role) for role in self._roles)
        return name + word if self._two_lines(width) else max(name, word)

    def sizeHint(self) -> QSize:
        """Return room for the name and the longest word side by side, or stacked."""
        name, word = self._widths()
        width = max(name, word) if self._stacked else name + theme().px(_GAP) + word
        return QSize(round(width + 1), self.heightForWidth(round(width + 1)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longer of name and word."""
        return QSize(round(max(self._widths()) + 1), theme().line(self._roles[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name and the word."""
        painter = QPainter(self)
        look, (name_role, word_role) = theme(), self._roles
        right = self._strand.side() == "gave" and not self._large
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        word = self._strand.said()
        colour = look.colour(self._word_colour())
        rect = QRectF(self.rect())
        if self._two_lines(self.width()) and (self._stacked or self._large or self._goes_under()):
            rect.setHeight(look.line(name_role))
            words(painter, rect, self._name, name_role, look.colour("ink"), align)
            rect = QRectF(0, rect.bottom(), rect.width(), look.line(word_role))
            words(painter, rect, word, word_role, colour, align)
        elif self._large:
            words(painter, rect, self._name, name_role, look.colour("ink"))
            rect.translate(0, look.px(2))  # both stand on one line of writing
            words(painter, rect, word, word_role, colour, Qt.AlignmentFlag.AlignRight)
        else:
            if self._two_lines(self.width()):  # the line that is not needed now is not between
                rect.setTop(rect.bottom() - max(look.line(role) for role in self._roles))
            self._paint_in_line(painter, rect, word, right=right)

    def _paint_in_line(self, painter: QPainter, rect: QRectF, word: str, *, right: bool) -> None:
        look, (name_role, word_role) = theme(), self._roles
        name_wide, word_wide = advance(self._name, name_role), advance(word, word_role)
        gap = look.px(_GAP) if word else 0
        left = rect.right() - name_wide - gap - word_wide if right else 0.0
        place = QRectF(left, rect.top(), name_wide + 1, rect.height())
        words(painter, place, self._name, name_role, look.colour("ink"))
        place = QRectF(left + name_wide + gap, rect.top(), word_wide + 1, rect.height())
        words(painter, place, word, word_role, look.colour(self._word_colour()))

    def _word_colour(self) -> str:
        spoken = self._large and self._strand.value()
        return self._strand.side() if spoken else "ink2"

    def _goes_under(self) -> bool:
        """Return whether the word said now, here or on the other side, has no room beside its name."""
        return self.is_too_long() or (self._other is not None and self._other.is_too_long())

    def _two_lines(self, width: int) -> bool:
        return self.needs_two_lines(width) or (
            self._other is not None and self._other.needs_two_lines(width)
        )

    def needs_two_lines(self, width: int) -> bool:
        """Return whether name and longest word do not fit side by side in `width` px."""
        name, word = self._widths()
        return self._stacked or name + theme().px(_GAP) + word > width

    def is_too_long(self) -> bool:
        """Return whether the word said now has no room beside the name."""
        said = advance(self._strand.said(), self._roles[1])
        return self._widths()[0] + theme().px(_GAP) + said > self.width()

    def _widths(self) -> tuple[float, float]:
        (name_role, word_role), words_now = self._roles, self._strand.words()
        if words_now != self._measured_words:
            longest = max((advance(word, word_role) for word in words_now), default=0.0)
            self._measured_words = words_now
            self._measured = advance(self._name, name_role), longest
        return self._measured
