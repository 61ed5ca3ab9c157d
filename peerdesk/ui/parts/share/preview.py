# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter as its reader will see it. What is drawn here is what is sealed; only what changed is drawn anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.letters.letter_shown import ItemShown, LetterShown
from peerdesk.sharing.compose import Change, Composed, Spot
from peerdesk.ui.parts.share.item import ShareItem
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.mark_bar import MarkBar
from peerdesk.ui.widgets.drawn.plum_bar import PlumBar
from peerdesk.ui.widgets.layout.sheet import ScrollArea
from peerdesk.ui.widgets.text.choosing_text import ChoosingText
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

_SIDE, _DOWN = 32, 26


class SharePreview(QWidget):
    """A sheet with an edge of plum. `marked` carries where words are to be left out, `reword` where put otherwise."""

    marked = Signal(object, int, int, int)
    """Leave out: Spot, piece, start and end."""
    reword = Signal(object, int, int, int, str)
    """Put otherwise: Spot, piece, start, end, and the words that stand there now."""
    undo_wanted = Signal()
    lost_let_go = Signal()
    """Marks whose words are not there any more are to be let go, with the answers they were made in."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The letter"))
        self.setProperty("ground", "sheet")
        self.bar = PlumBar()
        self._asks = Label("", "small", "ink2")
        self._line = Label("", "prompt", "ink2")
        self._nothing = Label(
            _("Nothing is chosen yet. Tick an entry, and what of it may be read."), "body", "ink2"
        )
        self.lost = NoticeStrip("", [("again", _("Clear it, to choose it again"))])
        self._items: list[ShareItem] = []
        self._seen: list[tuple[ItemShown, tuple[Change, ...]]] = []
        self._sheet = QWidget()
        self._sheet.setProperty("ground", "sheet")
        self._column = QVBoxLayout(self._sheet)
        self._rows = QVBoxLayout()
        self._at: tuple[Spot, ChoosingText] | None = None
        self.area = ScrollArea(self._sheet)
        self._within = self.area
        self.mark_bar = MarkBar(self._sheet)
        self.mark_bar.leave_out.connect(self._leave_out)
        self.mark_bar.reword.connect(self._reword)
        self.bar.marks.toggled.connect(self._show_marks)
        self.lost.acted.connect(self._tell_lost)
        self._lay_out()

    def show_letter(self, letter: LetterShown, composed: Composed) -> None:
        """Show `letter`, which is `composed` in words."""
        self._asks.setText(letter.asks)
        self._asks.setVisible(bool(letter.asks))
        self._line.setText(letter.line)
        self._line.setVisible(bool(letter.line))
        self._nothing.setVisible(not letter.items)
        changes: dict[int, list[Change]] = {}
        for change in composed.changes:
            changes.setdefault(change.spot.item, []).append(change)
        seen = [(item, tuple(changes.get(number, ()))) for number, item in enumerate(letter.items)]
        self._fit_count(len(seen))
        for number, each in enumerate(seen):
            if number >= len(self._seen) or self._seen[number] != each:
                self._items[number].show_item(*each)
        self._seen = seen
        if self._at is not None and self._at[1].passage() is None:
            self._hide_bar()

    def show_lost(self, sentences: Sequence[str]) -> None:
        """Say of which marks the words are not there any more."""
        self.lost.say("\n".join(sentences))
        self.lost.setVisible(bool(sentences))

    def run_on(self, within: ScrollArea | None) -> None:
        """Be as high as the letter, lying in the scroll `within`; or scroll again by itself."""
        if within is not None:
            self.area.takeWidget()
            self._outer.addWidget(self._sheet)
        else:
            self._outer.removeWidget(self._sheet)
            self.area.set_content(self._sheet)
        self._sheet.show()
        self.area.setVisible(within is None)
        self._within = within or self.area

    def items(self) -> Sequence[ShareItem]:
        """Return the entries as they are drawn."""
        return self._items

    def show_place(self, item: int, field: int, piece: int, start: int, end: int) -> None:
        """Select these characters and bring them into sight; a title is brought into sight whole."""
        shown = self._items[item]
        if field < 0:
            self._within.show_place(shown.title, shown.title.rect())
            return
        text = shown.texts[field]
        place = text.select(piece, start, end)
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._within.show_place(text, place)
        self._on_selected(Spot(item, field), text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and its edges."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("sheet"))
        for edge in (0, self.width() - 1):
            painter.fillRect(edge, 0, 1, self.height(), theme().colour("desk_hair"))
        painter.end()

    def paper(self) -> QWidget:
        """Return the letter alone, without the bar."""
        return self._sheet

    # Selecting

    def _on_selected(self, spot: Spot, text: ChoosingText) -> None:
        if text.passage() is None:
            self._hide_bar()
            return
        for item in self._items:
            for other in item.texts:
                if other is not text:
                    other.forget_selection()
        self._at = spot, text
        self.mark_bar.adjustSize()
        where = text.mapTo(self._sheet, text.selection_place().bottomLeft() + QPoint(0, 6))
        most = max(self._sheet.width() - self.mark_bar.width() - theme().px(8), 0)
        self.mark_bar.move(min(where.x(), most), where.y())
        self.mark_bar.show()
        self.mark_bar.raise_()

    def _leave_out(self) -> None:
        if self._at is not None and (passage := self._at[1].passage()) is not None:
            spot = self._at[0]
            self._at[1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._at[1].forget_selection()
            self._hide_bar()
            self.marked.emit(spot, *passage)

    def _reword(self) -> None:
        if self._at is not None and (passage := self._at[1].passage()) is not None:
            self.reword.emit(self._at[0], *passage, self._at[1].selected_words())

    def _tell_lost(self, _what: str) -> None:
        self.lost_let_go.emit()

    def _hide_bar(self) -> None:
        self._at = None
        self.mark_bar.hide()

    def _show_marks(self, shown: bool) -> None:
        for item in self._items:
            item.show_changes(shown=shown)

    # Building

    def _fit_count(self, count: int) -> None:
        while len(self._items) > count:
            item = self._items.pop()
            self._rows.removeWidget(item)
            item.hide()
            item.deleteLater()
            self._hide_bar()
        del self._seen[count:]
        while len(self._items) < count:
            item = ShareItem(len(self._items))
            item.selected.connect(self._on_selected)
            item.leave_out.connect(self._on_leave_out)
            item.reword.connect(self._on_reword)
            item.undo_wanted.connect(self.undo_wanted)
            self._items.append(item)
            self._rows.addWidget(item)

    def _on_leave_out(self, spot: Spot, text: ChoosingText) -> None:
        self._at = spot, text
        self._leave_out()

    def _on_reword(self, spot: Spot, text: ChoosingText) -> None:
        self._at = spot, text
        self._reword()

    def _lay_out(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(_SIDE), px(_DOWN), px(_SIDE), px(60))
        self._column.setSpacing(px(8))
        for part in (self._asks, self._line, self._nothing):
            self._column.addWidget(part)
        self._rows.setSpacing(px(26))
        self._rows.setContentsMargins(0, px(8), 0, 0)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 0, 1, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.bar)
        self._outer.addWidget(self.lost)
        self._outer.addWidget(self.area, 1)
        self.lost.hide()
