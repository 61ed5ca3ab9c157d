# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a frozen PeerDesk begins. Nothing but the door of the package."""

from __future__ import annotations

from peerdesk.__main__ import main

main()
