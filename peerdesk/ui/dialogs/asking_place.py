# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks in the toolkit’s own dialog where something is, or where it is to be put, over what is shown.

Asking reads, opens and writes nothing, and giving it up changes nothing. The keys that cover and lock hold meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from peerdesk.ui.widgets.layout.dialog import AskDialog, hold_keys_of_window
from peerdesk.wording import _

Chosen = Callable[[str], None]
"""Called with the place, if there is a choice at all."""

Judge = Callable[[str], str]
"""Returns why a place cannot be chosen; nothing where it can."""


def ask_for_journal(
    over: QWidget, chosen: Chosen, no_journal: Judge, beginning_in: Path | None = None
) -> None:
    """Let the person show in which folder a journal is. What is none is said to be, and may be chosen again."""
    ask_for_folder(
        over,
        _("Choose the journal’s folder, its name ends in .peerdesk"),
        partial(_take_journal, over, chosen, no_journal),
        beginning_in,
    )


def _take_journal(over: QWidget, chosen: Chosen, no_journal: Judge, place: str) -> None:
    said = no_journal(place)
    if not said:
        chosen(place)
        return
    again = partial(ask_for_journal, over, chosen, no_journal, Path(place))
    # In a turn of its own: the dialog it was chosen in is still there.
    QTimer.singleShot(0, over, partial(_say_no_journal, over, said, again))


def _say_no_journal(over: QWidget, said: str, again: Callable[[], None]) -> None:
    dialog = AskDialog(
        _("No journal there"),
        said,
        [("not", _("Not now"), "plain"), ("again", _("Choose again…"), "filled")],
        parent=over.window(),
    )
    dialog.finished.connect(partial(_choose_again, over, again))
    dialog.open()


def _choose_again(over: QWidget, again: Callable[[], None], answered: int) -> None:
    if answered and isValid(over):
        again()


def ask_for_folder(
    over: QWidget, title: str, chosen: Chosen, beginning_in: Path | None = None
) -> None:
    """Let the person choose a folder, from their own or from `beginning_in`."""
    dialog = _dialog(over, title, beginning_in)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _ask(dialog, over, chosen)


def ask_for_file(over: QWidget, title: str, chosen: Chosen) -> None:
    """Let the person choose a file that is there."""
    dialog = _dialog(over, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, over, chosen)


def ask_where_to_put(over: QWidget, title: str, name: str, kind: str, chosen: Chosen) -> None:
    """Let the person choose where a new file goes; `name` is offered, and `kind` says which files it stands among.

    Before another file is written over, the dialog asks.
    """
    _ask(_for_a_new_file(_dialog(over, title), name, kind), over, chosen)


def ask_where_to_seal(
    over: QWidget, title: str, name: str, chosen: Chosen, beginning_in: Path | None = None
) -> None:
    """Let the person choose where a sealed file goes. Nothing is ever written over there, so nothing is asked of it."""
    dialog = _for_a_new_file(_dialog(over, title, beginning_in), name, "*.age")
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    _ask(dialog, over, chosen)


def _for_a_new_file(dialog: QFileDialog, name: str, kind: str) -> QFileDialog:
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return dialog


def _dialog(over: QWidget, title: str, beginning_in: Path | None = None) -> QFileDialog:
    return QFileDialog(over.window(), title, str(beginning_in or Path.home()))


def _ask(dialog: QFileDialog, over: QWidget, chosen: Chosen) -> None:
    hold_keys_of_window(dialog, over)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
