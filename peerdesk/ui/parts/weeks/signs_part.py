# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer notices first, and what helps: read where they asked for it, written best in a good week."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.weeks.early_signs import EarlySignsPresenter
from peerdesk.records.early_signs import EarlySigns
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.weeks.signs_rule import RuleField
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_NOTICE = _("What I notice first")
_HELPS = _("What helps then")


class SignsView(QWidget):
    """Reads what was written, or lets it be written. Says nothing about how the writer is."""

    kept = Signal()
    filled = Signal()
    """It is read now, or written: other parts are shown than before."""

    def __init__(self, presenter: EarlySignsPresenter, words: list[str]) -> None:
        super().__init__()
        self._presenter, self._words = presenter, words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme().px(16))
        self._column.setSpacing(0)
        self._body: QWidget | None = None
        self.writing: SignsWriting | None = None
        self._show(writing=presenter.signs().is_empty)

    def keep_what_is_begun(self) -> None:
        """Keep the words under way."""
        if self.writing is not None and self.writing.has_changed():
            self._keep()

    def begin(self) -> None:
        """Write it, or write it anew."""
        self._show(writing=True)

    def _show(self, *, writing: bool) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        signs = self._presenter.signs()
        self.writing = None
        if writing:
            self.writing = SignsWriting(signs, self._words)
            self.writing.keep_wanted.connect(self._keep)
            self._body = self.writing
        else:
            reading = _SignsReading(self._presenter, signs)
            reading.change.clicked.connect(self.begin)
            self._body = reading
        self._column.addWidget(self._body, 1)
        self.filled.emit()
        if self.writing is not None and self.isVisible():
            self.writing.notice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self.writing is None:
            return
        try:
            rule = self.writing.rule.rule(self._presenter)
        except PeerDeskError as refused:
            self.writing.rule.say(refused.sentence)
            return
        notice, helps = self.writing.words()
        self.writing.was_kept()
        self._presenter.keep(notice, helps, rule, self._kept)

    def _kept(self) -> None:
        self.kept.emit()
        self._show(writing=self._presenter.signs().is_empty)


class SignsWriting(QWidget):
    """Two fields, and when it is to be shown."""

    keep_wanted = Signal()

    def __init__(self, signs: EarlySigns, words: list[str]) -> None:
        super().__init__()
        self.notice = BoxedWriting(
            _NOTICE, _("Sleep, tone, jokes, the walk home: whatever it is"), lines=3
        )
        self.helps = BoxedWriting(_HELPS, _("Someone to ring, a day off, soup"), lines=3)
        self.notice.field.set_text(signs.notice)
        self.helps.field.set_text(signs.helps)
        self.rule = RuleField(words, signs.rule)
        self.keep_button = PlainButton(_("Keep it"))
        self.keep_button.clicked.connect(self.keep_wanted)
        changes_journal(self.notice, self.helps, self.rule, self.keep_button)
        self._at_first = self._now()
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(_("What I notice first, and what helps"), "page"))
        said = _(
            "Best written in a good week, for another one. It is shown only when you ask for it."
        )
        column.addWidget(Label(said, "small", "ink2"))
        for name, field in ((_NOTICE, self.notice), (_HELPS, self.helps)):
            column.addSpacing(px(10))
            column.addWidget(Heading(name))
            column.addWidget(field)
        column.addSpacing(px(12))
        column.addWidget(self.rule)
        column.addSpacing(px(12))
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def words(self) -> tuple[str, str]:
        """Return what is noticed and what helps, as written."""
        return self.notice.field.text(), self.helps.field.text()

    def has_changed(self) -> bool:
        """Say whether anything differs from what is kept."""
        return self._now() != self._at_first

    def was_kept(self) -> None:
        """Remember that this is what is kept."""
        self._at_first = self._now()

    def _now(self) -> tuple[object, ...]:
        return (*self.words(), self.rule.chosen())


class _SignsReading(QWidget):
    """The writer’s own words, and when they are shown."""

    def __init__(self, presenter: EarlySignsPresenter, signs: EarlySigns) -> None:
        super().__init__()
        self.change = LinkButton(_("Change the words"), "small")
        changes_journal(self.change)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(_("What I notice first, and what helps"), "page"))
        column.addWidget(Label(presenter.written_on(), "small", "ink2"))
        for name, text in ((_NOTICE, signs.notice), (_HELPS, signs.helps)):
            if text.strip():
                column.addSpacing(px(10))
                column.addWidget(Heading(name))
                column.addWidget(Label(text, "writing"))
        column.addSpacing(px(14))
        column.addWidget(Label(presenter.rule_in_words(), "small", "ink2"))
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
