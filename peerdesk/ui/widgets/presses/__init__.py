# SPDX-License-Identifier: GPL-3.0-or-later
"""What is pressed, and what is folded and unfolded."""
