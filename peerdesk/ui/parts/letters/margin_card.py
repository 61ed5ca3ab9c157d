# SPDX-License-Identifier: GPL-3.0-or-later
"""Words in the margin of a letter: their number, who wrote them, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.sharing.letter import LONGEST_TEXT
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, flood
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.wording import _

_BAR, _INSIDE = 3, 14


class MarginCard(QWidget):
    """One comment. While it is written in it lies on paper and offers Done and Remove."""

    changed = Signal(str)
    """The words are now these."""
    keep_wanted = Signal()
    """A moment has passed since the last key, or the writer went elsewhere."""
    taken_up = Signal(int)
    """The comment with this number is looked at."""
    done = Signal()
    remove_wanted = Signal()

    def __init__(self, number: int, who: str, quote: str, text: str, *, written_here: bool) -> None:
        super().__init__()
        self.number = number
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name = _("Comment {number}, beside “{quote}”").format(number=number, quote=quote[:80])
        self.setAccessibleName(name)
        px = theme().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(_BAR + _INSIDE), px(10), px(12), px(10))
        self._column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(str(number), "chosen", "seal", wrap=False))
        head.addWidget(Label(who, "small", "ink2", wrap=False))
        head.addStretch(1)
        self._column.addLayout(head)
        self.field: WritingField | None = None
        if written_here:
            self._add_field(name, text)
        else:
            words = ReadingText(name, "body")
            words.set_text(text)
            self._column.addWidget(words)

    def begin(self) -> None:
        """Let somebody write in it."""
        if self.field is not None:
            self.field.setFocus()

    def wanted_height(self, width: int) -> int:
        """Return its height in px in a margin `width` px wide."""
        self._column.activate()
        return (
            self._column.heightForWidth(width)
            if self.hasHeightForWidth()
            else self.sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plum bar, and paper while it is written in."""
        painter = QPainter(self)
        if self._buttons_shown():
            box(
                painter,
                QRectF(self.rect()),
                theme().px(tokens.RADIUS_SHEET),
                theme().colour("sheet"),
                None,
            )
        bar = self.rect()
        bar.setWidth(_BAR)
        flood(painter, bar, theme().colour("seal"))
        painter.end()

    def _add_field(self, name: str, text: str) -> None:
        field = self.field = WritingField(
            name, _("What would you say beside it?"), "body", longest=LONGEST_TEXT
        )
        field.set_text(text)
        field.changed.connect(self._tell_changed)
        field.paused.connect(self.keep_wanted)
        field.left.connect(self._leave)
        field.cursorPositionChanged.connect(self._take_up)
        self._column.addWidget(field)
        self._buttons = QWidget()
        changes_journal(field)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, theme().px(8), 0, theme().px(2))
        self.done_button, self.remove_button = PlainButton(_("Done")), QuietButton(_("Remove"))
        for button, signal in (
            (self.done_button, self.done),
            (self.remove_button, self.remove_wanted),
        ):
            button.clicked.connect(signal)
            changes_journal(button)
            row.addWidget(button)
        row.addStretch(1)
        self._column.addWidget(self._buttons)
        self._buttons.hide()

    def show_buttons(self, *, shown: bool) -> None:
        """Lay it on paper with its two buttons, or let it stand on the desk."""
        if self.field is not None:
            self.setProperty("ground", "sheet" if shown else None)
            self._buttons.setVisible(shown)
            self.updateGeometry()
            self.update()

    def _buttons_shown(self) -> bool:
        return self.field is not None and not self._buttons.isHidden()

    def _take_up(self) -> None:
        if self.field is not None and self.field.hasFocus():
            self.taken_up.emit(self.number)

    def _leave(self) -> None:
        self.keep_wanted.emit()

    def _tell_changed(self) -> None:
        if self.field is not None:
            self.changed.emit(self.field.text())
            self._take_up()
