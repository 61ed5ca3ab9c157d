# SPDX-License-Identifier: GPL-3.0-or-later
"""The filters over the journal's list: chips with menus, built when they are opened so that they are never old."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.presenters.desk import Desk
from peerdesk.presenters.reading import day_spans, filters
from peerdesk.presenters.reading.day_spans import DaySpan
from peerdesk.presenters.reading.filters import Option
from peerdesk.presenters.reading.timeline import Timeline
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.icon_chip import IconChip
from peerdesk.ui.widgets.choices.menu_chip import Choices, MenuChip
from peerdesk.ui.widgets.layout.group import Group
from peerdesk.ui.widgets.layout.one_line import OneLineIfItFits
from peerdesk.wording import _

_GAP = 5


class FilterRow(Group):
    """Kind, Network, Lens, When and Flagged. It changes the timeline and says so; it lists nothing itself."""

    changed = Signal()
    """The timeline was narrowed otherwise."""
    own_days_wanted = Signal()
    networks_wanted = Signal()

    def __init__(self, desk: Desk, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(_("Filters"), parent)
        self._desk, self._timeline = desk, timeline
        self._kind = MenuChip(_("Kind"), self._fill_kinds, self)
        self._network = MenuChip(_("Network"), self._fill_networks, self)
        self._lens = MenuChip(_("Lens"), self._fill_lenses, self)
        self._when = MenuChip(_("When"), self._fill_when, self)
        self._flagged = IconChip("flag", _("Flagged for supervision"), self)
        self._flagged.pressed_word.connect(self._turn_flagged)
        gap = theme().px(_GAP)
        flow = OneLineIfItFits(self, gap, gap)
        for chip in (self._kind, self._network, self._lens, self._when, self._flagged):
            flow.addWidget(chip)
        self.show_filters()

    def show_filters(self) -> None:
        """Show which filters are on."""
        narrowed = self._timeline.narrowed
        kind = narrowed.kind.value if narrowed.kind else ""
        self._kind.show_picked(_label(filters.kinds(), kind))
        self._network.show_picked(_label(filters.networks(self._desk), narrowed.network or ""))
        self._lens.show_picked(_label(filters.lenses(self._desk), narrowed.lens or ""))
        self._when.show_picked(self._timeline.when.said if self._timeline.when else "")
        self._flagged.set_chosen(narrowed.flagged)
        self.updateGeometry()

    # The menus

    def _fill_kinds(self, menu: QMenu) -> None:
        chosen = self._timeline.narrowed.kind
        choices = Choices(menu, chosen.value if chosen else "", self._pick_kind)
        choices.offer(("", _("Every kind")), *filters.kinds())

    def _fill_networks(self, menu: QMenu) -> None:
        choices = Choices(menu, self._timeline.narrowed.network or "", self._pick_network)
        choices.offer(("", _("Every network")), *filters.networks(self._desk))
        menu.addSeparator()
        menu.addAction(_("All networks…")).triggered.connect(self._want_networks)

    def _fill_lenses(self, menu: QMenu) -> None:
        choices = Choices(menu, self._timeline.narrowed.lens or "", self._pick_lens)
        choices.offer(("", _("Every lens, and none")), *filters.lenses(self._desk))

    def _fill_when(self, menu: QMenu) -> None:
        today = self._desk.today()
        choices = Choices(menu, self._timeline.when, self._pick_when)
        choices.offer((None, _("Any time")))
        menu.addSeparator()
        for span in (day_spans.this_month(today), day_spans.last_months(today)):
            choices.offer((span, span.said))
        months = menu.addMenu(_("A month"))
        for year, spans in filters.months(self._desk):
            of_year = months.addMenu(str(year))
            choices.offer(*((span, span.said) for span in spans), menu=of_year)
        menu.addAction(_("Days of your own…")).triggered.connect(self._want_own_days)

    # What was picked

    def _pick_kind(self, option: str) -> None:
        self._timeline.of_kind(filters.kind_of(option))
        self._tell()

    def _pick_network(self, option: str) -> None:
        self._timeline.of_network(option or None)
        self._tell()

    def _pick_lens(self, option: str) -> None:
        self._timeline.of_lens(option or None)
        self._tell()

    def _pick_when(self, span: DaySpan | None) -> None:
        self._timeline.within(span)
        self._tell()

    def _turn_flagged(self, _name: str) -> None:
        self._timeline.only_flagged(flagged=not self._timeline.narrowed.flagged)
        self._tell()

    def _want_own_days(self) -> None:
        self.own_days_wanted.emit()

    def _want_networks(self) -> None:
        self.networks_wanted.emit()

    def _tell(self) -> None:
        self.show_filters()
        self.changed.emit()


def _label(options: Sequence[Option], chosen: str) -> str:
    return next((label for name, label in options if name == chosen), "") if chosen else ""
