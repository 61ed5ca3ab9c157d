# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry kept after a pause in which every page went out of memory; says on standard output what is done by then.

The second word says whether anybody pressed a key before. Run under strace.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.connection import checkpoint
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_note
from tests.vault.small_schema import PASSPHRASE

vault = Vault.open(Path(sys.argv[1]), PassphraseSecret(PASSPHRASE), SCHEMA)
with closing(vault), closing(vault.writer()) as writer:
    journal = Journal(writer, FixedClock(TODAY, ZONE))
    checkpoint(writer)
    writer.execute("PRAGMA shrink_memory")  # as a merge of a large index does
    if sys.argv[2] == "key":
        journal.begin_log()
    os.write(1, b"SAID ready\n")
    journal.rest(a_note("The first entry after a pause."))
    os.write(1, b"SAID kept\n")
