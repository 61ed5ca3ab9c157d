# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking back over weeks."""
