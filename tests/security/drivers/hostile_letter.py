# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a letter whose every field is hostile, as the window shows it. argv: an empty folder, and the texts' folder."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextEdit

from peerdesk.clock import SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.sharing.letter import Answer, Comment, Field, Item, Letter
from peerdesk.sharing.sealing import OwnKeys, addressed
from peerdesk.ui.address import Address
from peerdesk.ui.pages.letter_page import LetterPage
from peerdesk.ui.pages.letters_page import LettersPage
from peerdesk.ui.session import Session
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault import age, box
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.security.hostile import corpus


def hostile(texts: list[str], number: int) -> Letter:
    """Return a letter that says each text in every place there is."""
    fields = tuple(Field(each[:200], (each, each)) for each in texts)
    comments = tuple(Comment(1, place, 0, each, each) for place, each in enumerate(texts, 1))
    return Letter(
        1,
        "abcdefghijkmnpq" + "rst"[number],
        "reply",
        reply_to="nothingnothingno",
        line="\n".join(texts)[:4000],
        items=tuple(Item("note", each[:200], each[:200], fields) for each in texts),
        comments=comments,
        answers=tuple(Answer("mine", each) for each in texts),
    )


def look_at_all_of(page: LetterPage, application: QApplication) -> None:
    """Paint the letter once all of it is there: what is not read first follows in steps."""
    while page.spread is None or not page.spread.body.is_whole:
        application.processEvents()
    page.grab()


def main(folder: Path, bait: Path) -> None:
    """Show it unkept and kept, and in the list; then say how often each text was shown as it was written."""
    application = QApplication(["peerdesk", "-style", "fusion"])
    theme().install(application, "light", 100, still=True)
    vault, _key = Vault.create(
        folder / "Maren.peerdesk", "kettle orbit slow", SCHEMA, profile=CHEAPEST
    )
    connection = vault.writer()
    own = OwnKeys(*Journal(connection, SystemClock()).letters.make_keys())
    connection.close()
    session = Session(vault, SystemClock())
    texts = corpus(bait)
    keys = OwnKeys(age.fresh_identity(), box.fresh_key())
    letter = addressed(hostile(texts, 0), keys, texts[0][:200], (own.card(texts[1][:100]),))
    letters_in = LettersIn(session.desk)
    session.letter_in_hand = letters_in.opened(letter, own)
    page, kept = LetterPage(session), []
    page.resize(1100, 900)
    page.visit(Address("letter"))
    page.show()
    look_at_all_of(page, application)
    letters_in.keep(session.letter_in_hand, None, kept.append)
    while not kept:
        application.processEvents()
    page.visit(Address("letter", entry=kept[0].id))
    look_at_all_of(page, application)
    listed = LettersPage(session)
    listed.resize(1100, 900)
    listed.show()
    listed.refresh()
    listed.grab()
    shown = [each.text() for each in page.findChildren(Label)]
    shown += [each.document().toRawText() for each in page.findChildren(QTextEdit)]
    counts = (sum(text[:150] in each for each in shown) for text in texts)
    sys.stdout.write(" ".join(map(str, counts)))
    ended: list[bool] = []
    session.finish(lambda: ended.append(True))
    while not ended:
        application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
