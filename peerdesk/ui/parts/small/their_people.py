# SPDX-License-Identifier: GPL-3.0-or-later
"""The writer’s own people on a sheet of their own, with a way back and a way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from peerdesk.presenters.settings.people import People
from peerdesk.ui.address import Address
from peerdesk.ui.parts.people.people_part import PeoplePart
from peerdesk.ui.parts.reading.link_to import LinkTo
from peerdesk.ui.parts.small.lone_sheet import LoneSheet
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class TheirPeople(LoneSheet):
    """Shown when somebody asks for their people after stopping."""

    back_wanted = Signal()
    today_wanted = Signal()
    go = Signal(Address)

    def __init__(self, people: People) -> None:
        super().__init__()
        px = theme().px
        self.part = PeoplePart(people, reading=True)
        self.today_button = PlainButton(_("Back to Today"))
        self.today_button.clicked.connect(self.today_wanted)
        self.back_button = QuietButton(_("Back"))
        self.back_button.clicked.connect(self.back_wanted)
        verbs = FlowLayout(None, px(4), px(4))
        verbs.addWidget(self.today_button)
        verbs.addWidget(self.back_button)
        body = self.sheet.body
        body.addWidget(Label(_("My people"), "title"))
        body.addSpacing(px(14))
        body.addWidget(self.part)
        body.addSpacing(px(10))
        signs = LinkTo(
            _("What I notice first, and what helps"), Address("weeks", part="signs"), "small"
        )
        signs.go.connect(self.go)
        body.addWidget(signs)
        body.addStretch()
        body.addSpacing(px(24))
        body.addLayout(verbs)

    def take_focus(self) -> None:
        """Put the focus on writing the first one down, or on the way back."""
        if self.part.is_empty():
            self.part.add_link.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.today_button.setFocus(Qt.FocusReason.OtherFocusReason)
