# SPDX-License-Identifier: GPL-3.0-or-later
"""What PeerDesk says by itself: lines, tips, and what a screen reader is told."""
