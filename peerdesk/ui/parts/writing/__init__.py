# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry that is being written: its bar, its sheet, and when it is kept."""
