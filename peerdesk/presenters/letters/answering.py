# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer to a letter as it is being written: words beside passages, and words in one of four forms.

It cannot rate, approve or flag; there is nothing here to do so with.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from peerdesk.errors import PeerDeskError
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.leaving import Leaving, leaving_answer
from peerdesk.presenters.letters.letter_shown import FORMS
from peerdesk.records.entry import new_id
from peerdesk.records.letters import Direction, KeptLetter, Stage
from peerdesk.sharing.card import Card, NotACard
from peerdesk.sharing.letter import (
    LONGEST_TEXT,
    Answer,
    AnswerForm,
    Comment,
    Letter,
    changed,
    parse,
    written,
)
from peerdesk.sharing.sealing import OwnKeys, addressed
from peerdesk.wording import _

_LONGEST_QUOTE = 4000
_MOST_COMMENTS = 500
_FAR = LONGEST_TEXT


class NobodyToSealFor(PeerDeskError):
    """The letter names no keys, or keys that nothing can be sealed for."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This letter names no key that an answer could be sealed for. What you wrote is kept here; ask whoever "
                "wrote the letter for their contact card."
            )
        )


class EnoughComments(PeerDeskError):
    """A letter has room for so many comments and no more."""

    def __init__(self) -> None:
        super().__init__(
            _("There are 500 comments beside this letter, and there is no room for more.")
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """A comment and where it stands: piece and characters of its field; none where its words are not there."""

    number: int
    comment: Comment
    piece: int | None
    start: int = 0
    end: int = 0


class Answering:
    """One unsent answer to one kept letter. Everything said is kept in the vault as it is said."""

    def __init__(self, desk: Desk, kept: KeptLetter, letter: Letter | None = None) -> None:
        """`letter` is what `kept` says, where it was read already."""
        self._desk = desk
        self._kept = kept
        self.letter = letter or parse(kept.content)
        unsent = [
            each
            for each in desk.reading.letters.answers_to(kept.id)
            if each.stage is Stage.UNSENT and each.direction is Direction.OUT
        ]
        self._is_kept = bool(unsent)
        self.reply = (
            parse(unsent[-1].content) if unsent else Letter(1, new_id(), "reply", reply_to=kept.id)
        )

    def comments(self) -> tuple[Beside, ...]:
        """Return the comments in the order they stand in the letter, numbered from 1."""
        return beside(self.letter, self.reply)

    def comment(
        self, item: int, field: int, piece: int, start: int, end: int, text: str
    ) -> Comment | None:
        """Write beside the passage from `start` to `end` of a piece; `item` and `field` count from 0.

        Of a passage longer than 4000 characters its beginning is quoted. Raises EnoughComments.
        """
        if len(self.reply.comments) >= _MOST_COMMENTS:
            raise EnoughComments
        pieces = self.letter.items[item].fields[field].pieces
        at = sum(len(each) for each in pieces[:piece]) + start
        quote = pieces[piece][start : min(end, start + _LONGEST_QUOTE)]
        added = Comment(item + 1, field + 1, at, quote, text)
        if not quote:
            return None
        self._change(comments=(*self.reply.comments, added))
        return added

    def write(self, comment: Comment, text: str) -> Comment:
        """Let a comment say `text`, which may be nothing yet, and return it as it is now."""
        written_anew = changed(comment, text=text)
        self._change(
            comments=tuple(
                written_anew if each is comment else each for each in self.reply.comments
            )
        )
        return written_anew

    def reword(self, comment: Comment, text: str) -> Comment | None:
        """Write a comment otherwise and return it; empty takes it away."""
        reworded = changed(comment, text=text)
        self._change(
            comments=tuple(
                reworded if each == comment else each
                for each in self.reply.comments
                if each != comment or text.strip()
            )
        )
        return reworded if text.strip() else None

    def say(self, form: AnswerForm, text: str) -> None:
        """Say something in one of the four forms; empty takes it away. “I heard” needs no words."""
        others = tuple(each for each in self.reply.answers if each.form != form)
        wanted = (*others, Answer(form, text)) if text.strip() else others
        self._change(answers=tuple(sorted(wanted, key=lambda each: _order(each.form))))

    def heard(self, *, heard: bool) -> None:
        """Say “I heard”, or no longer."""
        others = tuple(each for each in self.reply.answers if each.form != "heard")
        self._change(answers=(Answer("heard", ""), *others) if heard else others)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return not self.reply.answers and not any(each.text for each in self.reply.comments)

    def keep(self, done: Callable[[KeptLetter], None] = lambda _: None) -> None:
        """Keep the answer unsent in the vault; nothing where nothing is said and nothing was kept."""
        if self.is_empty and not self._is_kept:
            return
        self._is_kept = True
        unsent = KeptLetter(
            self.reply.letter,
            Direction.OUT,
            Stage.UNSENT,
            self._desk.moment(),
            person=self._kept.person,
            reply_to=self._kept.id,
            content=written(self.reply),
        )
        self._desk.pen.write(lambda journal: journal.letters.put_letter(unsent), done)

    def reader(self) -> Card | None:
        """Return whom the answer is for: the keys inside the letter.

        None where it doesn’t say who wrote it, or names keys that nothing can be sealed for.
        """
        sender = self.letter.sender
        try:
            return Card.with_keys(sender.name, sender.key, sender.box) if sender else None
        except NotACard:
            return None

    def for_writer(self, card: Card, own: OwnKeys, name: str) -> Letter:
        """Return the answer as it would be sealed for whoever wrote the letter, with an id of its own.

        Empty comments are left out.
        """
        said = tuple(each for each in self.reply.comments if each.text.strip())
        return addressed(changed(self.reply, letter=new_id(), comments=said), own, name, (card,))

    def leaving(self, sealed: Letter) -> Leaving:
        """Return the answer on its way out, as `sealed` has it."""
        return leaving_answer(self._desk, self._kept, sealed, self.reply.letter)

    def _change(self, **parts: object) -> None:
        self.reply = changed(self.reply, **parts)


def beside(letter: Letter, reply: Letter) -> tuple[Beside, ...]:
    """Return the comments of `reply` where they stand in `letter`, numbered in that order. The quote wins."""
    placed = [(_place(letter, comment), comment) for comment in reply.comments]
    in_order = sorted(
        placed, key=lambda each: (each[1].item, each[1].field, each[0] or (1 << 30, 0), each[1].at)
    )
    return tuple(
        Beside(number, comment, place[0], place[1], place[1] + len(comment.quote))
        if place
        else Beside(number, comment, None)
        for number, (place, comment) in enumerate(in_order, 1)
    )


def _place(letter: Letter, comment: Comment) -> tuple[int, int] | None:
    """Return the piece and the character where the quote stands, nearest to where it was said to stand."""
    if comment.item > len(letter.items) or comment.field > len(
        letter.items[comment.item - 1].fields
    ):
        return None
    found: list[tuple[int, int, int]] = []
    begin = 0
    for number, piece in enumerate(letter.items[comment.item - 1].fields[comment.field - 1].pieces):
        found += [
            (abs(begin + start - comment.at), number, start)
            for start in _nearest(piece, comment.quote, comment.at - begin)
        ]
        begin += len(piece)
    return min(found)[1:] if found else None


def _nearest(piece: str, quote: str, at: int) -> tuple[int, ...]:
    """Return where `quote` begins next before `at` and next after it, within `_FAR` characters.

    A letter may hold millions of characters and a comment may quote one of them: not every place is looked at.
    """
    if at < -_FAR or at > len(piece) + _FAR:
        return ()
    before = piece.rfind(quote, max(at - _FAR, 0), max(at, 0) + len(quote))
    after = piece.find(quote, max(at, 0), max(at, 0) + _FAR + len(quote))
    return tuple(start for start in (before, after) if start >= 0)


def _order(form: AnswerForm) -> int:
    return [each for each, _label in FORMS].index(form)
