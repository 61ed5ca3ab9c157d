# SPDX-License-Identifier: GPL-3.0-or-later
"""The circle of a meeting as it is read: nothing in it can be moved. Loaded with the first circle somebody reads."""

from __future__ import annotations

from peerdesk.records.circle import Circle as KeptCircle
from peerdesk.ui.forms.circle_drawn import drawn
from peerdesk.ui.widgets.circle.circle import Circle


def circle_read(kept: KeptCircle) -> Circle:
    """Return the drawing of a circle."""
    circle = Circle(compact=True)
    circle.set_state(drawn(kept))
    circle.set_read_only(read_only=True)
    return circle
