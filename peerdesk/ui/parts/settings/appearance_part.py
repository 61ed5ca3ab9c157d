# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, Appearance: light or dark, how large the text is, and whether anything may move."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences, Theme
from peerdesk.ui.parts.settings.fixed_choice import FixedChoice
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.wording import _

_THEMES: dict[Theme, str] = {
    "system": _("Follow the desktop"),
    "light": _("Light"),
    "dark": _("Dark"),
}
_STEP = 10


class AppearancePart(SettingsSheet):
    """Shows `preferences`. What is chosen takes effect at once, for every journal on this computer."""

    changed = Signal(object)
    """Another look is wanted; carries the Preferences."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(_("Appearance"), _("How PeerDesk looks on this computer."))
        self._preferences = preferences
        self.body.addSpacing(theme().px(8))
        self.theme = FixedChoice(_("Light or dark"), self)
        self.theme.set_words([(each, _THEMES[each]) for each in get_args(Theme)])
        self.theme.picked.connect(self._choose_theme)
        self.row(_("Light or dark"), self.theme, _("By itself it goes with your desktop."))
        self.scale = DropDown(_("Text size"), self)
        sizes = range(SMALLEST_TEXT, LARGEST_TEXT + 1, _STEP)
        self.scale.set_words([(str(each), f"{each} %") for each in sizes])
        self.scale.picked.connect(self._choose_scale)
        self.row(
            _("Text size"),
            self.scale,
            _("Ctrl + and Ctrl − do the same anywhere; Ctrl 0 goes back."),
        )
        self.still = Switch(_("Still"), self)
        self.still.clicked.connect(self._choose_still)
        self.row(
            _("Still"),
            self.still,
            _("Nothing moves, and short messages stay until you put them away."),
            last=True,
        )
        self.body.addStretch(1)
        self.show_preferences(preferences)

    def controls(self) -> dict[str, QWidget]:
        """Return the three, by their names."""
        return {"theme": self.theme, "scale": self.scale, "still": self.still}

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these as chosen."""
        self._preferences = preferences
        self.theme.set_chosen([preferences.theme])
        self.scale.set_chosen(str(preferences.text_scale))
        self.still.setChecked(preferences.still)

    def _choose_theme(self, chosen: str) -> None:
        for each in get_args(Theme):
            if each == chosen:
                self._want(self._preferences._replace(theme=each))

    def _choose_scale(self, chosen: str) -> None:
        self._want(self._preferences._replace(text_scale=int(chosen)))

    def _choose_still(self, still: bool) -> None:
        self._want(self._preferences._replace(still=still))

    def _want(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.changed.emit(preferences)
