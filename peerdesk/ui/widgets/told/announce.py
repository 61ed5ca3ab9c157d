# SPDX-License-Identifier: GPL-3.0-or-later
"""Words spoken by assistive technology after something changed on its own or by a key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have `words` spoken, as coming from `widget`. Costs nothing when nothing listens."""
    from PySide6.QtGui import (  # noqa: PLC0415  a dozen lists of constants, not before the first paint
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell_anew(widget: QWidget) -> None:
    """Have assistive technology ask again what `widget` is, because that has changed."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415  the same

    if QAccessible.isActive():
        known = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
        if widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))
