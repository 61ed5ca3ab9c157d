# SPDX-License-Identifier: GPL-3.0-or-later
"""A circle is drawn and kept again without losing anything of it."""

from __future__ import annotations

from hypothesis import given

from peerdesk.records.circle import Circle, VoiceMore, VoiceState
from peerdesk.ui.forms.circle_drawn import drawn, kept
from peerdesk.ui.widgets.circle.state import ALSO, VOICES
from tests.journal.entries import circles


@given(circles)
def test_whatever_circle_is_drawn_is_kept_as_it_was(circle: Circle) -> None:
    """T12: opening a meeting to write in it changes nothing of its circle."""
    assert kept(drawn(circle)) == circle


def test_the_drawing_says_every_voice_in_the_word_it_is_kept_by() -> None:
    assert set(VOICES) == {each.value for each in VoiceState}
    assert set(ALSO) == {each.value for each in VoiceMore}
