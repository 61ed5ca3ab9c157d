# SPDX-License-Identifier: GPL-3.0-or-later
"""A question that needs an answer before anything goes on. The safest answer is first and has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, picture
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.presses.buttons import (
    Button,
    FilledButton,
    PlainButton,
    PlumButton,
    QuietButton,
)
from peerdesk.ui.widgets.text.label import Label

Look = Literal["plain", "filled", "quiet", "plum"]
Answer = tuple[str, str, Look]
"""An answer's id, its words, and how its button looks."""

_WIDEST, _PADDING, _ICON = 560, 24, 24
_BUTTONS: dict[str, type[Button]] = {
    "plain": PlainButton,
    "filled": FilledButton,
    "quiet": QuietButton,
    "plum": PlumButton,
}


def hold_keys_of_window(dialog: QDialog, over: QWidget) -> None:
    """Let the keys that hold everywhere in the window of `over`, to cover and to lock, hold in its dialog as well."""
    dialog.addActions(over.window().actions())


class AskDialog(QDialog):
    """A sheet with a title, words, whatever `body` is given, and answers.

    The first answer is the safest: it stands at the left, has the focus, and is what Esc and closing
    mean. `answer` is the id chosen. The dialog deletes itself when it closes.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        answers: Sequence[Answer],
        *,
        icon: str = "",
        plum: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer = answers[0][0]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("PeerDesk")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setProperty("ground", "sheet")
        self._buttons: dict[str, Button] = {}
        self._ids: dict[Button, str] = {}
        self._icon, self._ink = icon, "seal" if plum else "ink"
        self.body = QVBoxLayout()
        self._build(title, sentence, answers)
        self._was_shown = False
        if parent is not None:
            hold_keys_of_window(self, parent)
        FocusRing(self)

    def button(self, name: str) -> Button:
        """Return the button of an answer, to switch it off for a while."""
        return self._buttons[name]

    def begins_at(self) -> QWidget:
        """Return what has the focus at first: the safest answer."""
        return next(iter(self._buttons.values()))

    def answer_with(self, name: str) -> None:
        """Close with this answer."""
        self.answer = name
        self.done(int(name != next(iter(self._buttons))))

    def sizeHint(self) -> QSize:
        """Return the height its words have at the width it has. The toolkit would ask at their width on one line."""
        width = self.maximumWidth()
        return QSize(width, self._column.totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Grow where a sentence comes in: no line of what is asked may lose its room to it."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._column.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where it begins; shown once more, after the window was covered, it stays where it was."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.begins_at().setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        look = theme()
        painter.fillRect(self.rect(), look.colour("sheet"))
        box(painter, QRectF(self.rect()), 0, None, look.colour("desk_hair"))
        if self._icon:
            side = look.px(_PADDING)
            height = look.line("page") + look.px(4)
            place = QRectF(side, look.px(20), look.px(_ICON), height)
            picture(painter, place, look.picture(self._icon, self._ink, _ICON))
        painter.end()

    def _build(self, title: str, sentence: str, answers: Sequence[Answer]) -> None:
        look = theme()
        self._column = column = QVBoxLayout(self)
        side = look.px(_PADDING)
        column.setContentsMargins(side, look.px(20), side, look.px(20))
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        if self._icon:
            head.addSpacing(look.px(_ICON + 10))
        heading = Label(title, "page", self._ink, parent=self)
        head.addWidget(heading, 1)
        column.addLayout(head)
        words = Label(sentence, "body", "ink", parent=self)
        words.setVisible(bool(sentence))
        column.addWidget(words)
        self.body.setSpacing(look.px(8))
        column.addLayout(self.body)
        column.addStretch()
        column.addSpacing(look.px(12))
        column.addLayout(self._answers(answers))
        self.setFixedWidth(self._fitting_width(title, sentence))

    def _answers(self, answers: Sequence[Answer]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        for name, label, style in answers:
            button = _BUTTONS[style](label, parent=self)
            button.clicked.connect(self._pressed)
            self._buttons[name], self._ids[button] = button, name
            row.addWidget(button)
        # A quiet answer stands beside the safe one; any other stands apart from it, at the right.
        all_quiet = all(style == "quiet" for _name, _label, style in answers[1:])
        row.insertStretch(len(answers) if all_quiet else 1)
        return row

    def _fitting_width(self, title: str, sentence: str) -> int:
        look = theme()
        buttons = sum(each.sizeHint().width() for each in self._buttons.values())
        inside = max(buttons + look.px(8 * (len(self._buttons) + 2)), look.px(330))
        if len(sentence) > 90 or len(title) > 36:
            inside = max(inside, look.px(_WIDEST - 2 * _PADDING))
        return min(inside + look.px(2 * _PADDING), max(look.px(_WIDEST), buttons))

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.answer_with(self._ids[button])
