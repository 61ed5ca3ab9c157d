# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry as a row of a list: its day, its mark, a title and one line. A folded one is its day and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerdesk.journal.lines import Line
from peerdesk.language.word_lists import WordLists
from peerdesk.presenters import shown
from peerdesk.records.answers import One
from peerdesk.records.entry import Entry, Kind
from peerdesk.records.forms.disclosure import HOW
from peerdesk.records.forms.note import POEM
from peerdesk.records.titles import title_from_network
from peerdesk.wording import _

_TWO_PIECES = 2


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a list shows of one entry. `mark` is the word its mark is drawn for. Folded, all but the day is empty."""

    id: str
    day: str
    spoken_day: str
    mark: str
    title: str
    line: str
    folded: bool


def row_of(line: Line, today: date, networks: Mapping[str, str], words: WordLists) -> EntryRow:
    """Return the row for `line`; `networks` are the pet names by id."""
    mark = mark_of_line(line)
    name = networks.get(line.network or "", "")
    return EntryRow(
        id=line.id,
        day=shown.row_day(line.day, today),
        spoken_day=shown.spoken_day(line.day, today),
        mark=mark,
        title="" if line.folded else title_of(line.kind, line.title, mark, name),
        line="" if line.folded else first_words(line, words),
        folded=line.folded,
    )


def title_of(kind: Kind, given: str, mark: str, network: str) -> str:
    """Return the title given, or one from where and how something was shared or held back."""
    return title_from_network(given, mark, network) or shown.title(kind, given)


def mark_of(entry: Entry) -> str:
    """Return the word the mark of an entry is drawn for: how it was shared, or its kind."""
    how = entry.answers.get(HOW)
    return how.word.id if isinstance(how, One) else entry.kind.value


def mark_of_line(line: Line) -> str:
    """Return the same for a line of a list; a folded entry has none."""
    if line.folded:
        return ""
    return line.mark if line.mark and line.kind is Kind.DISCLOSURE else line.kind.value


def called(line: Line, network: str, words: WordLists) -> str:
    """Return what tells an entry that is not folded from others: its title, else its first words.

    One that is only for the writer is called by its kind alone: what it is called is read where two may look.
    """
    title = title_of(line.kind, line.title, mark_of_line(line), network)
    if line.private_lock or title != shown.title(line.kind, ""):
        return title
    return shown.beginning(first_words(line, words)) or title


def first_words(line: Line, words: WordLists) -> str:
    """Return the beginning of what was written, or where a search found it; else the two strands in words.

    A blank is not named. What is only for the writer is not quoted, and neither is it where it was found.
    """
    if line.private_lock:
        return _("Only for me")
    if line.found_unquoted:
        return _("Found in words that are only for you")
    if line.matches:
        return found_words(line)[0]
    return _on_one_line(line.kind, line.preview) or strands_said(line, words)


def found_words(line: Line) -> tuple[str, tuple[shown.Span, ...]]:
    """Return where a search found it, on one line, and the places of what was found in that.

    The pieces of two paragraphs in a hit are short as well: verse is known by its form, or by a whole line in it.
    """
    pieces = [each for each in line.preview.splitlines() if each.strip()]
    is_verse = line.kind is Kind.NOTE and (line.mark == POEM or len(pieces) > _TWO_PIECES)
    ends_lines = is_verse and shown.are_short(pieces)
    return shown.quoted_with(line.preview, line.matches, ends_lines=ends_lines)


def strands_said(line: Line, words: WordLists) -> str:
    """Return the two strands in words, and their silences; a blank is not named."""
    took = words.strand("took")[line.toll - 1].label if line.toll else line.toll_silence
    gave = words.strand("gave")[line.reward - 1].label if line.reward else line.reward_silence
    return shown.strands(took or "", gave or "")


def _on_one_line(kind: Kind, text: str) -> str:
    return shown.quoted_lines(text) if kind is Kind.NOTE else shown.first_line(text)
