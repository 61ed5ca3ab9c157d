# SPDX-License-Identifier: GPL-3.0-or-later
"""One of a few settings, in a field with a caret."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, picture, rule_name, words

_NARROWEST = 168


class DropDown(QComboBox):
    """A list that opens; the keys are the toolkit's own. The wheel never changes it in passing."""

    picked = Signal(str)
    """The person chose another one: its id."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(theme().font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)

    def set_words(self, offered: Sequence[tuple[str, str]]) -> None:
        """Offer these, as (id, label)."""
        self.clear()
        for name, label in offered:
            self.addItem(label, name)
        self.updateGeometry()

    def set_chosen(self, name: str) -> None:
        """Show this id as chosen; nothing is emitted."""
        self.setCurrentIndex(self.findData(name))

    def chosen(self) -> str:
        """Return the id chosen, or an empty string."""
        return str(self.currentData() or "")

    def sizeHint(self) -> QSize:
        """Return room for the longest of them."""
        look = theme()
        texts = [self.itemText(each) for each in range(self.count())]
        longest = max((advance(each, "body") for each in texts), default=0)
        wide = max(round(longest) + look.px(56), look.px(_NARROWEST))
        return QSize(wide, look.px(tokens.BUTTON))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the words and the caret."""
        look, rect = theme(), QRectF(self.rect())
        painter = QPainter(self)
        enabled = self.isEnabled()
        ground = look.colour("wash" if self.underMouse() else "field") if enabled else None
        off = "hair" if on_paper(self) else "desk_hair"
        line = look.colour(rule_name(self) if enabled else off)
        box(painter, rect, look.px(tokens.RADIUS), ground, line)
        place = rect.adjusted(look.px(13), 0, -look.px(38), 0)
        ink = look.colour("ink" if enabled else "ink3")
        words(painter, place, self.currentText(), "body", ink)
        caret = QRectF(rect.right() - look.px(32), rect.top(), look.px(22), rect.height())
        picture(painter, caret, look.picture("caret-down", "ink" if enabled else "ink3", 16))
        painter.end()

    def click(self) -> None:
        """Open the list, or close it."""
        inside = self.findChild(
            QAbstractItemView
        )  # not view(), which would make it before it is dressed
        if inside is not None and inside.isVisible():
            self.hidePopup()
        else:
            self.showPopup()

    def showPopup(self) -> None:
        """Open the list, which takes the look over from its field."""
        theme().dress(self, "drop_down", "scroll_bar", "menu")
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _tell(self, _index: int) -> None:
        self.picked.emit(self.chosen())


def align(*fields: DropDown) -> None:
    """Make these, which stand under each other, as wide as the widest. To be called once they have their words."""
    widest = max(field.sizeHint().width() for field in fields)
    for field in fields:
        field.setFixedWidth(widest)
