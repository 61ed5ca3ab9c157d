# SPDX-License-Identifier: GPL-3.0-or-later
"""list and search: a page of the journal, newest first, an entry a line. A folded one is its day and no more."""

from __future__ import annotations

from argparse import Namespace

from peerdesk.cli.as_json import line_json
from peerdesk.cli.kinds import kind_of, word_of
from peerdesk.cli.opened import OpenJournal, opened
from peerdesk.cli.refusals import NothingSought, UnknownNetwork
from peerdesk.cli.terminal import say, say_json, say_row
from peerdesk.errors import NotFoundError
from peerdesk.journal.lines import Line, Narrowing
from peerdesk.journal.reading import Reading
from peerdesk.journal.search import sought
from peerdesk.presenters.reading.entry_row import first_words, title_of
from peerdesk.presenters.reading.not_found import not_found
from peerdesk.wording import _


def list_entries(asked: Namespace) -> None:
    """Print a page of the timeline."""
    with opened(asked) as journal:
        reading = journal.reading
        before, narrowed = _place_of(reading, asked.before), _narrowing(reading, asked)
        lines = reading.newest(asked.limit + 1, before, narrowed)
        _show(asked, journal, lines, _("There is nothing to list."))


def find(asked: Namespace) -> None:
    """Print a page of the entries in which every one of the words is found. Raises NothingSought."""
    typed = " ".join(asked.words)
    search = sought(typed)
    if search.is_empty:
        raise NothingSought
    with opened(asked) as journal:
        journal.settle_index()
        reading = journal.reading
        before, narrowed = _place_of(reading, asked.before), _narrowing(reading, asked)
        lines = reading.search(search, asked.limit + 1, before, narrowed)
        nothing = (
            _("There is nothing more to list.")
            if asked.before
            else not_found(typed, search, is_narrowed=not narrowed.is_wide_open)
        )
        _show(asked, journal, lines, nothing)


def _show(asked: Namespace, journal: OpenJournal, found: tuple[Line, ...], nothing: str) -> None:
    lines = found[: asked.limit]
    after = lines[-1].id if len(found) > len(lines) else None
    if asked.json:
        _show_json(journal, lines, after)
        return
    if not lines:
        say(nothing)
    names = journal.reading.network_names()
    for line in lines:
        say_row(*_row(line, names.get(line.network or "", ""), journal))
    if after:
        say(_("There are more: add “--before {id}”.").format(id=after))


def _show_json(journal: OpenJournal, lines: tuple[Line, ...], after: str | None) -> None:
    names, words = journal.reading.network_names(), journal.desk.words
    entries = [line_json(line, names.get(line.network or ""), words) for line in lines]
    say_json({"entries": entries, "before": after})


def _row(line: Line, network: str, journal: OpenJournal) -> tuple[str, ...]:
    if line.folded:
        return line.id, line.day.isoformat()
    title = title_of(line.kind, line.title, line.mark or "", network)
    words = first_words(line, journal.desk.words)
    if words and title == title_of(line.kind, "", "", ""):
        title = ""  # the name of an entry without one says no more than its kind
    said = " · ".join(each for each in (title, words) if each)
    return line.id, line.day.isoformat(), f"{word_of(line.kind)}: {said}"


def _narrowing(reading: Reading, asked: Namespace) -> Narrowing:
    return Narrowing(
        kind=kind_of(asked.kind) if asked.kind else None,
        network=_network_id(reading, asked.network) if asked.network else None,
        first_day=asked.first_day,
        last_day=asked.last_day,
    )


def _network_id(reading: Reading, name: str) -> str:
    names = reading.network_names()
    for network_id, pet_name in names.items():
        if name in (network_id, pet_name) or name.casefold() == pet_name.casefold():
            return network_id
    raise UnknownNetwork(name, sorted(names.values()))


def _place_of(reading: Reading, entry_id: str | None) -> int | None:
    """Return the place on the timeline below which a page begins."""
    if entry_id is None:
        return None
    line = reading.line_of(reading.entry(entry_id).id)
    if line is None:
        raise NotFoundError
    return line.place


VERBS = {"list": list_entries, "search": find}
