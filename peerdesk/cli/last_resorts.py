# SPDX-License-Identifier: GPL-3.0-or-later
"""salvage and erase: what a damaged journal still gives, in a new one; and the end of one, for good."""

from __future__ import annotations

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from peerdesk import paths
from peerdesk.cli.making import name_sentence, named_as_journal, refuse_taken, show_key
from peerdesk.cli.opened import place_of
from peerdesk.cli.passphrases import has_terminal, new_passphrase, typed
from peerdesk.cli.refusals import NameDiffers, NobodyToConfirm
from peerdesk.cli.terminal import say
from peerdesk.cli.way_in import secret_given
from peerdesk.clock import SystemClock
from peerdesk.journal.salvage import salvage
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.opening.erasing import WHAT_IT_MEANS, erased_sentence, is_name_of
from peerdesk.presenters.opening.opening import journal_name
from peerdesk.presenters.opening.salvaged import NotAllSaved, lines
from peerdesk.vault.creating import new_journal
from peerdesk.vault.erasing import Erasing
from peerdesk.vault.salvaging import damaged_pages
from peerdesk.wording import _


def take_over(asked: Namespace) -> None:
    """Make a new journal of what is whole, and say what is not. Raises NotAllSaved once it is made."""
    place, new = place_of(asked), named_as_journal(asked.new)
    refuse_taken(new)
    damaged = damaged_pages(place, secret_given(asked), override_foreign_lock=asked.anyway)
    with damaged as pages:
        passphrase = new_passphrase(asked.new_passphrase_file, "--new-passphrase-file")
        with new_journal(new, passphrase, SCHEMA) as made, closing(made.writer()) as connection:
            salvaged = salvage(pages, connection, SystemClock(), journal_name(new))
    show_key(new, made.recovery_key, name_sentence(asked.new, new))
    say()
    for line in lines(salvaged):
        say(line)
    if not salvaged.is_all:
        raise NotAllSaved


def erase(asked: Namespace) -> None:
    """Erase the journal, or what is left of one whose erasing was broken off."""
    folder = Path(asked.place).absolute()
    erasing = Erasing.resume(folder) or Erasing.begin(
        folder, secret_given(asked), override_foreign_lock=asked.anyway
    )
    try:
        if not asked.yes:
            _confirm(folder)
    except BaseException:
        erasing.give_up()
        raise
    others = erasing.erase(paths.seen_folder(), paths.preferences_file())
    say(erased_sentence(folder, others))


def _confirm(folder: Path) -> None:
    """Say what it means and let the name be typed. Raises NobodyToConfirm, NothingTyped, NameDiffers."""
    if not has_terminal():
        raise NobodyToConfirm
    for sentence in WHAT_IT_MEANS:
        say(sentence)
    question = _("To erase it, type the name of its folder, {name}: ").format(name=folder.name)
    if not is_name_of(folder, typed(question, "--yes")):
        raise NameDiffers(folder.name)


VERBS = {"salvage": take_over, "erase": erase}
