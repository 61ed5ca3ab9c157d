# SPDX-License-Identifier: GPL-3.0-or-later
"""Who sat where: the circle of a meeting, its seats and the threads between them."""
