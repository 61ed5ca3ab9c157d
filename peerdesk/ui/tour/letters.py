# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter out and back: whom it is for, what is in it, what was sealed, and what somebody else wrote beside it."""

from __future__ import annotations

from pathlib import Path

from peerdesk.ui.tour.correspondent import HER_WORDS, NAME, Correspondent
from peerdesk.ui.tour.first_evening import HAPPENED, LEFT_OUT, QUOTED, put_the_message_away
from peerdesk.ui.tour.hand import Role
from peerdesk.ui.tour.visit import Visit
from peerdesk.ui.tour.walk import Script
from peerdesk.wording import _

_SHE_LOOKED = _("I kept looking at the door")


def letters(visit: Visit) -> Script:
    """Play it, with somebody who has keys and files of her own."""
    folder = Path.home()
    maren = Correspondent(folder)
    sealed = folder / "letter.age"
    yield from _people_and_keys(visit, maren)
    yield from _put_together(visit)
    yield from _seal(visit, sealed)
    maren.answer(sealed, QUOTED)
    yield from _read_the_reply(visit, maren)
    yield from _write_beside(visit, maren)


def _people_and_keys(visit: Visit, maren: Correspondent) -> Script:
    maren.give_card()
    yield from visit.press("Alt+4")
    yield from visit.push(_("Share"))
    yield from visit.push(_("People and keys"), Role.Button)
    yield from visit.write(_("The name on your card"), _("Wren"))
    yield from visit.press("Return")
    yield from visit.see(_("Save as a file…"))
    yield from visit.push(_("Choose a file…"))
    yield from visit.answer_file_dialog(maren.card)
    yield from visit.see(_("A card of {name}.").format(name=NAME))
    yield from visit.push(_("Add them"))
    yield from put_the_message_away(visit, _("Put away"))
    yield from visit.push(_("We compared them by voice"))
    yield from visit.see_no_more(_("We compared them by voice"))
    yield from visit.pictures("people-and-keys", _("Somebody’s card"))
    visit.happened(_("Somebody’s card is added, and the number compared"))
    yield from visit.push(_("Back to the letter"))


def _put_together(visit: Visit) -> Script:
    yield from visit.push(_("All entries"))
    yield from visit.push(_("Slate network, first meeting…"), Role.CheckBox)
    yield from visit.push(_("What happened"), Role.CheckBox)
    yield from visit.push(_("witness"), Role.CheckBox)
    yield from visit.push(NAME, Role.CheckBox)
    yield from visit.go_to(_("What happened"), Role.EditableText)
    yield from visit.select(HAPPENED.index(LEFT_OUT), len(LEFT_OUT))
    yield from visit.press("Del")
    yield from visit.see(_("1 left out"))
    yield from put_the_message_away(visit)
    yield from visit.pictures("share", _("Exactly what {name} will see").format(name=NAME))
    visit.happened(_("A letter is put together, and one sentence is left out of it"))


def _seal(visit: Visit, sealed: Path) -> Script:
    yield from visit.push(_("Seal for {name}…").format(name=NAME))
    yield from visit.see(_("Seal this for {name}?").format(name=NAME))
    yield from visit.picture("seal-asked")
    yield from visit.push(_("Seal and save…"))
    yield from visit.answer_file_dialog(sealed)
    yield from visit.see(_("{file} is for {name}.").format(file=sealed.name, name=NAME))
    yield from visit.picture("sealed")
    yield from visit.push(_("Close"))
    yield from visit.push(_("Shared so far"))
    yield from visit.pictures("shared-so-far", _("Read the whole letter"))
    visit.happened(_("It is sealed, read back from the file, and stands in the register"))


def _read_the_reply(visit: Visit, maren: Correspondent) -> Script:
    yield from visit.press("Ctrl+Shift+O")
    yield from visit.answer_file_dialog(maren.reply)
    yield from visit.see(_("In the margin"))
    yield from visit.pictures("reply-come-back", _("In the margin"))
    yield from visit.push(_("Keep it beside my words"))
    yield from visit.see(_("Kept on …"))
    visit.happened(_("The answer is read, and kept beside the words it speaks of"))


def _write_beside(visit: Visit, maren: Correspondent) -> Script:
    yield from visit.press("Ctrl+Shift+O")
    yield from visit.answer_file_dialog(maren.letter)
    yield from visit.push(_("Until I let it go"))
    yield from visit.see(_("Kept on …"))
    yield from visit.go_to(_("What happened"), Role.EditableText)
    yield from visit.select(HER_WORDS.index(_SHE_LOOKED), len(_SHE_LOOKED))
    yield from visit.press("Return")
    beside = _("Comment {number}, beside “{quote}”").format(number=1, quote=_SHE_LOOKED)
    yield from visit.write(beside, _("Whose door was it, do you think: theirs, or also yours?"))
    yield from visit.pictures("letter-with-comments", _("In the margin"))
    yield from visit.press("Alt+7")
    yield from visit.pictures("letters-to-me", _("Letters to me"))
    visit.happened(_("A letter is read, and words are written beside it"))
    yield from visit.press("Alt+1")
