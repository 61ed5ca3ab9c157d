# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of the Journal page: timeline, month, search, drawer."""
