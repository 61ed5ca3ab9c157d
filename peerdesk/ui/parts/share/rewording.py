# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks what a passage is to say in a letter. The entry itself stays as it was written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.wording import _


def ask_rewording(over: QWidget, words: str, put: Callable[[str], None]) -> AskDialog:
    """Show `words` to be put otherwise, and call `put` with what is to stand there instead."""
    dialog = AskDialog(
        _("Reword for sharing"),
        _("Only the letter changes. What you wrote stays as it is."),
        [("not", _("Leave it"), "plain"), ("put", _("Put this instead"), "plum")],
        plum=True,
        parent=over.window(),
    )
    box = BoxedWriting(_("What the letter says instead"), lines=3)
    box.field.set_text(words)
    dialog.body.addWidget(box)

    def answered(code: int) -> None:
        instead = box.field.text()
        if code and instead.strip() and instead != words:
            put(instead)

    dialog.finished.connect(answered)
    dialog.open()
    box.field.setFocus()
    box.field.selectAll()
    return dialog
