# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of somebody, made for one test."""

from __future__ import annotations

from peerdesk.sharing.sealing import OwnKeys
from peerdesk.vault import age, box


def fresh_keys() -> OwnKeys:
    """Return the keys of somebody."""
    return OwnKeys(age.fresh_identity(), box.fresh_key())
