# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes `format-1.peerdesk`, the frozen journal that must open for ever. Run once per format, then never again.

Keys, salts and nonces are random as in every journal, so a second run gives another file with the same words in it.
"""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from peerdesk.clock import FixedClock  # noqa: E402  found only after the line above
from peerdesk.journal.codec import columns_of  # noqa: E402
from peerdesk.journal.journal import Journal  # noqa: E402
from peerdesk.journal.schema import SCHEMA  # noqa: E402
from peerdesk.records.answers import Many, Minutes, One, Rows, Silence, Strand, Word  # noqa: E402
from peerdesk.records.circle import Circle, Seat, Thread, VoiceMore, VoiceState  # noqa: E402
from peerdesk.records.entry import Belongs, Entry, Kind, When, new_id  # noqa: E402
from peerdesk.records.network import Network, Voice  # noqa: E402
from peerdesk.vault.kdf import KdfProfile  # noqa: E402
from peerdesk.vault.vault import Vault  # noqa: E402

PLACE = HERE / "format-1.peerdesk"
TOLD = HERE / "format-1.json"
PASSPHRASE = "café au lait, four words"
DAY = datetime(2026, 5, 14, 13, 32, tzinfo=UTC)


def main() -> None:
    """Make the journal and, beside it, what opens it and what is in it."""
    shutil.rmtree(PLACE, ignore_errors=True)
    vault, recovery_key = Vault.create(
        PLACE, PASSPHRASE, SCHEMA, profile=KdfProfile(64 * 1024, 3, 4)
    )
    with closing(vault), closing(vault.writer()) as writer:
        kept = write_one_of_each(Journal(writer, FixedClock(DAY)))
    told = {
        "passphrase": PASSPHRASE,
        "recovery_key": " ".join(recovery_key.groups()),
        "entries": [columns_of(entry) for entry in kept],
    }
    TOLD.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_one_of_each(journal: Journal) -> list[Entry]:
    """Keep an entry of every kind with an answer of every shape, and return them as they were kept."""
    moment = journal.moment()
    voice = Voice(new_id(), "brother", "Kite")
    network = journal.put_network(Network(new_id(), "Slate", moment, (voice,)))

    def entry(kind: Kind, **said: object) -> Entry:
        return Entry(new_id(), kind, moment, When(moment), **said)  # type: ignore[arg-type]

    seats = (
        Seat("you", "you", own=True, state=VoiceState.HEARD),
        Seat(voice.id, "brother", "Kite", state=VoiceState.SPOKEN_FOR, spoken_for_by="you"),
        Seat("aunt", "aunt", more=frozenset({VoiceMore.NOT_YET_SPOKEN}), note="by the door"),
    )
    meeting = journal.rest(
        entry(
            Kind.MEETING,
            title="Slate network, first meeting",
            network=network.id,
            flagged=True,
            answers={
                "what_happened": "Her brother said, “I don’t know what I’m allowed to want.”\n\nNobody hurried him.",
                "voices": "行きましょう",
                "circle": Circle(seats, (Thread("you", voice.id, "the kitchen"),)),
                "minutes": Minutes(75),
                "place": One(Word("home", "at their home")),
                "lenses": Many(
                    (Word("attunement", "Attunement"), Word("validation", "Validation"))
                ),
                "language_noticed": Rows(
                    ({"phrase": "lacks insight", "mine": One(Word("no", "No"))},)
                ),
                "toll": Strand(4, "a lot"),
                "reward": Silence.UNSURE,
                "crisis": Silence.NOT_NOW,
            },
        )
    )
    kept = [
        journal.rest(
            entry(
                Kind.DISCLOSURE,
                belongs_to=meeting.id,
                private_lock=True,
                answers={
                    "disclosure_kind": One(Word("held_back", "Held back")),
                    "discernment": "I kept it.",
                },
            )
        ),
        journal.rest(
            entry(
                Kind.CHECK_IN,
                belongs_to=meeting.id,
                belongs=Belongs.AFTER,
                answers={
                    "toll": Strand(5, "more than I could hold"),
                    "reward": Strand(1, "hardly anything"),
                },
            )
        ),
        journal.leave(
            entry(
                Kind.NOTE,
                answers={"text": "  one\n\n     two\n", "note_form": One(Word("poem", "poem"))},
            )
        ),
        journal.close_and_leave(
            entry(Kind.SUPERVISION, take_back=True, answers={"take_away": "Zwölf Boxkämpfer"})
        ),
    ]
    journal.follow_ups.ask_again(kept[0].id, date(2026, 5, 21))
    journal.agenda.add("hours at the bus stop")
    kept.insert(0, journal.look_again(meeting.id, "The grandmother’s hands."))
    while journal.settle_index():
        pass
    return kept


if __name__ == "__main__":
    main()
