# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said of the current seat, in words under the circle: voice, further words, threads.

Everything here has a key on the circle too. Esc goes back to the circle.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import OptionGrid
from peerdesk.ui.widgets.circle import state as states
from peerdesk.ui.widgets.circle import words
from peerdesk.ui.widgets.circle.circle import Circle
from peerdesk.ui.widgets.circle.seat_naming import SeatNaming
from peerdesk.ui.widgets.circle.seats_row import SeatsRow
from peerdesk.ui.widgets.circle.state import ALSO, VOICES, CircleState, SeatState
from peerdesk.ui.widgets.circle.thread_note import ThreadNote
from peerdesk.ui.widgets.circle.voice_form import paint_voice
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.unguessable import fresh_bytes
from peerdesk.wording import _

_KEYS = {"heard": "H", "quiet": "Q", "spoken_for": "S", "not_in_the_room": "N"}
_GLYPH = 7 / 18


class SeatPanel(QWidget):
    """The panel of a circle. `naming` opens in it to add or rename a seat."""

    name_changed = Signal(str)
    """A made-up name is being written; answer with `set_name_notice` if it needs a word."""
    typed = Signal()
    """Something is being written here that is not in the circle yet; `with_what_is_typed` says what."""

    def __init__(
        self, circle: Circle, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._circle, self._verbs, self._compact = circle, circle.verbs, compact
        self._renamed = self._new = ""
        self._title = Label("", "chosen", wrap=False, parent=self)
        self._title.setFixedHeight(theme().px(30))
        self._called = Label("", "body", "ink2", wrap=False, parent=self)
        self._rename = LinkButton(_("Rename"), "small", self)
        self.naming = SeatNaming(self)
        self._said_of_seat = QWidget(self)
        self.voices = self._make_voices()
        self.also = ChipRow(_("Further words for this voice"), parent=self)
        self.also.set_words([(word, words.also_word(word)) for word in ALSO])
        self.speaker = SeatsRow(_("By"), _("Say who spoke"), self)
        title = _("Threads") if compact else _("Threads to")
        self.threads = SeatsRow(title, _("Draw a thread to…"), self)
        self.note = ThreadNote(self)
        self._lay_out()
        self._connect()
        self._show_seat()

    def set_roles(self, roles: list[str]) -> None:
        """Offer these roles when a seat is added or renamed."""
        self.naming.set_roles(roles)

    def set_name_notice(self, notice: str) -> None:
        """Show a sentence about the made-up name being written; an empty one takes it away."""
        self.naming.set_notice(notice)

    def take_focus(self) -> None:
        """Put the focus on the four voices."""
        self.voices.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_a_seat(self) -> None:
        """Open the fields for a new seat."""
        if self._verbs.full():
            self._verbs.say_full()
        elif not self._verbs.read_only:
            self._renamed, self._new = "", fresh_bytes(16).hex()
            self.naming.begin_adding()
            self._show_seat()

    def rename(self) -> None:
        """Open the fields with what the current seat is called. The writer's own has no other name."""
        seat = self._verbs.seat()
        if seat is not None and not seat.own and not self._verbs.read_only:
            self._renamed = seat.id
            self.naming.begin_renaming(seat.role, seat.made_up_name)
            self._show_seat()

    def with_what_is_typed(self) -> CircleState:
        """Return the circle as it would be if what stands in the open fields were added now."""
        circle = self._verbs.circle
        role, name = self.naming.begun()
        if (role or name) and self._renamed:
            circle = states.rename_seat(circle, self._renamed, role, name)
        elif (role or name) and not self._verbs.full():
            circle = states.add_seat(circle, SeatState(self._new, role or _("someone"), name))
        return states.note_thread(circle, *self.note.begun())

    # --- building ---

    def _make_voices(self) -> OptionGrid:
        glyphs = {voice: partial(_paint_glyph, voice) for voice in VOICES}
        grid = OptionGrid(_("Voice"), 2, glyphs=glyphs, keys=_KEYS, parent=self)
        if self._compact:
            grid.hide_keys()
        grid.set_words([(voice, words.voice_word(voice)) for voice in VOICES])
        return grid

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title)
        head.addWidget(self._called, 1)
        head.addWidget(self._rename)
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(self.naming)
        column.addWidget(self._said_of_seat)
        parts = QVBoxLayout(self._said_of_seat)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(px(tokens.LABEL_GAP))  # kept only between what is shown
        for part in (self.voices, self.speaker, self.also, self.threads, self.note):
            parts.addWidget(part)

    def _connect(self) -> None:
        verbs, circle = self._verbs, self._circle
        verbs.shown.connect(self._show_seat)
        circle.add_asked.connect(self.add_a_seat)
        circle.rename_asked.connect(self.rename)
        circle.panel_asked.connect(self.take_focus)
        self._rename.clicked.connect(self.rename)
        self.naming.named.connect(self._named)
        self.naming.put_away.connect(self._put_away)
        self.naming.typed.connect(self.typed)
        self.note.typed.connect(self.typed)
        self.naming.name_changed.connect(self.name_changed)
        self.voices.changed.connect(self._say_voice)
        self.also.changed.connect(self._say_also)
        self.speaker.seat_added.connect(verbs.speak_for)
        self.speaker.seat_taken_out.connect(lambda _seat: verbs.speak_for(None))
        self.threads.seat_added.connect(self._toggle_thread)
        self.threads.seat_taken_out.connect(self._toggle_thread)
        self.threads.seat_pressed.connect(self._open_note)
        self.note.kept.connect(verbs.note_thread)

    # --- showing ---

    def _show_seat(self) -> None:
        seat = self._verbs.seat()
        self.setEnabled(not self._verbs.read_only)
        if seat is None:
            return
        self._show_head(seat)
        self.voices.set_chosen([seat.voice] if seat.voice else [])
        self.also.set_chosen(seat.also)
        self._show_speaker(seat)
        self._show_threads(seat)

    def _show_head(self, seat: SeatState) -> None:
        if self._renamed not in {"", seat.id}:
            self.naming.hide()  # another seat became current: the name was not meant for it
            self.typed.emit()
        naming = not self.naming.isHidden()
        name = "" if naming else seat.made_up_name
        new = naming and not self._renamed
        self._title.setText(_("A new seat") if new else words.heading_of(seat))
        self._called.setText(_("{name}, in these pages").format(name=name) if name else "")
        self._rename.setVisible(not (seat.own or naming))
        self._said_of_seat.setVisible(not naming)

    def _show_speaker(self, seat: SeatState) -> None:
        chosen: list[tuple[str, str]] = []
        others: list[tuple[str, str]] = []
        for other in self._verbs.others():
            line = other.id, self._short(other)
            (chosen if other.id == seat.spoken_for_by else others).append(line)
        self.speaker.setVisible(seat.voice == "spoken_for" and bool(chosen or others))
        self.speaker.set_seats(chosen, others if not chosen else ())

    def _show_threads(self, seat: SeatState) -> None:
        circle = self._verbs.circle
        joined = [(other.id, self._short(other)) for other in circle.joined_to(seat.id)]
        ids = [seat_id for seat_id, _label in joined]
        free = [
            (other.id, self._short(other)) for other in self._verbs.others() if other.id not in ids
        ]
        self.threads.set_seats(joined, free)
        self.threads.setVisible(bool(joined or free))
        if self.note.other() not in ids or self.note.seat() != seat.id:
            self.note.hide()
        for other_id in ids:
            thread = circle.thread(seat.id, other_id)
            note = thread.note if thread else ""
            self.threads.describe(other_id, note)

    def _short(self, seat: SeatState) -> str:
        return words.short_role(seat, brief=self._compact)

    # --- acting ---

    def _say_voice(self, chosen: list[str]) -> None:
        seat = self._verbs.seat()
        if seat is not None:
            self._verbs.press_voice(chosen[0] if chosen else seat.voice)

    def _say_also(self, chosen: list[str]) -> None:
        seat = self._verbs.seat()
        if seat is not None:
            for word in seat.also ^ frozenset(chosen):
                self._verbs.press_also(word)

    def _toggle_thread(self, other: str) -> None:
        self._verbs.press_thread(self._verbs.current, other)

    def _open_note(self, other: str) -> None:
        circle, here = self._verbs.circle, self._verbs.current
        thread = circle.thread(here, other)
        if thread is not None:
            self.note.open(here, other, words.short_role(circle.seat(other)), thread.note)

    def _named(self, role: str, made_up_name: str) -> None:
        if self._renamed:
            self._verbs.rename(role, made_up_name)
        else:
            self._verbs.add(role, made_up_name, self._new)
        self._show_seat()
        self._circle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        self.typed.emit()
        self._show_seat()
        self._circle.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the circle on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._circle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


def _paint_glyph(voice: str, painter: QPainter, rect: QRectF) -> None:
    paint_voice(painter, rect.center(), rect.width() * _GLYPH, voice)
