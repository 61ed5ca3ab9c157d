# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, My people: those the writer wrote down, to be read and changed."""

from __future__ import annotations

from PySide6.QtCore import Signal

from peerdesk.presenters.settings.people import People
from peerdesk.ui.address import Address
from peerdesk.ui.parts.people.people_part import PeoplePart
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.parts.settings.settings_sheet import SettingsSheet
from peerdesk.ui.theme import theme
from peerdesk.wording import _


class PeopleSettingsPart(SettingsSheet):
    """The writer’s own people, and what they are for."""

    go = Signal(Address)

    def __init__(self, people: People) -> None:
        super().__init__(
            _("My people"),
            _(
                "Whom you might turn to, in your own words. Shown when you close and leave, and nowhere unasked."
            ),
        )
        self.body.addSpacing(theme().px(18))
        self.people = PeoplePart(people)
        self.people.toast_wanted.connect(self.toast_wanted)
        self.body.addWidget(self.people)
        self.body.addSpacing(theme().px(14))
        signs = LinkTo(
            _("What I notice first, and what helps"), Address("weeks", part="signs"), "small"
        )
        signs.go.connect(self.go)
        self.body.addWidget(signs)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show them as they are now."""
        self.people.refresh()

    def close_up(self) -> None:
        """Keep what is being written."""
        self.people.keep_what_is_begun()
