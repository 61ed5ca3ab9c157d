# SPDX-License-Identifier: GPL-3.0-or-later
"""One line to write in, with its own box. What is typed is kept from prediction and from history."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, ground_of, on_paper, picture, rule_name
from peerdesk.ui.widgets.layout.sheet import show_caret
from peerdesk.ui.widgets.presses.menu import open_editing_menu

_PADDING, _ICON = 12, 20


class LineEdit(QLineEdit):
    """A field of 40 px, with room for one icon before the words and one after them."""

    left = Signal()
    """The person went elsewhere; not when the window lost the focus for a menu."""

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        role: str = "body",
        parent: QWidget | None = None,
        *,
        dots: bool = False,
    ) -> None:
        super().__init__(parent)
        self.gives_nothing_away = dots
        if dots:  # before anything is told of it: what is told depends on it
            self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._leave_box_to_us()
        self.setFont(theme().font(role))
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.textEdited.connect(self._show_caret)
        self.setProperty("always_ring", True)
        self.ring_radius = float(theme().px(tokens.RADIUS))
        self._height = tokens.FIELD
        self._before = self._after = ""
        self._strong_line = self._keeps_room = False
        self._set_margins()

    def round_like_a_chip(self) -> None:
        """Give it a chip's height and ends."""
        self._height = tokens.CHIP
        self.ring_radius = theme().px(tokens.CHIP) / 2

    def be_low(self) -> None:
        """Give it the height of a row in a list of fields, 31 px."""
        self._height = 31
        self.updateGeometry()

    def set_icons(self, before: str = "", after: str = "") -> None:
        """Show icons inside the box; empty names take them away."""
        self._before, self._after = before, after
        self._set_margins()
        self.update()

    def keep_room_after(self) -> None:
        """Keep the room of an icon after the words, for a press that lies there."""
        self._keeps_room = True
        self._set_margins()

    def set_strong_line(self, strong: bool) -> None:
        """Draw the line of the box in ink, for words that need another look."""
        self._strong_line = strong
        self.update()

    def sizeHint(self) -> QSize:
        """Return a middling width and the height of a field."""
        return QSize(theme().px(240), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return room for one short word."""
        return QSize(theme().px(64), theme().px(self._height))

    def after_place(self) -> QRectF:
        """Return where the icon after the words is."""
        width = theme().px(_ICON + 2 * _PADDING)
        return QRectF(self.width() - width, 0, width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and icons, then let the toolkit write the words."""
        look = theme()
        painter = QPainter(self)
        self._paint_box(painter)
        if self._before:
            place = QRectF(0, 0, look.px(_ICON + 2 * _PADDING), self.height())
            picture(painter, place, look.picture(self._before, "ink", _ICON))
        if self._after:
            picture(painter, self.after_place(), look.picture(self._after, "ink", _ICON))
        painter.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the toolkit does."""
        open_editing_menu(self, event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left; for a menu it is not, and what is selected stays so."""
        popup = Qt.FocusReason.PopupFocusReason
        if event.reason() in {popup, Qt.FocusReason.MenuBarFocusReason}:
            super().focusOutEvent(QFocusEvent(event.type(), popup))
        else:
            super().focusOutEvent(event)
            self.left.emit()

    def _show_caret(self) -> None:
        show_caret(self)

    def _leave_box_to_us(self) -> None:
        self.setFrame(False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def _paint_box(self, painter: QPainter) -> None:
        look, rect = theme(), QRectF(self.rect())
        if not self.isEnabled() or self.isReadOnly():
            line = look.colour("hair" if on_paper(self) else "desk_hair")
            box(painter, rect, self.ring_radius, None, line)
        elif self._strong_line:
            ink = look.colour("ink")
            box(painter, rect, self.ring_radius, look.colour("field"), ink, tokens.LINE_CHOSEN)
        else:
            line = look.colour(rule_name(self))
            ground = None if ground_of(self) == "wash" else look.colour("field")
            box(painter, rect, self.ring_radius, ground, line)

    def _set_margins(self) -> None:
        look = theme()
        # The toolkit keeps two px of its own beside the words.
        side, icon = look.px(_PADDING) - 2, look.px(_ICON + 2 * _PADDING) - 4
        after = icon if self._after or self._keeps_room else side
        self.setTextMargins(icon if self._before else side, 0, after, 0)
