# SPDX-License-Identifier: GPL-3.0-or-later
"""What Share says of a letter: who will see it, what opens it, and what was in the file that was sealed."""

from __future__ import annotations

from dataclasses import dataclass

from peerdesk.presenters import shown
from peerdesk.presenters.desk import Desk
from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.presenters.letters.letter_shown import letter_shown
from peerdesk.sharing.letter import Letter
from peerdesk.wording import _, ngettext


@dataclass(frozen=True, slots=True)
class ReaderWords:
    """The bar over the letter, the button that seals, what stands over it, and why it is off (empty: it is not)."""

    preview: str
    button: str
    says: str
    off: str


def reader_words(
    names: list[str], *, by_words: bool, is_empty: bool, has_lost: bool = False
) -> ReaderWords:
    """Return what is said with these readers chosen."""
    named = [a_name(each) for each in names]
    off = _("Nothing is chosen yet.") if is_empty else ""
    if has_lost:
        off = _(
            "Something you left out or reworded was changed since. It is named over the letter."
        )
    if by_words:
        return ReaderWords(
            _("Exactly what they will see"),
            _("Seal with six words…"),
            _("Only the six words open it. Once sent, it cannot be called back."),
            off,
        )
    if not named:
        return ReaderWords(
            _("Exactly what they will see"),
            _("Seal…"),
            "",
            off or _("Choose who it is for, above."),
        )
    if len(named) > 1:
        return ReaderWords(
            _("Exactly what each of them will see"),
            _("Seal for {count} people…").format(count=len(named)),
            _(
                "Each gets a letter of their own, and does not see who else has one. "
                "Once sent, none can be called back."
            ),
            off,
        )
    return ReaderWords(
        _("Exactly what {name} will see").format(name=named[0]),
        _("Seal for {name}…").format(name=named[0]),
        _("Only {name}’s key opens it. Once sent, it cannot be called back.").format(name=named[0]),
        off,
    )


def listed(letter: Letter) -> tuple[str, ...]:
    """Return, line by line, what is in a letter that was read back from its file."""
    read = letter_shown(letter)
    lines = [read.asks, _("A line of yours: {line}").format(line=read.line) if read.line else ""]
    for item in read.items:
        head = ", ".join(each for each in (item.title, item.said_when) if each)
        parts = ", ".join(field.label for field in item.fields if field.label)
        gaps = sum(len(field.pieces) - 1 for field in item.fields)
        out = ngettext("{count} passage left out", "{count} passages left out", gaps)
        said = [head, parts, out.format(count=gaps) if gaps else ""]
        lines.append(
            ": ".join(each for each in said[:2] if each) + (f" ({said[2]})" if gaps else "")
        )
    return tuple(each for each in lines if each)


def clock_time(desk: Desk) -> str:
    """Return the time of day as the writer’s clock has it."""
    return shown.clock_time(desk.moment())
