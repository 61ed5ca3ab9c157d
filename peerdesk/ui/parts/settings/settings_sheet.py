# SPDX-License-Identifier: GPL-3.0-or-later
"""What every part of Settings is: a sheet with a title, headings, and rows that end in one control."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.layout.sheet import Sheet, bring_into_sight
from peerdesk.ui.widgets.text.label import Heading, Label


class SettingsSheet(Sheet):
    """One part of Settings. `refresh` shows what is the case now; `close_up` folds what was begun and not done."""

    toast_wanted = Signal(str, object)
    """A short sentence, and what Undo does (a callable) or None."""

    def __init__(self, title: str, line: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.body.addWidget(Label(title, "title", "ink", parent=self))
        if line:
            self.body.addWidget(Label(line, "body", "ink2", parent=self))
        self._has_heading = False

    def refresh(self) -> None:
        """Show what is the case now."""

    def close_up(self) -> None:
        """Fold away what was begun and not done, and forget what was typed there."""

    def controls(self) -> dict[str, QWidget]:
        """Return by its name what an address may lead to, such as what asks for another look: the page is then built
        anew under whoever uses it.
        """
        return {}

    def focused(self) -> str:
        """Return which of its controls has the focus, or an empty string."""
        held = (name for name, each in self.controls().items() if _has_focus(each))
        return next(held, "")

    def take_focus(self, name: str) -> None:
        """Put the focus on the control called `name`, as `focused` names it, and show what its row says."""
        if name in self.controls():
            control = self.controls()[name]
            control.setFocus()
            bring_into_sight(control.parentWidget() or control)

    def heading(self, text: str) -> Heading:
        """Begin a group of rows."""
        self.body.addSpacing(theme().px(24 if self._has_heading else 12))
        self._has_heading = True
        heading = Heading(text, parent=self)
        self.body.addWidget(heading)
        self.body.addSpacing(theme().px(2))
        return heading

    def row(
        self, title: str, control: QWidget, line: str = "", *, last: bool = False
    ) -> SettingRow:
        """Add a row: its name and one line at the left, its control at the right."""
        row = SettingRow(title, control, line, last=last, parent=self)
        self.body.addWidget(row)
        return row

    def said(self, title: str, line: str, word: str = "", *, last: bool = False) -> SettingRow:
        """Add a row that only says how something is; `word` stands where a control would."""
        return self.row(
            title, Label(word, "body", "ink2", wrap=False, parent=self), line, last=last
        )


def _has_focus(control: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (control is focused or control.isAncestorOf(focused))
