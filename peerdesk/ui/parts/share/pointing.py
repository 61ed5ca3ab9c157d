# SPDX-License-Identifier: GPL-3.0-or-later
"""What could point to someone: names and what stands for them, how exactly days are said, and what is still there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.letter_names import SwapRow
from peerdesk.records.letters import Dates
from peerdesk.sharing.pointing import MAY_STILL, Points
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.fields.line_edit import LineEdit
from peerdesk.ui.widgets.layout.column_of import ColumnOf
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.wrapping_link import WrappingLink
from peerdesk.wording import _, ngettext

DATES: tuple[tuple[Dates, str], ...] = (
    (Dates.DAY, _("the day")),
    (Dates.WEEK, _("the week")),
    (Dates.MONTH, _("the month")),
    (Dates.SEASON, _("the season")),
    (Dates.NOT_SAID, _("not said")),
)
"""How exactly a letter may say when something was."""

_LONGEST = 100


def said_of(points: Points, count: int) -> str:
    """Return what is said of so many stretches that point to someone in one way."""
    match points:
        case Points.QUOTE:
            said = ngettext(
                "{count} quotation is here too.", "{count} quotations are here too.", count
            )
        case Points.NAME:
            said = ngettext(
                "{count} word looks like a name.", "{count} words look like names.", count
            )
        case Points.INITIALS:
            said = ngettext("{count} place has initials.", "{count} places have initials.", count)
        case Points.PLACE:
            said = ngettext("{count} place is named.", "{count} places are named.", count)
        case Points.DAY:
            said = ngettext(
                "{count} day or year is said.", "{count} days or years are said.", count
            )
        case Points.AGE:
            said = ngettext("{count} age is said.", "{count} ages are said.", count)
        case Points.WORD_OF_YOURS:
            said = ngettext(
                "A network’s name is here once.",
                "A network’s name is here {count} times.",
                count,
            )
        case Points.TOGETHER:
            said = ngettext(
                "In {count} entry several of these come together.",
                "In {count} entries several of these come together.",
                count,
            )
    return said.format(count=count)


class SharePointing(QWidget):
    """The table. `swapped` says what is to stand for which words."""

    swapped = Signal(str, str)
    plainer_wanted = Signal()
    """The plainer words that are put forward are all to stand in the letter."""
    dates_picked = Signal(str)
    show_wanted = Signal(str)
    """These words are to be shown in the letter."""
    pointers_wanted = Signal(str)
    """Stretches that point in this way (a Points value) are to be shown in the letter."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What could point to someone"))
        self._rows: ColumnOf[QWidget] = ColumnOf()
        self._found: ColumnOf[QWidget] = ColumnOf()
        self._names: tuple[str, ...] = ()
        self.fields: dict[str, LineEdit] = {}
        self._stills: dict[str, WrappingLink] = {}
        self._shown_found: tuple[tuple[Points, int], ...] | None = None
        self.said = LineEdit(_("A name or a role as you wrote it"), _("a name or role"))
        self.instead = LineEdit(_("What stands for it in the letter"), _("instead"))
        self.plainer = WrappingLink(_("Put these plainer words in"))
        self.dates = DropDown(_("Days are said as"))
        self.dates.set_words([(each.value, label) for each, label in DATES])
        self._lay_out()
        self.plainer.clicked.connect(self.plainer_wanted)
        self.dates.picked.connect(self.dates_picked)
        for edit in (self.said, self.instead):
            edit.be_low()
            edit.setMaxLength(_LONGEST)
            edit.returnPressed.connect(self._add)
            edit.left.connect(self._add)

    def show_swaps(self, rows: Sequence[SwapRow], dates: Dates) -> None:
        """Show the table; a field that is being written in stays as it is."""
        self.dates.set_chosen(dates.value)
        names = tuple(each.said for each in rows)
        if names != self._names:
            self._names = names
            self.fields, self._stills = {}, {}
            self._rows.put([self._make(each) for each in rows])
        for each in rows:
            field = self.fields[each.said]
            if not field.hasFocus():
                field.setText(each.instead)
            self._show_plainer(field, each.plainer)
            self._show_still(each)
        self.plainer.setVisible(any(each.plainer for each in rows))

    def show_found(self, found: tuple[tuple[Points, int], ...]) -> None:
        """Show how many stretches of the letter point to someone, and in which way."""
        if found == self._shown_found:
            return
        self._shown_found = found
        links: list[QWidget] = []
        for points, count in found:
            said = said_of(points, count)
            if points is not Points.TOGETHER:
                said = _("{what} Show me").format(what=said)
            link = WrappingLink(said)
            link.clicked.connect(partial(self.pointers_wanted.emit, points.value))
            links.append(Label(said, "small", "ink2") if points is Points.TOGETHER else link)
        self._found.put(links)

    def keep_what_is_begun(self) -> None:
        """Take over what was typed and not entered yet."""
        self._add()

    def _make(self, row: SwapRow) -> QWidget:
        holder = QWidget()
        field = LineEdit(_("What stands for {said}").format(said=row.said), _("instead"))
        field.be_low()
        field.setMaxLength(_LONGEST)
        field.setProperty("said", row.said)
        field.textEdited.connect(self._tell_swapped)
        field.returnPressed.connect(self._take_plainer)
        still = WrappingLink("")
        still.clicked.connect(partial(self.show_wanted.emit, row.said))
        self.fields[row.said], self._stills[row.said] = field, still
        line = QHBoxLayout()
        line.setSpacing(theme().px(6))
        line.addWidget(Label(row.said), 10, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Label("→", colour="ink2", wrap=False))
        line.addWidget(field, 13)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, theme().px(3))
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(still)
        return holder

    def _tell_swapped(self, instead: str) -> None:
        self.swapped.emit(self.sender().property("said"), instead)

    def _take_plainer(self) -> None:
        field = self.sender()
        if isinstance(field, LineEdit) and not field.text() and field.property("plainer"):
            field.setText(field.property("plainer"))
            self.swapped.emit(field.property("said"), field.text())

    def _show_plainer(self, field: LineEdit, plainer: str) -> None:
        field.setProperty("plainer", plainer)
        field.setPlaceholderText(plainer or _("instead"))
        does = _("Enter puts “{plainer}” there").format(plainer=plainer) if plainer else ""
        field.setAccessibleDescription(does)

    def _show_still(self, row: SwapRow) -> None:
        still = self._stills[row.said]
        still.setVisible(bool(row.still))
        times = ngettext(
            "“{said}” still appears once. Show me",
            "“{said}” still appears {count} times. Show me",
            row.still,
        )
        still.set_words(times.format(said=row.said, count=row.still))

    def _add(self) -> None:
        said, instead = (" ".join(each.text().split()) for each in (self.said, self.instead))
        if said and instead:
            self.said.clear()
            self.instead.clear()
            self.swapped.emit(said, instead)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Heading(_("What could point to someone")))
        column.addSpacing(px(4))
        column.addLayout(self._rows)
        column.addWidget(self.plainer)
        new = QHBoxLayout()
        new.setSpacing(px(6))
        new.addWidget(self.said, 10)
        new.addWidget(Label("→", colour="ink2", wrap=False))
        new.addWidget(self.instead, 13)
        column.addLayout(new)
        days = QHBoxLayout()
        days.addWidget(Label(_("Days"), wrap=False))
        days.addStretch(1)
        days.addWidget(self.dates)
        column.addLayout(days)
        column.addLayout(self._found)
        column.addWidget(Label(MAY_STILL, "small", "ink2"))
