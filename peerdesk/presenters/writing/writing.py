# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing one entry: a working copy that is answered question by question, kept as a draft, and rested or left.

The copy is the only thing that changes here; the journal hears of it through `keep_draft` and the ways of leaving.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

from peerdesk.errors import NotFoundError, PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.writing import begun_look, new_network
from peerdesk.presenters.writing.as_settled import as_settled
from peerdesk.presenters.writing.offered_words import offered_words
from peerdesk.presenters.writing.own_words import add_own_word
from peerdesk.records.answers import Answer, Many, One, Silence, Word
from peerdesk.records.circle import Circle
from peerdesk.records.entry import Belongs, Entry, Kind, Moment, State, When, new_id
from peerdesk.records.forms import FORMS
from peerdesk.records.network import Network
from peerdesk.records.questions import Ask, Form, Question

Ending = Callable[[Journal, Entry], Entry]


class Writing:
    """One entry being written. `entry` is the working copy; `is_changed` says whether it differs from what is kept."""

    def __init__(self, desk: Desk, entry: Entry, *, is_new: bool) -> None:
        self._desk = desk
        self.entry = entry
        self.is_new = is_new
        self._kept = None if is_new else entry
        self._drafted: Entry | None = None
        self._may_have_draft = False
        self._ending: Ending | None = None
        self._begun_look = ""
        self._network_to_be = new_id()
        self._brought: tuple[str, Mapping[str, Answer]] = ("", {})
        """The title and answers that came with the network or were settled before: nobody has written them here."""

    @classmethod
    def begin(
        cls,
        desk: Desk,
        kind: Kind,
        *,
        network: str | None = None,
        belongs_to: str | None = None,
        belongs: Belongs | None = None,
    ) -> Writing:
        """Begin a new entry. A meeting in a known network starts with its circle, a conversation as it was settled."""
        moment = desk.moment()
        entry = Entry(
            id=new_id(),
            kind=kind,
            made=moment,
            when=When(moment),
            belongs_to=belongs_to,
            belongs=belongs,
        )
        writing = cls(desk, entry, is_new=True)
        if network is not None:
            writing.in_network(network)
        if kind is Kind.SUPERVISION:
            writing._begin_as_settled()
        return writing

    @classmethod
    def open(cls, desk: Desk, entry_id: str) -> Writing:
        """Open an entry for editing, with what was being written of it. Raises NotFoundError."""
        writing = cls(desk, desk.reading.standing(entry_id), is_new=False)
        with suppress(NotFoundError):  # there may be nothing of it yet but what is being written
            writing._begun_look = begun_look.begun(desk, desk.reading.entry(entry_id))
        return writing

    # What it is

    @property
    def form(self) -> Form:
        """The questions of this kind of entry."""
        return FORMS[self.entry.kind]

    @property
    def is_changed(self) -> bool:
        """Say whether anything was written that is not kept."""
        return self.entry != self._kept and not (self.is_new and self._is_untouched())

    @property
    def is_ending(self) -> bool:
        """Say whether resting or folding it was asked for and is not answered yet."""
        return self._ending is not None

    @property
    def title(self) -> str:
        """The title as it is shown."""
        return shown.title(self.entry.kind, self.entry.title)

    def answer_to(self, question: Question) -> Answer | None:
        """Return what stands under `question`; None is blank."""
        return self.entry.answers.get(question.key)

    def words_for(self, question: Question) -> tuple[Word, ...]:
        """Return the words offered under `question`, those chosen earlier and gone from the list included.

        A word chosen in this entry is called here as it was when it was chosen, whatever it is called by now.
        """
        return offered_words(self._desk, question, self.entry, self._kept)

    # Answering

    def answer(self, key: str, answer: Answer | None) -> None:
        """Put `answer` under the question `key`; None, an empty text or white space alone is blank."""
        answers = dict(self.entry.answers)
        answers.pop(key, None)
        if answer is not None and not (isinstance(answer, str) and not answer.strip()):
            answers[key] = answer
        self.entry = replace(self.entry, answers=answers)

    def choose(self, question: Question, ids: list[str]) -> None:
        """Answer a question of words with the words of these ids, as they are labelled here."""
        self.choose_of(question, self.words_for(question), ids)

    def choose_of(self, question: Question, offered: Iterable[Word], ids: list[str]) -> None:
        """Answer a question of words with those of the words `offered` that have these ids."""
        labelled = {word.id: word for word in offered}
        words = tuple(labelled[each] for each in ids if each in labelled)
        self.answer(question.key, _of_words(question, words) if words else None)

    def stay_silent(self, key: str, silence: Silence | None) -> None:
        """Answer with unsure or not now; None takes that back."""
        self.answer(key, silence)

    def add_own_word(self, question: Question, label: str) -> Word:
        """Choose a word of the writer’s own, and keep it in the list for another day."""
        word = add_own_word(self._desk, question.words_beside(self.entry.answers), label)
        standing = self.answer_to(question)
        before = standing.words if isinstance(standing, Many) else ()
        self.answer(question.key, _of_words(question, (*before, word)))
        return word

    def retitle(self, title: str) -> None:
        """Give the entry a title; empty is none."""
        self.entry = replace(self.entry, title=" ".join(title.split()))

    def was(self, when: When) -> None:
        """Say when it was."""
        self.entry = replace(self.entry, when=when)

    def belong_to(self, meeting_id: str | None, belongs: Belongs | None) -> None:
        """Say which meeting this belongs to, and whether it was before, after or later."""
        network = self._desk.reading.entry(meeting_id).network if meeting_id else None
        self.entry = replace(self.entry, belongs_to=meeting_id, belongs=belongs, network=network)

    def in_network(self, network_id: str | None) -> None:
        """Say which network this was with. A meeting takes its title from there, and its circle if none is drawn."""
        network = self._desk.reading.network(network_id) if network_id else None
        self.in_new_network("")
        self.entry = replace(self.entry, network=network.id if network else None)
        if network and self.entry.kind is Kind.MEETING:
            self._take_from(network)

    def in_new_network(self, name: str) -> None:
        """Say that this was with a network that is to be called so; it is made when the entry is left. Empty: none."""
        self.entry = new_network.say(self.entry, name)

    def flag(self, *, flagged: bool) -> None:
        """Put it on the agenda for supervision when it is kept, or not."""
        self.entry = replace(self.entry, flagged=flagged)

    def lock_to_me(self, *, locked: bool) -> None:
        """Never offer it for sharing, or offer it again."""
        self.entry = replace(self.entry, private_lock=locked)

    def take_back(self, *, wanted: bool) -> None:
        """Mark that something might be better said in the room, or take the mark off."""
        self.entry = replace(self.entry, take_back=wanted)

    # Keeping

    def keep_draft(
        self,
        kept: Callable[[Moment], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> bool:
        """Keep the working copy as a draft if it differs from the one kept; `kept` is called once it is on the disk.

        Returns whether there was anything to keep.
        """
        entry = self.entry
        if not self.is_changed or entry == self._drafted:
            return False

        def done(moment: Moment) -> None:
            self._drafted = entry
            kept(moment)

        self._may_have_draft = True
        self._desk.pen.write(lambda journal: journal.keep_draft(entry), done, refused)
        return True

    def rest(
        self,
        done: Callable[[Entry], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Rest the entry: it is kept as it stands."""
        self._finish(Journal.rest, done, refused)

    def leave(
        self,
        done: Callable[[Entry], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> bool:
        """Leave without resting. What was written is kept, unfinished; an entry that was only read stays as it was.

        Where resting or folding it was asked for and is not answered yet, that is what happens. Returns whether there
        was anything to keep; `done` is called only then.
        """
        if not self.is_changed:
            if self._may_have_draft:
                self.discard()
            return False
        self._finish(self._ending or Journal.leave, done, refused)
        return True

    def close_and_leave(
        self,
        done: Callable[[Entry], None],
        refused: Callable[[PeerDeskError], None] | None = None,
    ) -> None:
        """Keep every word, fold the entry and leave."""
        self._finish(Journal.close_and_leave, done, refused)

    def discard(self) -> None:
        """Forget the draft; what was kept before stays, and a later look that had been begun."""
        entry_id, look = self.entry.id, self._begun_look
        self._desk.pen.write(lambda journal: journal.drop_draft(entry_id))
        if look:
            begun_look.begin(self._desk, entry_id, look)
        self._drafted, self._may_have_draft = None, False

    def ask_again(self, due: date | None) -> None:
        """Ask about this entry again from the day `due`, on Today only; None takes the question away."""
        entry_id = self.entry.id
        self._desk.pen.write(lambda journal: journal.follow_ups.ask_again(entry_id, due))

    # Inside

    def _finish(
        self,
        verb: Ending,
        done: Callable[[Entry], None],
        refused: Callable[[PeerDeskError], None] | None,
    ) -> None:
        self._make_new_network()
        self._bring_voices()
        given, self._ending = self.entry, verb

        def kept(entry: Entry) -> None:
            if self.entry == given:
                self.entry = entry
            else:  # it was written on meanwhile
                self.entry = replace(self.entry, state=entry.state, folded=entry.folded)
            self._kept, self._drafted, self._ending = entry, None, None
            self.is_new = False
            done(entry)

        self._desk.pen.write(lambda journal: verb(journal, given), kept, refused)

    def _is_untouched(self) -> bool:
        entry, (title, brought) = self.entry, self._brought
        answers = {key: each for key, each in entry.answers.items() if each != brought.get(key)}
        is_said = bool(answers) or entry.title not in {"", title}
        return not is_said and not entry.flagged and entry.state is State.OPEN

    def _begin_as_settled(self) -> None:
        settled = as_settled(self._desk)
        self.entry = replace(self.entry, answers=settled)
        self._brought = "", settled

    def _take_from(self, network: Network) -> None:
        number = len(self._desk.reading.meetings_of(network.id)) + 1
        title, brought = self._brought
        if not self.entry.title:
            title = shown.meeting_title(network.pet_name, number)
            self.retitle(title)
        if "circle" not in self.entry.answers and network.voices:
            circle = network.circle()
            self.answer("circle", circle)
            brought = {"circle": circle}
        self._brought = title, brought

    def _make_new_network(self) -> None:
        name = new_network.begun(self.entry)
        if name:
            network = Network(self._network_to_be, name, self._desk.moment())
            standing = self.entry.network

            def made(_network: Network) -> None:
                self._network_to_be = new_id()

            def not_made(_reason: PeerDeskError) -> None:
                # What comes next is refused for it, and says so.
                self.entry = replace(new_network.say(self.entry, name), network=standing)

            self._desk.pen.write(lambda journal: journal.put_network(network), made, not_made)
            self.in_new_network("")
            self.entry = replace(self.entry, network=network.id)
            self._take_from(network)

    def _bring_voices(self) -> None:
        """Let the network remember voices that sat in this circle for the first time."""
        circle = self.entry.answers.get("circle")
        network = self._desk.reading.network(self.entry.network) if self.entry.network else None
        if isinstance(circle, Circle) and network is not None:
            network_id = network.id
            if network.with_voices_of(circle) != network:
                self._desk.pen.write(
                    lambda journal: journal.change_network(
                        network_id, lambda standing: standing.with_voices_of(circle)
                    )
                )


def _of_words(question: Question, words: tuple[Word, ...]) -> One | Many:
    return One(words[0]) if question.ask is Ask.ONE else Many(words)
