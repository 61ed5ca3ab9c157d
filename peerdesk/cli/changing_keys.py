# SPDX-License-Identifier: GPL-3.0-or-later
"""recover and passphrase: another way in. The old recovery key goes on opening until a new one is on paper."""

from __future__ import annotations

from argparse import Namespace
from contextlib import closing
from dataclasses import replace

from peerdesk.cli.opened import despite, place_of, warn_if_older
from peerdesk.cli.passphrases import first_line, has_terminal, new_passphrase, passphrase, typed
from peerdesk.cli.refusals import NothingTyped
from peerdesk.cli.terminal import say
from peerdesk.clock import SystemClock
from peerdesk.journal.journal import Journal
from peerdesk.presenters.opening.first_run import is_group, two_groups
from peerdesk.presenters.opening.opening import open_with_passphrase, open_with_recovery_key
from peerdesk.records.settings import Settings
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.vault import Vault
from peerdesk.wording import _

_NEW = "--new-passphrase-file"
_KEY = "--recovery-key-file"


def recover(asked: Namespace) -> None:
    """Open the journal by its recovery key, set a new passphrase, and offer a new recovery key."""
    place, file = place_of(asked), asked.recovery_key_file
    key = first_line(file) if file is not None else typed(_("Recovery key: "), _KEY)
    with closing(open_with_recovery_key(place, key, despite(asked))) as vault:
        warn_if_older(vault)
        vault.ways_in.change_passphrase(new_passphrase(asked.new_passphrase_file, _NEW))
        say(_("Your new passphrase is set."))
        if has_terminal():
            _offer_new_key(vault)
        else:
            say(_still_opens())


def change_passphrase(asked: Namespace) -> None:
    """Give the journal new keys under a new passphrase."""
    place = place_of(asked)
    with closing(open_with_passphrase(place, passphrase(asked), despite(asked))) as vault:
        warn_if_older(vault)
        vault.ways_in.change_passphrase(new_passphrase(asked.new_passphrase_file, _NEW))
    say(_("Your new passphrase is set. Copies made before still open with the old one."))


def _offer_new_key(vault: Vault) -> None:
    """Show a new recovery key; once two groups of it are typed back it takes the place of the old one."""
    key = vault.ways_in.new_recovery_key()
    groups = key.groups()
    say()
    say(_("This is a new recovery key. It is shown this once and kept nowhere:"))
    say()
    say(f"    {' '.join(groups[:4])}\n    {' '.join(groups[4:])}")
    say()
    say(_("Write it on paper, then type two groups of it back. Enter alone leaves this for later."))
    if all(_types_back(key, group) for group in two_groups()):
        vault.ways_in.confirm_recovery_key(key)
        _remember_written(vault)
        say(_("The new recovery key is in force. The old one opens nothing any more."))
    else:
        say(_still_opens())


def _types_back(key: RecoveryKey, group: int) -> bool:
    while True:
        try:
            answer = typed(_("Group {number}: ").format(number=group + 1), _KEY)
        except NothingTyped:
            return False
        if not answer.strip():
            return False
        if is_group(key, group, answer):
            return True
        say(
            _("Group {number} doesn’t look right. Check it against the paper.").format(
                number=group + 1
            )
        )


def _remember_written(vault: Vault) -> None:
    def written(settings: Settings) -> Settings:
        return replace(settings, recovery_written=True)

    with closing(vault.writer()) as connection:
        Journal(connection, SystemClock()).change_settings(written)


def _still_opens() -> str:
    return _("Your old recovery key still opens this journal.")


VERBS = {"recover": recover, "passphrase": change_passphrase}
