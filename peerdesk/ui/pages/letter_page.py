# SPDX-License-Identifier: GPL-3.0-or-later
"""One letter, read-only: written beside, answered, kept or let be. Nothing of it is kept before that was chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.letters.answering import Answering
from peerdesk.presenters.letters.letter_view import LetterView, view_of
from peerdesk.presenters.letters.letters_in import LettersIn, Opened
from peerdesk.records.letters import KeptLetter, Stage
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.letters.answer_forms import AnswerForms
from peerdesk.ui.parts.letters.beside_letter import BesideLetter
from peerdesk.ui.parts.letters.letter_bar import LetterBar
from peerdesk.ui.parts.letters.letter_body import LetterBody
from peerdesk.ui.parts.letters.letter_cards import LetterCards
from peerdesk.ui.parts.letters.letter_margin import LetterMargin
from peerdesk.ui.parts.letters.reply_sealing import ReplySealing
from peerdesk.ui.parts.reading.keep_choice import KeepChoice
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.tab_order import first_stop, set_tab_order
from peerdesk.ui.widgets.told.announce import announce
from peerdesk.wording import _


class LetterPage(Page):
    """Shows the letter the session has in hand, or one that is kept."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("A letter"))
        self._letters = LettersIn(session.desk)
        self._opened: Opened | None = None
        self._breadth: Breadth = "wide"
        self.answering: Answering | None = None
        self.cards: LetterCards | None = None
        self.forms: AnswerForms | None = None
        self.spread: BesideLetter | None = None
        self.sealing = ReplySealing(session, self)
        self.sealing.sealed.connect(self._on_sealed)
        self.sealing.refused.connect(session.refused)
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
        if address.entry:
            kept = self.session.desk.reading.letters.letter(address.entry)
            if kept is None:
                raise NotFoundError
            opened = self._letters.reopened(kept)
        elif isinstance(self.session.letter_in_hand, Opened):
            opened = self.session.letter_in_hand
        else:
            raise NotFoundError
        self._show(opened)

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
        texts = list(self.spread.body.texts.values()) if self.spread else []
        stop = texts[0] if texts else first_stop(self.bar)
        if stop is not None:
            stop.setFocus()
        if (
            self.spread is not None
        ):  # a letter is read from its head, however tall its first words are
            QTimer.singleShot(0, self.spread, self.spread.go_to_head)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar, the sheet and the margin."""
        if self.spread is None:
            return (self.bar,)
        return (self.bar, self.spread.sheet, self.spread.margin)

    def address(self) -> Address:
        """Return this letter; one that is not kept is gone once the window is locked."""
        kept = self._kept()
        return Address("letter", entry=kept.id if kept and kept.content else "")

    # Building

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        view = view_of(self.session.desk, opened)
        kept = self._kept()
        can_answer = kept is not None and bool(kept.content) and opened.letter.sender is not None
        self.answering = Answering(self.session.desk, kept) if kept and can_answer else None
        pins_here = self.answering is not None and not opened.is_reply
        body = LetterBody(view.letter, view.head)
        body.add_answers(view.answers, view.who)
        self.forms = AnswerForms(self.answering) if self.answering else None
        if self.forms is not None:
            self.forms.changed.connect(self._on_changed_answer)
            self.forms.keep_wanted.connect(self.keep_what_is_begun)
        keep = self._keep_choice()
        first = keep if kept is None else None  # once it is kept, the margin is for comments
        margin = LetterMargin(self._margin_words(view), first, can_write=pins_here)
        spread = BesideLetter(body, _under(self.forms, keep if kept else None), margin)
        self.cards = LetterCards(spread, margin, self.answering if pins_here else None)
        self.cards.changed.connect(self._on_changed_answer)
        self.cards.keep_wanted.connect(self.keep_what_is_begun)
        self.cards.refused.connect(self.session.refused)
        if not pins_here:
            self.cards.show_theirs(view.comments, opened.name)
        self._put(spread)
        self.bar.show_letter(opened, can_answer=self.answering is not None)
        self._look_at_seal()
        self.bar.set_kept("")
        self.hint_changed.emit(_("Reading only. Nothing here is added to a record"))
        set_tab_order(self)

    def _put(self, spread: BesideLetter) -> None:
        before, self.spread = self.spread, spread
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._column.addWidget(spread, 1)
        spread.set_breadth(self._breadth)

    def _keep_choice(self) -> KeepChoice | None:
        opened = self._opened
        if opened is None or not opened.may_be_taken or opened.is_reply or opened.letter.asked:
            return None
        if opened.standing is not None and opened.standing.stage is Stage.DECLINED:
            return None
        choice = KeepChoice(self.session.desk.today())
        kept = self._kept()
        choice.show_kept(is_kept=kept is not None, until=kept.until if kept else None)
        choice.kept.connect(self._keep)
        choice.let_go.connect(self._let_go)
        return choice

    def _margin_words(self, view: LetterView) -> str:
        opened = self._opened
        if opened is None or opened.is_reply:
            return _("What {name} wrote stands beside your words as they were.").format(
                name=opened.name if opened and opened.name else _("the reader")
            )
        if opened.letter.asked or not view.letter.items:
            return _("There is no copy or forward here.")
        said = _(
            "There is no copy or forward here, and what could point to someone may have been changed."
        )
        if self.answering is None and opened.letter.sender is not None:
            return (
                f"{_('To write beside it, keep it first: what you write is kept with it.')} {said}"
            )
        if self.answering is None:
            return said
        return f"{_('Select any words in the letter to write beside them.')} {said}"

    # Keeping

    def _kept(self) -> KeptLetter | None:
        if self._opened is None or self._opened.standing is None:
            return None
        kept = self.session.desk.reading.letters.letter(self._opened.standing.id)
        return kept if kept and kept.content else None

    def _keep(self, until: date | None) -> None:
        opened, kept = self._opened, self._kept()
        if opened is None:
            return
        if kept is not None:
            self._letters.keep_until(kept.id, until)
            self.leave(partial(self._show_kept, kept.id))
        else:
            self._do_or_say(lambda: self._letters.keep(opened, until, self._on_taken))

    def _let_go(self) -> None:
        kept = self._kept()
        self.answering = None
        if kept is not None:
            self._letters.let_go(kept.id)
            self.did.emit(_("Let go. Nothing of it is kept here."))
        self.session.letter_in_hand = None
        self.go.emit(Address("letters"))

    def _on_taken(self, kept: KeptLetter) -> None:
        self.session.letter_in_hand = None
        if not isValid(self):
            return
        if kept.content:
            self.go.emit(Address("letter", entry=kept.id))
        else:
            self.go.emit(Address("letters"))

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
            kept = self._kept()
            self._show(self._letters.reopened(kept) if kept else self._opened)
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
                self._do_or_say(lambda: self._letters.accept(opened, self._on_taken))
            case "decline":
                self._do_or_say(lambda: self._letters.decline(opened, self._on_taken))
            case "heed":
                self._do_or_say(lambda: self._letters.heed(opened, self._on_taken))
            case "let_go":
                self._let_go_as_asked(opened)
            case _:
                pass

    def _let_go_as_asked(self, opened: Opened) -> None:
        answered = opened.answers
        self._do_or_say(lambda: self._letters.heed(opened, self._on_taken))
        if answered is not None and not opened.answers_own:
            self._letters.let_go(answered.id)
            self.did.emit(_("Let go, as was asked. Nothing of it is kept here."))

    def _do_or_say(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except PeerDeskError as reason:
            self.session.refused.emit(reason)
            announce(self, reason.sentence)

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
