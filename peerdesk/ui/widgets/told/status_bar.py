# SPDX-License-Identifier: GPL-3.0-or-later
"""The line at the window’s foot: what is kept or which keys help, and always where the words are.

What was just done gives way to the keys after a few seconds. What went wrong stands above that, all of it and in as
many lines as it takes, until it is taken back.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peerdesk.ui import tokens
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.drawn.drawing import flood, picture
from peerdesk.ui.widgets.layout.page_bar import KeptWords
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

_PASSES_AFTER = 6000
"""Milliseconds for which what was just done can be read."""
_OVER_WRONG = 6
"""px between the edge and what went wrong."""


class _Where(QWidget):
    """A drive and the words that say where the words are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = Label("", "caption", "ink2", wrap=False, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(21), 0, 0, 0)
        row.addWidget(self.said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = QRectF(0, 0, theme().px(15), self.height())
        picture(painter, place, theme().picture("hard-drive", "ink2", 15))
        painter.end()


class StatusBar(QWidget):
    """28 px over the whole window, and more while something is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setProperty("ground", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._help = self._of_focused = self._passing = ""
        self._is_hushed = False
        self._passes = QTimer(self, singleShot=True, interval=_PASSES_AFTER)
        self._passes.timeout.connect(self._pass)
        self._wrong = Label("", "caption", "ink", parent=self)
        self._wrong.hide()
        self._kept = KeptWords(self)
        self._keys = Label("", "caption", "ink2", wrap=False, parent=self)
        self._where = _Where(self)
        self.idle = Label("", "caption", "ink2", wrap=False, parent=self)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(1)
        column.addWidget(self._wrong)
        row = QHBoxLayout()
        row.setSpacing(look.px(18))
        row.addStrut(look.px(tokens.STATUS_BAR) - 1)
        column.addLayout(row)
        row.addWidget(self._kept)
        row.addWidget(self._keys, 1)
        row.addStretch()  # at large text no keys are said, and this alone keeps what follows at the right
        row.addWidget(self._where)
        row.addWidget(self.idle)
        self.set_breadth("wide")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)
        self.say_wrong("")
        self.say_kept("")
        self.set_idle("")

    def say_kept(self, text: str, *, kept: bool = True) -> None:
        """Say at the left what is kept, with a tick, or without one while it is not."""
        self._kept.say(text, kept=kept)
        self._kept.setVisible(bool(text))

    def say_keys(self, text: str) -> None:
        """Say which keys help here; what was just done is over with that."""
        self._help, self._passing = text, ""
        self._show()

    def say_passing(self, text: str) -> None:
        """Say for a few seconds what was just done; then which keys help is said again."""
        self._passing = text
        self._passes.start()
        self._show()

    def say_wrong(self, text: str) -> None:
        """Say what went wrong, until an empty text takes it back."""
        side, above = theme().px(16), theme().px(_OVER_WRONG) if text else 1
        self._column.setContentsMargins(side, above, side, 0)
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))

    def hush(self, is_hushed: bool) -> None:
        """Say no keys while something else stands there, and then again what was said."""
        self._is_hushed = is_hushed
        self._show()

    def wrong(self) -> str:
        """Return what is said to have gone wrong, or nothing."""
        return self._wrong.text()

    def said(self) -> str:
        """Return what stands there now: what went wrong, what was just done, or which keys help."""
        return self.wrong() or self._keys.text()

    def set_idle(self, text: str) -> None:
        """Say when it locks."""
        self.idle.setText(text)
        self.idle.setVisible(bool(text) and not self._short)

    def set_breadth(self, breadth: str) -> None:
        """Shorten the words for "large" text."""
        self._short = breadth == "large"
        long = _("This computer only. PeerDesk never goes online")
        self._where.said.setText(_("This computer only") if self._short else long)
        self._where.setAccessibleName(long)
        self.idle.setVisible(bool(self.idle.text()) and not self._short)
        self._show()

    def _pass(self) -> None:
        self._passing = ""
        self._show()

    def _focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Say the keys of a part that has its own, as a strand does, while it has the focus."""
        hint = getattr(now, "keys_hint", None)
        of_focused = hint() if hint is not None else ""
        if of_focused != self._of_focused:
            self._of_focused = of_focused
            self._show()

    def _show(self) -> None:
        self._keys.setText(self._passing or self._of_focused or self._help)
        self._keys.setVisible(not self._is_hushed and not self._short)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        painter = QPainter(self)
        flood(painter, self.rect(), theme().colour("rail"))
        flood(painter, QRect(0, 0, self.width(), 1), theme().colour("desk_hair"))
        painter.end()
