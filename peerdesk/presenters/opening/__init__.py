# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening, making and checking a journal."""
