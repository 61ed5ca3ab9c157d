# SPDX-License-Identifier: GPL-3.0-or-later
"""The check-in on Today: two strands, and Enter. A key that answers the first goes on to the second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from peerdesk.language.word_lists import WordLists
from peerdesk.records.answers import Answer, Silence
from peerdesk.records.answers import Strand as SaidStrand
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.strand.pair import StrandPair
from peerdesk.ui.widgets.strand.strand import Strand
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

REACH = 16
"""How far the strip reaches out of the column on each side, px at 100 %."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CheckInStrip(Group):
    """Both strands in a box, without words until they are set.

    Says that it is to be kept; what becomes of it is decided elsewhere.
    """

    keep_wanted = Signal()
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Check-in"))
        self.setProperty("ground", "field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        names = (_("What it took"), _("What it gave"))
        self.pair = StrandPair(names, (), (), moves_on=True)
        self.keep_button = PlainButton(_("Keep"))
        self.more_link = LinkButton(_("Say more"), "small")
        self.keep_button.clicked.connect(self.keep_wanted)
        self.more_link.clicked.connect(self.more_wanted)
        self._lay_out()
        changes_journal(self)

    def set_words(self, words: WordLists) -> None:
        """Let the strands say these words."""
        for strand in (self.pair.took, self.pair.gave):
            strand.set_words([word.label for word in words.strand(strand.side())])

    def answers(self) -> tuple[Answer | None, Answer | None]:
        """Return what it took and what it gave; None is not said."""
        return _answer(self.pair.took), _answer(self.pair.gave)

    def show_answers(self, took: Answer | None, gave: Answer | None) -> None:
        """Show what it took and what it gave; None is not said."""
        for strand, answer in ((self.pair.took, took), (self.pair.gave, gave)):
            order = answer.order if isinstance(answer, SaidStrand) else 0
            strand.show_answer(order, answer.value if isinstance(answer, Silence) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, from either strand."""
        on_strand = self.pair.took.hasFocus() or self.pair.gave.hasFocus()
        if on_strand and event.key() in _ENTER:
            self.keep_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name no keys where they do nothing."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._hint.setVisible(self.isEnabled())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        look = theme()
        painter = QPainter(self)
        radius = look.px(tokens.RADIUS)
        box(painter, QRectF(self.rect()), radius, look.colour("field"), look.colour("hair"))
        painter.end()

    def _lay_out(self) -> None:
        px = theme().px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(REACH), px(14), px(REACH), px(11))
        grid.setHorizontalSpacing(px(31))
        grid.setVerticalSpacing(px(3))
        right = Qt.AlignmentFlag.AlignRight
        keys = _("1 to 5 sets each one, U unsure, N not now, Enter keeps it")
        hint = self._hint = Label(keys, "small", "ink2")
        grid.addWidget(self.pair, 0, 0)
        grid.addWidget(self.keep_button, 0, 1, right | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(hint, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.more_link, 1, 1, right)
        grid.setColumnStretch(0, 1)


def _answer(strand: Strand) -> Answer | None:
    if strand.value():
        return SaidStrand(strand.value(), strand.said())
    silence = strand.silence()
    return Silence(silence) if silence else None
