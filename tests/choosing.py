# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a place in the toolkit’s own dialog, as a person does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def asked_where(over: QWidget) -> QFileDialog:
    """Return the dialog that stands over the window of `over`; it has to be there, and alone."""
    (dialog,) = [each for each in over.window().findChildren(QFileDialog) if each.isVisible()]
    return dialog


def choose(over: QWidget, path: Path) -> None:
    """Choose `path` in the dialog that asks for a place over the window of `over`."""
    dialog = asked_where(over)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()
