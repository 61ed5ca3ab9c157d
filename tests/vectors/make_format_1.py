# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes `format-1.peerdesk`, the frozen journal that must open for ever. Run once per format, then never again.

Keys, salts and nonces are random as in every journal, so a second run gives another file with the same words in it.
"""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from peerdesk.vault.kdf import KdfProfile  # noqa: E402  found only after the line above
from peerdesk.vault.vault import Vault  # noqa: E402
from tests.vault.small_schema import SCHEMA, keep  # noqa: E402

PLACE = HERE / "format-1.peerdesk"
TOLD = HERE / "format-1.json"
PASSPHRASE = "café au lait, four words"
WORDS = ("The first line, kept for good.", "Zwölf Boxkämpfer jagen Viktor.", "行きましょう", "")


def main() -> None:
    """Make the journal and, beside it, what opens it and what is in it."""
    shutil.rmtree(PLACE, ignore_errors=True)
    vault, recovery_key = Vault.create(
        PLACE, PASSPHRASE, SCHEMA, profile=KdfProfile(64 * 1024, 3, 4)
    )
    with closing(vault), closing(vault.writer()) as writer:
        for words in WORDS:
            keep(writer, words)
    told = {
        "passphrase": PASSPHRASE,
        "recovery_key": " ".join(recovery_key.groups()),
        "words": WORDS,
    }
    TOLD.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
