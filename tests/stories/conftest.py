# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody, sitting down at an open journal."""

from __future__ import annotations

import pytest

from peerdesk.clock import FixedClock
from peerdesk.presenters.desk import Desk
from tests.stories.somebody import Somebody


@pytest.fixture
def somebody(desk: Desk, clock: FixedClock) -> Somebody:
    return Somebody(desk, clock)
