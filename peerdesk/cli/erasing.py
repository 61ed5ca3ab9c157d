# SPDX-License-Identifier: GPL-3.0-or-later
"""erase: a whole journal, for good. Whoever asks opens it first, and then types the name of its folder."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from peerdesk import paths
from peerdesk.cli.passphrases import has_terminal, typed
from peerdesk.cli.refusals import NameDiffers, NobodyToConfirm
from peerdesk.cli.terminal import say
from peerdesk.cli.way_in import secret_given
from peerdesk.presenters.opening.erasing import WHAT_IT_MEANS, erased_sentence, is_name_of
from peerdesk.vault.erasing import Erasing
from peerdesk.wording import _


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


VERBS = {"erase": erase}
