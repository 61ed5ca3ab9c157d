# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever the letters of the tour go to and come from: real keys and real sealed files, and no window of her own."""

from __future__ import annotations

from pathlib import Path

from peerdesk.records.entry import new_id
from peerdesk.sharing.card import Card
from peerdesk.sharing.guard import read_sealed
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter
from peerdesk.sharing.putting import put
from peerdesk.sharing.sealing import OwnKeys, addressed, seal, unseal
from peerdesk.vault import age, box
from peerdesk.wording import _

NAME = _("Maren")
HER_WORDS = _(
    "The two of them sat with their coats on for the whole hour. I kept looking at the door, and I think they saw "
    "me look. When I said so, the younger one laughed, and then we could begin."
)


class Correspondent:
    """Lives as long as the tour; what she has is a card, keys, and a folder she reads and writes in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys = OwnKeys(age.fresh_identity(), box.fresh_key())
        self.card = folder / "maren.txt"
        self.reply = folder / "reply.age"
        self.letter = folder / "from-maren.age"

    def give_card(self) -> None:
        """Write her card into a file."""
        self.card.write_text(self._keys.card(NAME).written() + "\n", "utf-8")

    def answer(self, sealed: Path, quote: str) -> None:
        """Open what was sealed for her, write beside `quote` and to the whole, seal that, and a letter of her own."""
        came = unseal(read_sealed(sealed), self._keys)
        sender = came.sender
        assert sender is not None  # noqa: S101  it was sealed by a person with a card
        card = Card.with_keys(sender.name, sender.key, sender.box)
        reply = Letter(
            1,
            new_id(),
            "reply",
            reply_to=came.letter,
            comments=(_beside(came, quote),),
            answers=(
                Answer("heard", ""),
                Answer("touched", _("That nobody hurried him, and that you stayed to see it.")),
                Answer("question", _("What was it like to be the one with the keys?")),
            ),
        )
        for letter, path in ((reply, self.reply), (_of_her_own(), self.letter)):
            put(seal(addressed(letter, self._keys, NAME, (card,))), path)


def _beside(came: Letter, quote: str) -> Comment:
    at = "".join(came.items[0].fields[0].pieces).index(quote)
    return Comment(1, 1, at, quote, _("I had to stop here, and read it again."))


def _of_her_own() -> Letter:
    fields = (
        Field(_("What happened"), (HER_WORDS,)),
        Field(_("What I carry"), (_("The coats."),)),
    )
    item = Item("meeting", _("Week of 4 May 2026"), _("This network, fourth meeting"), fields)
    return Letter(
        1,
        new_id(),
        "letter",
        asks_for=("witness", "questions"),
        line=_("Mostly I want to stay with the coats."),
        items=(item,),
    )
