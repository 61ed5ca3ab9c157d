# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves three lines and changes the recovery key, saying so on standard output each time; run under strace."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep

vault = Vault.open(Path(sys.argv[1]), PassphraseSecret(PASSPHRASE), SCHEMA)
with closing(vault), closing(vault.writer()) as writer:
    for number in range(3):
        keep(writer, f"line {number}")
        os.write(1, b"KEPT line\n")
    vault.ways_in.confirm_recovery_key(vault.ways_in.new_recovery_key())
    os.write(1, b"KEPT key\n")
