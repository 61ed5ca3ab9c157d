# SPDX-License-Identifier: GPL-3.0-or-later
"""How written text is set: the height of a line, the gap between paragraphs, a poem's indent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from peerdesk.ui.inside import viewport_of
from peerdesk.ui.theme import theme

_BREAKS = str.maketrans("\u2028\u2029", "\n\n")
_HEIGHT_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Setting:
    """A way to set text: the role of type, px between paragraphs, px of indent at the left."""

    role: str
    between: int
    indent: int = 0


PROSE = Setting("writing", 12)
SMALL_PROSE = Setting("observation", 8)
PREVIEW = Setting("preview", 12)
PLAIN = Setting("body", 8)
POEM = Setting("poem", 0, 32)
TITLE = Setting("title", 0)

SETTINGS = {each.role: each for each in (PROSE, SMALL_PROSE, PREVIEW, PLAIN, POEM, TITLE)}

_TAB = 40
_ENDLESS = re.compile(r"\S{4000}")


def dress(field: QTextEdit, setting: Setting) -> None:
    """Prepare a text field: font, no frame, no bars, wrapping that breaks even an endless word."""
    field.setFrameShape(QFrame.Shape.NoFrame)
    field.setFont(theme().font(setting.role))
    field.document().setDefaultFont(theme().font(setting.role))
    field.document().setDocumentMargin(0)
    field.setTabStopDistance(theme().px(_TAB))
    field.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    viewport_of(field).setAutoFillBackground(False)


def block_format(setting: Setting) -> QTextBlockFormat:
    """Return the format of every paragraph in this setting."""
    form = QTextBlockFormat()
    form.setLineHeight(theme().line(setting.role), _HEIGHT_FIXED)
    # Above, not below: the toolkit leaves it out before the first paragraph, and nothing trails.
    form.setTopMargin(theme().px(setting.between))
    form.setLeftMargin(theme().px(setting.indent))
    return form


def set_text(document: QTextDocument, text: str, setting: Setting) -> None:
    """Put `text` into `document` in this setting, with no way to undo past it."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    # Format first: every paragraph then takes it over, and the text is laid out only once.
    cursor.setBlockFormat(block_format(setting))
    cursor.insertText(text)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def wrapping_of(text: str) -> QTextOption.WrapMode:
    """Return how `text` is wrapped: at words, or anywhere where a word has no end.

    Looking for the end of a word of a million letters would take the toolkit half a minute.
    """
    endless = _ENDLESS.search(text) is not None
    mode = QTextOption.WrapMode
    return mode.WrapAnywhere if endless else mode.WrapAtWordBoundaryOrAnywhere


def text_of(document: QTextDocument) -> str:
    """Return the text with every space as written; `toPlainText` would change no-break spaces."""
    return document.toRawText().translate(_BREAKS)
