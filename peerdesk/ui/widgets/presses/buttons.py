# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons with words: filled, outlined, quiet, plum and underlined. One filled button in a view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import advance, box, on_paper, picture, wash_name, words
from peerdesk.ui.widgets.presses.press import Press

_PADDING, _ICON, _ICON_GAP = 15, 18, 7


class Button(Press):
    """The box, the icon and the words that all buttons share. `hint` is a key named after the words."""

    role = "emphasis"

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        large: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._hint = icon, hint
        self._height = tokens.BUTTON_LARGE if large else tokens.BUTTON

    def set_icon(self, icon: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def fill_width(self) -> None:
        """Let it grow as wide as there is room."""
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the words' width and the button's height."""
        return QSize(
            round(self._inner_width()) + theme().px(2 * _PADDING), theme().px(self._height)
        )

    def colours(self) -> tuple[str, str, str]:
        """Return the names of ground, line and words for its state; an empty name paints nothing."""
        raise NotImplementedError

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box and, in its middle, icon and words."""
        ground, line, ink = self.colours()
        look = theme()
        box(
            painter,
            rect,
            look.px(tokens.RADIUS),
            look.colour(ground) if ground else None,
            look.colour(line) if line else None,
        )
        self._paint_inside(painter, rect, ink)

    def _inner_width(self) -> float:
        width = advance(self.words(), self.role)
        if self._icon:
            width += theme().px(_ICON) + (theme().px(_ICON_GAP) if self.words() else 0)
        if self._hint:
            width += theme().px(8) + advance(self._hint, "small")
        return width

    def _paint_inside(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        look = theme()
        left = rect.center().x() - self._inner_width() / 2
        if self._icon:
            size = look.px(_ICON)
            place = QRectF(left, rect.top(), size, rect.height())
            picture(painter, place, look.picture(self._icon, ink, _ICON))
            left += size + look.px(_ICON_GAP)
        width = advance(self.words(), self.role)
        place = QRectF(left, rect.top(), width, rect.height())
        words(painter, place, self.words(), self.role, look.colour(ink))
        if self._hint:
            place.moveLeft(place.right() + look.px(8))
            place.setWidth(rect.width())
            words(painter, place, self._hint, "small", look.colour(ink))

    def _off_colours(self) -> tuple[str, str, str]:
        return "", "hair" if on_paper(self) else "desk_hair", "ink3"


class FilledButton(Button):
    """The one thing this view is for."""

    role = "chosen"

    def colours(self) -> tuple[str, str, str]:
        """Ink, growing lighter as it is pointed at and pressed."""
        if not self.isEnabled():
            return self._off_colours()
        ground = "ink3" if self.is_held() else "ink2" if self.is_pointed_at() else "fill"
        return ground, "", "on_fill"


class PlumButton(Button):
    """Someone else will read this. For nothing else."""

    role = "chosen"

    def colours(self) -> tuple[str, str, str]:
        """Plum, growing lighter as it is pointed at and pressed."""
        if not self.isEnabled():
            return self._off_colours()
        ground = (
            "seal_press" if self.is_held() else "seal_hover" if self.is_pointed_at() else "seal"
        )
        return ground, "", "on_seal"


class PlainButton(Button):
    """Anything else that is done here. `chosen` gives it the desk's ground, as for “Flagged”."""

    _chosen = False

    def set_chosen(self, chosen: bool) -> None:
        """Show it as chosen, or not."""
        self._chosen = chosen
        self.update()

    def colours(self) -> tuple[str, str, str]:
        """Outlined; a field's ground on paper, none on the desk."""
        if not self.isEnabled():
            return self._off_colours()
        paper = on_paper(self)
        if self.is_held() or self._chosen:
            return "desk" if paper else "desk_wash", "rule", "ink"
        if self.is_pointed_at():
            return wash_name(self), "rule", "ink"
        return "field" if paper else "", "rule", "ink"


class QuietButton(Button):
    """Something that may be done, in words alone until it is pointed at."""

    def colours(self) -> tuple[str, str, str]:
        """No line; a wash under the pointer."""
        if not self.isEnabled():
            return "", "", "ink3"
        if self.is_held():
            return "desk" if on_paper(self) else "desk_wash", "", "ink"
        return wash_name(self) if self.is_pointed_at() else "", "", "ink2"


class LinkButton(Press):
    """Underlined words that lead somewhere or can be changed here, such as a date."""

    def __init__(self, text: str, role: str = "body", parent: QWidget | None = None) -> None:
        self._role = role
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.ring_radius = float(theme().px(tokens.UNIT))

    def sizeHint(self) -> QSize:
        """Return the words' width and a height that is easy to press."""
        return QSize(round(advance(self.words(), self._role) + 0.5), theme().px(30))

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words and a line under them."""
        look = theme()
        ink = look.colour("ink" if self.isEnabled() else "ink3")
        words(painter, rect, self.words(), self._role, ink)
        metrics = QFontMetricsF(look.font(self._role))
        under = rect.center().y() + metrics.height() / 2 - metrics.descent() + look.px(4)
        strong = self.is_pointed_at() or self.is_held()
        pen = QPen(look.colour("ink" if strong else "rule"), tokens.LINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        width = min(rect.width(), advance(self.words(), self._role))
        painter.drawLine(0, round(under), round(width), round(under))
