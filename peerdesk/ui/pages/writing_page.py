# SPDX-License-Identifier: GPL-3.0-or-later
"""One page for writing every kind of entry: which one, and every way of coming to it and leaving it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.entry import Belongs, Entry, Kind
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.writing.check_in_part import CheckInPart
from peerdesk.ui.parts.writing.entry_part import EntryPart
from peerdesk.ui.parts.writing.keeping import Keeping
from peerdesk.ui.session import Session
from peerdesk.ui.widgets.layout.tab_order import read_as_laid_out
from peerdesk.wording import _


class WritingPage(Page):
    """The entry that is being written."""

    VERBS = frozenset({"rest", "flag", "close_and_leave"})

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Writing"))
        self._writing: Writing | None = None
        self.part: EntryPart | CheckInPart | None = None
        self._prompt = ""
        self._breadth: Breadth = "wide"
        self.keeping = Keeping(self)
        self.keeping.begun.connect(session.writer.get_ready)
        session.whereabouts.back.connect(self.keeping.keep)
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
        self._build(self._writing)

    def stands_under(self) -> PageName | None:
        """Return the page the way back leads to."""
        return self.part.came_from if self.part is not None else "journal"

    def address(self) -> Address:
        """Return the entry this page is about; one in which nothing stands yet is begun again."""
        if self._writing is None:
            return Address()
        self.keeping.flush()
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
            self.keeping.refuse(reason)
            if refused is not None:
                refused(reason)

        self.keeping.flush()
        # Kept, it is left once more: for what was typed meanwhile.
        if not self._writing.leave(lambda _entry: self.leave(then, refused), stay):
            self._forget()
            then()

    def take_focus(self) -> None:
        """Put the cursor where writing begins."""
        if self.part is not None:
            self.part.take_focus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar, the sheet and the margin."""
        return self.part.regions() if self.part is not None else ()

    # Verbs

    def rest(self) -> None:
        """Rest the entry: kept as it stands."""
        if self._writing is not None:
            self.keeping.flush()
            self._writing.rest(self._on_rested, self.keeping.refuse)

    def flag(self) -> None:
        """Flag it for supervision, or take the flag off."""
        if self._writing is not None and self.part is not None:
            self._writing.flag(flagged=not self._writing.entry.flagged)
            self.part.show_flag()
            self.keeping.keep()

    def close_and_leave(self) -> None:
        """Keep every word, fold the entry, and go where nothing is asked."""
        if self._writing is not None:
            self.keeping.flush()
            writing = self._writing
            if writing.is_new and not writing.is_changed:
                self.go.emit(Address("left"))
                return
            writing.close_and_leave(self._on_folded, self.keeping.refuse)

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
        if crossed and isinstance(self.part, EntryPart) and self._writing is not None:
            had_focus = self.focusWidget() is not None
            self.keeping.flush()
            self._build(self._writing)
            if had_focus:
                self.take_focus()
        elif self.part is not None:
            self.part.set_breadth(breadth)

    def _build(self, writing: Writing) -> None:
        if self.part is not None:
            for old in (self.part.bar, self.part.body):
                old.hide()
                old.deleteLater()
        is_check_in = writing.entry.kind is Kind.CHECK_IN
        part = self._check_in(writing) if is_check_in else self._entry(writing)
        self.part = part
        part.rest_wanted.connect(self.rest)
        part.notice.acted.connect(self.discard)
        self.keeping.watch(writing, part)
        self._column.addWidget(part.bar)
        self._column.addWidget(part.body, 1)
        read_as_laid_out(self)
        part.set_breadth(self._breadth)
        self.hint_changed.emit(part.hint)

    def _check_in(self, writing: Writing) -> CheckInPart:
        part = CheckInPart(self.session.desk, writing, self)
        part.discard_wanted.connect(self.discard)
        return part

    def _entry(self, writing: Writing) -> EntryPart:
        is_compact = self._breadth != "wide"
        part = EntryPart(self.session.desk, writing, self._prompt, self, compact=is_compact)
        part.go.connect(self.go)
        part.flag_wanted.connect(self.flag)
        part.form.said.connect(self.did)
        part.form.taken_away.connect(self.toast_wanted)
        return part

    # What became of it

    def _forget(self) -> None:
        self.keeping.over()
        self._writing = None

    def _is_written_on(self) -> bool:
        """Whether something was typed while the answer was on its way."""
        self.keeping.flush()
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

    def _next_section(self) -> None:
        if self.part is not None:
            self.part.step(1)

    def _previous_section(self) -> None:
        if self.part is not None:
            self.part.step(-1)
