# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done about letters and the people they go to, as verbs of the journal. One verb is one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from peerdesk.errors import NotFoundError
from peerdesk.journal import letter_rows
from peerdesk.journal.letter_reading import LetterReading
from peerdesk.journal.verb import Verb
from peerdesk.records.letters import Direction, KeptLetter, Person, Stage
from peerdesk.vault.connection import Connection

_WANTED = (Stage.DECLINED, Stage.KEPT, Stage.ACCEPTED)
"""How much a letter that came is wanted, least first."""


class Correspondence:
    """What can be done about letters. `verb` is the journal’s own."""

    def __init__(self, connection: Connection, verb: Verb) -> None:
        self._connection = connection
        self._verb = verb
        self._reading = LetterReading(connection)

    def make_keys(self) -> tuple[str, bytes]:
        """Return the journal’s own age identity and box key, made now if there are none yet. They never change."""
        with self._verb():
            standing = self._reading.own_keys()
            if standing is not None:
                return standing
            from peerdesk.vault import age, box  # noqa: PLC0415  not every journal has letters

            made = age.fresh_identity(), box.fresh_key()
            self._connection.executemany(
                "INSERT INTO own_key (name, secret) VALUES (?, ?)",
                [("age", made[0].encode()), ("box", made[1])],
            )
            return made

    def put_person(self, person: Person) -> Person:
        """Keep a person, new or changed. Their keys never change: other keys are another person."""
        with self._verb():
            letter_rows.write_person(self._connection, person)
            return person

    def change_person(self, person_id: str, change: Callable[[Person], Person]) -> Person:
        """Keep what `change` makes of a person as they stand. Raises NotFoundError."""
        with self._verb():
            standing = self._reading.person(person_id)
            if standing is None:
                raise NotFoundError
            changed = change(standing)
            letter_rows.write_person(self._connection, changed)
            return changed

    def drop_person(self, person_id: str) -> None:
        """Remove a person. What was sealed for them stays in the register."""
        with self._verb():
            self._connection.execute("DELETE FROM person WHERE id = ?", (person_id,))

    def put_letter(self, letter: KeptLetter) -> KeptLetter:
        """Keep a letter as it is given: unsent, sealed, received or answered."""
        with self._verb():
            letter_rows.write_letter(self._connection, letter)
            return letter

    def receive(
        self,
        letter: KeptLetter,
        about: str | None,
        change: Callable[[KeptLetter], KeptLetter],
    ) -> KeptLetter:
        """Keep a letter that came, and what `change` makes of the one it is `about`.

        One that is there already is returned as it stands and nothing changes, except where the same letter is wanted
        more than it was: one that was let be may still be kept, and one that was kept accepted.
        """
        with self._verb():
            standing = self._reading.letter(letter.id)
            if standing is not None and not _is_wanted_more(letter, standing):
                return standing
            letter_rows.write_letter(self._connection, letter)
            spoken_of = self._reading.letter(about) if about else None
            if spoken_of is not None:
                letter_rows.write_letter(self._connection, change(spoken_of))
            return letter

    def change_letter(
        self, letter_id: str, change: Callable[[KeptLetter], KeptLetter]
    ) -> KeptLetter:
        """Keep what `change` makes of a letter as it stands. Raises NotFoundError."""
        with self._verb():
            standing = self._reading.letter(letter_id)
            if standing is None:
                raise NotFoundError
            changed = change(standing)
            letter_rows.write_letter(self._connection, changed)
            return changed

    def register(
        self,
        unsent_id: str | None,
        sealed: tuple[KeptLetter, ...],
        about: str | None = None,
        change: Callable[[KeptLetter], KeptLetter] | None = None,
    ) -> None:
        """Keep what was sealed, one letter for each reader, in place of the unsent letter it was.

        With it goes what `change` makes of the letter it is `about`.
        """
        with self._verb():
            if unsent_id is not None:
                letter_rows.drop_letter(self._connection, unsent_id)
            for letter in sealed:
                letter_rows.write_letter(self._connection, letter)
            spoken_of = self._reading.letter(about) if about else None
            if spoken_of is not None and change is not None:
                letter_rows.write_letter(self._connection, change(spoken_of))

    def drop_letter(self, letter_id: str) -> None:
        """Remove a letter for good: an unsent one, or one that was received."""
        with self._verb():
            letter_rows.drop_letter(self._connection, letter_id)

    def forget_words(self, letter_id: str) -> KeptLetter:
        """Forget what a letter said and keep that it was: who, when, and how much was left out."""
        return self.change_letter(
            letter_id, lambda letter: replace(letter, choice=None, content=b"", altered=())
        )

    def let_go_of_old(self, today: date) -> int:
        """Remove the received letters whose day to be kept until has passed, and return how many there were."""
        old = self._reading.kept_until_before(today)
        if old:
            with self._verb():
                for letter_id in old:
                    letter_rows.drop_letter(self._connection, letter_id)
        return len(old)

    def end(self, letter_id: str) -> KeptLetter:
        """End the conversation a letter belongs to, on this side."""
        return self.change_letter(letter_id, lambda letter: replace(letter, stage=Stage.ENDED))


def _is_wanted_more(letter: KeptLetter, standing: KeptLetter) -> bool:
    """Say whether `letter` is the one that stands, now wanted more. Of one that was let be there are no words left."""
    return (
        standing.direction is Direction.IN
        and standing.stage in _WANTED
        and _WANTED.index(letter.stage) > _WANTED.index(standing.stage)
        and standing.content in {b"", letter.content}
    )
