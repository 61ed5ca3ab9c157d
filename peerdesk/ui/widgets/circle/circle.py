# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle of a meeting: seats on a ring, threads between them, by keys and by pointer alike.

Form carries every voice, never colour. The circle is one Tab stop. It goes in as values by
`set_state` and comes out by `changed`.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.circle.hand import Hand, take_in_hand
from peerdesk.ui.widgets.circle.keys import CircleKeys
from peerdesk.ui.widgets.circle.labels import labels_of
from peerdesk.ui.widgets.circle.layout import Shape, shape_of
from peerdesk.ui.widgets.circle.paint import Scene, note_under, paint_scene
from peerdesk.ui.widgets.circle.seat import Seat
from peerdesk.ui.widgets.circle.seat_menu import SeatMenu
from peerdesk.ui.widgets.circle.seat_ring import SeatRing
from peerdesk.ui.widgets.circle.state import CircleState, SeatState
from peerdesk.ui.widgets.circle.verbs import CircleVerbs
from peerdesk.ui.widgets.circle.words import circle_name, voice_word
from peerdesk.ui.widgets.drawn.drawing import advance
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.ui.widgets.told.tip import show_tip
from peerdesk.wording import _

_SIZE, _SIZE_COMPACT = (324, 300), (280, 282)
_NARROWEST, _NARROWEST_COMPACT = 290, 256
_TIP_REACHES = QPoint(14, 48)
"""From where a tip is put to the middle of its two lines, without half of their width, px at 100 %."""
_TOLD_FOR = 3000
"""Milliseconds for which it is said what a letter did to a voice."""


class Circle(Group):
    """The circle with its seats. A group to assistive technology; its seats are real buttons."""

    changed = Signal(object)
    """A person changed the circle (CircleState)."""
    current_changed = Signal(str)
    said = Signal(str)
    """One sentence on what was just done. It has been spoken already and may be shown."""
    taken_away = Signal(str)
    """A seat was taken away: a sentence for a toast whose Undo calls `verbs.bring_back`."""
    add_asked = Signal()
    rename_asked = Signal()
    panel_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__("", parent)
        self.verbs = CircleVerbs(self)
        self.keys = CircleKeys(self.verbs)
        self._ring = SeatRing(self, self._wire)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._compact = compact
        self._hand: Hand | None = None
        self._came_from: QWidget | None = None
        self._connect()
        self._show_circle()

    def _connect(self) -> None:
        verbs, keys = self.verbs, self.keys
        verbs.shown.connect(self._show_circle)
        verbs.changed.connect(self.changed)
        verbs.current_changed.connect(self.current_changed)
        verbs.said.connect(self._announce)
        verbs.taken_away.connect(self.taken_away)
        keys.choosing_changed.connect(self._mark_seats)
        keys.add_asked.connect(self.add_asked)
        keys.rename_asked.connect(self.rename_asked)
        keys.panel_asked.connect(self.panel_asked)
        keys.leave_asked.connect(self._leave)
        self._ring.stepped.connect(self.update)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # --- values in and out ---

    def set_state(self, circle: CircleState) -> None:
        """Show a circle."""
        self._hand = None
        self.keys.choosing = None
        self.verbs.set_state(circle)

    def state(self) -> CircleState:
        """Return the circle as it is now."""
        return self.verbs.circle

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the circle be walked but not changed."""
        self.verbs.set_read_only(read_only=read_only)

    def seat_button(self, seat_id: str) -> Seat:
        """Return the button of a seat. Raises KeyError if nobody sits there."""
        return self._ring.button(seat_id)

    def sizeHint(self) -> QSize:
        """Return 324 x 300 px, or 280 x 282 when compact, at the text size in force."""
        wide, tall = _SIZE_COMPACT if self._compact else _SIZE
        return QSize(theme().px(wide), theme().px(tall))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; only words beside the ring may have less room across."""
        narrowest = _NARROWEST_COMPACT if self._compact else _NARROWEST
        return QSize(theme().px(narrowest), self.sizeHint().height())

    # --- showing ---

    def _show_circle(self) -> None:
        self.setAccessibleName(circle_name(self.verbs.circle))
        had_focus = self._has_focus_inside()
        self._ring.show_circle(self.verbs.circle, self._shape())
        self._mark_seats()
        if had_focus and self.verbs.current:
            self._ring.button(self.verbs.current).setFocus()

    def _shape(self) -> Shape:
        seats = len(self.verbs.circle.seats)
        return shape_of(self.size(), seats, theme().scale, compact=self._compact)

    def _mark_seats(self) -> None:
        self._ring.mark(self.verbs.current, self._lit(), self._held())
        if self.verbs.current:
            self.setFocusProxy(self._ring.button(self.verbs.current))
        self.update()

    def _has_focus_inside(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _lit(self) -> frozenset[str]:
        """Return both ends of a thread being drawn, or of who spoke for whom."""
        choosing = self.keys.choosing
        if choosing is not None and choosing.target is not None:
            return frozenset({choosing.seat.id, choosing.target})
        if self._hand is not None and self._hand.moving and self._hand.kind == "thread":
            reached = self._hand.target(self._shape(), self._ring.resting())
            return frozenset(filter(None, {self._hand.seat_id, reached}))
        return frozenset()

    def _held(self) -> str | None:
        hand = self._hand
        return hand.seat_id if hand is not None and hand.moving and hand.kind == "seat" else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, threads and labels under the seats."""
        paint_scene(QPainter(self), self._scene())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring where it belongs."""
        super().resizeEvent(event)
        self._show_circle()

    def _scene(self) -> Scene:
        verbs, shape, places = self.verbs, self._shape(), self._ring.middles()
        ringed = self._lit() | {verbs.current}
        scene = Scene(
            shape,
            verbs.circle,
            places,
            labels_of(verbs.circle, places, shape, self.width(), ringed),
            verbs.current,
            ringed,
        )
        return self._with_drafts(scene)

    def _with_drafts(self, scene: Scene) -> Scene:
        choosing, hand = self.keys.choosing, self._hand
        if choosing is not None and choosing.target is not None:
            return scene.drawing(choosing.seat.id, choosing.target, None)
        if hand is None or not hand.moving:
            return scene
        if hand.kind == "thread":
            return scene.drawing(hand.seat_id, hand.target(scene.shape, scene.places), hand.at)
        old_place = self._ring.resting()[hand.seat_id]
        gap = hand.gap_angle(scene.shape, scene.circle)
        return scene.holding(hand.seat_id, old_place, gap)

    # --- keys and focus ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the circle; Esc puts a held seat back first."""
        if self._hand is not None and event.key() == Qt.Key.Key_Escape:
            self._put_back()
        else:
            before = self.verbs.seat()
            if not self.keys.press(event):
                event.ignore()
            self._tell_of_voice(before)

    def _tell_of_voice(self, before: SeatState | None) -> None:
        """Say inside the ring, where nothing is, what a letter did to a voice: it may have been meant for a page."""
        now = self.verbs.seat()
        if before and now and before.id == now.id and before.voice != now.voice:
            lines = (f"{voice_word(now.voice)}.", _("Ctrl Z takes it back."))
            half = QPoint(round(max(advance(each, "small") for each in lines) / 2), 0)
            middle = self.mapToGlobal(self.rect().center()) - half - _TIP_REACHES * theme().scale
            show_tip(middle, "\n".join(lines), self, _TOLD_FOR)

    def _leave(self) -> None:
        back = self._came_from
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus()
        else:
            self.focusNextPrevChild(True)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and self.isAncestorOf(new)
        came_from_outside = old is not None and not self.isAncestorOf(old)
        if inside and came_from_outside:
            self._came_from = old
        elif not inside and new is not None and self.keys.choosing is not None:
            self.keys.end_choosing()

    def _announce(self, sentence: str) -> None:
        announce(self, sentence)
        self.said.emit(sentence)

    # --- pointer ---

    def _wire(self, seat: Seat) -> None:
        seat.clicked.connect(lambda: self._take_focus(seat.seat_id))
        seat.pressed_at.connect(self._pressed)
        seat.dragged_to.connect(self._dragged)
        seat.let_go.connect(self._let_go)
        seat.rename_asked.connect(self.rename_asked)
        seat.menu_asked.connect(self._open_menu)

    def _take_focus(self, seat_id: str) -> None:
        self.verbs.make_current(seat_id)
        self._ring.button(seat_id).setFocus()

    def _pressed(self, seat_id: str, point: QPointF) -> None:
        if self.keys.choosing is not None:
            self.keys.end_choosing()
        self.verbs.make_current(seat_id)
        if not self.verbs.read_only:
            middle = self._ring.button(seat_id).middle()
            self._hand = take_in_hand(self._shape(), self.verbs.circle, seat_id, middle, point)

    def _dragged(self, point: QPointF) -> None:
        if self._hand is not None:
            self._hand = self._hand.moved_to(point)
            self._mark_seats()
            if held := self._held():
                self._ring.carry(held, point)

    def _let_go(self) -> None:
        hand, self._hand = self._hand, None
        if hand is None or not hand.moving:
            return
        shape, circle = self._shape(), self.verbs.circle
        if hand.kind == "thread":
            reached = hand.target(shape, self._ring.resting())
            if reached is not None:
                self.verbs.press_thread(hand.seat_id, reached)
        else:
            landing = hand.landing(shape, circle)
            if landing is not None:
                self.verbs.place(landing)
        self._put_back()

    def _put_back(self) -> None:
        self._hand = None
        self._show_circle()

    def _open_menu(self, seat_id: str, point: QPoint) -> None:
        self._take_focus(seat_id)
        if not self.verbs.read_only:
            menu = SeatMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(point)

    def event(self, event: QEvent) -> bool:
        """Show the few words a thread has when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            note = note_under(self._scene(), QPointF(event.pos()))
            show_tip(event.globalPos(), note, self)
            return True
        return super().event(event)
