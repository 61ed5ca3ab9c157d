# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be asked about letters and people: the register, what came in, and who read which entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from peerdesk.journal.letter_rows import LETTER, PERSON, letter_from_row, person_from_row
from peerdesk.records.letters import Direction, KeptLetter, Person, Shared, Stage
from peerdesk.vault.connection import Connection

PAGE = 50
"""Letters in one page of a list."""


class LetterReading:
    """Every question about letters. Lists are newest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own_keys(self) -> tuple[str, bytes] | None:
        """Return the journal’s own age identity and box key; None before they were made."""
        keys = dict(self._connection.execute("SELECT name, secret FROM own_key"))
        return (bytes(keys["age"]).decode(), bytes(keys["box"])) if keys else None

    def people(self) -> tuple[Person, ...]:
        """Return everyone letters go to or come from, in the order they were added."""
        rows = self._connection.execute(f"SELECT {PERSON} FROM person ORDER BY position")  # noqa: S608
        return tuple(person_from_row(row) for row in rows)

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id, or None."""
        return self._person("id = ?", person_id)

    def person_with_key(self, age_key: str) -> Person | None:
        """Return the person this key belongs to, or None."""
        return self._person("age_key = ?", age_key)

    def letter(self, letter_id: str) -> KeptLetter | None:
        """Return the letter with this id, or None."""
        found = self._letters("WHERE id = ?", (letter_id,))
        return found[0] if found else None

    def size_of(self, letter_id: str) -> int | None:
        """Return how many bytes the words of a letter take, without reading them; 0 where they were forgotten.

        None where there is no such letter.
        """
        row = self._connection.execute(
            "SELECT length(content) FROM letter WHERE id = ?", (letter_id,)
        ).fetchone()
        return row[0] if row else None

    def size_of_kept(self, direction: Direction) -> int:
        """Return how many bytes the words of all letters that were sealed here or came in take, read or not."""
        (size,) = self._connection.execute(
            "SELECT coalesce(sum(length(content)), 0) FROM letter WHERE direction = ? AND stage <> ?",
            (direction.value, Stage.UNSENT.value),
        ).fetchone()
        return int(size)

    def any_came(self) -> bool:
        """Say whether a letter that came is kept here."""
        return self.size_of_kept(Direction.IN) > 0

    def letters(
        self, direction: Direction, limit: int = PAGE, before: KeptLetter | None = None
    ) -> tuple[KeptLetter, ...]:
        """Return a page of what was sealed here, or of what came in; unsent ones are not among them."""
        return self._letters(
            "WHERE direction = ? AND stage <> ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?",
            (direction.value, Stage.UNSENT.value, *self._place(before), limit),
        )

    def unsent(self) -> tuple[KeptLetter, ...]:
        """Return the letters and answers still being written."""
        return self._letters("WHERE stage = ? ORDER BY at DESC", (Stage.UNSENT.value,))

    def answers_to(self, letter_id: str) -> tuple[KeptLetter, ...]:
        """Return the letters that answer this one, oldest first."""
        return self._letters("WHERE reply_to = ? ORDER BY at", (letter_id,))

    def about_entry(self, entry_id: str) -> tuple[KeptLetter, ...]:
        """Return the sealed letters an entry is in."""
        return self._letters(
            "WHERE id IN (SELECT letter FROM letter_entry WHERE entry = ?) AND stage <> ?"
            " ORDER BY at DESC",
            (entry_id, Stage.UNSENT.value),
        )

    def kept_until_before(self, day: date) -> tuple[str, ...]:
        """Return the ids of received letters that were to be kept until a day before this one."""
        rows = self._connection.execute("SELECT id FROM letter WHERE until < ?", (day.isoformat(),))
        return tuple(row[0] for row in rows)

    def revision_of(self, entry_id: str) -> int:
        """Return how often an entry was changed since it was first kept."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM revision WHERE entry = ?", (entry_id,)
        ).fetchone()
        return int(count)

    def _place(self, before: KeptLetter | None) -> tuple[int, str]:
        if before is None:
            return 1 << 62, ""
        row = self._connection.execute(
            "SELECT at FROM letter WHERE id = ?", (before.id,)
        ).fetchone()
        return (row[0], before.id) if row else (1 << 62, "")

    def _person(self, where: str, value: str) -> Person | None:
        row = self._connection.execute(
            f"SELECT {PERSON} FROM person WHERE {where}",  # noqa: S608
            (value,),
        ).fetchone()
        return person_from_row(row) if row else None

    def _letters(self, rest: str, values: tuple[Any, ...]) -> tuple[KeptLetter, ...]:
        rows = self._connection.execute(f"SELECT {LETTER} FROM letter {rest}", values)  # noqa: S608
        return tuple(letter_from_row(row, self._shared(row[0])) for row in rows)

    def _shared(self, letter_id: str) -> tuple[Shared, ...]:
        rows = self._connection.execute(
            "SELECT entry, revision FROM letter_entry WHERE letter = ? ORDER BY rowid", (letter_id,)
        )
        return tuple(Shared(entry, revision) for entry, revision in rows)
