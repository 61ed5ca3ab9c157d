# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program of the same screen: says what is on the clipboard, or puts something there. One command a line."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

application = QGuiApplication([])
clipboard = QGuiApplication.clipboard()


def obey() -> None:
    verb, _space, text = sys.stdin.readline().rstrip("\n").partition(" ")
    if verb == "hold":
        clipboard.setText(text)
    elif verb != "read":
        application.quit()
        return
    mime = clipboard.mimeData()
    told = {"text": clipboard.text(), "formats": mime.formats() if mime else []}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
heard.activated.connect(obey)
sys.stdout.write("ready\n")
sys.stdout.flush()
application.exec()
