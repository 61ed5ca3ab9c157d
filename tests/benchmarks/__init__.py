# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast PeerDesk is, as ratios to the bare minimum measured in the same run. Not a test: nothing fails by it."""

PASSPHRASE = "harbour lentil sketch oval"
"""Opens every made-up journal."""
