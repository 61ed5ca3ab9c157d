# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in a few parts: their list at the left, the sheet of one beside it. In large text the list is a field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.sheet import ScrollArea, Sheet
from peerdesk.ui.widgets.presses.nav import NavRow
from peerdesk.ui.widgets.text.label import Label

_LIST, _GAP, _TOP, _UNDER_FIELD = 216, 24, 20, 4
_TIGHT_LIST, _TIGHT_PADDING = 180, 28

Category = tuple[str, str, str]
"""A part’s id, its name and its icon."""


class Categories(QWidget):
    """Shows one sheet at a time. `width` is the sheet’s at 100 %; `picked` asks for another part."""

    picked = Signal(str)

    def __init__(
        self, title: str, categories: Sequence[Category], width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._shown: Sheet | None = None
        self._first: QWidget | None = None
        self._rows: dict[str, _Row] = {}
        self.list = self._build_list(title, categories)
        self.field = DropDown(title, self)
        self.field.set_words([(name, said) for name, said, _icon in categories])
        self.field.picked.connect(self.picked)
        self.scroll_area = ScrollArea()
        self._holder = QWidget()
        # Side by side, because a column would ask how high the sheet is at a width that it does not have.
        self._across = QHBoxLayout(self._holder)
        self._across.setContentsMargins(0, theme().px(_TOP), 0, 0)
        self._across.setSpacing(0)
        self._across.addStretch(1)
        self.scroll_area.set_content(self._holder)
        self._place()

    def show_part(self, name: str, sheet: Sheet) -> None:
        """Show the sheet of the part `name`, from its top; sheets shown before are only hidden."""
        for each, row in self._rows.items():
            row.set_chosen(each == name)
        self.field.set_chosen(name)
        if self._shown is not None:
            self._shown.hide()
        if self._across.indexOf(sheet) < 0:
            sheet.run_on(True)
            self._across.insertWidget(0, sheet)
        self._shown = sheet
        self._fit()
        sheet.show()
        self.scroll_area.verticalScrollBar().setValue(0)

    def row(self, name: str) -> NavRow:
        """Return the row of a part in the list."""
        return self._rows[name]

    def add_above(self, widget: QWidget) -> None:
        """Put something above the list, or before the field in large text, such as a way back."""
        self._first = widget
        self._list_column.insertWidget(0, widget)
        self._fit()

    def take_focus(self) -> None:
        """Put the focus on the part that is shown, in the list."""
        if self.field.isVisible():
            self.field.setFocus()
            return
        chosen = next((row for row in self._rows.values() if row.is_chosen()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list, or the field in its place, and the sheet."""
        return (self._above, self.list, self.scroll_area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out for the new width."""
        super().resizeEvent(event)
        self._fit()

    # Building

    def _build_list(self, title: str, categories: Sequence[Category]) -> QWidget:
        look = theme()
        room = QWidget(self)
        self._list_column = QVBoxLayout(room)
        self._list_column.setContentsMargins(0, look.px(_TOP), 0, look.px(_TOP))
        self._list_column.setSpacing(0)
        self._heading = Label(title, "page", "ink", wrap=False)
        heading_row = QHBoxLayout()
        heading_row.setContentsMargins(look.px(12), 0, 0, 0)
        heading_row.addWidget(self._heading)
        self._list_column.addLayout(heading_row)
        self._list_column.addSpacing(look.px(13))
        group = ArrowGroup(title, room)
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for name, said, icon in categories:
            row = _Row(name, said, icon, group)
            row.chosen.connect(self.picked)
            self._rows[name] = row
            rows.addWidget(row)
        group.set_stops(tuple(self._rows.values()))
        self._list_column.addWidget(group)
        self._list_column.addStretch(1)
        return room

    def _place(self) -> None:
        look = theme()
        row = QHBoxLayout()
        row.setContentsMargins(look.px(_GAP), 0, 0, 0)
        row.setSpacing(look.px(_GAP))
        row.addWidget(self.list)
        row.addWidget(self.scroll_area, 1)
        self._above = QWidget(self)
        above = self._across_above = QHBoxLayout(self._above)
        above.setContentsMargins(look.px(_GAP), look.px(12), look.px(_GAP), look.px(8))
        above.addWidget(self.field)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addLayout(row, 1)

    def _fit(self) -> None:
        look = theme()
        logical = self.width() / look.scale
        narrow, tight = logical < tokens.COMPACT_FROM, logical < _LIST + self._width + 3 * _GAP
        focused = QApplication.focusWidget()
        was_here = focused is not None and (
            self.list.isAncestorOf(focused) or self._above.isAncestorOf(focused)
        )
        if self._first is not None:
            (self._across_above if narrow else self._list_column).insertWidget(0, self._first)
        self.list.setVisible(not narrow)
        self._above.setVisible(narrow)
        self._across.setContentsMargins(0, look.px(_UNDER_FIELD if narrow else _TOP), 0, 0)
        if was_here and focused is not None and not focused.isVisible():
            self.take_focus()
        self.list.setFixedWidth(look.px(_TIGHT_LIST if tight else _LIST))
        if self._shown is None:
            return
        taken = look.px(_GAP) if narrow else look.px(2 * _GAP) + self.list.width()
        room = self.width() - taken - look.px(_GAP)
        width = max(min(look.px(self._width), room), 1)
        self._shown.setFixedWidth(width)
        roomy = width >= look.px(tokens.SHEET_WIDTH)
        padding = tokens.SHEET_PADDING if roomy else _TIGHT_PADDING
        self._shown.pad(padding, 31)
        self._holder.setMinimumHeight(viewport_of(self.scroll_area).height())


class _Row(NavRow):
    """One part in the list, that knows its id."""

    chosen = Signal(str)

    def __init__(self, name: str, said: str, icon: str, parent: QWidget) -> None:
        super().__init__(said, icon, low=True, parent=parent)
        self._name = name
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._name)
