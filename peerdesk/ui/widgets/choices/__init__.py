# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips, segments and lists in which one or some of several are chosen."""
