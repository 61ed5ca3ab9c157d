# SPDX-License-Identifier: GPL-3.0-or-later
"""The chosen letter under the table of what was shared: how it begins, what it was sealed to, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.records.letters import Altered
from peerdesk.sharing.letter import Letter
from peerdesk.ui.breadth import Breadth
from peerdesk.ui.changing import changes_journal
from peerdesk.ui.parts.letters.letter_body import stretches_by_place
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.flow import FlowLayout
from peerdesk.ui.widgets.presses.buttons import PlainButton, QuietButton
from peerdesk.ui.widgets.text.key_number import KeyNumber
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.letter_text import LetterText
from peerdesk.wording import _

_BEGINS = 400
"""Characters of a letter’s first words that stand here."""


class SharedLetter(QWidget):
    """Read-only. `words` are how the letter begins, with a mark where something was left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The chosen letter"))
        self.said = Heading("")
        self.words = LetterText(_("How the letter begins"), ("",))
        self._key_head = Heading(_("Key it was sealed to"))
        self.key = KeyNumber()
        self.checked = Label("", "small", "ink2")
        self.read = PlainButton(_("Read the whole letter"))
        self.entries = QuietButton(_("Go to the entries"))
        self.ask = QuietButton(_("Ask them to let go of it…"))
        self.forget = QuietButton(_("Forget the words…"))
        changes_journal(self.ask, self.forget)
        self._lay_out()

    def show_letter(
        self, said: str, letter: Letter | None, altered: Sequence[Altered] = ()
    ) -> None:
        """Show whose it is and how it begins, with a dotted line under what was `altered`.

        None where its words were forgotten.
        """
        self.said.setText(said)
        self.words.set_pieces(_first_pieces(letter))
        first = _first_field(letter) if letter else None
        self.words.set_altered(stretches_by_place(altered).get(first, ()) if first else ())
        self.read.off_because("" if letter else _("The words of this letter were forgotten."))
        self.forget.off_because("" if letter else _("They were forgotten already."))

    def show_key(self, number: Sequence[str], checked: str) -> None:
        """Show the number the key is known by, in its groups, and whether it was compared."""
        self.key.set_groups(number)
        self.key.setVisible(bool(number))
        self.checked.setText(checked)
        self.checked.setVisible(bool(checked))

    def set_breadth(self, breadth: Breadth) -> None:
        """Let the key stand beside the words, or under them."""
        along = QBoxLayout.Direction
        stacked = breadth == "large"
        self._across.setDirection(along.TopToBottom if stacked else along.LeftToRight)

    def _lay_out(self) -> None:
        px = theme().px
        buttons = QWidget()
        flow = FlowLayout(buttons, px(8), px(6))
        for each in (self.read, self.entries, self.ask, self.forget):
            flow.addWidget(each)
        left = _column((self.said, self.words, buttons), px(10))
        right = _column((self._key_head, self.key, self.checked), px(6))
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(px(40))
        self._across.addWidget(left, 3)
        self._across.addWidget(right, 2)


def _column(parts: tuple[QWidget, ...], gap: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return holder


def _first_pieces(letter: Letter | None) -> tuple[str, ...]:
    """Return the pieces of the first text there is, no longer than stands here."""
    if letter is None:
        return (_("Its words were forgotten here."),)
    shown = letter_shown(letter)
    fields = [field.pieces for item in shown.items for field in item.fields]
    answers = [text for _form, text in shown.answers if text]
    pieces = fields[0] if fields else (shown.line or shown.asked or "".join(answers[:1]),)
    room, begun = _BEGINS, []
    for piece in pieces:
        begun.append(piece if len(piece) <= room else piece[:room].rstrip() + "…")
        room -= len(piece)
        if room <= 0:
            break
    return tuple(begun)


def _first_field(letter: Letter) -> tuple[int, int] | None:
    return next(((number, 0) for number, item in enumerate(letter.items) if item.fields), None)
