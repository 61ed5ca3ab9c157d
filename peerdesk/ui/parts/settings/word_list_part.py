# SPDX-License-Identifier: GPL-3.0-or-later
"""One list of words in Settings: folded with its count; open, its chips, and a form for the word that was pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.language.word_list import WordList
from peerdesk.presenters.settings.word_settings import Row, WordSettings
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.settings.word_form import WordForm
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.word_press import WordPress
from peerdesk.ui.widgets.layout.sheet import bring_into_sight
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_SHOWN_AT_FIRST = 10


class WordListPart(FoldedPart):
    """The list called `name`. What is inside is built when it is opened."""

    away_put = Signal(str, str)
    """A word was put away: its list and its id, so that it can be brought back."""

    def __init__(
        self, words: WordSettings, listed: WordList, parent: QWidget | None = None
    ) -> None:
        super().__init__(listed.title, words.count_sentence(listed), self._open_list, parent=parent)
        self._words, self._name = words, listed.name
        self.inside: _ListContent | None = None
        self.opened.connect(self._show_all_of_it)

    def refresh(self) -> None:
        """Show the words and their count as they are now."""
        self.row.set_hint(self._words.count_sentence(self._words.listed(self._name)))
        if self.inside is not None:
            self.inside.refresh()

    def _show_all_of_it(self, is_open: bool) -> None:
        if is_open:
            bring_into_sight(self)

    def _open_list(self) -> QWidget:
        self.inside = _ListContent(self._words, self._name)
        self.inside.away_put.connect(self.away_put)
        return self.inside


class _ListContent(QWidget):
    """The chips of one list. Pressing one opens its form; its x, or Delete, puts it away."""

    away_put = Signal(str, str)

    def __init__(self, words: WordSettings, name: str) -> None:
        super().__init__()
        self._words, self._name = words, name
        listed = words.listed(name)
        self._is_whole = listed.own
        self._shown: tuple[Row, ...] = ()
        self._held = self._last = ""
        self._focus_next: int | None = None
        can_change = words.can_change
        own = _("Own word") if self._is_whole and can_change else ""
        # Chips that are off cannot be unfolded: where words can only be read, all of them stand there.
        fold_after = _SHOWN_AT_FIRST if can_change else 0
        self.chips = ChipRow(
            listed.title,
            False,
            own=own,
            fold_after=fold_after,
            removable=self._is_whole and can_change,
        )
        self.chips.changed.connect(self._press)
        self.chips.word_taken_out.connect(self._put_away)
        self.chips.own_word_added.connect(self._add)
        self.form = WordForm(whole=self._is_whole)
        self.form.renamed.connect(self._rename)
        self.form.moved.connect(self._move)
        self.form.put_away.connect(self._put_held_away)
        self.form.done.connect(self._close_form)
        self.form.hide()
        self._said = Label("", "small", "ink2")
        away = _("Put away. Press one to have it offered again.") if can_change else _("Put away.")
        self._away_line = Label(away, "small", "ink2")
        self.away = ChipRow(_("Put away"), False, fold_after=fold_after)
        changes_journal(self.chips, self.away)
        self.away.changed.connect(self._bring_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(4), 0, 0)
        column.setSpacing(theme().px(6))
        for each in (self.chips, self.form, self._said, self._away_line, self.away):
            column.addWidget(each)
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """Show the words as they are now; the focus stays at its place in the list."""
        rows = self._words.rows(self._words.listed(self._name))
        if rows == self._shown:
            return
        focused = self._focused()
        known = {row.id for row in self._shown}
        added = [row.id for row in rows if row.is_own and not row.is_away and row.id not in known]
        self._shown = rows
        offered = [row for row in rows if not row.is_away]
        away = [row for row in rows if row.is_away]
        self.chips.mark_own(row.id for row in offered if row.is_own)
        self.chips.set_words([(row.id, row.label) for row in offered])
        self.away.set_words([(row.id, row.label) for row in away])
        for each in (self._away_line, self.away):
            each.setVisible(bool(away))
        self._keep_in_view(added[-1] if added and known else self._last)
        self._hold(self._held)
        self._focus_again(self._focus_next if focused is None else focused)
        self._focus_next = None

    # What was pressed

    def _press(self, chosen: list[str]) -> None:
        self._say("")
        self._keep_in_view(chosen[0] if chosen else self._last)
        self._hold(self._last)
        self.form.take_focus()
        bring_into_sight(self.form)

    def _keep_in_view(self, word: str) -> None:
        """Never fold away the word that was pressed or added last."""
        self._last = word
        self.chips.set_chosen([word])

    def _hold(self, word: str) -> None:
        row = next((each for each in self._shown if each.id == word and not each.is_away), None)
        self._held = row.id if row else ""
        self.form.setVisible(row is not None)
        if row is not None and not self.form.field.hasFocus():
            self.form.show_word(row)

    def _close_form(self) -> None:
        held, self._held = self._held, ""
        self.form.hide()
        if held in self.chips.words():
            self.chips.press_of(held).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, label: str) -> None:
        self._say(self._words.add(self._name, label))

    def _rename(self, label: str) -> None:
        if self._held:
            self._words.rename(self._name, self._held, label)

    def _move(self, step: int) -> None:
        if self._held:
            self._words.move(self._name, self._held, step)

    def _put_held_away(self) -> None:
        self._put_away(self._held)

    def _put_away(self, word: str) -> None:
        if word == self._held:
            self._held = ""
            self.form.hide()
        if word in self.chips.words():
            self._focus_next = self.chips.words().index(word)
            self._words.put_away(self._name, word)
            self.away_put.emit(self._name, word)

    def _bring_back(self, chosen: list[str]) -> None:
        for word in chosen:
            self._words.bring_back(self._name, word)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    # The focus

    def _focused(self) -> int | None:
        held = QApplication.focusWidget()
        if not isinstance(held, WordPress) or held.parentWidget() is not self.chips:
            return None
        return self.chips.words().index(held.name)

    def _focus_again(self, place: int | None) -> None:
        names = self.chips.words()
        if place is not None and names:
            press = self.chips.press_of(names[min(place, len(names) - 1)])
            press.setFocus(Qt.FocusReason.OtherFocusReason)
