# SPDX-License-Identifier: GPL-3.0-or-later
"""Comments of one letter, in its text and in its margin: selecting words, writing beside them, taking them away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.letters.answering import Answering, Beside
from peerdesk.presenters.letters.letter_view import comment_words
from peerdesk.sharing.letter import Comment
from peerdesk.ui.parts.letters.beside_letter import BesideLetter
from peerdesk.ui.parts.letters.letter_margin import LetterMargin
from peerdesk.ui.parts.letters.margin_card import MarginCard
from peerdesk.ui.widgets.text.letter_text import Passage
from peerdesk.wording import _


class LetterCards(QObject):
    """With an `answering` the comments are the reader’s own and can be written; else they are only shown."""

    changed = Signal()
    """A comment says something else now."""
    keep_wanted = Signal()
    """A moment has passed since the last key, or the writer went elsewhere."""
    refused = Signal(object)

    def __init__(
        self, spread: BesideLetter, margin: LetterMargin, answering: Answering | None
    ) -> None:
        super().__init__(spread)
        self._spread, self._margin, self._answering = spread, margin, answering
        self._place: tuple[int, int] = (0, 0)
        self._comments: dict[MarginCard, Comment] = {}
        self._shown: tuple[Beside, ...] = ()
        margin.write_wanted.connect(self.write)
        spread.body.selected.connect(self._note_selection)
        spread.body.write_wanted.connect(self._write_at)
        spread.body.grown.connect(self._mark)
        if answering is not None:
            self._show(answering.comments(), _("you"))

    def show_theirs(self, comments: tuple[Beside, ...], who: str) -> None:
        """Show what somebody else wrote beside the letter."""
        self._show(tuple(each for each in comments if each.piece is not None), who)

    def write(self) -> None:
        """Begin a comment beside what is selected."""
        text = self._spread.body.texts.get(self._place)
        passage = text.passage() if text else None
        if self._answering is None or text is None or passage is None:
            return
        if self._margin.write.isHidden():  # nothing can be written here
            return
        try:
            added = self._answering.comment(*self._place, *passage, "")
        except PeerDeskError as reason:
            self.refused.emit(reason)
            return
        text.forget_selection()
        self._margin.show_selected(selected=False)
        self._show(self._answering.comments(), _("you"))
        for card, comment in self._comments.items():
            if comment is added:
                card.begin()
                self._take_up(card.number)
                QTimer.singleShot(0, card, card.begin)

    def _note_selection(self, item: int, field: int) -> None:
        self._place = item, field
        text = self._spread.body.texts[self._place]
        self._margin.show_selected(selected=text.passage() is not None)

    def _write_at(self, item: int, field: int) -> None:
        self._place = item, field
        self.write()

    def _show(self, comments: tuple[Beside, ...], who: str) -> None:
        self._comments = {}
        pins = []
        for each in comments:
            quote, words = comment_words(each)
            mine = self._answering is not None
            card = MarginCard(
                each.number, who, quote, each.comment.text if mine else words, written_here=mine
            )
            self._connect(card)
            self._comments[card] = each.comment
            there = each.piece is not None
            pins.append(
                (
                    card,
                    each.comment.item - 1 if there else -1,
                    each.comment.field - 1 if there else -1,
                )
            )
        self._shown = comments
        self._mark(list(self._spread.body.texts))
        self._spread.set_pins(pins)

    def _mark(self, places: list[tuple[int, int]]) -> None:
        """Mark in these texts which of their words somebody wrote beside."""
        passages: dict[tuple[int, int], list[Passage]] = {}
        for each in self._shown:
            if each.piece is not None:
                place = each.comment.item - 1, each.comment.field - 1
                passage = Passage(each.number, each.piece, each.start, each.end)
                passages.setdefault(place, []).append(passage)
        for place in places:
            self._spread.body.texts[place].set_passages(passages.get(place, []))

    def _connect(self, card: MarginCard) -> None:
        card.changed.connect(self._reword)
        card.keep_wanted.connect(self.keep_wanted)
        card.taken_up.connect(self._take_up)
        card.done.connect(self._finish)
        card.remove_wanted.connect(self._remove)

    def _take_up(self, number: int) -> None:
        for card in self._spread.cards():
            card.show_buttons(shown=card.number == number)
        for text in self._spread.body.texts.values():
            text.set_current_number(number)

    def _reword(self, words: str) -> None:
        card = self.sender()
        if isinstance(card, MarginCard) and self._answering is not None:
            self._comments[card] = self._answering.write(self._comments[card], words)
            self.changed.emit()

    def _finish(self) -> None:
        card = self.sender()
        if isinstance(card, MarginCard):
            self._take_up(-1)
            self.keep_wanted.emit()
            if card.field is not None and not card.field.text().strip():
                self._take_away(card)
            self._go_to_text()

    def _remove(self) -> None:
        card = self.sender()
        if isinstance(card, MarginCard):
            self._take_away(card)
            self._go_to_text()

    def _take_away(self, card: MarginCard) -> None:
        if self._answering is None:
            return
        self._answering.reword(self._comments[card], "")
        self._show(self._answering.comments(), _("you"))
        self.changed.emit()
        self.keep_wanted.emit()

    def _go_to_text(self) -> None:
        text = self._spread.body.texts.get(self._place) or next(
            iter(self._spread.body.texts.values()), None
        )
        if text is not None and isValid(text):
            text.setFocus()
