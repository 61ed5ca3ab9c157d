# SPDX-License-Identifier: GPL-3.0-or-later
"""PeerDesk: a private, encrypted journal for peer practitioners."""

__version__ = "0.1.0"
