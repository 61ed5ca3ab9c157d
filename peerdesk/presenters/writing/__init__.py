# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing one entry: its sections, facts and drafts."""
