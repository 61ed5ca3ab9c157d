# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked before a letter is sealed, and told once it is: who opens it, and that it can’t be called back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peerdesk.presenters.letters.foreign_text import a_name
from peerdesk.records.letters import Person
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.wording import _

_INSIDE = 500


def ask_sealing(over: QWidget, readers: Sequence[Person]) -> AskDialog:
    """Return the question whether to seal for `readers`, or with six words; it answers not, read or seal."""
    names = ", ".join(a_name(each.name) for each in readers)
    dialog = AskDialog(
        _("Seal this for {name}?").format(name=names) if names else _("Seal this with six words?"),
        _what_it_means(names),
        [
            ("not", _("Not yet"), "plain"),
            ("read", _("Read it through"), "quiet"),
            ("seal", _("Seal and save…"), "plum"),
        ],
        icon="seal",
        plum=True,
        parent=over.window(),
    )
    for reader in readers:
        for sentence in _cautions(reader):
            dialog.body.addWidget(_line(sentence))
    return dialog


def tell_sealed(
    over: QWidget, inside: Sequence[str], files: Sequence[tuple[str, Person | None, str]]
) -> AskDialog:
    """Return what is told of a sealed letter: what is `inside`, and of each file its name, its reader and its words."""
    dialog = AskDialog(
        _("Sealed"),
        _(
            "This was read back from the file itself, and it is all that is in it. It is yours to carry or send:"
        ),
        [("well", _("Close"), "filled")],
        icon="seal",
        plum=True,
        parent=over.window(),
    )
    for line in inside:
        dialog.body.addWidget(_line(line, "body"))
    for file, reader, words in files:
        name = a_name(reader.name) if reader else _("whoever hears the words")
        dialog.body.addWidget(_line(_("{file} is for {name}.").format(file=file, name=name)))
        if words:
            dialog.body.addWidget(
                Heading(_("Say these six words by voice. They are kept nowhere."))
            )
            dialog.body.addWidget(_line(words, "key"))
    return dialog


def _what_it_means(names: str) -> str:
    if not names:
        return _(
            "Anyone who has the file and the six words can open it. Say the words by voice, and never send them "
            "with the file. Once it leaves you it cannot be called back."
        )
    return _(
        "Only {name}’s key opens it, and once the file leaves you it cannot be called back."
    ).format(name=names)


def _line(said: str, role: str = "small") -> Label:
    """Return words that keep the height they need in a dialog, whose width is fixed."""
    label = Label(said, role, "ink2" if role == "small" else "ink")
    width = theme().px(_INSIDE)
    label.setFixedWidth(width)
    label.setMinimumHeight(label.heightForWidth(width))
    return label


def _cautions(reader: Person) -> list[str]:
    name = a_name(reader.name)
    said = []
    if reader.checked is None:
        said.append(
            _(
                "You haven’t checked {name}’s key with them yet. Under People and keys there is a number to read "
                "to each other first."
            ).format(name=name)
        )
    if reader.manages_me:
        said.append(
            _(
                "{name} also manages you. What is in this letter may reach them in that role too."
            ).format(name=name)
        )
    return said
