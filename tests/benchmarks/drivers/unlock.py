# SPDX-License-Identifier: GPL-3.0-or-later
"""From Enter under the passphrase to Today painted, in the real window."""

from __future__ import annotations

from tests.benchmarks.drivers.real_window import RealWindow, journal_named
from tests.benchmarks.drivers.telling import tell

tell(seconds=RealWindow(journal_named()).open_journal())
