# SPDX-License-Identifier: GPL-3.0-or-later
"""The passphrase or, for the commands that take either, the recovery key."""

from __future__ import annotations

from argparse import Namespace

from peerdesk.cli.passphrases import first_line, passphrase
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret, Secret


def secret_given(asked: Namespace) -> Secret:
    """Return what opens the journal. Raises what `passphrase` raises; RecoveryKeyMisread."""
    if asked.recovery_key_file is not None:
        return RecoveryKey.parse(first_line(asked.recovery_key_file))
    return PassphraseSecret(passphrase(asked))
