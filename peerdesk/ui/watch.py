# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches over what is to be hidden: covers it at once, and says when nobody has been there for too long.

Locks nothing: whoever hears `over` does. Where nothing is to be hidden, it is off.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.records.settings import Settings
    from peerdesk.ui.curtain import Curtain
    from peerdesk.ui.stillness import Stillness


class Watch(QObject):
    """Over `window`, of which `behind` is hidden while it is covered. `keys` cover and lock, over an open menu too."""

    noticed = Signal(str)
    """What is said twenty seconds before `over`; nothing, once somebody is there again."""
    over = Signal()
    lifted = Signal()

    def __init__(self, window: QWidget, behind: QWidget, keys: Sequence[QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._behind = behind
        self._keys = keys
        self._settings: Settings | None = None
        self.stillness: Stillness | None = None
        """There while it is on."""

    def is_on(self) -> bool:
        """Return whether there is something to be hidden."""
        return self._settings is not None

    def heed(self, settings: Settings | None) -> None:
        """Watch as these settings say from now on. None: there is nothing to hide."""
        self._settings = settings
        for key in self._keys:
            key.setEnabled(settings is not None)
        if settings is None:
            if self.stillness is not None:
                self.stillness.deleteLater()
                self.stillness = None
        elif self.stillness is not None:
            self.stillness.set_minutes(settings.idle_minutes)
        else:
            self.stillness = self._make_stillness(settings.idle_minutes)

    def idle_line(self) -> str:
        """Return when it locks, as it stands at the foot of the window; nothing while it is off."""
        if self._settings is None:
            return ""
        return _("Locks after {count} min idle").format(count=self._settings.idle_minutes)

    def cover(self) -> None:
        """Cover the window at once; on a shared computer it locks then, elsewhere any key lifts it for a minute."""
        if self._settings is None:
            return
        from peerdesk.records.settings import Whose  # noqa: PLC0415

        locks = self._settings.whose is Whose.SHARED
        self._behind.hide()
        self.curtain.fall(locks=locks)

    def stay_covered(self) -> None:
        """Cover the window so that no key lifts it: the journal is being closed behind it."""
        self.curtain.fall(locks=False, stays=True)

    def uncover(self) -> None:
        """Show the window again, but where nobody is there: then any key does."""
        if self._behind.isHidden():
            self.curtain.fall(locks=False)
        else:
            self.curtain.lift()

    @cached_property
    def curtain(self) -> Curtain:
        """What covers the window; made when it first falls."""
        from peerdesk.ui.curtain import Curtain  # noqa: PLC0415  not before the first paint

        curtain = Curtain(self._window)
        curtain.lock_wanted.connect(self.over)
        curtain.lifted.connect(self._behind.show)
        curtain.lifted.connect(self.lifted)
        return curtain

    def _make_stillness(self, minutes: int) -> Stillness:
        from peerdesk.ui.menu_keys import MenuKeys  # noqa: PLC0415  not before the first paint
        from peerdesk.ui.stillness import Stillness  # noqa: PLC0415  the same

        stillness = Stillness(minutes, self)
        stillness.noticed.connect(self._give_notice)
        stillness.called_off.connect(self._call_off)
        stillness.over.connect(self.over)
        MenuKeys(self._keys, stillness)
        return stillness

    def _give_notice(self) -> None:
        self.noticed.emit(
            _("Locking in 20 seconds. Your words are kept. Press any key to stay open.")
        )

    def _call_off(self) -> None:
        self.noticed.emit("")
