# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in a layout, as widgets; and how a layout is emptied so that nothing is seen or reached meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def widgets_in(layout: QLayout) -> tuple[QWidget, ...]:
    """Return the widgets that lie in `layout` itself, in order; gaps and inner layouts are left out."""
    places = [layout.itemAt(place) for place in range(layout.count())]
    widgets = [place.widget() for place in places if place is not None]
    return tuple(widget for widget in widgets if widget is not None)


def empty(layout: QLayout, *, keep: QWidget | None = None) -> None:
    """Take every widget out of `layout` and away; `keep` is taken out only, and may be put back."""
    while (place := layout.takeAt(0)) is not None:
        widget = place.widget()
        if widget is not None and widget is not keep:
            widget.hide()
            widget.deleteLater()
