# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet on which one entry is read. Reading is all it does by itself; every change is asked for by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.errors import NotFoundError
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading.entry_verbs import EntryVerbs
from peerdesk.presenters.reading.reading_view import EntryRead, read_earlier, read_entry
from peerdesk.ui.address import Address
from peerdesk.ui.parts.reading.letters_beside import LettersBeside
from peerdesk.ui.parts.reading.look_field import LookField, Refused, Then
from peerdesk.ui.parts.reading.matches import Matches
from peerdesk.ui.parts.reading.more_menu import MoreMenu
from peerdesk.ui.parts.reading.read_column import ReadColumn
from peerdesk.ui.parts.reading.reader_bar import ReaderBar
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule, ScrollArea, Sheet, bring_into_sight
from peerdesk.ui.widgets.layout.tab_order import first_stop, set_tab_order
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.announce import announce

_WIDEST_COLUMN, _PADDING, _ABOVE = 592, 40, 22


class Reader(Sheet):
    """Shows one entry by its id, and an earlier version of it when asked."""

    go = Signal(Address)
    back = Signal()
    day_wanted = Signal()
    """A day of the writer’s own is wanted, to be asked again about this entry."""
    taken_away = Signal(str)
    version_back = Signal(str)
    """An earlier version is the entry again: its id."""
    look_kept = Signal()
    """A later look was kept because the reader was left."""

    def __init__(self, desk: Desk, verbs: EntryVerbs, parent: QWidget | None = None) -> None:
        super().__init__(runs_on=True, parent=parent)
        self._desk, self._verbs = desk, verbs
        self._read: EntryRead | None = None
        self._back = 0
        """How many changes ago it was as it is read."""
        self._opened = ""
        """A folded entry that is read for now, where opening it cannot be kept: its id."""
        self._look: LookField | None = None
        self._column = QWidget()
        self.letters = LettersBeside(desk)
        self.letters.go.connect(self.go)
        self.menu = MoreMenu(verbs)
        self.bar = ReaderBar(self.menu)
        self.area = ScrollArea()
        self.matches = Matches(self.bar, self.area, self)
        self._lay_out()
        self._connect()
        self.clear()

    # What is read

    @property
    def entry_id(self) -> str:
        """The id of the entry that is read, or nothing."""
        return self._read.id if self._read else ""

    @property
    def shows_earlier(self) -> bool:
        """Whether the entry is read as it was, not as it is."""
        return self._read is not None and bool(self._read.version)

    @property
    def column(self) -> ReadColumn | None:
        """What there is to read, part by part; None while nothing is."""
        return self._column if isinstance(self._column, ReadColumn) else None

    def show_entry(self, entry_id: str) -> None:
        """Read this entry, from its beginning; a later look that is being written is kept first."""
        if entry_id != self.entry_id:
            self.leave(partial(self._take, entry_id, anew=True))

    def refresh(self) -> None:
        """Read the same entry once more; what has not changed stays as it is, and so does the place in it."""
        if self._read is not None and not self._read.version:
            self._take(self._read.id, anew=False)

    def clear(self) -> None:
        """Read nothing."""
        self._read = None
        self.letters.show_entry("")
        self.menu.show_entry(None)
        self.matches.read(None)
        self._put(QWidget())
        self._show_frame(shown=False)

    def show_earlier(self, back: int) -> None:
        """Read the entry as it was so many changes ago."""
        self.leave(partial(self._take_earlier, back))

    def _take_earlier(self, back: int) -> None:
        try:
            read = read_earlier(self._desk, self.entry_id, back, unfolded=self._is_opened())
        except (IndexError, NotFoundError):
            return
        self._back = back
        self._show(read, anew=True)
        announce(self, read.version)

    def bring_version_back(self) -> None:
        """Let the entry say again what the version that is read says."""
        if self.shows_earlier:
            told = partial(self._brought_back, self.entry_id)
            self._verbs.bring_version_back(self.entry_id, self._back, told)

    def _brought_back(self, entry_id: str, changed: bool) -> None:
        if not isValid(self):
            return
        if self.entry_id == entry_id and self.shows_earlier:
            self.show_now()
        if changed:
            self.version_back.emit(entry_id)

    def show_now(self) -> None:
        """Read the entry as it is now, after an earlier version."""
        if self._read is not None:
            self._take(self._read.id, anew=True)
            self.bar.more.setFocus(Qt.FocusReason.OtherFocusReason)

    # What can be done

    def flag(self) -> None:
        """Flag the entry for supervision, or take the flag off."""
        if self._read is not None and not (self._read.folded or self._read.version):
            self._verbs.flag(self._read.id, flagged=not self._read.flagged)

    def edit(self) -> None:
        """Go and change the entry."""
        self.go.emit(Address("writing", entry=self.entry_id))

    def unfold(self) -> None:
        """Open a folded entry; where that cannot be kept it is open until another is read."""
        if self._verbs.can_change:
            self._verbs.unfold(self.entry_id)
        else:
            self._opened = self.entry_id
            self._take(self.entry_id, anew=True)

    def look_again(self) -> None:
        """Begin a later look, in place."""
        if self._look is None and self._read is not None:
            self._look = LookField(self._verbs, self._read.id)
            self._look.closed.connect(self._close_look)
            self._frame.insertWidget(self._frame.indexOf(self._column) + 1, self._look)
            set_tab_order(self)
        if self._look is not None:
            self._look.show()
            self._look.field.setFocus()
            bring_into_sight(self._look)

    def keep_look(self) -> None:
        """Keep a later look that is being written, and go on reading; nothing happens where there is none."""
        if self._look is not None:
            self._look.keep_it()

    def leave(self, then: Then, refused: Refused | None = None) -> None:
        """Keep a later look that is being written, then call `then`; no word of it is asked about."""
        if self._look is None:
            then()
        elif self._look.keep_it(then, refused):
            self.look_kept.emit()

    def ask_again(self, due: date) -> None:
        """Ask about this entry again from the day `due`."""
        self._verbs.ask_again(self.entry_id, due)

    # Inside

    def _take(self, entry_id: str, *, anew: bool) -> None:
        if entry_id != self.entry_id:
            self._opened = ""
        try:
            read = read_entry(self._desk, entry_id, unfolded=entry_id == self._opened)
        except NotFoundError:
            self.clear()
            return
        self._show(read, anew=anew)

    def _show(self, read: EntryRead, *, anew: bool) -> None:
        before, self._read = self._read, read
        self.menu.show_entry(read)
        self.bar.show_entry(read)
        self._show_frame(shown=True)
        self.letters.show_entry("" if read.folded or read.version else read.id)
        if anew or before is None or _as_written(before) != _as_written(read):
            column, was_inside = ReadColumn(read), self._has_focus_inside()
            self._put(column)
            if not anew:
                column.show_all()  # or the place in it would be lost
            self._set_version_line(read.version)
            self.matches.read(column)
            if anew:
                self.area.verticalScrollBar().setValue(0)
            set_tab_order(self)
            if was_inside:
                self._focus_inside()

    def _has_focus_inside(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._column.isAncestorOf(focus)

    def _focus_inside(self) -> None:
        """Keep the focus in what is read, after what had it was built anew: a folded entry was opened, say."""
        self._column.show()
        stop = first_stop(self._column) or self.bar.more
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_look(self) -> None:
        if self._look is not None:
            self._look.hide()
            self._look.deleteLater()
            self._look = None
            self.bar.more.setFocus()

    def _put(self, column: QWidget) -> None:
        old = self._column
        self._column = column
        if isinstance(column, ReadColumn):
            column.go.connect(self.go)
            column.unfold_wanted.connect(self.unfold)
            column.edit_wanted.connect(self.edit)
        self._frame.replaceWidget(old, column)
        self.letters.raise_()  # assistive technology reads it after the entry
        old.hide()
        old.deleteLater()

    def _is_opened(self) -> bool:
        return bool(self._opened) and self._opened == self.entry_id

    def _set_version_line(self, version: str) -> None:
        self._version.setText(version)
        self._version.setVisible(bool(version))

    def _show_frame(self, *, shown: bool) -> None:
        self.bar.setVisible(shown)
        self._rule.setVisible(shown)
        if not shown:
            self._set_version_line("")

    def _lay_out(self) -> None:
        px = theme().px
        self.body.setContentsMargins(1, 1, 1, 0)
        self._rule = Rule(self)
        self._version = Label("", "label", "ink2")
        self._inside = QWidget()
        outer = QHBoxLayout(self._inside)
        outer.setContentsMargins(px(_PADDING), px(_ABOVE), px(_PADDING), px(_PADDING))
        held = QWidget()
        held.setMaximumWidth(px(_WIDEST_COLUMN))
        self._frame = QVBoxLayout(held)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.setSpacing(0)
        self._frame.addWidget(self._version)
        self._frame.addWidget(self._column)
        self._frame.addWidget(self.letters)
        self._frame.addStretch(1)
        outer.addWidget(held, 1)
        self.area.set_content(self._inside)
        for part in (self.bar, self._rule, self.area):
            self.body.addWidget(part)
        self.body.setStretch(2, 1)

    def _connect(self) -> None:
        self.bar.back.connect(self.back)
        self.bar.flag_wanted.connect(self.flag)
        self.bar.edit_wanted.connect(self.edit)
        self.bar.version_wanted.connect(self.bring_version_back)
        self.bar.now_wanted.connect(self.show_now)
        self.menu.unfold_wanted.connect(self.unfold)
        self.menu.look_wanted.connect(self.look_again)
        self.menu.day_wanted.connect(self.day_wanted)
        self.menu.earlier_wanted.connect(self.show_earlier)
        self.menu.taken_away.connect(self.taken_away)


def _as_written(read: EntryRead) -> EntryRead:
    """What the column shows; the bar and the menu show the rest."""
    return replace(read, flagged=False, earlier=(), asked_for=None)
