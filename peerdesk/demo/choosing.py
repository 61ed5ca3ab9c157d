# SPDX-License-Identifier: GPL-3.0-or-later
"""What was chosen for a made-up letter, as it is written in `assets/demo/letters.toml`."""

from __future__ import annotations

from peerdesk.demo.story import Story
from peerdesk.demo.written import Written
from peerdesk.records.entry import Entry
from peerdesk.records.forms import FORMS
from peerdesk.records.letters import Choice, Chosen, Dates, Passage, Swap
from peerdesk.sharing.compose import Source, SourceField


def choice_of(written: Written, story: Story, person: str) -> Choice:
    """Return the choice a letter is made of. Raises KeyError for an entry or a quote that is not there."""
    return Choice(
        entries=tuple(_chosen(each, story.called(each["called"])) for each in written["entry"]),
        swaps=tuple(Swap(**each) for each in written.get("swap", ())),
        dates=Dates(written.get("dates", Dates.WEEK.value)),
        asks_for=tuple(written.get("asks_for", ())),
        line=written["line"],
        people=(person,),
    )


def source_of(entry: Entry) -> Source:
    """Return the texts of `entry` as a letter may be chosen from them."""
    texts = [
        SourceField(question.key, question.label, answer)
        for question in FORMS[entry.kind].questions()
        if isinstance(answer := entry.answers.get(question.key), str)
    ]
    return Source(entry.id, entry.kind.value, entry.when, entry.title, tuple(texts))


def _chosen(written: Written, entry: Entry) -> Chosen:
    passages = tuple(_passage(each, entry) for each in written.get("passages", ()))
    return Chosen(entry.id, frozenset(written["questions"]), passages)


def _passage(written: Written, entry: Entry) -> Passage:
    text = entry.answers[written["question"]]
    if not isinstance(text, str) or written["quote"] not in text:
        raise KeyError(written["quote"])
    quote = written["quote"]
    return Passage(written["question"], text.index(quote), quote, written.get("instead"))
