# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor of starting: the least window that could ask for a passphrase. Nothing of PeerDesk is in it.

It puts its parts into the middle, as any such window would; to name that place, PySide6 loads every constant of Qt.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.benchmarks.drivers.telling import FirstPaint, now, tell


def main() -> None:
    """Show the window and tell when it was painted."""
    application = QApplication([sys.argv[0]])
    window = QWidget()
    window.resize(1280, 800)
    column = QVBoxLayout(window)
    column.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(QLabel("Wren"))
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    column.addWidget(field)
    column.addWidget(QPushButton("Open journal"))
    column.addWidget(QLabel("Your words live in one encrypted folder on this computer."))
    FirstPaint(window, lambda: tell(painted=now(), modules=sorted(sys.modules)))
    window.show()
    application.exec()


main()
