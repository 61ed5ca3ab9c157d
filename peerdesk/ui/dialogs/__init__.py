# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that return a value; they never save."""
