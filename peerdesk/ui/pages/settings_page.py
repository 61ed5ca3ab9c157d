# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: a list of parts at the left, and the sheet of one of them. What is changed takes effect at once."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk import paths
from peerdesk.preferences import Preferences
from peerdesk.presenters.settings.people import People
from peerdesk.presenters.settings.prompt_settings import PromptSettings
from peerdesk.presenters.settings.settings import JournalSettings
from peerdesk.presenters.settings.word_settings import WordSettings
from peerdesk.ui.address import Address
from peerdesk.ui.pages.page import Page
from peerdesk.ui.parts.people.people_settings_part import PeopleSettingsPart
from peerdesk.ui.parts.settings.about_part import AboutPart
from peerdesk.ui.parts.settings.appearance_part import AppearancePart
from peerdesk.ui.parts.settings.categories import Categories
from peerdesk.ui.parts.settings.security_part import SecurityPart
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.parts.settings.words_part import WordsPart
from peerdesk.ui.parts.settings.writing_settings_part import WritingSettingsPart
from peerdesk.ui.session import Session
from peerdesk.wording import _

_PARTS = (
    ("appearance", _("Appearance"), "lamp"),
    ("writing", _("Writing"), "pencil-line"),
    ("words", _("Words"), "chats-circle"),
    ("security", _("Security"), "shield-check"),
    ("people", _("My people"), "users-three"),
    ("about", _("About"), "info"),
)
_WIDTH = 800


class SettingsPage(Page):
    """One part at a time; the address names it. `platform` is Python’s name for the system this runs on."""

    def __init__(self, session: Session, platform: str = sys.platform) -> None:
        super().__init__(session, _("Settings"))
        self._platform = platform
        self._settings = JournalSettings(session.desk)
        self._sheets: dict[str, SettingsSheet] = {}
        self._current = _PARTS[0][0]
        self._control = ""
        self.categories = Categories(_("Settings"), _PARTS, _WIDTH)
        self.categories.picked.connect(self.show_part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.categories)

    def visit(self, address: Address) -> None:
        """Show the part that is asked for, or the one shown last; “appearance:scale” names a control in it too."""
        part, _colon, self._control = address.part.partition(":")
        self.show_part(part or self._current)

    def address(self) -> Address:
        """Return which part is shown, and the control that is being used: a new look builds this page anew."""
        sheet = self.sheet(self._current)
        held = sheet.focused()
        return Address("settings", part=f"{self._current}:{held}" if held else self._current)

    def refresh(self) -> None:
        """Show what is the case now."""
        self.sheet(self._current).refresh()

    def keep_what_is_begun(self) -> None:
        """Keep what was begun in the part that is shown, and forget what was typed or shown there."""
        if self._current in self._sheets:
            self._sheets[self._current].close_up()

    def take_focus(self) -> None:
        """Put the focus on the part that is shown, in the list; or where it was before the page was built anew."""
        sheet = self.sheet(self._current)
        if self._control:
            sheet.take_focus(self._control)
        else:
            self.categories.take_focus()
        self._control = ""

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list, and the sheet beside it."""
        return self.categories.regions()

    def show_part(self, name: str) -> None:
        """Show the part called `name`; an unknown name shows the first. What was begun in another is folded away."""
        if self._current in self._sheets:
            self._sheets[self._current].close_up()
        known = {each for each, _said, _icon in _PARTS}
        self._current = name if name in known else _PARTS[0][0]
        sheet = self.sheet(self._current)
        sheet.refresh()
        self.categories.show_part(self._current, sheet)

    def sheet(self, name: str) -> SettingsSheet:
        """Return the sheet of a part, made when it is first wanted."""
        if name not in self._sheets:
            sheet = self._make(name)
            sheet.toast_wanted.connect(self.toast_wanted)
            self._sheets[name] = sheet
        return self._sheets[name]

    def _make(self, name: str) -> SettingsSheet:
        desk = self.session.desk
        match name:
            case "writing":
                return WritingSettingsPart(self._settings)
            case "words":
                return WordsPart(WordSettings(desk), PromptSettings(desk))
            case "security":
                return self._make_security()
            case "people":
                people = PeopleSettingsPart(People(desk))
                people.go.connect(self.go)
                return people
            case "about":
                sheet = SettingsSheet(_("About PeerDesk"))
                sheet.body.addSpacing(12)
                sheet.body.addWidget(AboutPart(sheet))
                sheet.body.addStretch(1)
                return sheet
            case _:
                appearance = AppearancePart(_preferences())
                appearance.changed.connect(self.look_changed)
                return appearance

    def _make_security(self) -> SecurityPart:
        security = SecurityPart(self.session, self._settings)
        security.show_opens_at_start(opens=_preferences().opens == self.session.vault.folder)
        security.opens_at_start_changed.connect(self._open_at_start)
        if self._platform == "win32":
            security.offer_left_out(left_out=_preferences().left_out)
            security.left_out_changed.connect(self._leave_out)
        security.lock_wanted.connect(self.lock_wanted)
        security.erase_wanted.connect(self.erase_wanted)
        return security

    def _open_at_start(self, opens: bool) -> None:
        folder = self.session.vault.folder if opens else None
        self.look_changed.emit(_preferences()._replace(opens=folder))

    def _leave_out(self, left_out: bool) -> None:
        self.look_changed.emit(_preferences()._replace(left_out=left_out))


def _preferences() -> Preferences:
    return Preferences.load(paths.preferences_file())
