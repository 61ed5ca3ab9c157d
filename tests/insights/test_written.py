# SPDX-License-Identifier: GPL-3.0-or-later
"""A span of days, and what lies in it."""

from __future__ import annotations

from datetime import date

import pytest

from peerdesk.insights.written import Span


@pytest.mark.parametrize(
    ("last", "days", "weeks"), [(1, 1, 1), (7, 7, 1), (8, 8, 2), (14, 14, 2), (31, 31, 5)]
)
def test_both_days_belong_to_a_span(last, days, weeks):
    span = Span(date(2026, 3, 1), date(2026, 3, last))
    assert (span.days, span.weeks) == (days, weeks)
    assert date(2026, 3, 1) in span
    assert date(2026, 3, last) in span
    assert date(2026, 2, 28) not in span


def test_a_span_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="first day"):
        Span(date(2026, 3, 2), date(2026, 3, 1))
