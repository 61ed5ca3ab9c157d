# SPDX-License-Identifier: GPL-3.0-or-later
"""What one thing is typed or set in."""
