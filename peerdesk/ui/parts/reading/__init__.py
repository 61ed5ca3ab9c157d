# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry, read, and what can be done with it there."""
