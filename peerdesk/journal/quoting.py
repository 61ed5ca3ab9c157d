# SPDX-License-Identifier: GPL-3.0-or-later
"""What of an entry a list may quote, where somebody may look over a shoulder, and where in that a search is found.

What a form never suggests for sharing is never quoted, and of an entry that is only for the writer nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator
from os.path import commonprefix
from typing import NamedTuple

from peerdesk.journal import codec
from peerdesk.journal.search import Sought, matches
from peerdesk.records.answers import Answer, Rows
from peerdesk.records.circle import Circle
from peerdesk.records.entry import Kind
from peerdesk.records.forms import FORMS
from peerdesk.wording import _

_UNQUOTED_BY_KIND = {
    kind: [question.key for question in form.questions() if question.never_suggested]
    for kind, form in FORMS.items()
}
_NEVER_QUOTED = frozenset(key for keys in _UNQUOTED_BY_KIND.values() for key in keys)
_BEGINNINGS = {
    kind: commonprefix(keys)  # noqa: RUF071  they are no paths
    for kind, keys in _UNQUOTED_BY_KIND.items()
    if keys
}
HOLDS_UNQUOTED = "CASE entry.kind {} ELSE 0 END".format(
    " ".join(
        f"""WHEN '{kind.value}' THEN instr(entry.record, '"{beginning}')"""
        for kind, beginning in _BEGINNINGS.items()
    )
)
"""SQL that is true of every entry with something that is never quoted; it may be true of another one, too.

It is asked of every row of a list, so it looks for one beginning of a key.
"""

_BEFORE, _LONGEST = 48, 160
"""Characters before the first place that was found, and in all, of what is cut out of a longer text."""


class Excerpt(NamedTuple):
    """Where a search was found: `spans` are (start, end) in `text`, in characters.

    `is_unquoted` where it was found in nothing but what is never quoted; `text` is empty then.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    is_unquoted: bool = False


def quotable(words: str, record: str) -> tuple[str, str]:
    """Return what was written and what was chosen, without what is never quoted; `words` may be only a beginning."""
    read = codec.loads(record)
    written = (text for key, text in codec.texts_in(words, read) if key not in _NEVER_QUOTED)
    answers = codec.answers_from_json(read["answers"])
    chosen = {key: answer for key, answer in answers.items() if key not in _NEVER_QUOTED}
    return codec.BETWEEN.join(text for text in written if text), codec.labels_of(chosen)


def excerpt_of_text(text: str, search: Sought) -> Excerpt | None:
    """Return the stretch of `text` the search is found in first; None where it is not."""
    found = matches(text, search)
    if not found:
        return None
    start = _beginning_of_word(text, found[0][0])
    end = max(_end_of_word(text, start + _LONGEST), found[0][1])
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    spans = tuple((at + shift, to + shift) for at, to in found if to <= end)
    return Excerpt(f"{before}{text[start:end]}{after}", spans)


def excerpt_of_chosen(kind: Kind, record: str, search: Sought) -> Excerpt | None:
    """Return the first answer with a word chosen that the search finds, under its own question; None without one."""
    answers = codec.answers_from_json(codec.loads(record)["answers"])
    for question in FORMS[kind].questions():
        answer = answers.get(question.key)
        if answer is None or question.key in _NEVER_QUOTED:
            continue
        for said in _sayings(answer):
            found = matches(said, search)
            if found:
                asked = _asked(question.label_beside(answers))
                shift = len(asked)
                return Excerpt(asked + said, tuple((at + shift, to + shift) for at, to in found))
    return None


def is_found_unquoted(words: str, record: str, search: Sought) -> bool:
    """Say whether the search is found in what is never quoted of this entry."""
    read = codec.loads(record)
    kept = [text for key, text in codec.texts_in(words, read) if key in _NEVER_QUOTED]
    answers = codec.answers_from_json(read["answers"])
    kept.append(codec.labels_of({key: answers[key] for key in answers if key in _NEVER_QUOTED}))
    return any(matches(text, search) for text in kept)


def _sayings(answer: Answer) -> Iterator[str]:
    """Yield what search reads of an answer, each seat and each small group of it alone."""
    if isinstance(answer, Rows):
        for row in answer.rows:
            yield codec.labels_of({"row": Rows((row,))})
    elif isinstance(answer, Circle):
        for seat in answer.seats:
            yield codec.labels_of({"seat": Circle((seat,))})
        yield codec.labels_of({"threads": Circle((), answer.threads)})
    else:
        yield codec.labels_of({"answer": answer})


def _asked(label: str) -> str:
    return f"{label} " if label.endswith("?") else _("{label}: ").format(label=label)


def _beginning_of_word(text: str, found: int) -> int:
    at = found - _BEFORE
    if at <= 0:
        return 0
    gap = text.find(" ", at, found)
    return gap + 1 if gap >= 0 else at


def _end_of_word(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    return max(text.rfind(" ", 0, at), 0) or at
