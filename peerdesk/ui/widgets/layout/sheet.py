# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper to write on, a hairline, and a place that scrolls to where the focus is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, flood, on_paper
from peerdesk.ui.widgets.layout.scroll_bar import slim_bars


class Sheet(QWidget):
    """Paper: one line round it, two px of edge below, no shadow. `body` is its column layout.

    With `runs_on` its lower end is left open, because it goes on below the window. `ground` is
    "sheet", or "wash" for the quieter paper of the small view.
    """

    def __init__(
        self, *, runs_on: bool = False, ground: str = "sheet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runs_on = runs_on
        self.setProperty("ground", ground)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.pad(tokens.SHEET_PADDING, tokens.SHEET_PADDING_DOWN)

    def pad(self, across: float, down: float) -> None:
        """Set the room between the paper's edge and what is on it, in px at 100 %."""
        x, y = theme().px(across), theme().px(down)
        self.body.setContentsMargins(x, y, x, y)

    def run_on(self, runs_on: bool) -> None:
        """Leave the lower end open, or close it."""
        self._runs_on = runs_on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = look.px(tokens.RADIUS_SHEET)
        if self._runs_on:
            rect.setBottom(rect.bottom() + radius + tokens.SHEET_EDGE)
        box(painter, rect, radius, look.colour("edge"), None)
        paper = rect.adjusted(0, 0, 0, -1)
        ground = look.colour(str(self.property("ground")))
        box(painter, paper, radius, ground, look.colour("desk_hair"))
        painter.end()


class Rule(QWidget):
    """A hairline across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the thickness of the line."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line in the colour that suits its ground."""
        painter = QPainter(self)
        flood(painter, self.rect(), theme().colour("hair" if on_paper(self) else "desk_hair"))
        painter.end()


def bring_into_sight(part: QWidget) -> None:
    """Scroll as little as needed for all of `part` to be seen, once it has the place it was just given."""
    QTimer.singleShot(0, part, partial(_bring, part))


def _bring(part: QWidget) -> None:
    show_in_page(part, part.rect())


def show_in_page(part: QWidget, rect: QRect) -> None:
    """Scroll the page around `part` as little as needed for `rect` of it to be in sight."""
    page = page_around(part)
    if page is not None and part.isVisible():
        page.show_place(part, rect)


def page_around(part: QWidget) -> ScrollArea | None:
    """Return what `part` scrolls in, or None."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, ScrollArea):
        around = around.parentWidget()
    return around


def show_caret(field: QWidget) -> None:
    """Keep the line of `field` that is written on in sight, until the page around it is scrolled by hand."""
    page = page_around(field)
    if page is not None and field.hasFocus():
        page.follow_caret(field)


class ScrollArea(QScrollArea):
    """A column that scrolls down, never across, and keeps what has the focus in sight.

    A field that is written in stays so whatever grows or wraps anew round it, until somebody scrolls.
    """

    reached = Signal()
    """The focus has come to something in it, which has been brought into sight."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._furthest: Callable[[int], int] = int
        self._follows = False
        slim_bars(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(
            QWidget()
        )  # to ask for the toolkit's own costs as much as painting the first window
        bar = self.verticalScrollBar()
        bar.actionTriggered.connect(self._scrolled_by_hand)
        bar.rangeChanged.connect(self._stay, Qt.ConnectionType.QueuedConnection)  # laid out by then
        if content is not None:
            self.set_content(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_content(self, content: QWidget) -> None:
        """Put `content` in it; whatever was there is deleted."""
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """Return almost nothing: it scrolls."""
        return QSize(0, theme().px(80))

    def keep_clear(self, furthest: Callable[[int], int]) -> None:
        """Ask `furthest` how far it may scroll for what begins so far down to be in sight: both in px of the content.

        For pages where something lies over the top of what scrolls.
        """
        self._furthest = furthest

    def show_place(self, widget: QWidget, rect: QRect) -> None:
        """Scroll as little as needed for `rect` of `widget` to be in sight."""
        room = theme().px(tokens.SHEET_GAP)
        bar = self.verticalScrollBar()
        least, most = self._seen_between(widget, rect.adjusted(0, -room, 0, room))
        bar.setValue(min(max(bar.value(), least), most))

    def follow_caret(self, field: QWidget) -> None:
        """Scroll as little as needed for the line `field` is written on to be in sight, and stay with it."""
        self._follows = True
        self.show_place(field, _caret_of(field))

    def shows_caret(self, field: QWidget) -> bool:
        """Say whether the line `field` is written on is in sight."""
        least, most = self._seen_between(field, _caret_of(field))
        return least <= self.verticalScrollBar().value() <= most

    def _seen_between(self, widget: QWidget, rect: QRect) -> tuple[int, int]:
        """Return how far down, at least and at most, `rect` of `widget` is in sight.

        Where there is no room for all of it, the least is more than the most, at which its top is seen.
        """
        content = self.widget()
        if content is None:
            return 0, 0
        top = widget.mapTo(content, QPoint(0, rect.top())).y()
        return top + rect.height() - viewport_of(self).height(), self._furthest(top)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        self._follows = True
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._show_all(now, content)
        self.reached.emit()

    def _show_all(self, part: QWidget, content: QWidget) -> None:
        """Show `part`; where there is no room for all of it, the line of it that is written on."""
        high = viewport_of(self).height()
        for rect in (part.rect(), _caret_of(part)):
            if rect.height() < high:
                self.show_place(part, rect)
        if part.height() < high:
            self._show_what_stands_over(part, content)

    def _show_what_stands_over(self, part: QWidget, content: QWidget) -> None:
        """Go to the very top where `part` stays in sight there: a heading, and what is pressed beside it, come too."""
        foot = part.mapTo(content, QPoint(0, part.height())).y()
        if foot + theme().px(tokens.SHEET_GAP) <= viewport_of(self).height():
            self.verticalScrollBar().setValue(0)

    def _stay(self) -> None:
        """Go after the line that is written on, where what was laid out anew has taken it out of sight."""
        field, content = QApplication.focusWidget(), self.widget()
        if field is None or content is None or not (self._follows and content.isAncestorOf(field)):
            return
        is_written_in = field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if is_written_in and not self.shows_caret(field):
            self._show_all(field, content)

    def _scrolled_by_hand(self) -> None:
        self._follows = False


def _caret_of(part: QWidget) -> QRect:
    """Return where the caret is in `part`; in one that is not written in, all of its height."""
    caret = part.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return caret.toAlignedRect() if isinstance(caret, QRectF) else QRect(caret)
