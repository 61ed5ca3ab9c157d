# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks where a journal is, over what is shown. Asking opens and closes nothing, and giving it up changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.ui.widgets.layout.dialog import hold_keys_of_window
from peerdesk.wording import _


def choose_journal(over: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person show where a journal is, and call `chosen` with its folder, if there is a choice at all."""
    dialog = QFileDialog(
        over, _("Choose the journal’s folder, its name ends in .peerdesk"), str(Path.home())
    )
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    hold_keys_of_window(dialog, over)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
