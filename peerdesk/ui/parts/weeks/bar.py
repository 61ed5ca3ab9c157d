# SPDX-License-Identifier: GPL-3.0-or-later
"""Over the weeks: which days they are of, whether they are a picture or a table, and the way to paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.parts.settings.fixed_choice import FixedChoice
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

OWN = "own"
_ABOVE = 12


class WeeksBar(QWidget):
    """The page’s name and span at the left; at the right what is chosen. Own days open two fields under it."""

    span_picked = Signal(str)
    """Other days are wanted: "12", "52" or "since"."""
    days_typed = Signal(str, str)
    """The writer’s own days, as typed: from, to."""
    table_wanted = Signal(bool)
    """The table, or the picture again."""
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._span_line = Label("", "body", "ink2", wrap=False)
        self.spans = FixedChoice(_("Which days"))
        self.table = PlainButton("")
        self.paper = PlainButton("", "printer")
        self.paper.setAccessibleName(_("Print or save these weeks"))
        self.paper.setToolTip(_("Print or save these weeks"))
        self.own = _OwnSpan()
        self._is_table = False
        self._standing = "12"
        self._lay_out()
        self.show_table(is_table=False)
        self.offer(since=False)
        self.spans.picked.connect(self._picked)
        self.own.typed.connect(self.days_typed)
        self.own.closed.connect(self._close_own)
        self.table.clicked.connect(self._swap)
        self.paper.clicked.connect(self.print_wanted)

    def offer(self, *, since: bool) -> None:
        """Offer the days since the last supervision where one is noted."""
        offered = [("12", _("12 weeks")), ("52", _("A year"))]
        if since:
            offered.append(("since", _("Since supervision")))
        offered.append((OWN, _("Own days")))
        if self.spans.words() != tuple(name for name, _label in offered):
            self.spans.set_words(offered)
            self.spans.set_chosen([self._standing])

    def show_span(self, name: str, title: str) -> None:
        """Show which days are looked at: a name of the choice, and the days in words."""
        self._standing = name
        self.spans.set_chosen([name])
        self._span_line.setText(title)
        self.own.setVisible(name == OWN)
        self.own.say("")

    def show_table(self, *, is_table: bool) -> None:
        """Show what the button leads to."""
        self._is_table = is_table
        self.table.set_words(_("Show as an almanac") if is_table else _("Show as a table"))

    def refuse(self, sentence: str) -> None:
        """Say why the days that were typed cannot be shown."""
        self.own.say(sentence)

    def set_empty(self, *, is_empty: bool) -> None:
        """Offer nothing to choose where there is nothing to look at."""
        self._choices.setVisible(not is_empty)
        self._span_line.setVisible(not is_empty)

    def set_breadth(self, breadth: Breadth) -> None:
        """Put the choices under the name where the text is large."""
        large = breadth == "large"
        along = QBoxLayout.Direction
        self._row.setDirection(along.TopToBottom if large else along.LeftToRight)
        px = theme().px
        gutter, above = px(14 if large else tokens.GUTTER), px(6 if large else _ABOVE)
        self._column.setContentsMargins(gutter, above, gutter, above)

    def _lay_out(self) -> None:
        px = theme().px
        name = QHBoxLayout()
        name.setSpacing(px(14))
        name.addWidget(Label(_("Weeks"), "page", wrap=False))
        name.addWidget(self._span_line, 1)
        self._choices = QWidget()
        flow = FlowLayout(self._choices, px(8), px(8))
        for part in (self.spans, self.table, self.paper):
            flow.addWidget(part)
        self._choices.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(8))
        self._row.addLayout(name, 1)
        self._row.addWidget(self._choices)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(8))
        self._column.addLayout(self._row)
        self._column.addWidget(self.own)
        self.own.hide()
        self.set_breadth("wide")

    def _picked(self, name: str) -> None:
        if name == OWN:
            self.own.show()
            self.own.take_focus()
        else:
            self.span_picked.emit(name)

    def _close_own(self) -> None:
        self.own.setVisible(self._standing == OWN)
        self.spans.set_chosen([self._standing])
        self.spans.setFocus(Qt.FocusReason.OtherFocusReason)

    def _swap(self) -> None:
        self.table_wanted.emit(not self._is_table)


class _OwnSpan(QWidget):
    """From, to, and a button. Nothing is shown before it is wanted."""

    typed = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = Field(_("From this day"), _("From, say 3 April"))
        self.last = Field(_("To this day"), _("To, or empty for today"))
        self.show_button = PlainButton(_("Show these days"))
        self.close_link = LinkButton(_("Not now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(10))
        row.addStretch(1)
        for field in (self.first, self.last):
            field.set_longest(40)
            field.entered.connect(self._show)
            field.setMaximumWidth(theme().px(220))
            row.addWidget(field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_link, 0, Qt.AlignmentFlag.AlignTop)
        self.show_button.clicked.connect(self._show)
        self.close_link.clicked.connect(self.closed)

    def say(self, sentence: str) -> None:
        """Say under the first field what is wrong, or nothing."""
        self.first.needs_another_look(sentence)

    def take_focus(self) -> None:
        """Go to the first field."""
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.typed.emit(self.first.text(), self.last.text())
