# SPDX-License-Identifier: GPL-3.0-or-later
"""What it took and what it gave, asked for and read."""
