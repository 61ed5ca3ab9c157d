# SPDX-License-Identifier: GPL-3.0-or-later
"""One line of the agenda: its handle, what it is called, a line under that, where it comes from, what is hoped for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.supervision.agenda import AgendaRow
from peerdesk.records.answers import Word
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.agenda.handle import AgendaHandle
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.menu_chip import Choices, MenuChip
from peerdesk.ui.widgets.drawn.drawing import box
from peerdesk.ui.widgets.drawn.marks import Mark
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

REACH = 14
"""How far a line reaches out of the column, px at 100 %."""

_ABOVE = 12
_LARGE = 1.5
"""The text scale from which source and links do not stand beside each other."""


class AgendaRowPart(QWidget):
    """A waiting line. What can be done with it is shown while it is held: pointed at, or with the focus in it."""

    entry_wanted = Signal(str)
    rewording_wanted = Signal(str)
    let_go = Signal(str)
    hoped = Signal(str, str)
    """What is hoped for: the line’s id and the word’s, empty for nothing."""
    held = Signal(str)
    """It was pressed: its links stay from now on."""

    def __init__(self, row: AgendaRow, hopes: Sequence[Word]) -> None:
        super().__init__()
        self.row = row
        self._hopes = hopes
        self._is_held = False
        said = ". ".join(each for each in (row.title, row.more, row.source, row.hope) if each)
        self.handle = AgendaHandle(said)
        self.handle.clicked.connect(partial(self.rewording_wanted.emit, row.id))
        self.handle.fallen_off.connect(partial(self.let_go.emit, row.id))
        self.hope = MenuChip(_("What I hope for"), self._fill_hopes, self)
        self.hope.set_words(row.hope or _("what I hope for"))
        name = _("What I hope for from “{title}”").format(title=row.title)
        self.hope.setAccessibleName(f"{name}: {row.hope}" if row.hope else name)
        self.links = self._make_links()
        changes_journal(self.handle, self.hope)
        self._lay_out()
        self.hold(is_held=False)

    def hold(self, *, is_held: bool) -> None:
        """Show what can be done with it, or not. Tab goes through the parts of the held line alone."""
        self._is_held = is_held
        stop = Qt.FocusPolicy.StrongFocus if self._shows_links() else Qt.FocusPolicy.ClickFocus
        for each in (self.hope, *self.links):
            each.setFocusPolicy(stop)
        self._show_links()

    def is_held(self) -> bool:
        """Say whether it is the one that is held."""
        return self._is_held

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what can be done to the pointer."""
        super().enterEvent(event)
        self._show_links()

    def leaveEvent(self, event: QEvent) -> None:
        """Put it out of sight again."""
        super().leaveEvent(event)
        self._show_links()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold this line."""
        super().mousePressEvent(event)
        self.held.emit(self.row.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a box round the line that is held, and a wash under the pointer."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px(tokens.RADIUS)
        if self._is_held:
            line = look.colour("ink")
            box(painter, QRectF(self.rect()), radius, look.colour("wash"), line)
        elif self.underMouse():
            box(painter, QRectF(self.rect()), radius, look.colour("wash"), None)
        painter.end()

    def _show_links(self) -> None:
        shown = self._shows_links() or self.underMouse()
        for each in self.links:
            each.setVisible(shown)
        self.update()

    def _shows_links(self) -> bool:
        """Where a line can only be read, the keyboard cannot hold it: its links are there all the time."""
        return self._is_held or not self.handle.isEnabled()

    def _make_links(self) -> tuple[LinkButton, ...]:
        kinds = [(_("Reword"), self.rewording_wanted), (_("Let it go"), self.let_go)]
        links = []
        if self.row.entry:
            opens = LinkButton(_("Open the entry"), "small")
            opens.clicked.connect(partial(self.entry_wanted.emit, self.row.entry))
            links.append(opens)
        for words, signal in kinds:
            link = LinkButton(words, "small")
            link.clicked.connect(partial(signal.emit, self.row.id))
            changes_journal(link)
            links.append(link)
        for link in links:
            link.setAccessibleDescription(self.row.title)
            kept = link.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            link.setSizePolicy(kept)
        return tuple(links)

    def _lay_out(self) -> None:
        px = theme().px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(REACH), px(_ABOVE), px(REACH), px(_ABOVE - 4))
        row.setSpacing(px(4))
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        row.addLayout(column, 1)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        called = QVBoxLayout()
        called.setContentsMargins(0, px(4), 0, 0)  # the words stand beside those of the chip
        called.addWidget(Label(self.row.title, "chosen"))
        called.addStretch()
        head.addLayout(called, 1)
        head.addWidget(self.hope, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if self.row.more:
            column.addWidget(Label(self.row.more, "observation"))
        column.addLayout(self._foot())

    def _foot(self) -> QBoxLayout:
        """Where it comes from, and what can be done; one under the other where the text is large."""
        is_large = theme().scale >= _LARGE
        foot = QVBoxLayout() if is_large else QHBoxLayout()
        foot.setSpacing(theme().px(3))
        source = QHBoxLayout()
        source.setSpacing(theme().px(3))
        if self.row.mark:
            source.addWidget(Mark(self.row.mark), 0, Qt.AlignmentFlag.AlignVCenter)
        said = self.row.source or _("A line of your own")
        source.addWidget(Label(said, "small", "ink2", wrap=is_large), 1)
        links = QHBoxLayout()
        links.setSpacing(theme().px(16))
        for link in self.links:
            links.addWidget(link)
        if is_large:
            links.addStretch()
        foot.addLayout(source, 1)
        foot.addLayout(links)
        return foot

    def _fill_hopes(self, menu: QMenu) -> None:
        choices = Choices(menu, self.row.hope_id, partial(self.hoped.emit, self.row.id))
        choices.offer(*((word.id, word.label) for word in self._hopes))
        menu.addSeparator()
        choices.offer(("", _("nothing in particular")))
