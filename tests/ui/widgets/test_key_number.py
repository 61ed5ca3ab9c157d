# SPDX-License-Identifier: GPL-3.0-or-later
"""The number two people compare is broken evenly, so that both read the same groups together."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.text.key_number import KeyNumber

NUMBER = ("80412", "19938", "00718", "55120", "90237", "61846", "34459", "27703")


@pytest.mark.parametrize("scale", [100, 200])
def test_its_lines_have_four_groups_or_two_or_one_at_any_width(qapp: QApplication, scale) -> None:
    theme().install(qapp, "light", scale, True)
    shown = KeyNumber(NUMBER)
    line = theme().line("key")
    widths = range(shown.minimumSizeHint().width(), shown.sizeHint().width() + 40, 7)
    lines = [shown.heightForWidth(width) // line for width in widths]
    assert set(lines) == {2, 4, 8}
    assert lines == sorted(lines, reverse=True)


def test_it_is_told_whole_and_taken_off_the_screen() -> None:
    shown = KeyNumber(NUMBER)
    assert shown.text().split() == list(NUMBER)
    shown.set_groups(())
    assert not shown.text()
