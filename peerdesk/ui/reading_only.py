# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a journal can only be read, everything that would change it is off and says why. This alone turns it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from peerdesk.ui.changing import heed_changing, heed_no_longer
from peerdesk.ui.theme import theme

_LOOK_AGAIN = frozenset({QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange})


class ReadingOnly(QObject):
    """Holds every part that changes the journal off, whoever would turn it on. `sentence` says why, to all of them.

    A field with words in it stays to be read and copied from; only nothing can be typed there.
    """

    def __init__(self, sentence: str, parent: QObject) -> None:
        super().__init__(parent)
        self._sentence = sentence
        heed_changing(self._take_up)

    def end(self) -> None:
        """Take up no more parts: the journal is being closed."""
        heed_no_longer(self._take_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put a part back as it is to be, after somebody else had a say in it."""
        if event.type() in _LOOK_AGAIN and isinstance(watched, QWidget):
            self._hold(watched)
        return super().eventFilter(watched, event)

    def _take_up(self, part: QWidget) -> None:
        part.installEventFilter(self)
        self._hold(part)

    def _hold(self, part: QWidget) -> None:
        is_read = _has_words(part)
        if isinstance(part, QLineEdit | QTextEdit):
            part.setReadOnly(is_read)
        if part.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled) is is_read:
            part.setEnabled(is_read)
        if part.toolTip() != self._sentence:
            part.setToolTip(self._sentence)
            theme().dress(part)
        part.setAccessibleDescription(self._sentence)


def _has_words(part: QWidget) -> bool:
    if isinstance(part, QLineEdit):
        return bool(part.text())
    return isinstance(part, QTextEdit) and not part.document().isEmpty()
