# SPDX-License-Identifier: GPL-3.0-or-later
"""An evening with a journal, from making it to a passphrase changed: says on standard output what is kept by then.

Each line is a JSON object: what opens the journal, and what is in it. Run under strace.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.vault.connection import checkpoint
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE, a_note
from tests.vault.small_schema import NEW_PASSPHRASE, PASSPHRASE


def kept_in(vault: Vault) -> dict[str, list[str]]:
    """Return every entry and every draft there is, by its id."""
    with closing(vault.reader()) as connection:
        reading = Reading(connection)
        entries = [reading.entry(line.id) for line in reading.newest()]
        found = {each.id: [each.state.value, str(each.answers["text"])] for each in entries}
        for draft in reading.drafts():
            found.setdefault(draft.id, []).extend(("draft", str(draft.answers["text"])))
        return found


def say(vault: Vault, passphrase: str, key: RecoveryKey) -> None:
    """Say that all of this is kept."""
    opens_it = {"passphrase": passphrase, "recovery": " ".join(key.groups())}
    os.write(1, f"{json.dumps({**opens_it, 'kept': kept_in(vault)})}\n".encode())


def pause(vault: Vault, journal: Journal, connection: object) -> None:
    """Do what the window does when nobody writes for a while, and at the first key after it."""
    while journal.settle_index():
        pass
    while journal.merge_a_little():
        pass
    checkpoint(connection)  # type: ignore[arg-type]
    journal.begin_log()


def write_with_the_first_passphrase(vault: Vault, key: RecoveryKey) -> RecoveryKey:
    """Write, pause, write again, erase, and put another recovery key in the place of `key`."""
    with closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(TODAY, ZONE))
        journal.open_for_today()
        notes = [
            a_note(f"Note {number}. " + "Rain on the tin. " * 9 * number) for number in range(6)
        ]
        for note in notes[:4]:
            journal.keep_draft(note)
            say(vault, PASSPHRASE, key)
            journal.rest(note)
            say(vault, PASSPHRASE, key)
        pause(vault, journal, connection)
        say(vault, PASSPHRASE, key)
        journal.rest(replace(notes[0], answers={"text": "Otherwise. " * 700}))
        say(vault, PASSPHRASE, key)
        journal.keep_draft(replace(notes[1], answers={"text": "Half of another sent"}))
        say(vault, PASSPHRASE, key)
        journal.erase(notes[2].id)
        say(vault, PASSPHRASE, key)
        journal.leave(notes[4])
        say(vault, PASSPHRASE, key)
        fresh = vault.ways_in.new_recovery_key()
        vault.ways_in.confirm_recovery_key(fresh)
        say(vault, PASSPHRASE, fresh)
        journal.keep_draft(notes[5])
        say(vault, PASSPHRASE, fresh)
    return fresh


def write_with_the_second(vault: Vault, key: RecoveryKey) -> None:
    """Write, pause and write again under the other passphrase."""
    with closing(vault.writer()) as connection:
        journal = Journal(connection, FixedClock(TODAY, ZONE))
        for number in range(3):
            journal.rest(a_note(f"Later note {number}. " + "The kettle, then. " * 40))
            say(vault, NEW_PASSPHRASE, key)
            if number == 1:
                pause(vault, journal, connection)
                say(vault, NEW_PASSPHRASE, key)


def spend(place: Path) -> None:
    """Spend the evening; the process ends as a machine does, with the journal open."""
    vault, key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    say(vault, PASSPHRASE, key)
    key = write_with_the_first_passphrase(vault, key)
    vault.ways_in.change_passphrase(NEW_PASSPHRASE)
    say(vault, NEW_PASSPHRASE, key)
    write_with_the_second(vault, key)
    vault.close()
    say_from_closed(place, key)
    vault = Vault.open(place, PassphraseSecret(NEW_PASSPHRASE), SCHEMA)
    write_with_the_second(vault, key)


def say_from_closed(place: Path, key: RecoveryKey) -> None:
    """Say what a journal that was closed holds."""
    with closing(Vault.open(place, PassphraseSecret(NEW_PASSPHRASE), SCHEMA)) as vault:
        say(vault, NEW_PASSPHRASE, key)


if __name__ == "__main__":
    spend(Path(sys.argv[1]))
    os._exit(0)
