# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things stand: columns, rows that break, sheets, spreads, dialogs, the order of Tab."""
