# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks before anything leaves the journal on paper or as a file for anyone to read. Writes nothing without the yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from peerdesk.errors import PeerDeskError
from peerdesk.ui.dialogs.asking_place import ask_where_to_put
from peerdesk.ui.paper import Draw, a_printer, print_on, save_pdf, save_pictures
from peerdesk.ui.widgets.layout.dialog import Answer, AskDialog, hold_keys_of_window
from peerdesk.wording import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NAME = "page"
"""The name offered for a file: it says nothing."""


class OnPaper(QObject):
    """Pages on their way out. `pages` makes a fresh drawing each time; `over` is the widget its dialogs belong to."""

    said = Signal(str)
    """What came of it, in a sentence."""

    def __init__(self, pages: Callable[[], Draw], over: QWidget) -> None:
        super().__init__(over)
        self._pages, self._over = pages, over
        self._asked: AskDialog | None = None
        self._printer: QPrinter | None = None

    def ask(
        self, title: str = "", sentence: str = "", ways: Sequence[str] = ("print", "pdf", "png")
    ) -> None:
        """Say what it means and offer `ways`: print, pdf, png. *Not now* has the focus."""
        words = {
            "print": _("Print…"),
            "pdf": _("Save as PDF…"),
            "png": _("Save as picture…"),
        }
        answers: list[Answer] = [("not", _("Not now"), "plain")]
        answers += [(way, words[way], "filled" if len(ways) == 1 else "plain") for way in ways]
        dialog = AskDialog(
            title or _("This page can be read by anyone who holds it"),
            sentence
            or _(
                "On paper or in a file it is no longer locked. Printing goes through this computer’s print "
                "service, which may keep a copy; so may a printer in an office."
            ),
            answers,
            icon="warning-circle",
            parent=self._over,
        )
        self._asked = dialog
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        way = self._asked.answer if self._asked is not None else "not"
        self._asked = None
        if way == "print":
            self._print()
        elif way in {"pdf", "png"}:
            self._choose_place(way)

    def _print(self) -> None:
        """Let the toolkit’s own dialog ask how."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  not before somebody prints

        self._printer = a_printer()
        dialog = QPrintDialog(self._printer, self._over)
        hold_keys_of_window(dialog, self._over)
        dialog.accepted.connect(self._print_pages)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants to be told by name whom to call

    def _print_pages(self) -> None:
        if self._printer is not None:
            print_on(self._printer, self._pages())
            self.said.emit(_("Sent to the printer."))

    def _choose_place(self, kind: str) -> None:
        pictures = kind == "png"
        ask_where_to_put(
            self._over,
            _("Save the page"),
            f"{NAME}.{kind}",
            _("Pictures (*.png)") if pictures else _("PDF (*.pdf)"),
            self.save_picture if pictures else self.save_pdf,
        )

    def save_pdf(self, chosen: str) -> None:
        """Write a PDF at a place the person chose, and say what came of it."""
        try:
            save_pdf(Path(chosen), self._pages())
        except PeerDeskError as refused:
            self.said.emit(refused.sentence)
        else:
            self.said.emit(_("Saved as {place}.").format(place=chosen))

    def save_picture(self, chosen: str) -> None:
        """Write a picture for each page at a place the person chose, and say what came of it."""
        try:
            places = save_pictures(Path(chosen), self._pages())
        except PeerDeskError as refused:
            self.said.emit(refused.sentence)
        else:
            shown = ", ".join(str(place) for place in places)
            self.said.emit(_("Saved as {place}.").format(place=shown))
