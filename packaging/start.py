# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a frozen PeerDesk begins. Nothing but the door of the package."""

from __future__ import annotations

import sys

from peerdesk.__main__ import main

sys.exit(main())
