# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab and assistive technology go through a page in the order it is seen, however and whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from peerdesk.ui.widgets.layout.in_layout import parts_in


def set_tab_order(page: QWidget) -> None:
    """Let Tab and readers follow the layouts inside `page`. Call it again after parts were added."""
    with _standing_for_themselves(page):
        for one, next_one in pairwise(in_reading_order(page)):
            QWidget.setTabOrder(one, next_one)
    read_as_laid_out(page)


@contextmanager
def _standing_for_themselves(page: QWidget) -> Iterator[None]:
    """Let no part hand its focus on while the order is made; handing on anew puts it right before the one it hands to.

    Tab takes such a part for that one. Left where it was made, it leads into the middle of the page and skips the rest.
    """
    handing_on = [(part, to) for part in page.findChildren(QWidget) if (to := part.focusProxy())]
    for part, _to in handing_on:
        part.setFocusProxy(None)  # type: ignore[arg-type]  # nobody, which the toolkit allows
    try:
        yield
    finally:
        for part, to in handing_on:
            part.setFocusProxy(to)


def read_as_laid_out(part: QWidget) -> None:
    """Let readers meet what is inside in the order of the layouts, not in that of its making."""
    layout = part.layout()
    laid_out = list(_held_by(layout)) if layout is not None else []
    # Only where there is a layout: what the toolkit has inside its own parts is not to be asked for (see inside.py).
    children = [each for each in part.children() if isinstance(each, QWidget)] if laid_out else []
    if [each for each in children if each in laid_out] != laid_out:
        over = [each for each in children if each not in laid_out and not each.isWindow()]
        for each in (*laid_out, *over):
            each.raise_()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    for each in [inside] if inside is not None else laid_out:
        read_as_laid_out(each)


def _held_by(layout: QLayout) -> Iterator[QWidget]:
    for held in parts_in(layout):
        if isinstance(held, QLayout):
            yield from _held_by(held)
        else:
            yield held


def first_stop(part: QWidget) -> QWidget | None:
    """Return the first thing inside `part` that Tab would stop at, as soon as `part` is seen."""
    stops = (each for each in in_reading_order(part) if each.isVisibleTo(part) and each.isEnabled())
    return next((each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """Yield every part inside that can have the focus, shown or not, in the order of the layouts."""
    layout = part.layout()
    if isinstance(part, QScrollArea):
        content = part.widget()
        if content is not None:
            yield from _part_and_inside(content)
    elif layout is not None:
        for held in _held_by(layout):
            yield from _part_and_inside(held)


def _part_and_inside(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
        yield part
    yield from in_reading_order(part)
