# SPDX-License-Identifier: GPL-3.0-or-later
"""Today. Two digits and Enter are a check-in; everything else on it may be left alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.today.follow_ups import Asked, Waiting
from peerdesk.presenters.today.today import TodayPresenter
from peerdesk.presenters.weeks.early_signs import EarlySignsPresenter
from peerdesk.records.entry import Entry, Kind
from peerdesk.ui.address import Address
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.today.evening import Evening
from peerdesk.ui.parts.today.today_parts import TodayParts
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.tab_order import set_tab_order
from peerdesk.wording import _

_DRAFT_AFTER = 500
"""Milliseconds from a word that is set to its draft: the way to the next one is one draft."""


class TodayPage(Page):
    """Shows what `TodayPresenter` says, and asks it for everything that is done here."""

    VERBS = frozenset({"rest"})

    def __init__(
        self,
        session: Session,
        parts: TodayParts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, _("Today"), parent)
        self._presenter = TodayPresenter(session.desk)
        self._asking = self._presenter.follow_ups
        parts = parts or TodayParts()
        self.strip, self.beginning = parts.strip, parts.beginning
        self.waiting, self.lately = parts.waiting, parts.lately
        self.sheet, self.margin = parts.sheet, parts.margin
        self._spread = parts.spread
        self._in_order: tuple[object, ...] = ()
        """What the order of Tab was last set for."""
        self._page = QVBoxLayout(self)
        self._page.addWidget(self._spread)
        self.set_breadth("wide")
        self._signs = EarlySignsPresenter(session.desk)
        self._evening = Evening(self)
        self._draft_soon = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._draft_soon.timeout.connect(self._draft_check_in)
        self._connect()

    # What every page does

    def visit(self, address: Address) -> None:
        """Fill it before it is shown, so that it is laid out once."""
        self._catch_up()

    def refresh(self) -> None:
        """Show what the presenter says now; a part that says it already is left as it stands."""
        presenter = self._presenter
        self.strip.set_words(self.session.desk.words)
        self._go_on_with_check_in()
        self.sheet.show_day(presenter.date(), presenter.line())
        self.beginning.setVisible(presenter.is_new())
        waiting = self._show_waiting()
        lately, agenda, unfinished = presenter.lately(), presenter.agenda(), presenter.unfinished()
        self.lately.show_rows(lately)
        self.margin.show_agenda(agenda)
        self.margin.show_unfinished(unfinished)
        self._show_prompt()
        self._show_recovery()
        self._ask_for_signs()
        self._evening.wait(self._asking.seconds_to_evening())
        if (waiting, lately, agenda, unfinished) != self._in_order:
            self._in_order = (waiting, lately, agenda, unfinished)
            set_tab_order(self)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay sheet and margin out for this breadth of window."""
        self._spread.set_breadth(breadth)
        px = theme().px
        lower = {"wide": px(36), "compact": px(24), "large": 0}
        self.margin.stand_lower(lower[breadth])
        self._page.setContentsMargins(0, px(12 if breadth == "large" else 20), 0, 0)

    def keep_what_is_begun(self) -> None:
        """Keep lines and strands under way as drafts; they are here again afterwards."""
        self.waiting.keep_what_is_begun()
        self._draft_check_in()

    def take_focus(self) -> None:
        """Put the focus on what it took: from here it is two digits and Enter."""
        self.strip.pair.took.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the sheet and the margin."""
        return (self.sheet, self.margin)

    def rest(self) -> None:
        """Keep what is being written: the lines under a question if there are any, else the check-in."""
        if not any(card.keep_lines_in_hand() for card in self.waiting.cards()):
            self._keep_check_in()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the day anew where midnight has passed."""
        super().showEvent(event)
        if self.sheet.date_label.text() != self._presenter.date():
            self.refresh()

    # Showing

    def _show_waiting(self) -> Waiting:
        waiting = self._asking.waiting()
        self.waiting.show_waiting(waiting, self._asking.words())
        if waiting.old:
            self._asking.old_were_shown()
        return waiting

    def _show_prompt(self) -> None:
        prompt = None if self._presenter.is_new() else self._presenter.prompt()
        self.margin.show_prompt(prompt.text if prompt else "")

    def _show_recovery(self) -> None:
        self.margin.show_recovery(self._presenter.recovery_line())

    def _ask_for_signs(self) -> None:
        if self._signs.has_rule():
            self.session.looking.ask("signs", self._signs.ask_wanted(), self._show_signs)
        else:
            self.margin.show_signs(shown=False)

    def _show_signs(self, wanted: bool) -> None:
        self.margin.show_signs(shown=wanted)

    # Two strands

    def _go_on_with_check_in(self) -> None:
        """Show again what was set before a lock, unless something else is set by now."""
        begun = self._presenter.go_on_with_check_in()
        if begun != self.strip.answers() == (None, None):
            self.strip.show_answers(*begun)

    def _say_check_in(self) -> None:
        self._draft_soon.stop()
        self._presenter.check_in.say(*self.strip.answers())

    def _draft_check_in(self) -> None:
        self._say_check_in()
        self._presenter.check_in.keep_draft()

    def _keep_check_in(self) -> None:
        self._say_check_in()
        self._presenter.check_in.keep(self._check_in_kept)

    def _check_in_kept(self, entry: Entry) -> None:
        if isValid(self):
            self._empty_strip()
            self.take_focus()
            self._say(_("Kept."), partial(self._presenter.take_away, entry.id))

    def _empty_strip(self) -> None:
        """Show nothing said; what stood in it is listed now."""
        self.strip.show_answers(None, None)
        self.refresh()

    def _say_more(self) -> None:
        self._say_check_in()
        if not self._presenter.check_in.keep(self._go_on_with):
            self.go.emit(Address("writing", kind=Kind.CHECK_IN.value))

    def _go_on_with(self, entry: Entry) -> None:
        if isValid(self):
            self._empty_strip()
            self._write(entry.id)

    # Asked again

    def _answer(self, asked: Asked, word_id: str) -> None:
        word = next(each for each in self._asking.words() if each.id == word_id)
        said = _("Kept: {word}.").format(word=word.label)
        self._asking.answer(asked.id, word, partial(self._say, said, self._back(asked)))

    def _put_off(self, asked: Asked) -> None:
        self._asking.put_off(asked.id, partial(self._say_put_off, asked))

    def _say_put_off(self, asked: Asked, comes_back: bool) -> None:
        if comes_back:
            self._say(_("Not now. It comes back in a week."), None)
        else:
            self._say(_("Not now. It won’t be asked again."), self._back(asked))

    def _let_go(self, asked: Asked) -> None:
        said = _("Let go. It won’t be asked again.")
        self._asking.let_go([asked.id], partial(self._say, said, self._back(asked)))

    def _stop(self, asked: Asked) -> None:
        said = _("It won’t be asked again.")
        self._asking.stop_asking(asked.id, partial(self._say, said, self._back(asked)))

    def _keep_lines(self, asked: Asked, text: str) -> None:
        said = _("Kept beside what you wrote.")
        self._asking.keep_lines(
            asked, text, partial(self._say, said, None), partial(self._lines_not_kept, asked)
        )

    def _begin_lines(self, asked: Asked, text: str) -> None:
        self._asking.begin_lines(asked, text, partial(self._lines_not_kept, asked))

    def _lines_not_kept(self, asked: Asked, reason: PeerDeskError) -> None:
        if isValid(self):
            self.waiting.not_kept(asked.id)
        self.session.refused.emit(reason)

    def _open_wide(self) -> None:
        self._asking.is_open_wide = True
        self._show_waiting()
        set_tab_order(self)

    def _let_old_go(self, old: tuple[str, ...]) -> None:
        back = partial(self._asking.wait_again, old)
        said = _("Let go. They won’t be asked again.")
        self._asking.let_go(old, partial(self._say, said, back))

    def _back(self, asked: Asked) -> Callable[[], None]:
        return partial(self._asking.wait_again, [asked.id])

    # The margin

    def _another_prompt(self) -> None:
        self._presenter.another_prompt()
        self._show_prompt()

    def _no_prompt_today(self) -> None:
        self._presenter.no_prompts_today()
        self._say(_("No prompt today."), self._presenter.prompts_again)

    def _write_from_prompt(self) -> None:
        prompt = self._presenter.prompt()
        if prompt is not None:
            self.go.emit(Address("writing", kind=Kind.NOTE.value, prompt=prompt.id))

    def _put_recovery_off(self) -> None:
        self._presenter.not_now_recovery()

    # Elsewhere

    def _read(self, entry_id: str) -> None:
        self.go.emit(Address("journal", entry=entry_id))

    def _write(self, entry_id: str) -> None:
        self.go.emit(Address("writing", entry=entry_id))

    def _go_to_journal(self) -> None:
        self.go.emit(Address("journal"))

    def _go_to_agenda(self) -> None:
        self.go.emit(Address("supervision"))

    def _go_to_signs(self) -> None:
        self.go.emit(Address("weeks", part="signs"))

    def _go_to_recovery_key(self) -> None:
        self.go.emit(Address("settings", part="security:recovery"))

    def _begin_meeting(self) -> None:
        self.go.emit(Address("writing", kind=Kind.MEETING.value))

    def _begin_note(self) -> None:
        self.go.emit(Address("writing", kind=Kind.NOTE.value))

    def _say(self, sentence: str, undo: Callable[[], None] | None) -> None:
        if isValid(self):  # the answer may come after the window was built anew
            self.toast_wanted.emit(sentence, undo)

    # The parts

    def _connect(self) -> None:
        self.strip.keep_wanted.connect(self._keep_check_in)
        self.strip.more_wanted.connect(self._say_more)
        for strand in (self.strip.pair.took, self.strip.pair.gave):
            strand.changed.connect(self.session.writer.get_ready)
            strand.changed.connect(self._draft_soon.start)
            strand.silence_changed.connect(self._draft_soon.start)
        self.beginning.meeting_button.clicked.connect(self._begin_meeting)
        self.beginning.note_button.clicked.connect(self._begin_note)
        self.waiting.answered.connect(self._answer)
        self.waiting.put_off.connect(self._put_off)
        self.waiting.let_go.connect(self._let_go)
        self.waiting.stopped.connect(self._stop)
        self.waiting.lines_begun.connect(self._begin_lines)
        self.waiting.lines_kept.connect(self._keep_lines)
        self.waiting.more_wanted.connect(self._open_wide)
        self.waiting.old_let_go.connect(self._let_old_go)
        self.waiting.old_kept.connect(self._asking.keep_old)
        self.waiting.emptied.connect(self.take_focus)
        self.lately.entry_wanted.connect(self._read)
        self.lately.all_wanted.connect(self._go_to_journal)
        self.margin.agenda_wanted.connect(self._go_to_agenda)
        self.margin.prompt_taken.connect(self._write_from_prompt)
        self.margin.another_wanted.connect(self._another_prompt)
        self.margin.no_prompt_wanted.connect(self._no_prompt_today)
        self.margin.entry_wanted.connect(self._write)
        self.margin.signs_wanted.connect(self._go_to_signs)
        self._evening.came.connect(self.refresh)
        self.margin.recovery_wanted.connect(self._go_to_recovery_key)
        self.margin.recovery_put_off.connect(self._put_recovery_off)
