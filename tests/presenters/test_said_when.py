# SPDX-License-Identifier: GPL-3.0-or-later
"""Roughly when: words, and never a count of days."""

from __future__ import annotations

import pytest

from peerdesk.presenters.today import said_when
from peerdesk.records.entry import When
from tests.builders import TODAY, a_moment


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "Earlier today"),
        (0, "Earlier today"),
        (1, "Yesterday"),
        (2, "A few days ago"),
        (7, "A week ago"),
        (14, "Two weeks ago"),
        (21, "Three weeks ago"),
        (31, "A month ago"),
        (60, "Two months ago"),
        (200, "Some months ago"),
        (900, "Long ago"),
    ],
)
def test_how_long_ago_is_said_in_words(days, said):
    assert said_when.ago(When(a_moment(days)), TODAY.date()) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (4, "Sunday"),
        (6, "last Friday"),
        (12, "last Saturday"),
        (36, "Wed 8 Apr"),
        (-2, "Sat 16 May"),
    ],
)
def test_a_day_lately_is_called_by_its_name(days, said):
    assert said_when.lately(a_moment(days).local_date, TODAY.date()) == said
