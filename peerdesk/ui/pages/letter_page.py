# SPDX-License-Identifier: GPL-3.0-or-later
"""One letter, read-only: written beside, answered, kept or let be. Nothing of it is kept before that was chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import NotFoundError
from peerdesk.presenters import shown
from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.letter_view import LetterView, margin_words, read_kept, read_over
from peerdesk.presenters.letters.opened import Opened
from peerdesk.records.letters import KeptLetter
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.letters.answer_forms import AnswerForms
from peerdesk.ui.parts.letters.beside_letter import BesideLetter
from peerdesk.ui.parts.letters.letter_bar import LetterBar
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.parts.letters.letter_cards import LetterCards
from peerdesk.ui.parts.letters.letter_margin import LetterMargin
from peerdesk.ui.parts.letters.letter_taking import LetterTaking
from peerdesk.ui.parts.letters.look_aside import look
from peerdesk.ui.parts.letters.reply_sealing import ReplySealing
from peerdesk.ui.parts.reading.keep_choice import KeepChoice
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.tab_order import first_stop, set_tab_order
from peerdesk.wording import _

_ABOUT = "letter"


class LetterPage(Page):
    """Shows the letter the session has in hand, or one that is kept."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("A letter"))
        self._opened: Opened | None = None
        self._is_focus_wanted = False
        self._breadth: Breadth = "wide"
        self.answering: Answering | None = None
        self.cards: LetterCards | None = None
        self.forms: AnswerForms | None = None
        self.spread: BesideLetter | None = None
        self.sealing = ReplySealing(session, self)
        self.sealing.sealed.connect(self._on_sealed)
        self.sealing.refused.connect(session.refused)
        self.taking = LetterTaking(session, self)
        self.taking.go.connect(self.go)
        self.taking.did.connect(self.did)
        self.taking.later.connect(self._show_later)
        self.bar = LetterBar()
        self.bar.back.connect(self._go_back)
        self.bar.wanted.connect(self._do)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)

    # What every page does

    def visit(self, address: Address) -> None:
        """Show the letter that is kept under this id, or the one in hand. Raises NotFoundError."""
        today = self.session.desk.today()
        in_hand = self.session.letter_in_hand
        if address.entry:
            size = self.session.desk.reading.letters.size_of(address.entry)
            if not size:
                raise NotFoundError
            question = partial(read_kept, address.entry, today)
        elif in_hand is not None:
            size, question = in_hand.size, partial(read_over, in_hand, today)
        else:
            raise NotFoundError
        self._clear()
        look(self.session, _ABOUT, size, question, self._show)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay sheet and margin out for this breadth of window."""
        self._breadth = breadth
        if self.spread is not None:
            self.spread.set_breadth(breadth)

    def keep_what_is_begun(self) -> None:
        """Keep the answer as far as it is written."""
        if self.answering is not None:
            self.answering.keep(self._on_answer_kept)

    def take_focus(self) -> None:
        """Go to the first words of the letter."""
        self._is_focus_wanted = self.spread is None
        texts = list(self.spread.body.texts.values()) if self.spread else []
        stop = texts[0] if texts else first_stop(self.bar)
        if stop is not None:
            stop.setFocus()
        if self.spread is not None:
            # a letter is read from its head, however tall its first words are
            QTimer.singleShot(0, self.spread, self.spread.go_to_head)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar, the sheet and the margin."""
        if self.spread is None:
            return (self.bar,)
        return (self.bar, self.spread.sheet, self.spread.margin)

    def address(self) -> Address:
        """Return this letter; one that is not kept is gone once the window is locked."""
        kept = self.taking.kept()
        return Address("letter", entry=kept.id if kept else "")

    # Building

    def _clear(self) -> None:
        """Let no words of another letter stand here while a long one is read."""
        self._opened = self.answering = self.cards = self.forms = None
        if self.spread is not None:
            self._column.removeWidget(self.spread)
            self.spread.hide()
            # in a turn of its own: what is shown next is not held up by it
            QTimer.singleShot(0, self.spread, self.spread.deleteLater)
            self.spread = None
        self.bar.set_kept(_("Opening a long letter"))

    def _show(self, read: tuple[Opened, LetterView]) -> None:
        opened, view = read
        self._opened = opened
        self.taking.take_up(opened)
        kept = self.taking.kept()
        can_answer = kept is not None and opened.letter.sender is not None
        self.answering = (
            Answering(self.session.desk, kept, opened.letter) if kept and can_answer else None
        )
        body = LetterBody(view.letter, view.head)
        body.add_answers(view.answers, view.who)
        self.forms = self._make_forms()
        self._put(self._make_spread(body, view, kept))
        self.bar.show_letter(opened, can_answer=self.answering is not None)
        self._look_at_seal()
        self.bar.set_kept("")
        self.hint_changed.emit(_("Reading only. Nothing here is added to a record"))
        set_tab_order(self)
        if self._is_focus_wanted:
            self.take_focus()

    def _make_forms(self) -> AnswerForms | None:
        if self.answering is None:
            return None
        forms = AnswerForms(self.answering)
        forms.changed.connect(self._on_changed_answer)
        forms.keep_wanted.connect(self.keep_what_is_begun)
        return forms

    def _make_spread(
        self, body: LetterBody, view: LetterView, kept: KeptLetter | None
    ) -> BesideLetter:
        assert self._opened is not None  # noqa: S101  shown just now
        pins_here = self.answering is not None and not self._opened.is_reply
        keep = self.taking.keep_choice()
        first = keep if kept is None else None  # once it is kept, the margin is for comments
        can_answer, can_write = self.answering is not None, self.session.desk.can_write
        said = margin_words(self._opened, view, can_answer=can_answer, can_write=can_write)
        margin = LetterMargin(said, first, can_write=pins_here and can_write)
        spread = BesideLetter(body, _under(self.forms, keep if kept else None), margin)
        self.cards = LetterCards(spread, margin, self.answering if pins_here else None)
        self.cards.changed.connect(self._on_changed_answer)
        self.cards.keep_wanted.connect(self.keep_what_is_begun)
        self.cards.refused.connect(self.session.refused)
        if not pins_here:
            self.cards.show_theirs(view.comments, self._opened.name)
        return spread

    def _put(self, spread: BesideLetter) -> None:
        self.spread = spread
        self._column.addWidget(spread, 1)
        spread.set_breadth(self._breadth)

    def _show_later(self, letter_id: str) -> None:
        self.leave(partial(self._show_kept, letter_id))

    def _show_kept(self, letter_id: str) -> None:
        self.go.emit(Address("letter", entry=letter_id))

    # Answering

    def _on_changed_answer(self) -> None:
        self.bar.set_kept("")
        self._look_at_seal()

    def _on_answer_kept(self, kept: KeptLetter) -> None:
        if isValid(self) and self.answering is not None:
            self.bar.set_kept(_("Comments kept {time}").format(time=shown.clock_time(kept.at)))

    def _look_at_seal(self) -> None:
        nothing = self.answering is None or self.answering.is_empty
        self.bar.seal.off_because(_("Nothing is written in the reply yet.") if nothing else "")

    def _on_sealed(self, name: str) -> None:
        if isValid(self) and self._opened is not None:
            self.did.emit(_("Sealed into {file}, and read back from there.").format(file=name))
            kept = self.taking.kept()
            self.visit(Address("letter", entry=kept.id if kept else ""))
            self.take_focus()

    # What the bar asks for

    def _do(self, what: str) -> None:
        opened = self._opened
        if opened is None:
            return
        match what:
            case "seal" if self.answering is not None:
                self.keep_what_is_begun()
                self.sealing.begin(self.answering)
            case "end" if opened.standing is not None:
                self.keep_what_is_begun()
                self.sealing.begin_to_end(opened.standing)
            case "accept":
                self.taking.accept()
            case "decline":
                self.taking.decline()
            case "heed":
                self.taking.heed()
            case "let_go":
                self.taking.let_go_as_asked()
            case _:
                pass

    def _go_back(self) -> None:
        self.go.emit(Address("letters"))


def _under(forms: AnswerForms | None, keep: KeepChoice | None) -> QWidget:
    under = QWidget()
    column = QVBoxLayout(under)
    column.setContentsMargins(0, 0, 0, 0)
    for part in (forms, keep):
        if part is not None:
            column.addWidget(part)
    return under
