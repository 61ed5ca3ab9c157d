# SPDX-License-Identifier: GPL-3.0-or-later
"""What PeerDesk is, which version this is, and the licences of what came with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk import __version__, assets
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.wording import _

_CAME_WITH = (
    (_("Literata, the letters for reading and writing"), "Literata-OFL.txt"),
    (_("Source Sans 3, the letters of the interface"), "SourceSans3-OFL.txt"),
    (_("Phosphor, the icons"), "Phosphor-MIT.txt"),
    (_("The list the six words are drawn from"), "wordlist-CC-BY-3.0.txt"),
)
_STANDS_ON = _(
    "It stands on Python, Qt with PySide6, SQLCipher, Argon2, the cryptography library, age with pyrage, and "
    "keyring. Each keeps its own licence."
)


class AboutPart(QWidget):
    """Version, licence, and the licences of what came with it, folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for role, colour, sentence in (
            ("question", "ink", _("PeerDesk {version}").format(version=__version__)),
            ("body", "ink2", _("A private journal for peer practitioners. It never goes online.")),
            (
                "body",
                "ink2",
                _(
                    "Free software under the GNU General Public License, version 3 or later: you may use it, "
                    "look into it, change it and pass it on. It comes without any warranty."
                ),
            ),
            ("body", "ink2", _STANDS_ON),
        ):
            column.addWidget(Label(sentence, role, colour, parent=self))
        column.addSpacing(look.px(18))
        column.addWidget(Heading(_("What came with it"), parent=self))
        for title, file in _CAME_WITH:
            column.addWidget(
                FoldedPart(title, build=partial(_licence, title, file), quiet=True, parent=self)
            )


def _licence(title: str, file: str) -> QWidget:
    text = ReadingText(title, "body")
    text.set_text(assets.read_text(f"licences/{file}"))
    return text
