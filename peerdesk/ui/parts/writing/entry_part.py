# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry being written: its bar, its sheet and its margin, and the way from section to section."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing.writing import Writing
from peerdesk.records.answers import One
from peerdesk.records.entry import Kind
from peerdesk.ui.address import Address, PageName
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.forms.entry_form import MORE, EntryForm
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.presses.buttons import FilledButton, PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.wording import _

_BACK_TO: dict[Kind, tuple[PageName, str]] = {Kind.SUPERVISION: ("supervision", _("Supervision"))}
"""Where the way back leads, for kinds that do not go back to the journal."""

_INTERVISION = "intervision"
_UNDER_LINKS = 16
"""Px at 100 % between the links, which stay at the top, and a section that is gone to."""
_STILL_UNDER_LINKS = 62
"""Px at 100 % by which a section may be further down, and still be the one that is read there."""


class EntryPart(QObject):
    """The widgets of an entry: `bar` and, under it, `body`, with `prompt` over what is written."""

    go = Signal(Address)
    rest_wanted = Signal()
    flag_wanted = Signal()

    hint = _("Ctrl Enter rests it · F6 goes on to the next part of the window")

    def __init__(
        self, desk: Desk, writing: Writing, prompt: str, page: QWidget, *, compact: bool
    ) -> None:
        super().__init__()
        self._writing = writing
        sheet, margin = Sheet(), QWidget()
        self.body = Spread(sheet, margin, parent=page)
        self.form = EntryForm(desk, writing, sheet, margin, compact=compact)
        self.came_from, back_text = _BACK_TO.get(writing.entry.kind, ("journal", _("Journal")))
        self.bar = self._make_bar(back_text)
        self.notice = NoticeStrip("", parent=sheet)
        self.notice.hide()
        sheet.body.insertWidget(0, self.notice)
        if prompt:
            sheet.body.insertWidget(1, Label(prompt, "prompt", "ink2", parent=sheet))
            sheet.body.insertSpacing(2, theme().px(16))
        self._bar_of_sheet = self.body.sheet_scroll.verticalScrollBar()
        if self.form.links is not None:
            self.form.links.chosen.connect(self._go_to_section)
            self.body.pin(self.form.links.pinned, self.form.links.links)
            self._bar_of_sheet.valueChanged.connect(self._mark_section)
            self.body.sheet_scroll.reached.connect(self._mark_section)
        self.form.answered.connect(self._show_round)
        self.show_flag()
        self._show_round()

    def take_focus(self) -> None:
        """Put the cursor where writing begins."""
        fields = [
            each for view in self.form.sections.values() for each in view.findChildren(WritingField)
        ]
        first = fields[0] if fields else self.form.sheet
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page bar, the sheet and the margin."""
        return (self.bar, self.form.sheet, self.form.margin)

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the sheet and the margin out for this breadth."""
        self.body.set_breadth(breadth)

    def show_flag(self) -> None:
        """Say whether the entry is flagged."""
        flagged = self._writing.entry.flagged
        self._flag_button.set_words(_("Flagged") if flagged else _("Flag for supervision"))
        self._flag_button.set_icon("flag-fill" if flagged else "flag")
        self._flag_button.set_chosen(flagged)

    # The bar

    def _make_bar(self, back_text: str) -> PageBar:
        bar = PageBar(back_text)
        bar.back.connect(self._go_back)
        self.round_button = QuietButton(_("Hold the round"))
        self.round_button.clicked.connect(self._hold_round)
        bar.add_action(self.round_button)
        self._flag_button = PlainButton("", "flag")
        self._flag_button.clicked.connect(self.flag_wanted)
        bar.add_action(self._flag_button)
        rest = FilledButton(_("Rest"))
        rest.setAccessibleDescription(_("Keeps it as it stands and closes it. Control Enter."))
        rest.clicked.connect(self.rest_wanted)
        bar.add_action(rest)
        return bar

    def _show_round(self) -> None:
        """Offer to hold a round while this is about intervision."""
        kind = self._writing.entry.answers.get("supervision_kind")
        self.round_button.setVisible(isinstance(kind, One) and kind.word.id == _INTERVISION)

    def _go_back(self) -> None:
        self.go.emit(Address(self.came_from))

    def _hold_round(self) -> None:
        self.go.emit(Address("round"))

    # Sections

    def step(self, by: int) -> None:
        """Go to the section so many further down, or up; nothing happens past the first and the last."""
        if self.form.links is not None:
            names = list(self.form.sections)
            place = names.index(self.form.links.current()) + by
            if 0 <= place < len(names):
                self.form.links.set_current(names[place])
                self._go_to_section(names[place])

    def _go_to_section(self, name: str) -> None:
        section = self.form.sections[name]
        self._bar_of_sheet.setValue(self._top_of(section) - self._under_links())
        fields = section.findChildren(WritingField)
        if name == MORE and self.form.folded:
            self.form.folded[0].row.setFocus(Qt.FocusReason.OtherFocusReason)
        elif fields:
            fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_section(self) -> None:
        """Mark the section the cursor is in while that is in sight, or else the one that is under the links."""
        assert self.form.links is not None  # noqa: S101  connected only where there are links
        here = QApplication.focusWidget()
        current = self._section_around(here) if here is not None else ""
        if here is None or not current or not self.body.sheet_scroll.shows_caret(here):
            current = self._section_seen()
        self.form.links.set_current(current)

    def _section_around(self, part: QWidget) -> str:
        """Return the section `part` is in, or nothing."""
        for name, section in self.form.sections.items():
            if section.isAncestorOf(part):
                return name
        return MORE if any(each.isAncestorOf(part) for each in self.form.folded) else ""

    def _section_seen(self) -> str:
        """Return the last section that begins above a little below the links."""
        begins = self._bar_of_sheet.value() + self._under_links() + theme().px(_STILL_UNDER_LINKS)
        return next(
            (
                name
                for name, section in reversed(self.form.sections.items())
                if self._top_of(section) <= begins
            ),
            next(iter(self.form.sections)),
        )

    def _under_links(self) -> int:
        assert self.form.links is not None  # noqa: S101  asked only where there are links
        return self.form.links.height() + theme().px(_UNDER_LINKS)

    def _top_of(self, section: QWidget) -> int:
        content = self.body.sheet_scroll.widget()
        assert content is not None  # noqa: S101  the spread has put the sheet there
        return section.mapTo(content, section.rect().topLeft()).y()
