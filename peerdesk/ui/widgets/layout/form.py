# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that bind a control to its words: seen, spoken and pressed as one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.text.label import Label


def bind(words: Label, control: QWidget, line: str = "") -> None:
    """Tie a control to the words beside it, for assistive technology."""
    # The toolkit would read the "&" in them as a key.
    if "&" not in words.text():
        words.setBuddy(control)
    # A label in place of a control says itself: "F9", "Always".
    if not control.accessibleName() and not isinstance(control, Label):
        control.setAccessibleName(words.text())
    if line:
        describe(control, line)


def describe(control: QWidget, line: str) -> None:
    """Let `line` be said of `control`; of one that is off, why it is off is said instead."""
    off = "" if control.isEnabled() else control.toolTip()
    control.setAccessibleDescription(off or line)


class SettingRow(QWidget):
    """A setting: its name and one line at the left, its control at the right, a hairline below."""

    def __init__(
        self,
        title: str,
        control: QWidget,
        line: str = "",
        *,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        heading = Label(title, "emphasis", "ink", parent=self)
        self._line = Label(line, "small", "ink2", parent=self)
        self._line.setVisible(bool(line))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        pad = theme().px(14)
        row.setContentsMargins(0, pad, 0, pad)
        row.setSpacing(theme().px(tokens.GUTTER))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(heading)
        said.addWidget(self._line)
        row.addLayout(said, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(row)
        if not last:
            outer.addWidget(Rule(self))
        bind(heading, control, line)

    def set_line(self, line: str) -> None:
        """Change the line under the name."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        describe(self.control, line)
