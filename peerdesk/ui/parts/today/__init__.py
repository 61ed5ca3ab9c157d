# SPDX-License-Identifier: GPL-3.0-or-later
"""Today and what it brings back."""
