# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, to be read: what this protects and what it cannot, who can read it, every key, the words used here.

Needs no open journal, so that it can be read before the first word is written.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.language.pages import load_page
from peerdesk.ui import tokens
from peerdesk.ui.parts.settings.about_part import AboutPart
from peerdesk.ui.parts.settings.categories import Categories
from peerdesk.ui.parts.settings.keys_table import KeysTable
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.sheet import Sheet
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _

KEYS, ABOUT = "keys", "about"
_PARTS = (
    ("protects", _("What this protects"), "shield-check"),
    ("who_can_read", _("Who can read it"), "eye"),
    ("passphrase", _("Passphrase and key"), "key"),
    ("letters", _("Sealed letters"), "envelope-simple"),
    ("weeks", _("What Weeks counts"), "rows"),
    ("writing_safely", _("Writing safely"), "feather"),
    (KEYS, _("All keys"), "columns"),
    ("words_used", _("Words used here"), "chats-circle"),
    ("complaint", _("Complaint, inquiry"), "archive"),
    (ABOUT, _("About PeerDesk"), "info"),
)
FIRST = _PARTS[0][0]


class HelpPart(Categories):
    """The pages of Help and their list. An unknown name shows the first of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Help"), _PARTS, tokens.SHEET_WIDTH, parent)
        self._sheets: dict[str, Sheet] = {}
        self.current = FIRST
        self.picked.connect(self.read)
        # A page of Help has nothing to press, so the sheet itself takes the keys that scroll.
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def read(self, name: str) -> None:
        """Show the page called `name`."""
        known = {each for each, _said, _icon in _PARTS}
        self.current = name if name in known else FIRST
        if self.current not in self._sheets:
            self._sheets[self.current] = _sheet(self.current)
        sheet = self._sheets[self.current]
        self.scroll_area.setAccessibleName(sheet.accessibleName())
        self.show_part(self.current, sheet)


def _sheet(name: str) -> Sheet:
    sheet = Sheet()
    match name:
        case "keys":
            _title(sheet, _("All keys"))
            sheet.body.addWidget(KeysTable(sheet))
        case "about":
            _title(sheet, _("About PeerDesk"))
            sheet.body.addWidget(AboutPart(sheet))
        case _:
            _fill(sheet, name)
    sheet.body.addStretch(1)
    return sheet


def _fill(sheet: Sheet, name: str) -> None:
    page = load_page(name)
    _title(sheet, page.title)
    for section in page.sections:
        sheet.body.addWidget(_section(section.title, section.paragraphs, sheet))


def _title(sheet: Sheet, title: str) -> None:
    sheet.setAccessibleName(title)
    sheet.body.addWidget(Label(title, "title", "ink", parent=sheet))
    sheet.body.addSpacing(theme().px(14))


def _section(title: str, paragraphs: tuple[str, ...], parent: QWidget) -> QWidget:
    room = QWidget(parent)
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, theme().px(18))
    column.setSpacing(theme().px(6))
    if title:
        column.addWidget(Label(title, "chosen", "ink", parent=room))
    for paragraph in paragraphs:
        column.addWidget(Label(paragraph, "observation", "ink", parent=room))
    return room
