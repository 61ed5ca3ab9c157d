# SPDX-License-Identifier: GPL-3.0-or-later
"""One thing the counts say, its blanks in a second line, and what may be said to it. Nothing here is asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.presenters.weeks.observations import ObservationRow
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.fields import Field
from peerdesk.ui.widgets.layout.arrow_group import ArrowGroup
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.ui.widgets.text.quoting import Quoting
from peerdesk.wording import _

LONGEST_ANSWER = 200


class ObservationCard(ArrowGroup):
    """Its links are there on hover and focus, or always; their room is kept, so that nothing moves."""

    opened = Signal(object)
    kept = Signal(object)
    hidden = Signal(object)
    not_so = Signal(object, str)
    """“Not how it was”: the row, and words of the writer’s own or none."""
    taken_back = Signal(object)
    """What was said to it is to be forgotten: the row."""

    def __init__(self, row: ObservationRow, *, always_shown: bool = False) -> None:
        super().__init__(row.sentence)
        self.row = row
        self._always_shown = always_shown
        self._links: list[LinkButton] = []
        px = theme().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(10), 0, px(3))
        self._column.setSpacing(px(1))
        self._column.addWidget(Quoting(row.sentence, row.quoted))
        for line in (*row.beside, row.answer):
            if line:
                self._column.addWidget(Label(line, "small", "ink2"))
        if row.is_kept:
            self._column.addWidget(Label(_("On the agenda."), "small", "ink2"))
        self._verbs = QWidget()
        self._flow = FlowLayout(self._verbs, px(14), 0)
        self._column.addWidget(self._verbs)
        self._make_links()
        self._answer: Field | None = None
        self._reveal(shown=False)

    def links(self) -> tuple[LinkButton, ...]:
        """Return what may be done, in order."""
        return tuple(self._links)

    def is_answering(self) -> bool:
        """Say whether words are being written to it."""
        return self._answer is not None

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what may be done."""
        super().enterEvent(event)
        self._reveal(shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Put it out of sight, unless the focus is there."""
        super().leaveEvent(event)
        self._reveal(shown=any(link.hasFocus() for link in self._links))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus among the links."""
        if event.type() == QEvent.Type.FocusIn:
            self._reveal(shown=True)
        elif event.type() == QEvent.Type.FocusOut:
            self._reveal(shown=self.underMouse())
        return super().eventFilter(watched, event)

    def _make_links(self) -> None:
        row = self.row
        if row.opens:
            self._link(row.opens, self._open)
        if row.answer or row.is_kept:
            changes_journal(self._link(_("Take that back"), self._take_back))
        else:
            keep = self._link(_("Keep"), self._keep)
            keep.setToolTip(_("Keep it for supervision"))
            changes_journal(keep, self._link(_("Not how it was"), self._begin_answer))
        changes_journal(self._link(_("Hide"), self._hide))
        self.set_stops(self._links)

    def _link(self, words: str, does: object) -> LinkButton:
        link = _QuietLink(words)
        link.clicked.connect(does)
        self._flow.addWidget(link)
        self._links.append(link)
        return link

    def _reveal(self, *, shown: bool) -> None:
        for link in self._links:
            if isinstance(link, _QuietLink):
                link.reveal(shown=shown or self._always_shown)

    def _begin_answer(self) -> None:
        if self._answer is None:
            self._answer = Field(_("How it was, if you want to say"), _("A few words, or none"))
            self._answer.set_longest(LONGEST_ANSWER)
            self._answer.entered.connect(self._keep_answer)
            keep = PlainButton(_("Keep it like that"))
            keep.clicked.connect(self._keep_answer)
            self._column.addWidget(self._answer)
            self._column.addSpacing(theme().px(6))
            self._column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_answer(self) -> None:
        if self._answer is not None:
            self.not_so.emit(self.row, self._answer.text())

    def _open(self) -> None:
        self.opened.emit(self.row)

    def _keep(self) -> None:
        self.kept.emit(self.row)

    def _hide(self) -> None:
        self.hidden.emit(self.row)

    def _take_back(self) -> None:
        self.taken_back.emit(self.row)


class _QuietLink(LinkButton):
    """Keeps its room and its name while it is out of sight; Tab still reaches it."""

    def __init__(self, words: str) -> None:
        self._is_shown = False
        super().__init__(words, "small")
        self.setFixedHeight(theme().px(26))

    def reveal(self, *, shown: bool) -> None:
        """Be seen, or not."""
        self._is_shown = shown
        self.update()

    def paintEvent(self, event: object) -> None:
        """Paint nothing while it is out of sight."""
        if self._is_shown:
            super().paintEvent(event)  # type: ignore[arg-type]  # a paint event, as everywhere
