# SPDX-License-Identifier: GPL-3.0-or-later
"""The 23 kinds of observation. Each function takes what was written and yields what may be said about it."""
