# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail at the left: New, the pages, Settings, and the two ways of stopping that are always in reach."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.forms.marks import mark_painter
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.logo import Logo
from peerdesk.ui.widgets.presses.nav import NavRow, NewButton, Shape
from peerdesk.ui.widgets.presses.new_menu import NewItem
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.marked_lines import paint_marked
from peerdesk.ui.widgets.told.tip import set_tip
from peerdesk.wording import _

_PLACES: tuple[tuple[PageName, str, str], ...] = (
    ("today", _("Today"), "sun-horizon"),
    ("journal", _("Journal"), "book-open"),
    ("weeks", _("Weeks"), "rows"),
    ("supervision", _("Supervision"), "chats-circle"),
    ("networks", _("Networks"), "users-three"),
    ("letters", _("Letters to me"), "envelope-simple"),
    ("people", _("People & keys"), "users-three"),
    ("settings", _("Settings"), "gear-six"),
)
_UNDER: dict[PageName, PageName] = {
    "network": "networks",
    "round": "supervision",
    "writing": "journal",
    "letter": "letters",
}
"""Which row is marked for a page that has none of its own."""

_SHORT: dict[PageName, str] = {"letters": _("Letters"), "people": _("People")}
"""The word where the rail is narrow, if it is another."""

_NEW = (
    ("meeting", _("Meeting"), _("Who was there, what happened"), "Ctrl 1", "meeting"),
    (
        "disclosure",
        _("Disclosure"),
        _("Something of mine, shared or held back"),
        "Ctrl 2",
        "shared",
    ),
    ("check_in", _("Check-in"), _("What it took, what it gave"), "Ctrl 3", "check_in"),
    ("supervision", _("Supervision"), _("A conversation about the work"), "Ctrl 4", "supervision"),
    ("note", _("Note"), _("Just writing"), "Ctrl 5", "note"),
)
_DESK_ONLY = frozenset({"letters", "people", "settings"})
"""The rows of a desk that only reads letters."""

_SHAPES: dict[str, Shape] = {"wide": "row", "compact": "stack", "large": "top"}
_ON_TOP: tuple[tuple[Shape, Shape], ...] = (("top", "top"), ("top", "tight"), ("close", "tight"))
"""The shapes of the places, and of New and what is outlined, in a bar: the first that has room is taken."""
_WITHOUT_WORD: tuple[PageName, ...] = (
    *("settings", "people", "letters", "networks"),
    *("supervision", "weeks", "journal", "today"),
)
"""Which places lose their word in a bar that is too short even so: one after the other, until the rest has room."""

_NAME_LINES = 2
_UNBOUND = 16_777_215


class _JournalName(Label):
    """In two lines where one has no room for it; where two have none, cut."""

    def heightForWidth(self, width: int) -> int:
        """Return the height in px of one line, or of two."""
        return min(super().heightForWidth(width), _NAME_LINES * theme().line("journal_name"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, cut at the end of its last line."""
        painter = QPainter(self)
        ink = theme().colour("ink")
        paint_marked(
            painter, QRectF(self.rect()), self.text(), ink, role="journal_name", lines=_NAME_LINES
        )
        painter.end()


class Rail(QWidget):
    """Says where to go and knows nothing of what is there. At large text it lies on top of the window."""

    go = Signal(Address)
    new_wanted = Signal(str)
    lock_wanted = Signal()
    letter_wanted = Signal()
    """A sealed letter is to be opened."""
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Pages"))
        self.setProperty("ground", "rail")
        self._name = _JournalName("", "journal_name")
        self.new_button = NewButton(
            tuple(
                NewItem(name, title, line, key, mark_painter(mark))
                for name, title, line, key, mark in _NEW
            )
        )
        self.new_button.picked.connect(self.new_wanted)
        changes_journal(self.new_button)
        self._rows = {
            page: NavRow(text, icon, short=_SHORT.get(page, "")) for page, text, icon in _PLACES
        }
        self._open_letter = NavRow(
            _("Open a letter…"), "envelope-simple-open", outlined=True, short=_("Open…")
        )
        self._leave = NavRow(_("Close and leave"), "door-open", outlined=True, short=_("Leave"))
        self._lock = NavRow(_("Lock"), "lock-simple", outlined=True, hint="Ctrl L")
        self._is_on_top = False
        self._head = QWidget()
        self._build()
        self.show_writing(is_open=False)
        self.show_letters(shown=False, only_letters=False)

    def set_name(self, journal_name: str) -> None:
        """Say which journal is open; the whole of a long name when the pointer rests on it."""
        self._name.setText(journal_name)
        set_tip(self._name, journal_name)

    def mark(self, page: PageName) -> None:
        """Mark the row of the page that is shown."""
        for name, row in self._rows.items():
            row.set_chosen(name == _UNDER.get(page, page))

    def show_writing(self, *, is_open: bool) -> None:
        """Show Close and leave while an entry is open."""
        self._leave.setVisible(is_open)
        self._fit()

    def show_letters(self, *, shown: bool, only_letters: bool) -> None:
        """Show the row of letters where there are any; or nothing but letters, at a desk without a journal."""
        there = {page: page in _DESK_ONLY or not only_letters for page in self._rows}
        there["letters"] = shown or only_letters
        is_other = there != {page: not row.isHidden() for page, row in self._rows.items()}
        there["people"] = only_letters  # elsewhere it stands under Supervision
        for page, row in self._rows.items():
            row.setVisible(there[page])  # once: shown and hidden again, all would be laid out anew
        self.new_button.setVisible(not only_letters)
        self._open_letter.setVisible(only_letters)
        if is_other:
            self._fit()

    def set_breadth(self, breadth: str) -> None:
        """Stand at the left, wide or narrow, or lie on top."""
        px = theme().px
        self._is_on_top = breadth == "large"
        along = QBoxLayout.Direction
        self._layout.setDirection(along.LeftToRight if self._is_on_top else along.TopToBottom)
        side, edge = (px(8), px(8)) if breadth != "wide" else (px(12), px(13))
        self._layout.setContentsMargins(
            side, px(6 if self._is_on_top else 12), edge, px(6 if self._is_on_top else 12)
        )
        self._set_shape(_SHAPES[breadth], _SHAPES[breadth])
        self._name.setVisible(breadth == "wide")
        self._head.setVisible(not self._is_on_top)
        width = px({"wide": tokens.RAIL, "compact": tokens.RAIL_COMPACT}.get(breadth, 0))
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or _UNBOUND)
        height = px(tokens.TOP_BAR) if self._is_on_top else 0
        self.setMinimumHeight(height)
        self.setMaximumHeight(height or _UNBOUND)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words of places out where the top has no room for all; the ways of stopping keep theirs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline that parts it from the desk."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("rail"))
        line = theme().colour("desk_hair")
        if self._is_on_top:
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        else:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        painter.end()

    def _build(self) -> None:
        px = theme().px
        head = QHBoxLayout(self._head)
        head.setContentsMargins(px(8), px(6), 0, px(12))
        head.setSpacing(px(9))
        head.addWidget(Logo())
        head.addWidget(self._name, 1)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setSpacing(px(2))
        self._layout.addWidget(self._head)
        self._layout.addSpacing(px(4))
        self._layout.addWidget(self.new_button)
        self._layout.addWidget(self._open_letter)
        self._open_letter.clicked.connect(self.letter_wanted)
        self._layout.addSpacing(px(16))
        for page, row in self._rows.items():
            if page == "settings":
                self._layout.addStretch(1)
            row.setObjectName(page)
            row.clicked.connect(self._on_row)
            self._layout.addWidget(row)
        for part, signal in ((self._leave, self.leave_wanted), (self._lock, self.lock_wanted)):
            part.clicked.connect(signal)
            self._layout.addSpacing(px(6))
            self._layout.addWidget(part)

    def _fit(self) -> None:
        if not self._is_on_top:
            return
        for places, rest in _ON_TOP:
            self._set_shape(places, rest)
            if self._has_room():
                break
        for page in _WITHOUT_WORD:
            if self._has_room():
                break
            self._rows[page].set_shape("tight")
        self._layout.activate()

    def _has_room(self) -> bool:
        return self._layout.minimumSize().width() <= self.width()

    def _set_shape(self, places: Shape, rest: Shape) -> None:
        self.new_button.set_shape(rest)
        for row in self._rows.values():
            row.set_shape(places)
        for row in (self._open_letter, self._leave, self._lock):
            row.set_shape(rest)

    def _on_row(self) -> None:
        for page, row in self._rows.items():
            if row is self.sender():
                self.go.emit(Address(page))
