# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to answer with, as one Tab stop. Chips, segments, options, tiles and word rows are all this.

Either words are chosen or one quiet answer is, or it is blank; choosing one empties the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.choices.silences import NOT_NOW, UNSURE, Silences
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.layout.tab_order import read_as_laid_out
from peerdesk.ui.widgets.presses.press import Press

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0)


class AnswerRow(Group):
    """What all rows of words share: what is chosen, the keys, and the quiet answers.

    With `many` any number may be chosen, else one at most; pressing the chosen one empties it.
    """

    changed = Signal(list)
    """The person chose or emptied words: the ids now chosen, in the order they are shown."""
    silence_changed = Signal(object)
    """The person chose a quiet answer or took it back: "unsure", "not_now" or None."""

    def __init__(
        self, name: str, *, many: bool, silences: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._many = many
        self._labels: dict[str, str] = {}
        self._presses: dict[str, WordPress] = {}
        self._chosen: set[str] = set()
        self._silence: str | None = None
        self._silences = Silences(self) if silences else None
        if self._silences:
            self._silences.picked.connect(self._pick_silence)
            for press in self._silences.presses.values():
                press.installEventFilter(self)

    def set_words(self, offered: Sequence[tuple[str, str]]) -> None:
        """Show these words, as (id, label). What is chosen stays chosen if it is still among them."""
        for press in self._presses.values():
            press.hide()
            press.deleteLater()
        self._presses = {}
        self._labels = dict(offered)
        self._chosen &= set(self._labels)
        self._make_missing(self._seen())
        self._place()
        read_as_laid_out(self)
        self._show_chosen()

    def keeps_room_below(self) -> bool:
        """Return whether it ends in a line for the quiet answers, which is empty until it is used."""
        return False

    def words(self) -> tuple[str, ...]:
        """Return the ids of the words offered, in order."""
        return tuple(self._labels)

    def press_of(self, name: str) -> WordPress:
        """Return the part that stands for the word `name`. Raises KeyError if none does."""
        return self._presses[name]

    def set_chosen(self, names: Iterable[str]) -> None:
        """Show these ids as chosen. Unknown ids are left out; nothing is emitted."""
        known = [name for name in names if name in self._labels]
        self._chosen = set(known if self._many else known[:1])
        self._silence = None if self._chosen else self._silence
        self._show_chosen()

    def chosen(self) -> list[str]:
        """Return the chosen ids in the order they are shown."""
        return [name for name in self._labels if name in self._chosen]

    def set_silence(self, silence: str | None) -> None:
        """Show a quiet answer as chosen: "unsure", "not_now", or None for neither."""
        self._silence = silence
        if silence:
            self._chosen.clear()
        self._show_chosen()

    def silence(self) -> str | None:
        """Return the quiet answer chosen, or None."""
        return self._silence

    def toggle(self, name: str) -> None:
        """Choose the word, or take it back, as the person would."""
        before = self._silence
        if name in self._chosen:
            self._chosen.discard(name)
        else:
            if not self._many:
                self._chosen.clear()
            self._chosen.add(name)
            self._silence = None
        self._show_chosen()
        if before != self._silence:
            self.silence_changed.emit(self._silence)
        self.changed.emit(self.chosen())

    def clear(self) -> None:
        """Leave it blank, as the person would."""
        had_words, had_silence = bool(self._chosen), self._silence is not None
        self._chosen.clear()
        self._silence = None
        self._show_chosen()
        if had_silence:
            self.silence_changed.emit(None)
        if had_words:
            self.changed.emit([])

    def _make(self, name: str, label: str) -> WordPress:
        raise NotImplementedError

    def _place(self) -> None:
        raise NotImplementedError

    def _seen(self) -> Collection[str]:
        """Return the words that are to be seen now. For others no part is made yet."""
        return self._labels

    def _make_missing(self, names: Iterable[str]) -> list[WordPress]:
        """Make and return the parts for those of these words that have none."""
        made = {
            name: self._make(name, self._labels[name])
            for name in names
            if name not in self._presses
        }
        for press in made.values():
            self._adopt(press)
        there = {**self._presses, **made}
        self._presses = {name: there[name] for name in self._labels if name in there}
        return list(made.values())

    def _stops(self) -> list[Press]:
        """Everything the arrows reach, in order."""
        words: list[Press] = [press for press in self._presses.values() if not press.isHidden()]
        quiet = list(self._silences.presses.values()) if self._silences else []
        return [*words, *quiet]

    def _adopt(self, press: WordPress) -> None:
        press.pressed_word.connect(self.toggle)
        press.installEventFilter(self)
        press.be_one_of_many(self._many)
        press.set_chosen(press.name in self._chosen)

    def _pick_silence(self, silence: str) -> None:
        had_words = bool(self._chosen)
        self.set_silence(None if self._silence == silence else silence)
        if had_words and self._silence:
            self.changed.emit([])
        self.silence_changed.emit(self._silence)

    def _show_chosen(self) -> None:
        for name, press in self._presses.items():
            press.set_chosen(name in self._chosen)
        if self._silences:
            self._silences.set_chosen(self._silence)
        self._set_tab_stop(None)

    def _set_tab_stop(self, focused: QObject | None) -> None:
        stops = self._stops()
        stop = focused if focused in stops else self._resting_stop(stops)
        for each in stops:
            each.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus
            )
        if stop is not None:
            self.setFocusProxy(stop)

    def _resting_stop(self, stops: list[Press]) -> Press | None:
        held = next((each for each in stops if each.hasFocus()), None)
        ticked = next((each for each in stops if each.isChecked()), None)
        return held or ticked or (stops[0] if stops else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the parts inside, and follow the focus among them."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if kind == QEvent.Type.FocusIn:
            self._set_tab_stop(watched)
            self._reveal(True)
        elif kind == QEvent.Type.FocusOut:
            self._reveal(self.underMouse())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the quiet answers to the pointer."""
        super().enterEvent(event)
        self._reveal(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the quiet answers back out of sight."""
        super().leaveEvent(event)
        self._reveal(any(each.hasFocus() for each in self._stops()))

    def _reveal(self, shown: bool) -> None:
        if self._silences:
            self._silences.reveal(shown)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        stops = self._stops()
        if key in _STEPS and watched in stops:
            place = stops.index(watched) + _STEPS[key]
            self._go(stops[place % len(stops)])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(stops[0 if key == Qt.Key.Key_Home else -1])
        elif not self._letter(event.text()):
            return self._quiet_key(key)
        return True

    def _letter(self, letter: str) -> bool:
        """Take a key of the row's own; true if it was one."""
        return False

    def _quiet_key(self, key: Qt.Key) -> bool:
        if key in _EMPTYING:
            self.clear()
        elif self._silences and key == Qt.Key.Key_U:
            self._pick_silence(UNSURE)
        elif self._silences and key == Qt.Key.Key_N:
            self._pick_silence(NOT_NOW)
        else:
            return False
        return True

    def _go(self, press: Press) -> None:
        press.setFocus(Qt.FocusReason.OtherFocusReason)
