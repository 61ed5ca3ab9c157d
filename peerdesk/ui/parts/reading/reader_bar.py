# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over what is being read: the way through the matches at the left, what can be done at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from peerdesk.presenters.reading.reading_view import EntryRead
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import LinkButton, PlainButton, QuietButton
from peerdesk.ui.widgets.presses.icon_press import IconPress
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_HEIGHT, _LEFT, _RIGHT = 52, 40, 14


class _FlagButton(QuietButton):
    """Quiet until it is pressed; flagged, it has the desk’s ground."""

    is_flagged = False

    def colours(self) -> tuple[str, str, str]:
        """Return ground, line and words."""
        if not self.is_flagged:
            return super().colours()
        return ("desk", "rule", "ink") if self.isEnabled() else ("desk", "", "ink3")


class _MoreButton(QuietButton):
    opens_menu = True


class ReaderBar(QWidget):
    """Flag, Edit and More for the entry as it stands; for an earlier version, the way back to now or to it."""

    back = Signal()
    step_wanted = Signal(int)
    """The next match (1) or the one before (-1)."""
    flag_wanted = Signal()
    edit_wanted = Signal()
    version_wanted = Signal()
    """The earlier version that is read is wanted back."""
    now_wanted = Signal()
    """From an earlier version back to how it is now."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(_HEIGHT))
        self.back_link = QuietButton(_("Journal"), "arrow-left")
        self.matches = Label("", "small", "ink2", wrap=False)
        self.before = IconPress("caret-up", _("The match before (Shift F3)"))
        self.after = IconPress("caret-down", _("The next match (F3)"))
        self.now = LinkButton(_("As it is now"), "small")
        self.flag = _FlagButton(_("Flag"), "flag")
        self.edit = PlainButton(_("Edit"), "pencil-simple")
        self.more = _MoreButton(_("More"), "caret-down")
        self.version = PlainButton(_("Bring this back"))
        changes_journal(self.flag, self.edit, self.version)
        self._menu = menu
        menu.setParent(self.more, menu.windowFlags())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(_LEFT), 0, px(_RIGHT), 0)
        self._row.setSpacing(px(4))
        left: tuple[QWidget, ...] = (
            self.back_link,
            self.matches,
            self.before,
            self.after,
            self.now,
        )
        for part in left:
            self._row.addWidget(part)
        self._row.addStretch(1)
        right: tuple[QWidget, ...] = (self.flag, self.edit, self.more, self.version)
        for part in right:
            self._row.addWidget(part)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.back_link.clicked.connect(self.back)
        self.flag.clicked.connect(self.flag_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.version.clicked.connect(self.version_wanted)
        self.now.clicked.connect(self.now_wanted)
        self.more.clicked.connect(self.open_menu)
        self.show_way_back(shown=False)
        self.show_matches(0, -1)

    def show_entry(self, read: EntryRead) -> None:
        """Offer what can be done with this entry, or with an earlier version of it."""
        is_version = bool(read.version)
        self.now.setVisible(is_version)
        self.version.setVisible(is_version)
        for part in (self.flag, self.edit, self.more):
            part.setVisible(not is_version)
        self.edit.setVisible(not is_version and not read.folded)
        self.flag.setVisible(not is_version and not read.folded)
        self.flag.is_flagged = read.flagged
        self.flag.set_words(_("Flagged") if read.flagged else _("Flag"))
        self.flag.setAccessibleName(
            _("Flagged for supervision") if read.flagged else _("Flag for supervision")
        )
        self.flag.set_icon("flag-fill" if read.flagged else "flag")

    def show_matches(self, count: int, current: int) -> None:
        """Say how many matches there are and which one is current, counting from 0; nothing without any."""
        for part in (self.matches, self.before, self.after):
            part.setVisible(count > 0)
        if current >= 0:
            text = _("Match {number} of {count} in this entry")
            self.matches.setText(text.format(number=current + 1, count=count))

    def show_way_back(self, *, shown: bool) -> None:
        """Show the link back to the list, where the list is not beside it."""
        self.back_link.setVisible(shown)
        left = theme().px(8 if shown else _LEFT)
        self._row.setContentsMargins(left, 0, theme().px(_RIGHT), 0)

    def open_menu(self) -> None:
        """Open More under its button."""
        place = self.more.rect().bottomRight()
        place.setX(place.x() - self._menu.sizeHint().width())
        self._menu.popup(self.more.mapToGlobal(place))

    def _step_on(self) -> None:
        self.step_wanted.emit(1)

    def _step_back(self) -> None:
        self.step_wanted.emit(-1)
