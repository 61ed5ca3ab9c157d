# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in a layout, as widgets; and how a layout is emptied so that nothing is seen or reached meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def widgets_in(layout: QLayout) -> tuple[QWidget, ...]:
    """Return the widgets that lie in `layout` itself, in order; gaps and inner layouts are left out."""
    return tuple(each for each in parts_in(layout) if isinstance(each, QWidget))


def parts_in(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and inner layouts that lie in `layout` itself, in order.

    They are asked where they lie. Places of a layout are not looked into: Python would go on knowing them after the
    toolkit has freed them, and take what comes to lie at the same address for them.
    """
    around = layout.parentWidget()
    held = [*(around.children() if around is not None else ()), *layout.children()]
    parts = [each for each in held if isinstance(each, QWidget | QLayout) and each is not layout]
    where = {id(each): layout.indexOf(each) for each in parts}
    there = [each for each in parts if where[id(each)] >= 0]
    return sorted(there, key=lambda each: where[id(each)])


def empty(layout: QLayout, *, keep: QWidget | None = None) -> None:
    """Take every widget out of `layout` and away; `keep` is taken out only, and may be put back."""
    while (place := layout.takeAt(0)) is not None:
        widget = place.widget()
        if widget is not None and widget is not keep:
            widget.hide()
            widget.deleteLater()
