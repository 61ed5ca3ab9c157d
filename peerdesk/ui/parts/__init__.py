# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages are put together from. A part shows what it is given and says what was wanted; it never goes anywhere."""
