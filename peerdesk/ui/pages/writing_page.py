# SPDX-License-Identifier: GPL-3.0-or-later
"""One page for writing every kind of entry. It knows the kinds by their forms, and when words must be kept.

A draft is asked for a second and a half after the first key that is not kept, after every choice, and when a field is
left; “kept” is said only when the answer has come that it is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters import shown
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import One
from peerdesk.records.entry import Belongs, Entry, Kind, Moment
from peerdesk.ui import tokens
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.forms.check_in_book import CheckInBook
from peerdesk.ui.forms.entry_form import MORE, EntryForm
from peerdesk.ui.pages.page import Page
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.layout.tab_order import read_as_laid_out
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

_KEEP_AFTER = 1500
_SAY_KEEPING_AFTER = 1000
_TRY_AGAIN_AFTER = 5000
_BACK_TO: dict[Kind, tuple[PageName, str]] = {Kind.SUPERVISION: ("supervision", _("Supervision"))}
"""Where the way back leads, for kinds that do not go back to the journal."""

_INTERVISION = "intervision"
_UNDER_LINKS = 62
"""Px at 100 % between the top of the sheet and a section that is gone to: the links stay above it."""


class WritingPage(Page):
    """The entry that is being written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Writing"))
        self._writing: Writing | None = None
        self._form: EntryForm | CheckInBook | None = None
        self._spread: Spread | None = None
        self._body: QWidget | None = None
        self._bar: PageBar | None = None
        self._notice: NoticeStrip | None = None
        self._prompt = ""
        self._came_from: tuple[PageName, str] = ("journal", "")
        self._breadth: Breadth = "wide"
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep_soon.timeout.connect(self._keep)
        self._say_keeping = QTimer(self, singleShot=True, interval=_SAY_KEEPING_AFTER)
        self._say_keeping.timeout.connect(self._on_slow)
        self._try_again = QTimer(self, singleShot=True, interval=_TRY_AGAIN_AFTER)
        self._try_again.timeout.connect(self._keep)
        session.back.connect(self._keep)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for keys, verb in (("Alt+Down", self._next_section), ("Alt+Up", self._previous_section)):
            QShortcut(
                keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(verb)

    # Coming and going

    def visit(self, address: Address) -> None:
        """Open the entry the address names, or begin one of its kind."""
        desk = self.session.desk
        if address.entry and not address.kind:
            self._writing = Writing.open(desk, address.entry)
        else:
            belongs = Belongs(address.belongs) if address.belongs else None
            self._writing = Writing.begin(
                desk,
                Kind(address.kind or "note"),
                network=address.network or None,
                belongs_to=address.entry or None,
                belongs=belongs,
            )
        found = [each for each in desk.prompts.all() if each.id == address.prompt]
        self._prompt = found[0].text if found else ""
        self._build()

    def stands_under(self) -> PageName | None:
        """Return the page the way back leads to."""
        return self._came_from[0]

    def address(self) -> Address:
        """Return the entry this page is about; one in which nothing stands yet is begun again."""
        if self._writing is None:
            return Address()
        self._flush()
        entry = self._writing.entry
        if self._writing.is_new and not self._writing.is_changed:
            return Address("writing", kind=entry.kind.value, network=entry.network or "")
        return Address("writing", entry=entry.id)

    def leave(
        self, then: Callable[[], None], refused: Callable[[PeerDeskError], None] | None = None
    ) -> None:
        """Keep what was written, unfinished, and only then let another page come."""
        if self._writing is None:
            then()
            return

        def stay(reason: PeerDeskError) -> None:
            self._on_refused(reason)
            if refused is not None:
                refused(reason)

        self._flush()
        # Kept, it is left once more: for what was typed meanwhile.
        if not self._writing.leave(lambda _entry: self.leave(then, refused), stay):
            self._forget()
            then()

    def take_focus(self) -> None:
        """Put the cursor where writing begins."""
        if isinstance(self._form, CheckInBook):
            self._form.took.page.strand.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._form is not None:
            fields = [
                each
                for view in self._form.sections.values()
                for each in view.findChildren(WritingField)
            ]
            first = fields[0] if fields else self._form.sheet
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar, the sheet and the margin."""
        parts: list[QWidget | None] = [self._bar]
        if self._spread is not None:
            parts += [self._spread.sheet, self._spread.margin]
        else:
            parts.append(self._body)
        return tuple(part for part in parts if part is not None)

    # Verbs

    def rest(self) -> None:
        """Rest the entry: kept as it stands."""
        if self._writing is not None:
            self._flush()
            self._writing.rest(self._on_rested, self._on_refused)

    def flag(self) -> None:
        """Flag it for supervision, or take the flag off."""
        if self._writing is not None:
            self._writing.flag(flagged=not self._writing.entry.flagged)
            self._show_flag()
            self._keep()

    def close_and_leave(self) -> None:
        """Keep every word, fold the entry, and go where nothing is asked."""
        if self._writing is not None:
            self._flush()
            writing = self._writing
            if writing.is_new and not writing.is_changed:
                self.go.emit(Address("left"))
                return
            writing.close_and_leave(self._on_folded, self._on_refused)

    def discard(self) -> None:
        """Leave without keeping what was written just now."""
        if self._writing is not None:
            self._writing.discard()
            self._forget()
            self.go.emit(Address("today"))

    # Building

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet and the margin out for this breadth."""
        was_wide, self._breadth = self._breadth == "wide", breadth
        crossed = was_wide != (breadth == "wide")
        if crossed and isinstance(self._form, EntryForm) and self._writing is not None:
            had_focus = self.focusWidget() is not None
            self._flush()
            self._build()
            if had_focus:
                self.take_focus()
            return
        if self._spread is not None:
            self._spread.set_breadth(breadth)
        if isinstance(self._form, CheckInBook):
            self._form.set_breadth(breadth)

    def _build(self) -> None:
        assert self._writing is not None  # noqa: S101  visit() has set it
        for old in (self._bar, self._body):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._spread = None
        if self._writing.entry.kind is Kind.CHECK_IN:
            self._bar, self._body = self._build_check_in(self._writing)
        else:
            self._bar, self._body = self._build_entry(self._writing)
        assert self._form is not None  # noqa: S101  built above
        self._form.touched.connect(self._on_touched)
        self._form.answered.connect(self._keep)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._body, 1)
        read_as_laid_out(self)
        self.set_breadth(self._breadth)
        self.hint_changed.emit(self._hint())

    def _build_entry(self, writing: Writing) -> tuple[PageBar, QWidget]:
        form = EntryForm(self.session.desk, writing, compact=self._breadth != "wide")
        self._form = form
        self._came_from = _BACK_TO.get(writing.entry.kind, ("journal", _("Journal")))
        bar = PageBar(self._came_from[1])
        bar.back.connect(self._go_back)
        form.said.connect(self.did)
        form.taken_away.connect(self.toast_wanted)
        self._round_button = QuietButton(_("Hold the round"))
        self._round_button.clicked.connect(self._hold_round)
        bar.add_action(self._round_button)
        form.answered.connect(self._show_round)
        self._flag_button = PlainButton("", "flag")
        self._flag_button.clicked.connect(self.flag)
        bar.add_action(self._flag_button)
        rest = FilledButton(_("Rest"))
        rest.setAccessibleDescription(_("Keeps it as it stands and closes it. Control Enter."))
        rest.clicked.connect(self.rest)
        bar.add_action(rest)
        self._show_flag()
        self._show_round()
        self._notice = self._make_notice()
        form.sheet.body.insertWidget(0, self._notice)
        if self._prompt:
            form.sheet.body.insertWidget(1, Label(self._prompt, "prompt", "ink2"))
            form.sheet.body.insertSpacing(2, theme().px(16))
        self._spread = Spread(form.sheet, form.margin)
        if form.links is not None:
            form.links.chosen.connect(self._go_to_section)
            self._spread.pin(form.links.pinned, form.links.links)
            self._spread.sheet_scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        return bar, self._spread

    def _build_check_in(self, writing: Writing) -> tuple[PageBar, QWidget]:
        book = CheckInBook(self.session.desk, writing)
        self._form = book
        bar = PageBar()
        bar.set_place(_("Check-in"), shown.when(writing.entry.when, self.session.desk.today()))
        bar.add_action(Label(_("All of it is optional"), "body", "ink2", wrap=False))
        discard = QuietButton(_("Discard"))
        discard.clicked.connect(self.discard)
        bar.add_action(discard)
        keep = FilledButton(_("Keep"), hint="Ctrl Enter")
        keep.clicked.connect(self.rest)
        bar.add_action(keep)
        self._notice = self._make_notice()
        book.sheet.body.insertWidget(0, self._notice)
        body = QWidget()
        column = QVBoxLayout(body)
        gutter = theme().px(tokens.GUTTER)
        column.setContentsMargins(gutter, 0, gutter, gutter)
        column.addWidget(book.sheet)
        scroll = ScrollArea(body)
        for strand in (book.took.page.strand, book.gave.page.strand):
            QShortcut(
                "Return", strand, context=Qt.ShortcutContext.WidgetShortcut
            ).activated.connect(self.rest)
        return bar, scroll

    def _make_notice(self) -> NoticeStrip:
        notice = NoticeStrip("")
        notice.hide()
        notice.acted.connect(self.discard)
        return notice

    def _hint(self) -> str:
        if isinstance(self._form, CheckInBook):
            return _("Keys: 1–5, Tab, 1–5, Enter")
        return _("Ctrl Enter rests it · F6 moves between the sheet and the margin")

    def _show_flag(self) -> None:
        if self._writing is not None and not isinstance(self._form, CheckInBook):
            flagged = self._writing.entry.flagged
            self._flag_button.set_words(_("Flagged") if flagged else _("Flag for supervision"))
            self._flag_button.set_icon("flag-fill" if flagged else "flag")
            self._flag_button.set_chosen(flagged)

    def _show_round(self) -> None:
        """Offer to hold a round while this is about intervision."""
        if self._writing is not None:
            kind = self._writing.entry.answers.get("supervision_kind")
            is_round = isinstance(kind, One) and kind.word.id == _INTERVISION
            self._round_button.setVisible(is_round)

    # Keeping

    def _on_touched(self) -> None:
        if not self._keep_soon.isActive():
            self._keep_soon.start()

    def _flush(self) -> None:
        self._keep_soon.stop()
        if self._form is not None:
            self._form.flush()

    def _keep(self) -> None:
        if self._writing is None:
            return
        self._flush()
        if self._writing.keep_draft(self._on_kept, self._on_refused):
            self._say_keeping.start()

    def _on_kept(self, moment: Moment) -> None:
        self._say_keeping.stop()
        if self._bar is not None:
            self._bar.set_kept(_("Draft kept {time}").format(time=shown.clock_time(moment)))
        if self._notice is not None:
            self._notice.hide()

    def _on_slow(self) -> None:
        if self._bar is not None:
            self._bar.set_kept(_("Keeping…"), kept=False)

    def _on_refused(self, reason: PeerDeskError) -> None:
        self._say_keeping.stop()
        if self._bar is not None:
            self._bar.set_kept(_("Not kept yet"), kept=False)
        if self._notice is not None and self._notice.sentence() != reason.sentence:
            self._notice.say(reason.sentence, [("leave", _("Leave without what is not kept"))])
        if self._notice is not None:
            self._notice.show()
        self._try_again.start()

    def _forget(self) -> None:
        for timer in (self._keep_soon, self._say_keeping, self._try_again):
            timer.stop()
        self._writing = None

    def _is_written_on(self) -> bool:
        """Whether something was typed while the answer was on its way."""
        self._flush()
        return self._writing is not None and self._writing.is_changed

    def _on_rested(self, entry: Entry) -> None:
        if self._is_written_on():
            self.rest()
            return
        self._forget()
        is_check_in = entry.kind is Kind.CHECK_IN
        self.toast_wanted.emit(_("Kept."), None)
        self.go.emit(Address("today") if is_check_in else Address("journal", entry=entry.id))

    def _on_folded(self, entry: Entry) -> None:
        if self._is_written_on():
            self.close_and_leave()
            return
        self._forget()
        self.go.emit(Address("left", entry=entry.id))

    # Sections

    def _go_back(self) -> None:
        self.go.emit(Address(self._came_from[0]))

    def _hold_round(self) -> None:
        self.go.emit(Address("round"))

    def _go_to_section(self, name: str) -> None:
        if isinstance(self._form, EntryForm) and self._spread is not None:
            section = self._form.sections[name]
            bar = self._spread.sheet_scroll.verticalScrollBar()
            bar.setValue(self._top_of(section) - theme().px(_UNDER_LINKS))
            fields = section.findChildren(WritingField)
            target = fields[0] if fields else None
            if name == MORE and self._form.folded:
                self._form.folded[0].row.setFocus(Qt.FocusReason.OtherFocusReason)
            elif target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _top_of(self, section: QWidget) -> int:
        assert self._spread is not None  # noqa: S101  only asked with a spread
        content = self._spread.sheet_scroll.widget()
        assert content is not None  # noqa: S101  the spread has put the sheet there
        return section.mapTo(content, section.rect().topLeft()).y()

    def _on_scrolled(self, value: int) -> None:
        if isinstance(self._form, EntryForm) and self._form.links is not None:
            current = next(iter(self._form.sections))
            for name, section in self._form.sections.items():
                if self._top_of(section) <= value + theme().px(2 * _UNDER_LINKS):
                    current = name
            self._form.links.set_current(current)

    def _next_section(self) -> None:
        self._step_section(1)

    def _previous_section(self) -> None:
        self._step_section(-1)

    def _step_section(self, step: int) -> None:
        if isinstance(self._form, EntryForm) and self._form.links is not None:
            names = list(self._form.sections)
            place = names.index(self._form.links.current()) + step
            if 0 <= place < len(names):
                self._form.links.set_current(names[place])
                self._go_to_section(names[place])
