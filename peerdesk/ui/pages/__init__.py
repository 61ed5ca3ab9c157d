# SPDX-License-Identifier: GPL-3.0-or-later
"""One page a file; a page reads its presenter when it is looked at."""
