# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts say: records in, values out. Counts only what was written, and never says why."""
