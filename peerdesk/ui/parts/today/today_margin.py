# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside Today: what waits for supervision, somewhere to start, what is unfinished. Empty parts are not there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.presenters.today.today import Agenda, Unfinished
from peerdesk.ui import tokens
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import box, wash_name, words
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.layout.in_layout import empty, widgets_in
from peerdesk.ui.widgets.layout.sheet import Rule
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.presses.press import Press
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_REACH = 8
"""How far the wash under an unfinished entry reaches out of the column."""


class TodayMargin(QWidget):
    """The margin of Today, as parts with a hairline between those that are there."""

    agenda_wanted = Signal()
    prompt_taken = Signal()
    another_wanted = Signal()
    no_prompt_wanted = Signal()
    entry_wanted = Signal(str)
    """An unfinished entry is to be gone on with: its id."""
    recovery_wanted = Signal()
    recovery_put_off = Signal()
    signs_wanted = Signal()
    """What the writer asked to be shown by a rule of theirs is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._agenda = _Part(_("For supervision"))
        self._prompt = _Part(_("If you want somewhere to start"))
        self._unfinished = _Part(_("Unfinished"), gap=4)
        self._recovery = _Part(_("Your recovery key"))
        self._signs = _Part(_("In your own words"), gap=4)
        self._parts = (
            *(self._agenda, self._prompt, self._unfinished),
            *(self._recovery, self._signs),
        )
        self._lines: tuple[str, ...] = ()
        self._rows: tuple[Unfinished, ...] = ()
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch()
        self._build_agenda()
        self._build_prompt()
        self._build_recovery()
        self._build_signs()

    def stand_lower(self, px: int) -> None:
        """Begin `px` px from the top, so that the first words stand beside the date."""
        self._column.setContentsMargins(0, px, 0, 0)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the first lines that wait for supervision."""
        if agenda.lines != self._lines:
            self._lines = agenda.lines
            empty(self._agenda_lines)
            for line in agenda.lines:
                self._agenda_lines.addWidget(_FlaggedLine(line))
        self._agenda_count.setText(agenda.count)
        self._show(self._agenda, shown=bool(agenda.lines))

    def show_prompt(self, text: str) -> None:
        """Show one prompt; an empty text shows none."""
        self.prompt_text.setText(text)
        self._show(self._prompt, shown=bool(text))

    def show_unfinished(self, rows: Sequence[Unfinished]) -> None:
        """Show what was left unfinished."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fill_unfinished()
        self._show(self._unfinished, shown=bool(rows))

    def unfinished_presses(self) -> tuple[Press, ...]:
        """Return the unfinished entries as they are shown."""
        there = widgets_in(self._unfinished.column)
        return tuple(each for each in there if isinstance(each, Press))

    def show_recovery(self, line: str) -> None:
        """Show the quiet offer to write down the recovery key; an empty line shows none."""
        self._recovery_line.setText(line)
        self._show(self._recovery, shown=bool(line))

    def _fill_unfinished(self) -> None:
        empty(self._unfinished.column)
        for row in self._rows:
            press = _UnfinishedPress(row)
            press.entry_wanted.connect(self.entry_wanted)
            self._unfinished.column.addWidget(press)
        self._unfinished.set_stops(self.unfinished_presses())

    def show_signs(self, *, shown: bool) -> None:
        """Show the line that leads to the writer’s early signs, or not; never the words themselves."""
        self._show(self._signs, shown=shown)

    def _build_signs(self) -> None:
        said = _("You asked to be shown what you notice first.")
        self._signs.column.addWidget(Label(said, "small", "ink2"))
        self.signs_link = LinkButton(_("Open it"), "small")
        self.signs_link.clicked.connect(self.signs_wanted)
        self._signs.column.addWidget(self.signs_link)

    def _build_agenda(self) -> None:
        self._agenda_lines = QVBoxLayout()
        self._agenda_lines.setSpacing(theme().px(12))
        self._agenda.column.addLayout(self._agenda_lines)
        self._agenda.column.addSpacing(theme().px(9))
        self.agenda_link = LinkButton(_("Open the agenda"))
        self.agenda_link.clicked.connect(self.agenda_wanted)
        self._agenda_count = Label("", "body", "ink3", wrap=False)
        self._agenda.column.addLayout(_line(self.agenda_link, self._agenda_count, gap=4))

    def _build_prompt(self) -> None:
        self.prompt_text = Label("", "prompt")
        self.take_button = PlainButton(_("Write from this"))
        self.take_button.clicked.connect(self.prompt_taken)
        self.another_button = QuietButton(_("Another"))
        self.another_button.clicked.connect(self.another_wanted)
        self.none_button = QuietButton(_("None today"))
        self.none_button.clicked.connect(self.no_prompt_wanted)
        changes_journal(self.take_button, self.none_button)
        self._prompt.column.addWidget(self.prompt_text)
        self._prompt.column.addSpacing(theme().px(11))
        row = QWidget()
        flow = FlowLayout(row, theme().px(4), theme().px(4))
        for button in (self.take_button, self.another_button, self.none_button):
            flow.addWidget(button)
        self._prompt.column.addWidget(row)

    def _build_recovery(self) -> None:
        self._recovery_line = Label("", "small", "ink2")
        self._recovery.column.addWidget(self._recovery_line)
        self._recovery.column.addSpacing(theme().px(4))
        link = LinkButton(_("Write it down"), "small")
        link.clicked.connect(self.recovery_wanted)
        later = LinkButton(_("Not this week"), "small")
        later.clicked.connect(self.recovery_put_off)
        self._recovery.column.addLayout(_line(link, later, gap=18))

    def _show(self, part: _Part, *, shown: bool) -> None:
        part.setVisible(shown)
        there = [each for each in self._parts if not each.isHidden()]
        for each in there:
            each.stand_first(is_first=each is there[0])


class _Part(ArrowGroup):
    """A heading and what is under it, with a hairline above where another part precedes."""

    def __init__(self, heading: str, gap: int = 10) -> None:
        super().__init__(heading)
        px = theme().px
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, px(26), 0, px(24))
        above.addWidget(Rule())
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(Heading(heading))
        column.addSpacing(px(gap))
        column.addLayout(self.column)
        self.hide()

    def stand_first(self, *, is_first: bool) -> None:
        """Leave the hairline out where nothing stands above."""
        self._above.setVisible(not is_first)


class _FlaggedLine(QWidget):
    """One line for supervision, with its flag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        flag = QLabel()
        flag.setPixmap(theme().picture("flag", "ink2"))
        flag.setFixedSize(theme().px(18), theme().line("body"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(10))
        row.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text), 1)


class _UnfinishedPress(Press):
    """An unfinished entry: its title, and roughly how much and when under it."""

    entry_wanted = Signal(str)

    def __init__(self, row: Unfinished) -> None:
        self._row = row
        super().__init__(row.title)
        self.setAccessibleDescription(row.about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Return room for both lines and a gap to the next."""
        look = theme()
        height = look.line("emphasis") + look.line("small") + look.px(10)
        return QSize(look.px(tokens.RAIL), height)

    def face(self, painter: QPainter, rect: QRectF) -> None:
        """Paint both lines, and a wash under the pointer."""
        look = theme()
        if self.is_pointed_at() or self.is_held():
            box(painter, rect, look.px(tokens.RADIUS), look.colour(wash_name(self)), None)
        upper = QRectF(0, look.px(4), rect.width(), look.line("emphasis"))
        lower = QRectF(0, upper.bottom(), rect.width(), look.line("small"))
        words(painter, upper, self._row.title, "emphasis", look.colour("ink"))
        words(painter, lower, self._row.about, "small", look.colour("ink2"))

    def _tell(self) -> None:
        self.entry_wanted.emit(self._row.id)


def _line(*parts: QWidget, gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(gap))
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
