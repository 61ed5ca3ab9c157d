# SPDX-License-Identifier: GPL-3.0-or-later
"""The first step of a new journal: what this is and what it cannot do, short."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.language.pages import load_page
from peerdesk.ui.parts.opening.step import Step
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.presses.buttons import LinkButton
from peerdesk.ui.widgets.text.label import Label
from peerdesk.wording import _


class WhatStep(Step):
    """Reads the short page, and leads to the whole one."""

    read_wanted = Signal(str)
    """A page of Help is wanted: its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        page = load_page("protects_short")
        super().__init__(page.title, parent=parent)
        for section in page.sections:
            self.column.addSpacing(theme().px(10 if section.title else 2))
            if section.title:
                self.column.addWidget(Label(section.title, "chosen", "ink", parent=self))
            for paragraph in section.paragraphs:
                role, colour = ("body", "ink2") if section.title else ("observation", "ink")
                self.column.addWidget(Label(paragraph, role, colour, parent=self))
        self.link = LinkButton(_("What this protects, and what it cannot"), parent=self)
        self.link.clicked.connect(self._read)
        self.column.addWidget(self.link)

    def _read(self) -> None:
        self.read_wanted.emit("protects")
