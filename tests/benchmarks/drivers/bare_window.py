# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor of memory: a bare window with a list, an editor and a status bar. Nothing of PeerDesk is in it."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QSplitter, QTextEdit

from tests.benchmarks.drivers.resident import resident_kib
from tests.benchmarks.drivers.telling import FirstPaint, tell


def main() -> None:
    """Show the window and tell how much memory it takes."""
    application = QApplication([sys.argv[0]])
    window = QMainWindow()
    window.resize(1280, 800)
    both = QSplitter()
    rows = QListWidget()
    rows.addItems([f"Entry {number}" for number in range(50)])
    both.addWidget(rows)
    both.addWidget(QTextEdit("Words"))
    window.setCentralWidget(both)
    window.statusBar().showMessage("Ready")
    FirstPaint(window, lambda: tell(**resident_kib()))
    window.show()
    application.exec()


main()
