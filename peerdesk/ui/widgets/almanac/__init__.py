# SPDX-License-Identifier: GPL-3.0-or-later
"""The years as a drawing and as a table: weeks as columns, both strands, what was marked."""
